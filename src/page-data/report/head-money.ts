/** The report's headline money: two amounts, the rate, and what it divides. */
import { decimalText } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { readings, type Reading } from '../../report/choices/money.ts';
import { computedRate } from '../../report/computed-rate.ts';
import { stageWords } from '../../report/budget-stages.ts';
import { isRateOf } from '../../analysis/figure-arithmetic.ts';
import { OWN } from '../../views/choice-words.ts';
import { NO_MARKS, type Mark, type Marks } from '../../views/figure-marks.ts';

interface Amount {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly marks: readonly Mark[];
}

/**
 * Amounts as printed, in the source's unit; null where none is printed. A rate that this site reckoned says
 * so in its name.
 */
export interface HeadMoney {
  readonly budget: Amount | null;
  readonly actual: Amount | null;
  readonly rate: Rate | null;
  /** “支出 ÷ 下达”: which two amounts the rate divides. */
  readonly divides: string | null;
  /** Printed rates that divide other pairs, each with its own. */
  readonly beside: readonly BesideRate[];
  /** How to read it, when it is not plain expenditure. */
  readonly reading: string | null;
  /** The editor's note on what the amounts hold. */
  readonly note: string | null;
}

interface Rate {
  readonly name: string;
  readonly value: string;
  readonly marks: readonly Mark[];
}

interface BesideRate extends Rate {
  /** “已拨付企业47.0855万元 ÷ 应拨付企业584.0855万元”; null where the source prints no pair. */
  readonly pair: string | null;
}

type Headline = NonNullable<Report['funding']['headline']>;

const READINGS: Readonly<Record<Reading, string | null>> = {
  expenditure: null,
  guarantee: `${readings.words.guarantee}：没有代偿支出是好结果，不能按支出率理解`,
  revolving: `${readings.words.revolving}：收回后再用，不能按支出率理解`,
  insurance: `${readings.words.insurance}：支出随参保人就医而定，不是越高越好`,
};

/**
 * Null for a report without headline money.
 * @param marks remarks of the rules; none when omitted
 */
export function headMoney(headline: Report['funding']['headline'], marks: Marks = NO_MARKS): HeadMoney | null {
  if (headline === null) return null;
  const at = ['funding', 'headline'] as const;
  const { unit, budget, actual } = headline;
  const budgetName = headline.budgetName ?? stageName(headline.budgetStage, '预算', '基数');
  const actualName = headline.actualName ?? stageName(headline.actualStage, '支出', '发生额');
  const rate = rateOf(headline, marks);
  return {
    budget:
      budget === null ? null : { name: budgetName, value: decimalText(budget), unit, marks: marks.at(...at, 'budget') },
    actual:
      actual === null ? null : { name: actualName, value: decimalText(actual), unit, marks: marks.at(...at, 'actual') },
    rate,
    divides: rate !== null && isQuotient(headline, rate.value) ? `${actualName} ÷ ${budgetName}` : null,
    beside: (headline.beside ?? []).map((one, index) => ({
      name: one.name,
      value: one.rate,
      pair: pairOf(one, unit),
      marks: marks.at(...at, 'beside', index, 'rate'),
    })),
    reading: readingOf(headline),
    note: headline.note ?? null,
  };
}

/** As printed, else computed where the amounts may be divided. */
function rateOf(headline: Headline, marks: Marks): HeadMoney['rate'] {
  const name = headline.rateName ?? '执行率';
  if (headline.rate !== undefined)
    return { name, value: headline.rate, marks: marks.at('funding', 'headline', 'rate') };
  const computed = computedRate(headline);
  return computed === null ? null : { name: `${name}${OWN}`, value: `${decimalText(computed)}%`, marks: [] };
}

/** Whether the rate is that of these two amounts, rounding aside: a printed one may divide others. */
function isQuotient({ comparable, budget, actual, unit }: Headline, rate: string): boolean {
  return comparable && budget !== null && actual !== null && isRateOf(rate, actual, budget, unit);
}

/** Where the editor says why the amounts must not be divided, that goes before the general sentence. */
function readingOf({ comparable, reading, budget, actual, note }: Headline): string | null {
  if (comparable || reading !== 'expenditure') return READINGS[reading];
  return note !== undefined || budget === null || actual === null ? null : OTHER_SCOPE;
}

const OTHER_SCOPE = '两个金额的年度、范围或内容不同，不宜相除';

function pairOf(
  { budget, budgetName, actual, actualName }: NonNullable<Headline['beside']>[number],
  unit: string,
): string | null {
  const above = actual === null ? null : `${actualName ?? '分子'}${decimalText(actual)}${unit}`;
  const below = budget === null ? null : `${budgetName ?? '分母'}${decimalText(budget)}${unit}`;
  if (above === null || below === null) return above ?? below;
  return `${above} ÷ ${below}`;
}

/** “其他” says nothing on the first screen. */
function stageName(stage: Headline['budgetStage'], none: string, other: string): string {
  if (stage === undefined) return none;
  return stage === 'other' ? other : stageWords[stage];
}
