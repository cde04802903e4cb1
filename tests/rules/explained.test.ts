/** What is said to explain a difference does: held against plain search and whole numbers. */
import { describe, expect } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { decimalText, exact, type Exact } from '../../src/report/exact.ts';
import { checkAverage } from '../../src/report/arithmetic/average-check.ts';
import { checkGrowth, checkQuotient } from '../../src/report/arithmetic/quotient-check.ts';
import { checkSum } from '../../src/report/arithmetic/sum-check.ts';

/** A figure as whole hundredths of its unit. */
const written = (hundredths: bigint, decimals = 2): Exact => {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return exact(`${hundredths < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals === 0 ? '' : `.${digits.slice(cut)}`}`);
};

const amount = fc.bigInt({ min: 1n, max: 400_000n });
/** How far the printed result is from the true one, in hundredths of a per cent. */
const off = fc.bigInt({ min: -3n, max: 3n });

/** n ÷ d in hundredths of a per cent, rounded half up and cut off. */
const rate = (n: bigint, d: bigint): { rounded: bigint; cut: bigint } => ({
  rounded: (n * 20_000n + d) / (2n * d),
  cut: (n * 10_000n) / d,
});

/** Whether figures that print as n and d (hundredths) can have had a rate that rounds to p: the corners decide. */
function canRound(n: bigint, d: bigint, p: bigint): boolean {
  // In two-hundredths: n lies between 2n−1 and 2n+1, the printed rate between 2p−1 and 2p+1.
  const lowest = (2n * n - 1n) * 10_000n * 2n < (2n * p + 1n) * (2n * d + 1n);
  const highest = (2n * n + 1n) * 10_000n * 2n > (2n * p - 1n) * (2n * d - 1n);
  return lowest && highest;
}

describe('a rate', () => {
  test.prop([amount, amount, off], { numRuns: 2000 })('is called what it is', (n, d, by) => {
    const { rounded, cut } = rate(n, d);
    const printed = rounded + by;
    if (printed < 0n) return;
    const said = checkQuotient({
      numerator: written(n),
      denominator: written(d),
      printed: `${decimalText(written(printed))}%`,
      grain: 'measured',
      decimals: 2,
    })!;
    if (said.relation === 'equal') expect(printed).toBe(rounded);
    if (said.relation === 'rounded') expect(canRound(n, d, printed)).toBe(true);
    if (said.relation === 'cut') expect([printed, canRound(n, d, printed)]).toEqual([cut, false]);
    if (said.relation === 'different') expect([printed === rounded, printed === cut]).toEqual([false, false]);
    expect(['near', 'loose']).not.toContain(said.relation);
  });

  test.prop([amount, amount, off], { numRuns: 1000 })('of counts is never explained by their rounding', (n, d, by) => {
    const { rounded, cut } = rate(n, d);
    if (rounded + by < 0n) return;
    const { relation } = checkQuotient({
      numerator: written(n, 0),
      denominator: written(d, 0),
      printed: `${decimalText(written(rounded + by))}%`,
      grain: 'counted',
    })!;
    const explained = rounded + by === cut ? 'cut' : 'different';
    expect(relation).toBe(by === 0n ? 'equal' : explained);
  });

  test.prop([amount, amount, off], { numRuns: 1000 })('of growth follows the same words', (from, to, by) => {
    const grown = ((to - from) * 20_000n) / from;
    const printed = (grown + (grown < 0n ? -1n : 1n)) / 2n + by;
    const { relation } = checkGrowth({
      from: written(from),
      to: written(to),
      printed: `${decimalText(written(printed))}%`,
      grain: 'measured',
    })!;
    // 1 + growth is the quotient of the two.
    if (relation === 'rounded') expect(canRound(to, from, printed + 10_000n)).toBe(true);
    if (relation === 'cut') expect(printed).toBe(((to - from) * 10_000n) / from);
  });
});

describe('a sum', () => {
  test.prop([fc.array(amount, { minLength: 1, maxLength: 6 }), fc.bigInt({ min: -6n, max: 6n })], { numRuns: 1000 })(
    'is rounded only within the halves of its figures',
    (parts, by) => {
      const total = parts.reduce((all, part) => all + part, 0n) + by;
      if (total < 0n) return;
      const { relation } = checkSum(
        parts.map((part) => written(part)),
        written(total),
        'measured',
      );
      // Each figure is less than half a hundredth off, in one direction open.
      const within = 2n * (by < 0n ? -by : by) < BigInt(parts.length + 1);
      const apart = within ? 'rounded' : 'different';
      expect(relation).toBe(by === 0n ? 'equal' : apart);
    },
  );

  test.prop([fc.array(amount, { minLength: 2, maxLength: 4 })], { numRuns: 500 })(
    'of finer parts is rounded or cut',
    (parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0n) * 10n + 6n;
      const { relation } = checkSum(
        [...parts.map((part) => written(part * 10n, 3)), exact('0.006')],
        written(all / 10n),
        'measured',
      );
      expect(relation).toBe('cut');
    },
  );
});

describe('an average', () => {
  test.prop([fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 2, maxLength: 6 }), off], { numRuns: 1000 })(
    'is called what it is',
    (scores, by) => {
      const n = BigInt(scores.length);
      const all = scores.reduce((sum, score) => sum + score, 0n);
      const printed = (2n * all + n) / (2n * n) + by;
      if (printed < 0n) return;
      const { relation } = checkAverage(
        scores.map((score) => written(score)),
        written(printed),
      );
      if (relation === 'equal') expect(by).toBe(0n);
      // The mean is less than half a hundredth off, and so is the printed one.
      if (relation === 'rounded') expect(all - n < printed * n && printed * n < all + n).toBe(true);
      if (relation === 'cut') expect(printed).toBe(all / n);
    },
  );
});
