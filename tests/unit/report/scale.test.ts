import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/report/exact.ts';
import { maximumOf } from '../../../src/report/grade.ts';
import { onHundred, scoreText } from '../../../src/report/score-scale.ts';

const max = (value: string) => ({ max: exact(value) });

describe('a score on a scale of a hundred', () => {
  it.each([
    ['78.50', '100', undefined, '78.50'],
    ['8.6', '10', undefined, '86'],
    ['4.3', '5', undefined, '86'],
    ['0', '10', undefined, '0'],
    ['108', '120', '120', '90'],
    ['8.65', '10', '100', '86.5'],
  ])('%s of %s is %s', (score, out, rule, hundred) => {
    expect(onHundred(exact(score), exact(out), rule === undefined ? undefined : max(rule))).toBe(hundred);
  });

  it('never passes through binary floating point', () =>
    expect(onHundred(exact('0.29'), exact('0.3'))).toBe('96.666666666666666666666666666667'));

  it.each([
    ['81.5', '105', undefined],
    ['81.5', '105', '100'],
    ['90', '120', '150'],
  ])('is not told of %s of %s, which may hold bonus points', (score, out, rule) =>
    expect(onHundred(exact(score), exact(out), rule === undefined ? undefined : max(rule))).toBeNull(),
  );
});

describe('the maximum', () => {
  it('is the printed one, else that of the rule set, else a hundred', () => {
    expect(maximumOf({ max: exact('10') }, max('120'))).toBe('10');
    expect(maximumOf({}, max('120'))).toBe('120');
    expect(maximumOf({}, undefined)).toBe('100');
  });
});

describe('a score in words', () => {
  it.each([
    ['78.50', '100', '78.50分'],
    ['8.6', '10', '8.6分（满分10分，按百分制为86分）'],
    ['2', '3', '2分（满分3分，按百分制为约66.67分）'],
    ['81.5', '105', '81.5分（满分105分）'],
  ])('%s of %s', (score, out, words) => expect(scoreText(exact(score), exact(out))).toBe(words));
});
