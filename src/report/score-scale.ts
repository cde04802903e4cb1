/** Scores of different maxima on one scale, so that 8.6 out of 10 never stands below 60 out of 100. */
import { compare, decimalText, divide, equal, exact, multiply, round, trim, type Exact } from './exact.ts';

const HUNDRED = exact('100');

/**
 * The score on a scale of a hundred, as printed where that is its scale. Null
 * where it cannot be told: a maximum above a hundred that the rule set does not
 * know may hold bonus points, and then the score is no share of it.
 */
export function onHundred(score: Exact, max: Exact, ruleSet?: { readonly max: Exact }): Exact | null {
  if (equal(max, HUNDRED)) return score;
  const known = ruleSet !== undefined && equal(max, ruleSet.max);
  return known || compare(max, HUNDRED) < 0 ? divide(multiply(score, HUNDRED), max) : null;
}

/** “78.53分”, “8.6分（满分10分，按百分制为86分）”: as printed, and what it is on the common scale. */
export function scoreText(score: Exact, max: Exact, scaled: Exact | null = onHundred(score, max)): string {
  if (equal(max, HUNDRED)) return `${decimalText(score)}分`;
  const share = scaled === null ? '' : `，按百分制为${approximate(scaled)}分`;
  return `${decimalText(score)}分（满分${decimalText(max)}分${share}）`;
}

/** To two places; said to be about so much where that is not all of it. */
function approximate(value: Exact): string {
  const short = trim(round(value, 2));
  return equal(short, value) ? decimalText(short) : `约${decimalText(short)}`;
}
