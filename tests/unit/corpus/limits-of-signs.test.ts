/** As `limits.test.ts`, for the signs that cost the most: those that mean something, and those most written. */
import { describe, expect, it } from 'vitest';
import { inReport, MANY, places, tellsLittle, toldInTime } from '../../support/many-signs.ts';

describe.each(Object.entries(places))('%s of 100,000 signs', (_name, place) => {
  it.each(['甲', '1', ':', '#', '[', '|'])('%j', (sign) => tellsLittle(place(sign.repeat(MANY))));
});

describe('a body of many signs', () => {
  it.each([
    '甲',
    ' ',
    '\t',
    '*',
    '**',
    '*甲',
    '**甲',
    '- ',
    '1. ',
    '> ',
    '# ',
    '#',
    '| ',
    '\\',
    '](',
    '[a](',
    '[^1]',
    '[',
    '(',
    ')',
  ])('%j', sound);
  it.each([
    '<',
    '{',
    '}',
    '`',
    '~',
    '_',
    '&',
    '&amp;',
    '@',
    ':',
    'www.',
    'https://a.cn/)',
    'https://a',
    '- 1 ',
    '甲\n',
    '\n',
  ])('%j', sound);

  function sound(sign: string): void {
    // A longer line is told before it is parsed.
    for (const many of [9_000, MANY]) {
      const problems = toldInTime(inReport('资金 100 万元', `甲${sign.repeat(many / sign.length)}乙`));
      for (const { message, found } of problems)
        for (const part of [message, found]) expect(part.length).toBeLessThanOrEqual(500);
    }
  }
});
