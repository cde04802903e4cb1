/** Changes figures of one report and reads its page again. */
import type { Corpus, Report } from '../../src/report/archive.ts';
import { judged } from '../../src/rules/all-rules.ts';
import { reportPage } from '../../src/page-data/report/report-page.ts';
import { doubts } from './doubts.ts';
import { figureChanges } from './figure-changes.ts';
import { saidOn, type Said } from './said.ts';

export interface Outcome {
  readonly changes: number;
  /** Sentences that are false of the changed report, or changed without a reason. */
  readonly faults: string[];
  /** Kinds of which an unchanged sentence would have been found false: what the reading can see. */
  readonly seen: Map<string, number>;
}

export function tryFigures(report: Report, corpus: Corpus, seed: number, count: number): Outcome {
  const before = page(report, corpus);
  const faults = doubts(before, report).map((why) => `${report.id}: ${why}`);
  const seen = new Map<string, number>();
  const changes = figureChanges(report, seed, count);
  for (const { path, was, became, report: changed } of changes) {
    const name = `${report.id} ${path.join('/')} ${was} → ${became}`;
    const after = page(changed, corpus);
    faults.push(...doubts(after, changed).map((why) => `${name}: ${why}`));
    faults.push(...strays(path, before, after, report).map((why) => `${name}: ${why}`));
    const stale = before.filter((one) => doubts([one], changed).length > 0);
    for (const { kind, at } of stale) {
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      const same = after.find((one) => one.at === at);
      const old = before.find((one) => one.at === at);
      if (same !== undefined && same.text === old?.text && JSON.stringify(same.picture) === JSON.stringify(old.picture))
        faults.push(`${name}: stale: ${same.text}`);
    }
  }
  return { changes: changes.length, faults, seen };
}

function page(report: Report, corpus: Corpus): Said[] {
  const own = { ...corpus, reports: corpus.reports.map((one) => (one.id === report.id ? report : one)) };
  return saidOn(reportPage(report, judged(own)));
}

/** Sentences that do not use the figure and are no longer what they were. */
function strays(
  path: readonly (string | number)[],
  before: readonly Said[],
  after: readonly Said[],
  report: Report,
): string[] {
  const mine = ownerOf(path, report);
  const all = new Set([...before, ...after].map(({ at }) => at));
  return [...all].flatMap((at) => {
    if (mine.test(at)) return [];
    const [old, now] = [before, after].map((said) => JSON.stringify(said.find((one) => one.at === at) ?? null));
    return old === now ? [] : [`${at} changed: ${now ?? ''}`];
  });
}

/** Where sentences may use a figure of this place. Every figure may be checked. */
function ownerOf([part, second, index]: readonly (string | number)[], report: Report): RegExp {
  switch (part) {
    case 'scoring':
      return /^(?:scoring|head-(?:band|self)|checks)/;
    case 'trends':
      return exactly(`trend-${report.trends[Number(second)]?.id ?? ''}`);
    case 'indicatorTables':
      return /^(?:indicator|checks)/;
    case 'programmes':
      return /^(?:programme|checks)/;
    default:
      return second === 'tables'
        ? exactly(`funding-${report.funding.tables[Number(index)]?.id ?? ''}-chart`)
        : /^(?:head|funding|programme|checks)/;
  }
}

const exactly = (at: string): RegExp => new RegExp(`^(?:${at}|checks)$`);
