import { checkQuotient } from '../arithmetic/quotient-check.ts';
import { isOpen } from '../../report/figure.ts';
import { compared, unread } from '../result.ts';
import type { Rule } from '../rule.ts';
import { stageWords } from '../../report/stages.ts';

export const headlineRate: Rule = {
  code: 'C206',
  name: '主要执行率',
  explanation:
    '报告用来说明资金执行情况的主要比率，应等于所指的两个环节的金额相除（例如支出 ÷ 下达）。容差与 C203 相同。原文没有印出比率的、分子与分母的年度或范围不同的，不核对。',
  check: (report) => {
    const { headline } = report.funding;
    if (headline === null || headline.rate === undefined || !headline.comparable) return [];
    const { actual, budget, rate, unit } = headline;
    if (actual === null || budget === null) return [];
    const name = headline.rateName ?? '资金执行率';
    const place = { anchor: 'funding', label: name, path: ['funding', 'headline', 'rate'] };
    const subject = `${name}按两数计算`;
    const operands = [
      { name: stageWords[headline.actualStage ?? 'actual'], value: actual, unit, where: headline.where },
      { name: stageWords[headline.budgetStage ?? 'initial-budget'], value: budget, unit, where: headline.where },
    ];
    if (isOpen(rate)) return [unread('C206', report, place, { subject, texts: [rate], operands })];
    const comparison = checkQuotient({
      numerator: actual,
      denominator: budget,
      printed: rate,
      percent: true,
      grain: 'measured',
    });
    return comparison === null
      ? []
      : [compared('C206', report, place, { subject, comparison, printed: rate, operands })];
  },
};
