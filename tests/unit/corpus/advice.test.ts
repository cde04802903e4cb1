/** Advice on numbers: what is suggested is what was written, in the unit of its place. */
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { rateMistake } from '../../../src/corpus/rate-mistake.ts';
import { adviseNumeral } from '../../../src/corpus/text/numeral-advice.ts';
import { joined } from '../../../src/corpus/text/thousands.ts';
import { isExact } from '../../../src/report/exact.ts';
import { archive, broken, REPORT } from './archive.ts';

const whole = fc.integer({ min: 0, max: 9_999_999 }).map(String);
const plain = fc.oneof(
  whole,
  fc.tuple(whole, fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
);
const grouped = (number: string, separator: string): string => {
  const [before = '', after] = number.split('.');
  return before.replace(/\B(?=(\d{3})+$)/g, separator) + (after === undefined ? '' : `.${after}`);
};
const wide = (text: string): string =>
  text.replace(/[0-9.,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A spelling that an author may use, and nothing but a spelling. */
const spelling = fc.constantFrom<(number: string) => string>(
  (number) => number,
  (number) => `“${number}”`,
  (number) => `${number}"`,
  (number) => wide(number),
  (number) => ` ${number} `,
  (number) => grouped(number, ','),
  (number) => grouped(number, '，'),
  (number) => grouped(number, ' '),
  (number) => grouped(number, '\u2009'),
  (number) => grouped(number, "'"),
  (number) => grouped(number, '_'),
  (number) => wide(grouped(number, ',')),
  (number) => `+${number}`,
  (number) => `-${number}`,
  (number) => `−${number}`,
  (number) => `00${number}`,
  (number) => `${number}e2`,
  (number) => (number.includes('.') ? number : `${number}.`),
);

const FACTORS: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8, 千万元: 1e7, 百万元: 1e6, 千元: 1e3 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千万: 1e7 };

/** The value that a spelling has for whoever reads it. */
function valueOf(written: string): Big {
  const half = written
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−]/g, '-')
    .replace(/[^\d.e-]/g, '')
    .replace(/\.$/, '');
  return new Big(half);
}

