import { describe, expect, it } from 'vitest';
import { readCell } from '../../../src/report/figure.ts';
import { inPercent, isNoRate, isRate, isZeroRate } from '../../../src/report/rate.ts';
import { convertUnit } from '../../../src/report/units.ts';
import { exact, isExact, isTooLong } from '../../../src/report/exact.ts';

describe('rates', () => {
  it.each(['37.34%', '-14.71%', '＋3％', '3.30个百分点', '5‰', '1.2倍', '约30%', '95%以上', '0', '0.00'])(
    '%s',
    (text) => expect(isRate(text)).toBe(true),
  );

  it.each(['37.34', '待定', '“37%”', '37%%', '37%”', '九成', '1:2', '/', '', `${'9'.repeat(31)}%`])(
    '%j is none',
    (text) => expect(isRate(text)).toBe(false),
  );

  it.each([
    ['37.34%', '37.34'],
    ['0', '0'],
    ['5‰', '0.5'],
    ['1.2倍', '120'],
    ['3个百分点', null],
    ['待定', null],
  ])('%s in per cent', (text, value) => expect(inPercent(text)).toBe(value));

  it('knows nothing and no rate', () => {
    expect(['0', '0.00', '0%', '00', '待定'].map(isZeroRate)).toEqual([true, true, false, false, false]);
    expect(['不适用', 'N/A', '待定'].map(isNoRate)).toEqual([true, true, false]);
  });
});

describe('cells', () => {
  it.each([
    ['12.50', '万元', '12.50', false],
    ['(12.3)', '万元', '-12.3', true],
    ['（12.3）', '万元', '-12.3', true],
    ['−12.3', '万元', '-12.3', false],
    ['+12.3', '万元', '12.3', false],
    ['12.3*', '万元', '12.3', false],
    ['12.3万元', '万元', '12.3', false],
    ['1.2亿元', '万元', '12000', true],
    ['15元', '万元', '0.0015', true],
    ['49项', '个', '49', false],
    ['2 518.90', '万元', '2518.90', false],
  ])('%s in %s', (cell, unit, value, approximate) =>
    expect(readCell(cell, unit)).toMatchObject({ kind: 'figure', figure: { value, approximate } }),
  );

  it.each([null, '', '/', '—', '——', '无'])('%j says nothing', (cell) =>
    expect(readCell(cell, '万元').kind).toBe('blank'),
  );

  it.each(['△12.3', '12.3-', '1.2e3', '5人', '12%', '12 34', '12.3"', '12.3（预计）', '未公布', '9'.repeat(31)])(
    '%s cannot be read',
    (cell) => expect(readCell(cell, '万元')).toEqual({ kind: 'unreadable', text: cell }),
  );
});

describe('units', () => {
  it.each([
    ['15', '元', '万元', '0.0015'],
    ['10.76', '万', '元', '107600'],
    ['10.70', '万', '万元', '10.70'],
    ['5', '千', '元', '5000'],
    ['1.2', '万人次', '人次', '12000'],
    ['5', '‰', '%', '0.5'],
    ['49', '项', '个', '49'],
    ['3', '个月', '天', null],
    ['3', '天', '个', null],
    ['5', '人', '万元', null],
    ['5', '%', '万元', null],
  ])('%s%s in %s', (value, from, to, expected) => expect(convertUnit(exact(value), from, to)).toBe(expected));
});

describe('exact', () => {
  it('takes no zeros in front from an author and drops them in print', () => {
    expect(['0', '0.5', '-0.5', '+3', '090.5', '00', '-01'].map(isExact)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(exact('090.50')).toBe('90.50');
    expect(exact('-007')).toBe('-7');
  });

  it('has an end', () => {
    expect(isExact('9'.repeat(30))).toBe(true);
    expect(isExact('9'.repeat(31))).toBe(false);
    expect(isExact(`0.${'9'.repeat(30)}`)).toBe(false);
    expect(isTooLong('12、'.repeat(40))).toBe(false);
  });
});
