/** What lies right on a limit keeps it: the same change that is told one step further is none here. */
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { archive, broken, REPORT } from './archive.ts';

const codesOf = (from: string, to: string): string[] =>
  inspectContent(archive({ [REPORT]: broken(from, to) })).problems.map(({ code }) => code);

describe('a correction', () => {
  const dated = (day: string): string[] => codesOf('{ date: 2024-07-02', `{ date: ${day}`);

  it('may be of the day of publication', () => expect(dated('2024-06-01')).toEqual([]));
  it('is not of the day before', () => expect(dated('2024-05-31')).toEqual(['M213']));
});

describe('a score', () => {
  const withBonus = (bonus: string): readonly [from: string, to: string] => [
    'total: 85.50\n',
    `total: ‸\n  adjustments: [${bonus}]\n`,
  ];

  it.each<readonly [name: string, place: readonly [from: string, to: string], full: string, beyond: string]>([
    ['total', ['total: 85.50\n', 'total: ‸\n'], '100', '100.01'],
    ['self-score', ['selfScore: { score: 98', 'selfScore: { score: ‸'], '100', '100.01'],
    ['score of an organisation', ['shi-shangwu, total: 85.50', 'shi-shangwu, total: ‸'], '100', '100.01'],
    ['score of a dimension', ['max: 20, score: 18.50', 'max: 20, score: ‸'], '20.00', '20.01'],
    ['score of a group', ['max: 5, score: 4 }', 'max: 5, score: ‸ }'], '5', '5.1'],
    ['total with the points of a bonus', withBonus('{ name: 加分, points: 3 }'), '103', '103.1'],
    ['total with what a bonus can be', withBonus('{ name: 加分, points: 3, max: 5 }'), '105', '105.1'],
    ['total with points taken off', withBonus('{ name: 扣分, points: -3 }'), '100', '100.1'],
  ])('may be full, and not more: %s', (_name, [from, to], full, beyond) => {
    expect(codesOf(from, to.replace('‸', full))).toEqual([]);
    expect(codesOf(from, to.replace('‸', beyond))).toEqual(['M212']);
  });
});
