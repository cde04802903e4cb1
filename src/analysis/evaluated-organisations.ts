/** Which organisations the reports evaluate, and which they only mention. */
import type { Corpus, Report } from '../report/archive.ts';
import type { Organisation } from '../report/schema/registries.ts';
import { commissionersOf } from '../report/who-and-where.ts';
import { mostOf } from './extremes.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';

/** Ids of those that a document evaluates, as a whole or with one of its projects. */
export const organisationsIn = (report: Report): readonly string[] => [
  ...new Set([...report.organisations, ...(report.projects ?? []).flatMap(({ organisations }) => organisations)]),
];

/** An organisation with the reports that evaluate it, newest first. */
export interface Evaluated {
  readonly organisation: Organisation;
  readonly reports: readonly Report[];
}

/** Organisations that were evaluated, those with most reports first. */
export const evaluated = once((corpus: Corpus): readonly Evaluated[] => {
  const reports = groupEach(corpus.reports, organisationsIn);
  return [...corpus.organisations.values()]
    .flatMap((organisation) => {
      const own = reports.get(organisation.id);
      return own === undefined ? [] : [{ organisation, reports: own }];
    })
    .sort((a, b) => b.reports.length - a.reports.length || a.organisation.id.localeCompare(b.organisation.id));
});

/** Ids of the departments in charge that a document names, of itself or of its projects. */
export const supervisorsIn = ({ supervisor, projects = [] }: Report): readonly string[] => [
  ...new Set([supervisor, ...projects.map((project) => project.supervisor)].flatMap((id) => id ?? [])),
];

/**
 * Organisations that have a page, because other pages lead to it: evaluated ones first, then those that only
 * commissioned, supervised, received or scored in a report, were given advice, hold a budget line, or have an
 * evaluated one below them.
 */
export function mentioned(corpus: Corpus): Evaluated[] {
  const own = evaluated(corpus);
  const others = new Set(
    corpus.reports.flatMap((report) => [
      ...(commissionersOf(report) ?? []),
      ...(report.reportedTo ?? []),
      ...supervisorsIn(report),
      ...report.scoring.organisations.map(({ organisation }) => organisation),
      ...report.programmes.flatMap(({ id }) => holders(corpus, id)),
      ...report.findings.flatMap(({ organisations }) => organisations),
      ...report.recommendations.flatMap(({ responsible }) => responsible),
    ]),
  );
  for (const { organisation } of own) for (const id of above(corpus, organisation)) others.add(id);
  for (const { organisation } of own) others.delete(organisation.id);
  const rest = [...others].flatMap((id) => corpus.organisations.get(id) ?? []);
  return [...own, ...rest.map((organisation) => ({ organisation, reports: [] }))];
}

/** Those in charge of a budget line, and of the one that it is part of. */
const holders = ({ programmes }: Corpus, id: string): string[] =>
  [programmes.get(id), programmes.get(programmes.get(id)?.within ?? '')].flatMap((one) => one?.organisation ?? []);

/** Ids of the bodies that an organisation belongs to, the nearest first. */
function above({ organisations }: Pick<Corpus, 'organisations'>, { id, within }: Organisation): string[] {
  const found = new Set<string>();
  for (let at = within; at !== undefined && at !== id && !found.has(at); at = organisations.get(at)?.within)
    found.add(at);
  return [...found];
}

/** Those with the most reports; none where no organisation has more reports than another has. */
export function busiest(all: readonly Evaluated[]): Evaluated[] {
  const most = mostOf(all, ({ reports }) => reports.length);
  return most.length === all.length ? [] : most;
}
