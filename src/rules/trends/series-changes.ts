import { decimalText, negate } from '../../report/exact.ts';
import { isOpen, type Figure } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import type { Series } from '../../report/schema/report.ts';
import { best, severityOf, type Comparison } from '../../report/arithmetic/comparison.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkGrowth, isAverageGrowth } from '../../report/arithmetic/quotient-check.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, result, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { figureAt, linesOf, openTexts, operandOf, placeAt, trendName, vagueAt, type Line } from './series-lines.ts';

type Change = Series['changes'][number];

export const seriesChanges: Rule = {
  code: 'C305',
  name: '增减数量与幅度',
  explanation:
    '原文印出的两期之间的增减数量，应等于后期减前期；增减幅度应等于（后期 − 前期）÷ 前期，印作“百分点”的应等于两期之差。比率的增减，按相对变化或按百分点有一种相符即可。跨几年的幅度与年均增长率相符的，按年均增长率认定。数字本身四舍五入造成的差别不算出入。',
  check: (report) =>
    linesOf(report).flatMap((line) =>
      line.series.changes.flatMap((change, index) => check(report, line, change, index)),
    ),
};

function check(report: Report, line: Line, change: Change, index: number): CheckResult[] {
  const at = (period: string): number => line.trend.periods.indexOf(period);
  const pair = [
    [line, at(change.from)],
    [line, at(change.to)],
  ] as const;
  const from = figureAt(...pair[0]);
  const to = figureAt(...pair[1]);
  const texts = openTexts(change.percent ?? '', pair);
  if (from === null || to === null) return texts.length > 0 ? [open(report, line, change, index, texts)] : [];
  const where = change.where === undefined ? {} : { where: change.where };
  const operands = [
    { ...operandOf(line, change.from, from), ...where },
    { ...operandOf(line, change.to, to), ...where },
  ];
  const given = { report, line, change, index, from, to, operands };
  return [...amount(given), ...percent(given)].map((answer) => unlessVague(answer, vagueAt(pair)));
}

function open(report: Report, line: Line, change: Change, index: number, texts: readonly string[]): CheckResult {
  const when = `${change.from}至${change.to}`;
  const subject = `${trendName(line.trend)}“${line.series.name}”${when}的增减`;
  return unread('C305', report, placeAt(line, ['changes', index, 'from'], when), { subject, texts, operands: [] });
}

interface Given {
  readonly report: Report;
  readonly line: Line;
  readonly change: Change;
  readonly index: number;
  readonly from: Figure;
  readonly to: Figure;
  readonly operands: readonly Operand[];
}

function amount({ report, line, change, index, from, to, operands }: Given): CheckResult[] {
  if (change.amount === undefined) return [];
  const { unit, name } = line.series;
  return [
    compared('C305', report, placeAt(line, ['changes', index, 'amount'], `${change.from}至${change.to}`), {
      subject: `${trendName(line.trend)}“${name}”${change.to}比${change.from}的增减数`,
      comparison: checkSum([to.value, negate(from.value)], change.amount, precisionKindOf(unit)),
      printed: withUnit(decimalText(change.amount), unit),
      unit: unit ?? '',
      operands,
    }),
  ];
}

function percent({ report, line, change, index, from, to, operands }: Given): CheckResult[] {
  if (change.percent === undefined) return [];
  const { unit, name } = line.series;
  const place = placeAt(line, ['changes', index, 'percent'], `${change.from}至${change.to}`);
  const subject = `${trendName(line.trend)}“${name}”${change.to}比${change.from}的增减幅度`;
  if (isOpen(change.percent)) return [unread('C305', report, place, { subject, texts: [change.percent], operands })];
  const question = { from: from.value, to: to.value, printed: change.percent, grain: precisionKindOf(unit) };
  const relative = checkGrowth(question);
  if (relative === null) return [];
  const answer = (comparison: Comparison): CheckResult =>
    compared('C305', report, place, {
      subject,
      comparison,
      printed: withUnit(change.percent ?? '', comparison.sign),
      operands,
    });
  if (severityOf[relative.relation] === 'pass') return [answer(relative)];
  const years = yearsBetween(change.from, change.to);
  if (years !== null && isAverageGrowth(from.value, to.value, years, change.percent)) {
    const message = `${subject}印作${change.percent}，与${years}年的年均增长率相符`;
    return [
      result('C305', report, place, {
        severity: 'pass',
        message,
        operands,
        printed: change.percent,
        formula: `(${decimalText(to.value)} ÷ ${decimalText(from.value)})^(1/${years}) − 1`,
      }),
    ];
  }
  const isRate = (from.unit || (unit ?? '')) === '%';
  const points = isRate ? checkGrowth({ ...question, printed: change.percent.replace(/[%％]/, '个百分点') }) : null;
  const readings = [relative, ...(points === null ? [] : [points])].map((comparison) => ({ comparison }));
  return [answer(best(readings)?.comparison ?? relative)];
}

function yearsBetween(from: string, to: string): number | null {
  const [a, b] = [from, to].map((period) => /^(?:19|20)\d\d/.exec(period)?.[0]);
  return a === undefined || b === undefined ? null : Number(b) - Number(a);
}
