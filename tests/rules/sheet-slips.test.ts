/** What can be a slip in a score sheet is asked of the author and never put down to the source. */
import { expect, it } from 'vitest';
import { checkReport } from '../../src/rules/all-rules.ts';
import { smallCorpus, smallReport, type Said } from './small-report.ts';

const part = (name: string, max: number, score: number) => ({ name, max, score });
const PARTS = [part('决策', 15, 13.5), part('过程', 25, 20.2), part('产出', 30, 28.3), part('效益', 30, 26.5)];

function found(said: Said, code: string): (readonly [severity: string, doubt: string | undefined])[] {
  const report = smallReport(said);
  return checkReport(report, smallCorpus(report))
    .filter((one) => one.code === code)
    .map(({ severity, doubt }) => [severity, doubt]);
}

it('a line of sums that stands among its parts', () => {
  const scoring = { total: 88.5, dimensions: [...PARTS, part('基本分小计', 100, 88.5)] };
  expect(found({ scoring }, 'C101')).toEqual([['unjudged', '删去作为小计、合计录入的“基本分小计”一行']]);
  expect(found({ scoring }, 'C102')).toEqual([['unjudged', '删去作为小计、合计录入的“基本分小计”一行']]);
});

it('a deduction without its minus', () => {
  const scoring = (points: number) => ({ total: 87, dimensions: PARTS, adjustments: [{ name: '整改不到位', points }] });
  expect(found({ scoring: scoring(1.5) }, 'C102')).toEqual([['unjudged', '给“整改不到位”的分数改变正负']]);
  expect(found({ scoring: scoring(-1.5) }, 'C102')).toEqual([['pass', undefined]]);
});

it('bounds that belong to the band below', () => {
  const scoring = { total: 90, grade: '良' };
  expect(found({ scoring }, 'C106')).toEqual([['unjudged', '把评价办法的下限由 from（含）改为 above（不含）']]);
});

it('what no such slip explains stays a contradiction', () => {
  expect(found({ scoring: { total: 87, dimensions: PARTS } }, 'C102')).toEqual([['discrepancy', undefined]]);
  expect(found({ scoring: { total: 92, grade: '良' } }, 'C106').map(([severity]) => severity)).toEqual(['discrepancy']);
});

it('the sheet of a project is asked as that of the document is', () => {
  const projects = [
    { id: 'P1', name: '甲', scoring: { total: 88.5, dimensions: [...PARTS, part('合计', 100, 88.5)] } },
  ];
  expect(found({ projects }, 'C102')).toEqual([['unjudged', '删去作为小计、合计录入的“合计”一行']]);
});
