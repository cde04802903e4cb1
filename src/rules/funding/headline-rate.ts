import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { decimalText, type Exact } from '../../report/exact.ts';
import { isOpen } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import { compared, result, unread } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { stageWords } from '../../report/budget-stages.ts';
import { PART } from '../../report/anchors.ts';

export const headlineRate: Rule = {
  code: 'C206',
  name: '主要执行率',
  explanation:
    '报告用来说明资金执行情况的主要比率，应等于所指的两个环节的金额相除（例如支出 ÷ 下达）；除的是另一对数、列在旁边的比率，应等于它自己的两个数相除。容差与 C203 相同。原文没有印出比率的、分子与分母的年度或范围不同的，不核对；原文没有印出分母或分子的，不作判断。',
  check: (report) => [...ownRate(report), ...besideRates(report)],
};

function ownRate(report: Report): CheckResult[] {
  const { headline } = report.funding;
  if (headline?.rate === undefined || !headline.comparable) return [];
  const budgetStage = headline.budgetStage ?? 'initial-budget';
  return quotient(report, {
    name: headline.rateName ?? '资金执行率',
    rate: headline.rate,
    actual: headline.actual,
    actualName: headline.actualName ?? stageWords[headline.actualStage ?? 'actual'],
    budget: headline.budget,
    budgetName: headline.budgetName ?? stageWords[budgetStage],
    where: headline.where,
    path: ['rate'],
  });
}

function besideRates(report: Report): CheckResult[] {
  const { headline } = report.funding;
  return (headline?.beside ?? []).flatMap((one, index) =>
    quotient(report, {
      ...one,
      actualName: one.actualName ?? '分子',
      budgetName: one.budgetName ?? '分母',
      path: ['beside', index, 'rate'],
    }),
  );
}

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

function quotient(
  report: Report,
  { name, rate, actual, actualName, budget, budgetName, ...at }: Printed,
): CheckResult[] {
  const unit = report.funding.headline?.unit ?? '';
  const place = { anchor: PART.funding, label: name, path: ['funding', 'headline', ...at.path] };
  const side = (called: string, value: Exact | null): Operand[] =>
    value === null ? [] : [{ name: called, value: decimalText(value), unit, where: at.where }];
  const operands = [...side(actualName, actual), ...side(budgetName, budget)];
  if (actual === null || budget === null) {
    const missing = [...(actual === null ? ['分子'] : []), ...(budget === null ? ['分母'] : [])].join('和');
    const message = `原文印有${name}${rate}，没有印出它的${missing}，不能核对`;
    return [result('C206', report, place, { severity: 'unjudged', message, operands, printed: rate })];
  }
  const subject = `${name}按两数计算`;
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
