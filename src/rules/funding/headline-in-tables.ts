import { compareFigures, type Figure } from '../../report/figure.ts';
import { decimalText, equal, exact, places, type Exact } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { cellsOf, numberIn, operandOf, rowName, tableName, unitOf, unreadIn, type Cell } from './funding-cells.ts';
import type { Stage } from '../../report/choices/money.ts';
import { PART } from '../../report/anchors.ts';

export const headlineInTables: Rule = {
  code: 'C208',
  name: '主要资金数字的出处',
  explanation:
    '报告的主要资金数字（预算与支出，监控的执行与预计，事前评估的申请与核定）应当能在资金表中找到。找到的，说明在哪个表哪一行；找不到的，可能只见于正文，不作判断，也不算出入。金额按单位折算后比较，容许按所印位数四舍五入。',
  check: (report) => {
    const { headline, tables } = report.funding;
    if (headline === null || tables.length === 0) return [];
    const cells = cellsOf(tables).filter(({ column }) => column.kind === 'amount');
    return [
      ...check(report, '预算数', headline.budget, headline.unit, 'budget', cells),
      ...check(report, '支出数', headline.actual, headline.unit, 'actual', cells),
      ...check(report, '截至期末执行数', headline.toDate ?? null, headline.unit, 'toDate', cells),
      ...check(report, '全年预计执行数', headline.forecast ?? null, headline.unit, 'forecast', cells),
      ...check(report, '申请数', headline.asked ?? null, headline.unit, 'asked', cells),
      ...check(report, '核定数', headline.approved ?? null, headline.unit, 'approved', cells),
    ];
  },
};

function check(
  report: Report,
  name: string,
  value: Exact | null,
  unit: string,
  field: string,
  cells: readonly Cell[],
): CheckResult[] {
  if (value === null || equal(value, exact('0'))) return [];
  const wanted: Figure = { value, unit, places: places(value), approximate: false };
  const where = report.funding.headline?.where;
  const operand = { name: `主要${name}`, value: decimalText(value), unit, ...(where === undefined ? {} : { where }) };
  const place = { anchor: PART.funding, label: `主要${name}`, path: ['funding', 'headline', field] };
  const found = cells.flatMap((cell) => {
    const figure = numberIn(cell);
    if (figure === null) return [];
    const cellUnit = figure.unit || unitOf(cell);
    const relation = compareFigures(wanted, { ...figure, unit: cellUnit });
    // Between two units a figure may be rounded; within one unit it must be the same.
    return relation === 'same' || (relation === 'rounded' && cellUnit !== unit) ? [{ cell, figure }] : [];
  });
  // A column of the same stage says it best, and in it the total row.
  const own = found.filter(({ cell }) => isOfStage(cell, field));
  const among = own.length > 0 ? own : found;
  const best = among.find(({ cell }) => cell.row.role === 'total') ?? among[0];
  if (best === undefined) {
    const unclear = unreadIn(cells).length > 0 ? '（有的格不是单一的数，没有比较）' : '';
    const message = `主要${name}${decimalText(value)}${unit}在资金表中没有相同的数字${unclear}，不能由表核对`;
    return [result('C208', report, place, { severity: 'unjudged', message, operands: [operand] })];
  }
  const { cell, figure } = best;
  const at = `${tableName(cell.table)}“${rowName(cell.row)}”“${cell.column.name}”`;
  return [
    result('C208', report, place, {
      severity: 'pass',
      message: `主要${name}${decimalText(value)}${unit}见于${at}`,
      operands: [operand, operandOf(cell, at, figure)],
      formula: `${decimalText(value)}${unit} = ${decimalText(figure.value)}${figure.unit || unitOf(cell)}`,
      printed: `${decimalText(value)}${unit}`,
    }),
  ];
}

/** Stages of money that a field of the headline can be; of the budget it says nothing which. */
const STAGES: Readonly<Record<string, readonly Stage[]>> = {
  actual: ['actual'],
  toDate: ['to-date'],
  forecast: ['forecast'],
  asked: ['asked'],
  approved: ['approved'],
};

const isOfStage = ({ column }: Cell, field: string): boolean =>
  column.stage !== undefined && (STAGES[field] ?? BUDGETS).includes(column.stage);

const BUDGETS: readonly Stage[] = ['initial-budget', 'adjusted-budget', 'allocated', 'received'];
