/** The report's headline money: two amounts, the rate, and what it divides. */
import { decimalText, isZero, withMinus, type Exact } from '../../report/exact.ts';
import { standOf } from '../../report/acts.ts';
import type { Report } from '../../report/archive.ts';
import { readings, type Reading } from '../../report/choices/money.ts';
import { computedRate } from '../../report/computed-rate.ts';
import { stageWords } from '../../report/budget-stages.ts';
import { isRateOf } from '../../analysis/figure-arithmetic.ts';
import { dayText } from '../../views/chinese-text.ts';
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
  /** All amounts in the order in which money moves, `budget` and `actual` among them. */
  readonly amounts: readonly Amount[];
  readonly rate: Rate | null;
  /** Of the whole year, where the year is not over: “预计执行率”. */
  readonly forecastRate: Rate | null;
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

/** What the act and the period make of the amounts. */
type Setting = Pick<Report, 'evaluation'> & { readonly period?: Report['period'] };

/**
 * Null for a report without headline money.
 * @param marks remarks of the rules; none when omitted
 */
export function headMoney(
  headline: Report['funding']['headline'],
  marks: Marks = NO_MARKS,
  setting: Setting = { evaluation: 'fiscal' },
): HeadMoney | null {
  if (headline === null) return null;
  const at = ['funding', 'headline'] as const;
  const { unit } = headline;
  const names = namesOf(headline, setting);
  const amount = (field: AmountField): Amount | null => {
    const value: Exact | null = headline[field] ?? null;
    return value === null ? null : { name: names[field], value: withMinus(value), unit, marks: marks.at(...at, field) };
  };
  const amounts = FIELDS.flatMap((field) => amount(field) ?? []);
  const rate = rateOf(headline, marks, setting);
  if (amounts.length === 0 && rate === null && headline.beside === undefined) return null;
  return {
    budget: amount('budget'),
    actual: amount('actual'),
    amounts,
    rate,
    forecastRate: printedRate('预计执行率', headline.forecastRate, marks.at(...at, 'forecastRate')),
    divides: rate === null ? null : dividesOf(headline, rate.value, names),
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

const FIELDS = ['initial', 'budget', 'actual', 'toDate', 'forecast', 'asked', 'approved', 'cut'] as const;
type AmountField = (typeof FIELDS)[number];

/** What the amounts are called: by the source, else by their stage. */
export function namesOf(headline: Headline, setting: Setting): Readonly<Record<AmountField, string>> {
  const isToDate = standOf(setting) === 'to-date';
  const budget = headline.budgetName ?? stageName(headline.budgetStage, isToDate ? '年度预算' : '预算', '基数');
  const actual = headline.actualName ?? stageName(headline.actualStage, '支出', '发生额');
  const { 'initial-budget': initial, 'to-date': toDate, forecast, asked, approved } = stageWords;
  return { initial, budget, actual, toDate: headline.actualName ?? toDate, forecast, asked, approved, cut: '核减' };
}

const printedRate = (name: string, value: string | undefined, marks: readonly Mark[]): Rate | null =>
  value === undefined ? null : { name, value, marks };

/** As printed, else computed where the amounts may be divided; of a pre-evaluation what was cut. */
function rateOf(headline: Headline, marks: Marks, setting: Setting): Rate | null {
  const at = ['funding', 'headline'] as const;
  const stand = standOf(setting);
  if (stand === 'planned') return printedRate('核减率', headline.cutRate, marks.at(...at, 'cutRate'));
  const name = headline.rateName ?? '执行率';
  if (headline.rate !== undefined) {
    const [, last] = setting.period?.dates ?? [];
    const until = stand === 'to-date' && last !== undefined ? `（截至${dayText(last)}）` : '';
    return { name: `${name}${until}`, value: headline.rate, marks: marks.at(...at, 'rate') };
  }
  const computed = stand === 'to-date' ? null : computedRate(headline);
  return computed === null ? null : { name: `${name}${OWN}`, value: `${decimalText(computed)}%`, marks: [] };
}

/** Which two amounts the rate divides: spent so far, where the year is not over. */
function dividesOf(headline: Headline, rate: string, names: Readonly<Record<AmountField, string>>): string | null {
  const { budget, toDate, unit, cutRate } = headline;
  if (cutRate === rate) return null;
  if (isQuotient(headline, rate)) return `${names.actual} ÷ ${names.budget}`;
  const isToDate = toDate !== undefined && budget !== null && !isZero(budget) && isRateOf(rate, toDate, budget, unit);
  return isToDate ? `${names.toDate} ÷ ${names.budget}` : null;
}

/** Whether the rate is that of these two amounts, rounding aside: a printed one may divide others. */
function isQuotient({ comparable, budget, actual, unit }: Headline, rate: string): boolean {
  // Nothing of nothing is no rate, whatever is printed.
  const divides = budget !== null && !isZero(budget);
  return comparable && divides && actual !== null && isRateOf(rate, actual, budget, unit);
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
