import { describe, expect, it } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { equal, exact } from '../../../src/report/exact.ts';
import { convert, formatAmount, formatMoney, readableUnit, type MoneyUnit } from '../../../src/report/money.ts';

describe('convert', () => {
  it.each([
    ['1512.57', '万元', '元', '15125700'],
    ['15125700', '元', '万元', '1512.57'],
    ['2.70', '亿元', '万元', '27000'],
    ['26963', '万元', '亿元', '2.6963'],
    ['2.70', '亿元', '亿元', '2.70'],
  ] as const)('%s%s is %s: %s', (value, from, to, expected) => {
    expect(convert(exact(value), from, to)).toBe(expected);
  });

  const unit = fc.constantFrom<MoneyUnit>('元', '万元', '亿元');
  test.prop([fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }), unit, unit])(
    'loses nothing',
    (digits, places, from, to) => {
      const sign = digits < 0n ? '-' : '';
      const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
      const value = exact(
        `${sign}${text.slice(0, text.length - places)}${places > 0 ? `.${text.slice(-places)}` : ''}`,
      );
      expect(equal(convert(convert(value, from, to), to, from), value)).toBe(true);
    },
  );
});

describe('formatMoney', () => {
  it.each([
    ['1512.57', '万元', {}, '1512.57万元'],
    ['11561.51', '万元', {}, '1.16亿元'],
    ['11561.51', '万元', { unit: '万元' }, '11561.51万元'],
    ['2.70', '亿元', {}, '2.70亿元'],
    ['39471.45', '元', {}, '3.95万元'],
    ['980', '元', {}, '980元'],
    ['-3363.08', '万元', {}, '-3363.08万元'],
    ['12345.678', '万元', { unit: '万元', places: 2 }, '12345.68万元'],
  ] as const)('%s%s %o', (value, unit, format, expected) => {
    expect(formatMoney(exact(value), unit, format)).toBe(expected);
  });

  it('gives the number alone for a column that names its unit', () => {
    expect(formatAmount(exact('1.5'), '亿元', '万元')).toBe('15000');
    expect(formatAmount(exact('480.82'), '万元', '万元')).toBe('480.82');
    expect(formatAmount(null, '万元', '万元')).toBe('—');
  });

  it('chooses the unit by size, whatever the sign', () => {
    expect(readableUnit(exact('-20000'), '万元')).toBe('亿元');
  });
});
