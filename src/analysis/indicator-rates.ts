/** How far indicators got, in per cent of what was promised, where more is better. */
import { compare, decimalText, type Exact } from '../report/exact.ts';
import { targetText } from '../report/indicator-texts.ts';
import { senseOf } from '../report/measure-result.ts';
import { canonical } from '../report/printed-text.ts';
import { inPercent } from '../report/rate.ts';
import { parseTarget } from '../report/target.ts';
import { sureValueOf, ZERO } from './figure-arithmetic.ts';
import type { JudgedIndicator } from './judged-indicators.ts';

/** How far an indicator got: rates in per cent of its target, 100 for a promise just kept. */
export interface Measured {
  readonly item: JudgedIndicator;
  /** As printed; null where the source prints none. */
  readonly printed: Exact | null;
  readonly computed: Exact | null;
  /** What is drawn: printed before computed. */
  readonly rate: Exact;
  /** The promise is a lower limit in figures. */
  readonly isLeast: boolean;
}

/** Promises of which less is better, of days and ranks, what is not due, and results below zero have no such rate. */
export function measured(judged: readonly JudgedIndicator[]): Measured[] {
  return distinct(judged).flatMap((item): Measured[] => {
    if (item.verdict === 'not-due') return [];
    const direction = directionOf(item);
    if (direction === 'other') return [];
    const text = item.row.completion ?? '';
    const printed = text.includes('%') && sureValueOf(text, null) !== null ? inPercent(text) : null;
    const computed = item.completion === null ? null : sureValueOf(decimalText(item.completion), null);
    const rate = printed ?? (isGrowth(item) ? null : computed);
    if (rate === null || compare(rate, ZERO) < 0) return [];
    return [{ item, printed, computed, rate, isLeast: direction === 'least' }];
  });
}

/** A growth over a growth says nothing of how far one got. */
const isGrowth = ({ row }: JudgedIndicator): boolean =>
  /增速|增长|增幅|降幅/.test(`${row.name}${targetText(row) ?? ''}`) &&
  /%|百分/.test(`${targetText(row) ?? ''}${row.name}`);

/** least: a figure to be reached · words: no figure, and a printed rate stands for itself · other: no rate of success. */
function directionOf({ row }: JudgedIndicator): 'least' | 'words' | 'other' {
  const promise = targetText(row) ?? '';
  const target = parseTarget(promise);
  const words = canonical(promise);
  if (target.kind === 'deadline' || target.kind === 'rank') return 'other';
  if (/不超|不高于|不多于|不大于|低于|少于|小于|以内|以下|控制在|≤|<|零/.test(words.replace(/不[低少小]于/g, '')))
    return 'other';
  if (target.kind === 'text') return senseOf(canonical(row.name)) === 'less-is-better' ? 'other' : 'words';
  if (target.kind === 'range') return row.completion === undefined ? 'other' : 'words';
  if (compare(target.value, ZERO) <= 0 || target.comparator === '约') return 'other';
  const isOpen = target.comparator === '≥' || target.comparator === '>';
  return isOpen || senseOf(canonical(row.name)) === 'more-is-better' ? 'least' : 'other';
}

/** A row that another table repeats stands once. */
export function distinct(judged: readonly JudgedIndicator[]): JudgedIndicator[] {
  const seen = new Map<string, JudgedIndicator>();
  return judged.filter((item) => {
    const key = keyOf(item);
    const before = seen.get(key);
    if (before !== undefined && before.table !== item.table) return false;
    seen.set(key, item);
    return true;
  });
}

const keyOf = ({ row, table }: JudgedIndicator): string =>
  JSON.stringify([
    row.year ?? table.year ?? null,
    row.organisation ?? null,
    row.project ?? table.project ?? null,
    row.subproject ?? null,
    row.name,
    row.target,
    row.actual,
  ]);

/** Whether printed and computed rates stand on the same side of a limit. */
export const agreeOn = (all: readonly Measured[], test: (rate: Exact) => boolean): boolean =>
  all.every(({ printed, computed }) => printed === null || computed === null || test(printed) === test(computed));
