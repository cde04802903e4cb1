import { decimalText } from '../../report/exact.ts';
import { BUDGET_FIELDS, stageName, type ProgrammeYear } from '../../report/programme-years.ts';
import type { Report } from '../../report/archive.ts';
import { best } from '../../report/arithmetic/comparison.ts';
import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { isOpen } from '../../report/figure.ts';
import { compared, result, unread } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { PART } from '../../report/anchors.ts';

export const programmeRate: Rule = {
  code: 'C602',
  name: '经费各年执行率',
  explanation:
    '一笔经费某年印出的执行率，应等于支出除以预算、下达或到位金额中的一种。只要与其中一种相符即可；都不相符而又记有几种口径的，不作判断。容差与 C203 相同。',
  check: (report, corpus) =>
    report.programmes.flatMap((link, linkIndex) =>
      link.years.flatMap((year, yearIndex) => {
        const name = corpus.programmes.get(link.id)?.name ?? link.id;
        return check(report, `${name}${year.year}年`, year, ['programmes', linkIndex, 'years', yearIndex, 'rate']);
      }),
    ),
};

function check(report: Report, name: string, year: ProgrammeYear, path: readonly (string | number)[]): CheckResult[] {
  const { rate, actual, unit, where } = year;
  if (rate === undefined || actual === undefined) return [];
  const place = { anchor: PART.funding, label: `${name}执行率`, path };
  if (isOpen(rate)) {
    const operands = [{ name: '支出', value: decimalText(actual), unit, where }];
    return [unread('C602', report, place, { subject: `${name}执行率`, texts: [rate], operands })];
  }
  const tried = BUDGET_FIELDS.flatMap((field) => {
    const limit = year[field];
    if (limit === undefined) return [];
    const comparison = checkQuotient({
      numerator: actual,
      denominator: limit,
      printed: rate,
      percent: true,
      grain: 'measured',
    });
    return comparison === null ? [] : [{ stage: stageName(field), limit, comparison }];
  });
  const fits = best(tried);
  if (fits === undefined) return [];
  const operands = [
    { name: '支出', value: decimalText(actual), unit, where },
    { name: fits.stage, value: decimalText(fits.limit), unit, where },
  ];
  if (fits.comparison.relation === 'different' && tried.length > 1) {
    const list = tried.map(({ stage, comparison }) => `按${stage}为${decimalText(comparison.computed)}%`).join('，');
    const message = `${name}执行率原文印作${rate}；${list}，都不相符，原文没有说明口径，不作判断`;
    return [
      result('C602', report, place, {
        severity: 'unjudged',
        message,
        operands,
        printed: rate,
        formula: fits.comparison.formula,
      }),
    ];
  }
  return [
    compared('C602', report, place, {
      subject: `${name}支出除以${fits.stage}`,
      comparison: fits.comparison,
      printed: rate,
      operands,
    }),
  ];
}
