/** The report's headline money: two amounts, the rate, and what it divides. */
import type { Report } from '../../corpus/corpus.ts';
import { percentOf } from '../figures.ts';
import { NO_MARKS, type Mark, type Marks } from '../marks.ts';
import { stageWords } from '../../report/stages.ts';

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
  // A pool that is not meant to be spent gets no rate of ours.
  const plain = headline.reading === 'expenditure' || headline.reading === 'insurance';
  const computed =
    plain && headline.comparable && budget !== null && actual !== null ? percentOf(actual, budget) : null;
  const name = headline.rateName ?? '执行率';
  const rate =
    headline.rate !== undefined
      ? { name, value: headline.rate, marks: marks.at(...at, 'rate') }
      : computed !== null
        ? { name: `${name}（本站计算）`, value: `${computed}%`, marks: [] }
        : null;
  return {
    budget: budget === null ? null : { name: budgetName, value: budget, unit, marks: marks.at(...at, 'budget') },
    actual: actual === null ? null : { name: actualName, value: actual, unit, marks: marks.at(...at, 'actual') },
    rate,
    divides:
      headline.comparable && rate !== null && budget !== null && actual !== null
        ? `${actualName} ÷ ${budgetName}`
        : null,
    reading: headline.comparable ? READINGS[headline.reading] : '两个金额的年度或范围不同，不宜相除',
  };
}

/** “其他” says nothing on the first screen. */
function stageName(stage: Headline['budgetStage'], none: string, other: string): string {
  return stage === undefined ? none : stage === 'other' ? other : stageWords[stage];
}
