import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { decimalText, type Exact } from '../../report/exact.ts';
import { convert } from '../../report/money.ts';
import type { Headline } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { compared } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { pairsOf, placeOfPair, type Pair } from './headlines.ts';

const FIELDS = [
  ['initial', '年初预算数'],
  ['budget', '预算数'],
  ['actual', '支出数'],
  ['toDate', '截至期末执行数'],
  ['forecast', '全年预计执行数'],
  ['asked', '申请数'],
  ['approved', '核定数'],
] as const satisfies readonly (readonly [keyof Headline, string])[];

export const projectsSum: Rule = {
  code: 'C211',
  name: '各项目金额合计',
  explanation:
    '一份文件有几个项目的，文件所印的预算、支出、截至期末执行、全年预计执行、申请、核定等合计数，应等于各项目所印的这一项之和；单位不同的先折算。收回预算、金额为零的项目照样计入。有一个项目没有印出这一项的，不核对。容差为每个数末位半个单位。',
  check: (report) => {
    const [own, ...projects] = pairsOf(report);
    const count = report.projects?.length ?? 0;
    // A part of the projects has no sum that the document prints.
    if (own?.owner !== '' || count < 2 || projects.length < count) return [];
    return FIELDS.flatMap(([field, name]) => sumOf(report, own, projects, field, name));
  },
};

function sumOf(
  report: Report,
  own: Pair,
  projects: readonly Pair[],
  field: (typeof FIELDS)[number][0],
  name: string,
): CheckResult[] {
  const { unit, where } = own.headline;
  const total = own.headline[field] ?? null;
  const parts = projects.flatMap((project): { name: string; value: Exact }[] => {
    const { headline } = project;
    const value = headline[field] ?? null;
    return value === null ? [] : [{ name: project.owner, value: convert(value, headline.unit, unit) }];
  });
  if (total === null || parts.length < projects.length) return [];
  return [
    compared('C211', report, placeOfPair(own, `${name}合计`, field), {
      subject: `各项目${name}之和`,
      comparison: checkSum(
        parts.map(({ value }) => value),
        total,
        'measured',
      ),
      printed: `${decimalText(total)}${unit}`,
      unit,
      operands: parts.map((part) => ({ name: part.name, value: decimalText(part.value), unit, where })),
    }),
  ];
}
