/** The report's headline money: two amounts, the rate, and what it divides. */
import type { Report } from '../../corpus/corpus.ts';
import { compare, exact, multiply } from '../../report/exact.ts';
import { isBudget, stageWords } from '../../report/stages.ts';
import { isRateOf, OWN, percentOf, ZERO } from '../figures.ts';
import { NO_MARKS, type Mark, type Marks } from '../marks.ts';

export interface Amount {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly marks: readonly Mark[];
}

export interface HeadMoney {
  readonly budget: Amount | null;
  readonly actual: Amount | null;
  readonly rate: { readonly name: string; readonly value: string; readonly marks: readonly Mark[] } | null;
  /** “支出 ÷ 下达”: which two stages the rate divides. */
  readonly divides: string | null;
  /** How to read it, when it is not plain expenditure. */
  readonly reading: string | null;
}

type Headline = NonNullable<Report['funding']['headline']>;

const READINGS: Readonly<Record<Headline['reading'], string | null>> = {
  expenditure: null,
  guarantee: '风险准备金：没有代偿支出是好结果，不能按支出率理解',
  revolving: '周转资金：收回后再用，不能按支出率理解',
  insurance: '社会保险基金：支出随参保人就医而定，不是越高越好',
};

export function headMoney(headline: Report['funding']['headline'], marks: Marks = NO_MARKS): HeadMoney | null {
  if (headline === null) return null;
  const at = ['funding', 'headline'] as const;
  const { unit, budget, actual } = headline;
  const budgetName = stageName(headline.budgetStage, '预算', '基数');
  const actualName = stageName(headline.actualStage, '支出', '发生额');
  const computed = mayDivide(headline) && budget !== null && actual !== null ? percentOf(actual, budget) : null;
  const name = headline.rateName ?? '执行率';
  const rate =
    headline.rate !== undefined
      ? { name, value: headline.rate, marks: marks.at(...at, 'rate') }
      : computed !== null
        ? { name: `${name}${OWN}`, value: `${computed}%`, marks: [] }
        : null;
  return {
    budget: budget === null ? null : { name: budgetName, value: budget, unit, marks: marks.at(...at, 'budget') },
    actual: actual === null ? null : { name: actualName, value: actual, unit, marks: marks.at(...at, 'actual') },
    rate,
    divides: rate !== null && isQuotient(headline, rate.value) ? `${actualName} ÷ ${budgetName}` : null,
    reading: readingOf(headline),
  };
}

/** Whether the rate is that of these two amounts, rounding aside: a printed one may divide others. */
function isQuotient({ comparable, budget, actual, unit }: Headline, rate: string): boolean {
  return comparable && budget !== null && actual !== null && isRateOf(rate, actual, budget, unit);
}

/** More than this is no execution of that budget. */
const IMPLAUSIBLE = exact('2');

/** Spending over its budget; a pool that is not meant to be spent, and money received, get no rate of ours. */
function mayDivide({ reading, comparable, budget, budgetStage, actual, actualStage }: Headline): boolean {
  if (budget === null || actual === null || compare(budget, ZERO) <= 0 || compare(actual, ZERO) < 0) return false;
  return (
    comparable &&
    (reading === 'expenditure' || reading === 'insurance') &&
    (actualStage === undefined || actualStage === 'actual') &&
    (budgetStage === undefined || isBudget(budgetStage)) &&
    compare(actual, multiply(budget, IMPLAUSIBLE)) <= 0
  );
}

function readingOf({ comparable, reading, budget, actual }: Headline): string | null {
  if (comparable || reading !== 'expenditure') return READINGS[reading];
  return budget === null || actual === null ? null : '两个金额的年度、范围或内容不同，不宜相除';
}

/** “其他” says nothing on the first screen. */
function stageName(stage: Headline['budgetStage'], none: string, other: string): string {
  return stage === undefined ? none : stage === 'other' ? other : stageWords[stage];
}
