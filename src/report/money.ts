/** Amounts of public money: exact conversion between 元, 万元 and 亿元, and their reading form. */
import type { CodeOf } from './choice.ts';
import type { moneyUnits } from './choices/money.ts';
import { abs, compare, decimalText, divide, exact, type Exact, multiply, places, round, trim } from './exact.ts';

export type MoneyUnit = CodeOf<typeof moneyUnits>;

const IN_YUAN: Readonly<Record<MoneyUnit, Exact>> = {
  元: exact('1'),
  万元: exact('10000'),
  亿元: exact('100000000'),
};

/** The same amount in another unit; no digit is lost (the divisors are powers of ten). */
export function convert(value: Exact, from: MoneyUnit, to: MoneyUnit): Exact {
  if (from === to) return value;
  return divide(multiply(value, IN_YUAN[from]), IN_YUAN[to]) ?? value;
}

export interface MoneyFormat {
  /** Unit to show; omitted: the one in which the amount is easiest to read. */
  readonly unit?: MoneyUnit | undefined;
  /** Decimals to show; omitted: as printed when the unit stays, else two without trailing zeros. */
  readonly places?: number | undefined;
}

/**
 * An amount for reading, always with its unit: “1512.57万元”, “2.70亿元”. The site prints no
 * thousands separators anywhere: figures look as in the sources and in the texts beside them,
 * and can be found on the page and copied as they are.
 */
export function formatMoney(value: Exact, unit: MoneyUnit, format: MoneyFormat = {}): string {
  const shown = format.unit ?? readableUnit(value, unit);
  const amount = convert(value, unit, shown);
  if (format.places !== undefined) return `${decimalText(round(amount, format.places))}${shown}`;
  return `${decimalText(shown === unit || places(amount) <= 2 ? amount : trim(round(amount, 2)))}${shown}`;
}

/** The number alone, for a column with its unit in the head; a dash where there is none. */
export function formatAmount(value: Exact | null | undefined, from: MoneyUnit, to: MoneyUnit): string {
  return value === null || value === undefined ? '—' : formatMoney(value, from, { unit: to }).slice(0, -to.length);
}

/** 亿元 from one hundred million, 万元 from ten thousand, else 元. */
export function readableUnit(value: Exact, unit: MoneyUnit): MoneyUnit {
  const size = abs(convert(value, unit, '元'));
  if (compare(size, IN_YUAN.亿元) >= 0) return '亿元';
  return compare(size, IN_YUAN.万元) >= 0 ? '万元' : '元';
}
