import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { abs, decimalText, negate, subtract, type Exact } from '../../report/exact.ts';
import { isOpen } from '../../report/figure.ts';
import type { Headline } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { compared, result, unread } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { stageWords } from '../../report/budget-stages.ts';
import { pairsOf, placeOfPair, type Pair } from './headlines.ts';

export const headlineRate: Rule = {
  code: 'C206',
  name: '主要执行率',
  explanation:
    '报告用来说明资金执行情况的主要比率，应等于所指的两个环节的金额相除（例如支出 ÷ 下达）；运行监控的执行率为截至期末的执行数 ÷ 预算，预计执行率为全年预计执行数 ÷ 预算；事前评估的核减率为核减数 ÷ 申请数；除的是另一对数、列在旁边的比率，应等于它自己的两个数相除。分项目的文件，各项目同样核对。容差与 C203 相同。原文没有印出比率的、分子与分母的年度或范围不同的、分母为零的，不核对；原文没有印出分母或分子的，不作判断。',
  check: (report) =>
    pairsOf(report).flatMap((pair) => printedIn(pair).flatMap((printed) => quotient(report, pair, printed))),
};

interface Printed {
  readonly name: string;
  readonly rate: string;
  readonly actual: Exact | null;
  readonly actualName: string;
  readonly budget: Exact | null;
  readonly budgetName: string;
  readonly where: string;
  readonly path: readonly (string | number)[];
}

/** Every rate that the pair prints, with the two figures that it divides. */
function printedIn({ headline }: Pair): Printed[] {
  const beside = (headline.beside ?? []).map((one, index) => ({
    ...one,
    actualName: one.actualName ?? '分子',
    budgetName: one.budgetName ?? '分母',
    path: ['beside', index, 'rate'],
  }));
  return [...ownRate(headline), ...forecastRate(headline), ...cutRate(headline), ...beside];
}

function ownRate(headline: Headline): Printed[] {
  const { rate, comparable, toDate, where } = headline;
  if (rate === undefined || !comparable) return [];
  const isToDate = toDate !== undefined && headline.actual === null;
  const stage = headline.actualStage ?? (isToDate ? 'to-date' : 'actual');
  return [
    {
      name: headline.rateName ?? (isToDate ? '截至期末的执行率' : '资金执行率'),
      rate,
      actual: isToDate ? toDate : headline.actual,
      actualName: headline.actualName ?? stageWords[stage],
      ...budgetOf(headline),
      where,
      path: ['rate'],
    },
  ];
}

const budgetOf = ({ budget, budgetName, budgetStage }: Headline): Pick<Printed, 'budget' | 'budgetName'> => ({
  budget,
  budgetName: budgetName ?? stageWords[budgetStage ?? 'initial-budget'],
});

function forecastRate(headline: Headline): Printed[] {
  const { forecast, forecastRate: rate, where } = headline;
  if (rate === undefined) return [];
  const actualName = stageWords.forecast;
  return [
    {
      name: '预计执行率',
      rate,
      actual: forecast ?? null,
      actualName,
      ...budgetOf(headline),
      where,
      path: ['forecastRate'],
    },
  ];
}

/** How much of what was asked for was cut; sources print the cut, and its rate, with a minus or without. */
function cutRate({ asked, approved, cut, cutRate: rate, where }: Headline): Printed[] {
  if (rate === undefined) return [];
  const difference = asked === undefined || approved === undefined ? null : abs(subtract(asked, approved));
  const size = cut === undefined ? difference : abs(cut);
  const actual = size !== null && rate.startsWith('-') ? negate(size) : size;
  const path = ['cutRate'];
  return [
    {
      name: '核减率',
      rate,
      actual,
      actualName: '核减',
      budget: asked ?? null,
      budgetName: stageWords.asked,
      where,
      path,
    },
  ];
}

function quotient(
  report: Report,
  pair: Pair,
  { name, rate, actual, actualName, budget, ...at }: Printed,
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
    return [result('C206', report, place, { severity: 'unjudged', message, operands, printed: rate })];
  }
  const subject = `${called}按两数计算`;
  if (isOpen(rate)) return [unread('C206', report, place, { subject, texts: [rate], operands })];
  const comparison = checkQuotient({
    numerator: actual,
    denominator: budget,
    printed: rate,
    percent: true,
    grain: 'measured',
  });
  return comparison === null ? [] : [compared('C206', report, place, { subject, comparison, printed: rate, operands })];
}
