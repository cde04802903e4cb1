/** Which scores an organisation was given, which it gave itself, and how often each counts. */
import { describe, expect, it } from 'vitest';
import { givenScores, rangeOf, selfScores } from '../../../src/analysis/given-and-self-scores.ts';
import type { Report } from '../../../src/report/archive.ts';
import { archive, report, type ReportInput } from '../page-data/fixture.ts';

type Part = Partial<ReportInput>;

const YEAR: Part = { organisations: ['gongxin'], kind: 'whole-department', period: { from: 2023, to: 2023 } };
const BOTH = ['gongxin', 'shangwu'];

/** A self-evaluation with this score. */
const own = (total: number, part: Part = {}): Report =>
  report({ ...YEAR, evaluation: 'self', scoring: { total, grade: null }, ...part }, 'own');
/** An evaluator’s report that quotes this self-score. */
const quoting = (score: number, part: Part = {}): Report =>
  report({ ...YEAR, scoring: { total: 90, grade: null, selfScore: { score, where: '一' } }, ...part }, 'quoting');

const selfOf = (...reports: Report[]): string[] =>
  selfScores(archive(reports), 'gongxin', reports).map(({ report: { id }, text }) => `${id} ${text}`);
const givenOf = (...reports: Report[]): (readonly [text: string, joint: boolean])[] =>
  givenScores(archive(reports), 'gongxin', reports).map(({ text, joint }) => [text, joint]);

describe('a self-score that an evaluator quotes', () => {
  it('is the one of the self-evaluation of the same subject and time, however it is printed', () => {
    expect(selfOf(own(98), quoting(98))).toEqual(['own 98分']);
    expect(selfOf(quoting(98.0), own(98))).toEqual(['own 98分']);
  });

  it.each<readonly [string, Report]>([
    ['another score', quoting(97)],
    ['another subject', quoting(98, { kind: 'special-fund' })],
    ['a later year', quoting(98, { period: { from: 2024, to: 2024 } })],
    ['a period that begins earlier', quoting(98, { period: { from: 2021, to: 2023 } })],
    ['a period that ends later', quoting(98, { period: { from: 2023, to: 2024 } })],
  ])('is one of its own with %s', (_name, other) => {
    expect(selfOf(own(98), other)).toHaveLength(2);
    expect(selfOf(other, own(98))).toHaveLength(2);
  });

  it('is one of its own beside another quotation of it', () =>
    expect(selfOf(quoting(98), quoting(98))).toEqual(['quoting 98分', 'quoting 98分']));

  it('is not counted where it is that of several organisations together', () =>
    expect(selfOf(quoting(98, { organisations: BOTH }))).toEqual([]));

  it('leaves two self-evaluations two, and one of several organisations in', () => {
    expect(selfOf(own(98), own(98))).toHaveLength(2);
    expect(selfOf(own(98, { organisations: BOTH }))).toEqual(['own 98分']);
  });
});

describe('a score that was given', () => {
  const scores = (part: Partial<ReportInput['scoring']>): Report =>
    report({ ...YEAR, organisations: BOTH, scoring: { total: 80, grade: null, ...part } });
  const ofOne = (organisation: string) => ({ organisations: [{ organisation, total: 85 }] });

  it('is that of the report, with its maximum where that is not a hundred', () => {
    expect(givenOf(report({ ...YEAR, scoring: { total: 80, grade: null } }))).toEqual([['80分', false]]);
    expect(givenOf(report({ ...YEAR, scoring: { total: 8.6, max: 10, grade: null } }))).toEqual([
      ['8.6分（满分10分，按百分制为86分）', false],
    ]);
  });

  it('of several together is joint', () => expect(givenOf(scores({}))).toEqual([['80分', true]]));

  it('is its own where it has one, also beside an average', () => {
    expect(givenOf(scores(ofOne('gongxin')))).toEqual([['85分', false]]);
    expect(givenOf(scores({ ...ofOne('gongxin'), basis: 'average' }))).toEqual([['85分', false]]);
  });

  it('is none where it is an average, or only others have their own', () => {
    expect(givenOf(scores({ basis: 'average' }))).toEqual([]);
    expect(givenOf(scores(ofOne('shangwu')))).toEqual([]);
  });

  it('is none of a self-evaluation', () => expect(givenOf(own(98))).toEqual([]));
});

describe('the range of scores', () => {
  const range = (...parts: ReportInput['scoring'][]) => {
    const reports = parts.map((scoring) => report({ ...YEAR, scoring }));
    return rangeOf(givenScores(archive(reports), 'gongxin', reports));
  };

  it('is from the lowest to the highest, as printed', () =>
    expect(range({ total: '80.50', grade: null }, { total: 9.5, grade: null }, { total: 100, grade: null })).toEqual({
      low: '9.5',
      high: '100',
      scaled: false,
    }));

  it('is on one scale where one of them was out of another maximum, to two places', () => {
    expect(range({ total: 80, grade: null }, { total: 8.6, max: 10, grade: null })).toEqual({
      low: '80',
      high: '86',
      scaled: true,
    });
    expect(range({ total: 2, max: 3, grade: null })).toEqual({ low: '66.67', high: '66.67', scaled: true });
  });

  it('leaves out what cannot be told, and is none where nothing is left', () => {
    const bonus = { total: 104, max: 105, grade: null };
    expect(range(bonus, { total: 80, grade: null })).toEqual({ low: '80', high: '80', scaled: false });
    expect(range(bonus)).toBeNull();
    expect(range()).toBeNull();
  });
});
