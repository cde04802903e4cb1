/** The mark stands under the mistake, whatever the characters before it. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { blank, crop, printable, TAB, width } from '../../../src/authoring/reporters/terminal-width.ts';

/** What reports are made of: Chinese, Latin, digits, punctuation of both widths, tabs, emoji, combining signs. */
const char = fc.constantFrom(
  'a',
  '1',
  ' ',
  '\t',
  '中',
  '，',
  '（',
  '％',
  '“',
  '—',
  '·',
  '😀',
  'é',
  'e\u0301',
  '𠮷',
  '\u0007',
  '　',
  '：',
);
const line = fc.array(char, { maxLength: 80 }).map((chars) => chars.join(''));

describe('width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['中文', 4],
    ['（１％）', 8],
    ['\t', TAB.length],
    ['e\u0301', 1],
    ['😀', 2],
    ['𠮷', 2],
  ])('%j is %i', (text, columns) => expect(width(text)).toBe(columns));

  test.prop([line, line])('adds up', (a, b) => {
    fc.pre(!b.startsWith('\u0301'));
    expect(width(a + b)).toBe(width(a) + width(b));
  });

  test.prop([line])('is that of the blank and of what is printed', (text) => {
    expect(blank(text)).toMatch(/^ *$/);
    expect(width(blank(text))).toBe(width(text));
    expect(width(printable(text))).toBe(width(text));
  });
});

describe('crop', () => {
  test.prop([line, fc.nat({ max: 100 }), fc.integer({ min: 12, max: 60 })])(
    'keeps the place and the width',
    (text, offset, most) => {
      // An offset between the halves of a pair does not occur.
      const chars = [...text];
      const index = Math.min(offset, chars.length);
      const at = chars.slice(0, index).join('').length;
      const cropped = crop(text, at, most);
      expect(width(cropped.text)).toBeLessThanOrEqual(Math.max(most, 0));
      const wanted = chars[index];
      if (wanted !== undefined) expect(cropped.text.slice(cropped.at).startsWith(wanted)).toBe(true);
      else expect(cropped.text.slice(cropped.at)).toMatch(/^…?$/);
      if (width(text) <= most) expect(cropped).toEqual({ text, at });
    },
  );
});

it('sends no control character to the terminal', () => {
  expect(printable('a\u001B[31mb\u0007')).toBe('a\uFFFD[31mb\uFFFD');
});
