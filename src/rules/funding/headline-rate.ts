import type { Headline } from '../../report/schema/report.ts';
import type { Rule } from '../rule.ts';
import { stageWords } from '../../report/budget-stages.ts';
import { quotientOf, type PrintedRate } from './headline-quotient.ts';
import { pairsOf, type Pair } from './headlines.ts';

export const headlineRate: Rule = {
  code: 'C206',
  name: '主要执行率',
  explanation:
    '报告用来说明资金执行情况的主要比率，应等于所指的两个环节的金额相除（例如支出 ÷ 下达）；运行监控的执行率为截至期末的执行数 ÷ 预算，预计执行率为全年预计执行数 ÷ 预算；除的是另一对数、列在旁边的比率，应等于它自己的两个数相除。分项目的文件，各项目同样核对。容差与 C203 相同。原文没有印出比率的、分子与分母的年度或范围不同的、分母为零的，不核对；原文没有印出分母或分子的，不作判断。',
  check: (report) =>
    pairsOf(report).flatMap((pair) => printedIn(pair).flatMap((printed) => quotientOf('C206', report, pair, printed))),
};

/** Every rate that the pair prints, with the two figures that it divides. */
function printedIn({ headline }: Pair): PrintedRate[] {
  const beside = (headline.beside ?? []).map((one, index) => ({
    ...one,
    actualName: one.actualName ?? '分子',
    budgetName: one.budgetName ?? '分母',
    path: ['beside', index, 'rate'],
  }));
  return [...ownRate(headline), ...forecastRate(headline), ...beside];
}

function ownRate(headline: Headline): PrintedRate[] {
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

const budgetOf = ({ budget, budgetName, budgetStage }: Headline): Pick<PrintedRate, 'budget' | 'budgetName'> => ({
  budget,
  budgetName: budgetName ?? stageWords[budgetStage ?? 'initial-budget'],
});

function forecastRate(headline: Headline): PrintedRate[] {
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
