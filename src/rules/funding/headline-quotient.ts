/** A printed rate of a document's or project's money, held against the two figures that it divides. */
import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { decimalText, type Exact } from '../../report/exact.ts';
import { isOpen } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import { compared, result, unread } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import { placeOfPair, type Pair } from './headlines.ts';

/** A rate as printed, with its figures; null where the source does not print one of them. */
export interface PrintedRate {
  readonly name: string;
  readonly rate: string;
  readonly actual: Exact | null;
  readonly actualName: string;
  readonly budget: Exact | null;
  readonly budgetName: string;
  readonly where: string;
  readonly path: readonly (string | number)[];
}

/**
 * Holds a printed rate against its two figures.
 * @param code of the rule that asks
 */
export function quotientOf(
  code: string,
  report: Report,
  pair: Pair,
  { name, rate, actual, actualName, budget, ...at }: PrintedRate,
): CheckResult[] {
  const { unit } = pair.headline;
  const called = `${pair.owner}${name}`;
  const place = placeOfPair(pair, name, ...at.path);
  const side = (words: string, value: Exact | null): Operand[] =>
    value === null ? [] : [{ name: words, value: decimalText(value), unit, where: at.where }];
  const operands = [...side(actualName, actual), ...side(at.budgetName, budget)];
  if (actual === null || budget === null) {
    const missing = [...(actual === null ? ['分子'] : []), ...(budget === null ? ['分母'] : [])].join('和');
    const message = `原文印有${called}${rate}，没有印出它的${missing}，不能核对`;
    return [result(code, report, place, { severity: 'unjudged', message, operands, printed: rate })];
  }
  const subject = `${called}按两数计算`;
  if (isOpen(rate)) return [unread(code, report, place, { subject, texts: [rate], operands })];
  const comparison = checkQuotient({
    numerator: actual,
    denominator: budget,
    printed: rate,
    percent: true,
    grain: 'measured',
  });
  return comparison === null ? [] : [compared(code, report, place, { subject, comparison, printed: rate, operands })];
}
