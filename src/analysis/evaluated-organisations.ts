/** Which organisations the reports evaluate, and which they only mention. */
import type { Corpus, Report } from '../report/archive.ts';
import type { Organisation } from '../report/schema/registries.ts';
import { mostOf } from './extremes.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';

/** An organisation with the reports that evaluate it, newest first. */
export interface Evaluated {
  readonly organisation: Organisation;
  readonly reports: readonly Report[];
}

/** Organisations that were evaluated, those with most reports first. */
export const evaluated = once((corpus: Corpus): readonly Evaluated[] => {
  const reports = groupEach(corpus.reports, ({ organisations }) => organisations);
  return [...corpus.organisations.values()]
    .flatMap((organisation) => {
      const own = reports.get(organisation.id);
      return own === undefined ? [] : [{ organisation, reports: own }];
    })
    .sort((a, b) => b.reports.length - a.reports.length || a.organisation.id.localeCompare(b.organisation.id));
});

/**
 * Organisations that have a page: evaluated ones first, then those that only
 * commissioned a report or were given advice.
 */
export function mentioned(corpus: Corpus): Evaluated[] {
  const own = evaluated(corpus);
  const others = new Set(
    corpus.reports.flatMap((report) => [
      ...(report.commissioner === null ? [] : [report.commissioner]),
      ...report.findings.flatMap(({ organisations }) => organisations),
      ...report.recommendations.flatMap(({ responsible }) => responsible),
    ]),
  );
  for (const { organisation } of own) others.delete(organisation.id);
  const rest = [...others].flatMap((id) => corpus.organisations.get(id) ?? []);
  return [...own, ...rest.map((organisation) => ({ organisation, reports: [] }))];
}

/** Those with the most reports; none where no organisation has more reports than another has. */
export function busiest(all: readonly Evaluated[]): Evaluated[] {
  const most = mostOf(all, ({ reports }) => reports.length);
  return most.length === all.length ? [] : most;
}
