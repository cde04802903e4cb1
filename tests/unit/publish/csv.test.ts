import { test } from '@fast-check/vitest';
import { csvParse } from 'd3-dsv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, toCsv } from '../../../src/publish/csv.ts';

const columns = ['a', 'b'];
const parsed = (text: string): Record<string, string>[] => csvParse(text.slice(1)).map((row) => ({ ...row }));

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+86 750', "'+86 750"],
    ['-见附注', "'-见附注"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-0.5', '-0.5'],
    ['-17.15%', '-17.15%'],
    ['+5%', "'+5%"],
    ['≥85%', '≥85%'],
    ['', ''],
  ])('%j becomes %j', (value, expected) => expect(guard(value)).toBe(expected));

  it.each([
    [null, ''],
    [12.5, '12.5'],
    [-3, '-3'],
    [true, 'true'],
  ])('%j becomes %j', (value, expected) => expect(guard(value)).toBe(expected));
});

describe('a file', () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",，;‘’“”\'甲1%＝ '), maxLength: 8 });
  const row = fc.record({ a: fc.oneof(text, fc.constant(null), fc.integer()), b: text });

  test.prop([fc.array(row)])('begins with a BOM, so that spreadsheets read UTF-8', (rows) => {
    expect(toCsv(columns, rows).startsWith('\uFEFFa,b\n')).toBe(true);
  });

  test.prop([fc.array(row)])('reads back as it was written, apostrophes apart', (rows) => {
    const back = parsed(toCsv(columns, rows));
    expect(back).toEqual(rows.map(({ a, b }) => ({ a: guard(a), b: guard(b) })));
    for (const [index, { a, b }] of rows.entries()) {
      expect(back[index]!['b']!.replace(/^'/, '')).toBe(b.replace(/^'/, ''));
      if (typeof a === 'number') expect(Number(back[index]!['a'])).toBe(a);
    }
  });

  test.prop([fc.array(row)])('holds no cell that a spreadsheet would run', (rows) => {
    for (const cell of parsed(toCsv(columns, rows)).flatMap((one) => Object.values(one))) {
      expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?%?$/.test(cell)).toBe(false);
    }
  });
});
