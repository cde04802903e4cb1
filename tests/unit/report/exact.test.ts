import { describe, expect, expectTypeOf, it } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import * as e from '../../../src/report/exact.ts';
import { around, point, quotient, scale, shift } from '../../../src/report/interval.ts';

const x = e.exact;
const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const sign = digits < 0 ? '-' : '';
    const text = String(Math.abs(digits)).padStart(places + 1, '0');
    return x(`${sign}${text.slice(0, text.length - places)}${places > 0 ? `.${text.slice(-places)}` : ''}`);
  });

describe('exact decimals', () => {
  it('keep what is printed and refuse what is not plain', () => {
    expect(x('12.50')).toBe('12.50');
    expect(x(' +3 ')).toBe('3');
    expect(x(1e21)).toBe('1000000000000000000000');
    for (const wrong of ['1,000', '12.', '1e3', '', '一']) expect(() => x(wrong)).toThrow(RangeError);
  });

  it('never pass through binary fractions', () => {
    expect(e.sum([x('0.1'), x('0.2')])).toBe('0.3');
    expect(e.subtract(x('508.64'), x('508.63'))).toBe('0.01');
    expect(e.divide(x('1'), x('0'))).toBeNull();
    expect(e.sum([])).toBe('0');
  });

  it('round, cut and measure printed places', () => {
    expect(e.round(x('58.335'), 2)).toBe('58.34');
    expect(e.round(x('-0.945'), 2)).toBe('-0.95');
    expect(e.truncate(x('66.666'), 2)).toBe('66.66');
    expect([e.places(x('12.50')), e.places(x('100'))]).toEqual([2, 0]);
    expect([e.halfUnit(x('12.50')), e.halfUnit(x('3'))]).toEqual(['0.005', '0.5']);
    expect([e.trim(x('12.50')), e.trim(x('12.00'))]).toEqual(['12.5', '12']);
    expect([e.unitOf(2), e.unitOf(0), e.negate(x('-3'))]).toEqual(['0.01', '1', '3']);
    expect(e.toNumber(x('2.50'))).toBe(2.5);
  });

  test.prop([decimal, decimal])('add and take away again', (a, b) => {
    expect(e.equal(e.subtract(e.sum([a, b]), b), a)).toBe(true);
    expect(e.compare(a, b)).toBe(e.compare(b, a) === 0 ? 0 : -e.compare(b, a));
  });
});

describe('what an exact decimal says of itself', () => {
  it('is its sign and whether it is nothing, however it is printed', () => {
    expect(['-0.5', '0', '0.00', '-0', '3'].map((text) => e.sign(x(text)))).toEqual([-1, 0, 0, 0, 1]);
    expect(['0', '0.00', '-0', '0.01'].map((text) => e.isZero(x(text)))).toEqual([true, true, true, false]);
    expect(['-0', '-2.50', '2.50'].map((text) => e.isNegative(x(text)))).toEqual([true, true, false]);
  });

  it('is its text, on pages with the wide minus; nothing stays nothing', () => {
    expect(e.decimalText(x('12.50'))).toBe('12.50');
    expect([e.decimalText(null), e.decimalText(undefined)]).toEqual([null, undefined]);
    expect(e.withMinus(x('-2.50'))).toBe('−2.50');
    expect(['12.50', '12.00', '100', '-0.50'].map((text) => e.trim(x(text)))).toEqual(['12.5', '12', '100', '-0.5']);
  });

  it('is no text to anybody else, and stands in data files as printed', () => {
    expectTypeOf<e.Exact>().not.toExtend<string>();
    expectTypeOf<string>().not.toExtend<e.Exact>();
    expect(JSON.stringify({ total: x('12.50') })).toBe('{"total":"12.50"}');
  });
});

describe('intervals', () => {
  it('hold what a printed figure can have been', () => {
    expect(around(x('12.5'))).toEqual({ low: '12.45', high: '12.55' });
    expect(point(x('3'))).toEqual({ low: '3', high: '3' });
    expect(shift(point(x('3')), x('-1'))).toEqual({ low: '2', high: '2' });
    expect(scale(around(x('1')), x('100'))).toEqual({ low: '50', high: '150' });
  });

  it('divide, unless the divisor can be zero', () => {
    expect(quotient(point(x('1')), around(x('0')))).toBeNull();
    const { low, high } = quotient(point(x('-6')), { low: x('2'), high: x('3') })!;
    expect([low, high]).toEqual(['-3', '-2']);
  });

  test.prop([decimal, decimal.filter((value) => e.compare(e.abs(value), x('1')) > 0)])(
    'hold the quotient itself',
    (a, b) => {
      const inside = quotient(around(a), around(b));
      const exactly = e.divide(a, b)!;
      if (inside !== null) expect([e.compare(inside.low, exactly), e.compare(exactly, inside.high)]).not.toContain(1);
    },
  );
});