describe('advice on a number', () => {
  test.prop([plain, spelling], { numRuns: 500 })('keeps its value in any spelling', (number, spell) => {
    const written = spell(number);
    const advice = adviseNumeral(written);
    if (advice === null) expect(isExact(written)).toBe(true);
    else {
      expect(advice.suggestion, written).not.toBeNull();
      expect(new Big(advice.suggestion!).eq(valueOf(written)), `${written} → ${advice.suggestion}`).toBe(true);
      expect(isExact(advice.suggestion!)).toBe(true);
      expect(advice.remedy).toContain(advice.suggestion);
    }
  });

  const units = fc.constantFrom(...Object.keys(FACTORS));
  test.prop([plain, fc.constantFrom('元', '万元', '亿元'), units], { numRuns: 500 })(
    'keeps its value in the unit of its place',
    (number, unit, written) => {
      const { suggestion } = adviseNumeral(`${number}${written}`, { unit })!;
      expect(suggestion).not.toBeNull();
      expect(new Big(suggestion!).times(FACTORS[unit]!).eq(new Big(number).times(FACTORS[written]!))).toBe(true);
    },
  );

  test.prop([plain, fc.constantFrom('元', '万元', '亿元'), fc.constantFrom(...Object.keys(SCALES))])(
    'reads a bare scale as so many of the base unit',
    (number, unit, scale) => {
      const { suggestion } = adviseNumeral(`${number}${scale}`, { unit })!;
      expect(new Big(suggestion!).times(FACTORS[unit]!).eq(new Big(number).times(SCALES[scale]!))).toBe(true);
    },
  );

  const odd = fc.stringMatching(/^[-+]?[0-9.,'_ 万元亿%eE个人年月分家“”"()（），．－−△x:/]{1,12}$/);
  test.prop([odd, fc.constantFrom('元', '万元', '家', '%', '分', null, undefined)], { numRuns: 2000 })(
    'names no number but the one it suggests, and that only in a sound spelling',
    (written, unit) => {
      const advice = adviseNumeral(written, { unit });
      if (advice === null) return;
      if (advice.suggestion === null) expect(advice.remedy).not.toMatch(/改为|写成 -?\d/);
      else {
        expect(isExact(advice.suggestion)).toBe(true);
        expect(advice.remedy.endsWith(advice.suggestion)).toBe(true);
      }
    },
  );

  it.each(['12,5', '1,23', '1..2', '12 34', '一百二', '一二十', '85%', '0x10', '.inf', '△12.3', '12.3-', '15人'])(
    '%s has no number to suggest in a place of 万元',
    (written) => expect(adviseNumeral(written, { unit: '万元' })?.suggestion ?? null).toBeNull(),
  );

  it('takes points in per cent for points only where the full mark is a hundred', () => {
    expect(adviseNumeral('85.5%', { unit: '分', ofHundred: true })?.suggestion).toBe('85.5');
    expect(adviseNumeral('85.5%', { unit: '分' })?.suggestion).toBeNull();
  });
});

describe('a list that commas made longer', () => {
  it.each([
    [['1', '234.5', '67'], 1, ['1,234.5']],
    [['1', '234', '567.8', '67'], 2, ['1,234,567.8']],
    [['1', '234.5', '2', '000.5'], 2, ['1,234.5', '2,000.5']],
    [['60.00', '55.50', '92.50%', '1'], 1, null],
    [['100', '200', '300'], 1, null],
    [['12', '5'], 1, null],
  ])('%j, %d too many', (items, surplus, numbers) =>
    expect(joined(items, surplus)?.numbers.map(({ printed }) => printed) ?? null).toEqual(numbers),
  );
});

describe('a rate', () => {
  it.each([
    '37.34%',
    '100%',
    '-14.71%',
    '−14.71%',
    '+3.2%',
    '3.30个百分点',
    '-2百分点',
    '5‰',
    '1.2倍',
    '0',
    '0.00',
    '约30%',
    '超过150%',
    '95%以上',
    '≥90%',
    '96.7 %',
    '1,096.7%',
  ])('%s stands as printed', (text) => {
    const mistake = rateMistake('rate', text);
    // A separator is told, but as a spelling of the number.
    expect(mistake?.code ?? null).toBe(text.includes(',') ? 'M207' : null);
  });

  it.each(['/', '—', '待定', '“96.7%”', '96.7%”', '95%%', '百分之九十', '未计算', '', '%', '1:2'])(
    '%j is told',
    (text) => expect(rateMistake('rate', text)?.code).toBe('M216'),
  );
});

describe('what a source may print', () => {
  const CELLS = 'cells: [60.00, 55.50, "92.50%"] }';
  it.each([
    [CELLS, 'cells: [60.00, 55.50, 0] }'],
    [CELLS, 'cells: [/, —, /] }'],
    [CELLS, 'cells: [(60.00), （55.50）, 不适用] }'],
    [CELLS, 'cells: [−60.00, +55.50, -3.2%] }'],
    [CELLS, 'cells: [△60.00, 12.3-, 约30%] }'],
    [CELLS, 'cells: [1:30, 10/20, null] }'],
    [CELLS, 'cells: [未公布, 5-6, 95%以上] }'],
    ['actual: 95.50, rate: "95.50%", where: 一 }\n  tables', 'actual: 95.50, rate: 0, where: 一 }\n  tables'],
    ['actual: 95.50, rate: "95.50%", where: 一 }\n  tables', 'actual: +95.50, rate: 0.00%, where: 一 }\n  tables'],
    ['rate: "95.50%", where: 一 }\nsource', 'rate: 0, where: 一 }\nsource'],
    ['score: 18.50, rate: "92.50%"', 'score: 18.50, rate: 0'],
    ['percent: "-2.29%" }', 'percent: -3个百分点 }'],
    ['percent: "20%"', 'percent: 0'],
    ['target: "≥5场"', 'target: “十四五”规划'],
    ['target: "≥5场"', 'target: “100工程”'],
    ['actual: 6场', 'actual: 完成“5场”活动'],
    ['values: [100.5, 98.20]', 'values: [≥90%, 三类]'],
  ])('%s → %s', (part, replacement) => {
    expect(inspectContent(archive({ [REPORT]: broken(part, replacement) })).problems).toEqual([]);
  });
});
