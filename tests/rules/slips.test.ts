/** What an author's slip of structure does to the archive: it is refused or asked, and hardly ever put down to the source. */
import { describe, expect, it } from 'vitest';
import { formulas } from '../../src/corpus/checks/formulas.ts';
import { duplicates } from '../../src/corpus/checks/duplicates.ts';
import { scores } from '../../src/corpus/checks/scores.ts';
import { Cursor } from '../../src/corpus/checks/cursor.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Report } from '../../src/report/archive.ts';
import { checkReport } from '../../src/rules/all-rules.ts';
import { generator, seedOf } from '../support/random.ts';
import { STRUCTURAL_KINDS, structuralSlips } from '../support/structural-slips.ts';

const corpus = readCorpus();
/** Reports of each kind of slip; the whole archive is tried before a release. */
const SOME = 2;
/** Slips that no structure gives away: a factor that the source does not name, a row under another heading of its own. */
const UNKNOWABLE = [
  'statement: factor forgotten',
  'indicator: another dimension or group',
  'row: left out',
  'indicator: left out',
];

const isRefused = (data: unknown): boolean => {
  let told = 0;
  for (const check of [formulas, duplicates, scores({ maxima: new Map(), caps: new Map() })])
    check(
      new Cursor(data),
      () => (told += 1),
      () => undefined,
    );
  return told > 0;
};
const found = (report: Report, reports: readonly Report[]): number =>
  checkReport(report, { ...corpus, reports }).filter(({ severity }) => severity === 'discrepancy').length;

describe('slips of structure', () => {
  it.each(STRUCTURAL_KINDS)('%s', (kind) => {
    const random = generator(seedOf(kind));
    const able = corpus.reports.filter((report) => structuralSlips(kind, report, 1, () => 0).length > 0);
    const chosen = [...able].sort((a, b) => seedOf(`${kind} ${a.id}`) - seedOf(`${kind} ${b.id}`)).slice(0, SOME);
    const more = chosen.flatMap((report) => {
      const before = found(report, corpus.reports);
      return structuralSlips(kind, report, 1, random).flatMap(({ at, data }) => {
        const changed = { ...report, ...data };
        const reports = corpus.reports.map((one) => (one === report ? changed : one));
        return isRefused(data) || found(changed, reports) <= before ? [] : [`${report.id} ${at}`];
      });
    });
    if (!UNKNOWABLE.includes(kind)) expect(more).toEqual([]);
  });
});

it('the archive itself is asked nothing', () => {
  const doubts = corpus.reports
    .flatMap((report) => checkReport(report, corpus))
    .filter(({ doubt }) => doubt !== undefined);
  expect(doubts).toEqual([]);
});
