import { rowsOf, sameName, tableName, type Row } from '../indicators/indicator-rows.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { Answer } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, statementsOf, type StatementEntry } from './statement-entries.ts';

export const statedCount: Rule = {
  code: 'C505',
  name: '文中的个数',
  explanation:
    '正文所说的个数（指标几项、完成几项、未完成几项、问题几条、建议几条、资金表几行）应与表中数出来的相同，没有容差。不同的，只有知道本页没有漏录，才是出入：表的行数与原文清点的（sourceRows）相符，或者原文另外印出的同一范围的指标总数与本页所录相符；否则可能是录入时漏了、并了，只作提示。完成与否先看原文的说明，没有说明的比较目标与实际；有的指标无法判断时，只要所说的个数在可能的范围之内，就不作判断。',
  check: (report) => statementsOf(report, 'count').map((said) => check(report, said)),
};

function check(report: Report, said: StatementEntry<'count'>): CheckResult {
  const { of, printed, where, what } = said.statement;
  const counted = of === 'met' || of === 'unmet' ? countVerdicts(report, said, of) : countThings(report, said);
  const answer =
    counted.severity === 'discrepancy' && !isWhole(report, said) ? unsure(counted, isExcerpt(report, said)) : counted;
  return result('C505', report, placeOf(said, 'printed'), {
    printed: String(printed),
    ...answer,
    operands: [{ name: what, value: String(printed), where }, ...(answer.operands ?? [])],
  });
}

/** Rows that were left out here are no fault of the source. */
function unsure(answer: Answer, isPartial: boolean): Answer {
  if (isPartial)
    return { ...answer, severity: 'unjudged', message: `${answer.message}；原文的表只公开一部分行，不作判断` };
  return { ...answer, severity: 'notice', message: `${answer.message}；本页所录是否齐全没有清点，不计为出入` };
}

/**
 * Whether the record is known to hold every row that the statement speaks of: the rows of
 * the source's table were counted, or the source prints their number elsewhere.
 */
function isWhole(report: Report, said: StatementEntry<'count'>): boolean {
  const { of } = said.statement;
  if (of === 'findings' || of === 'recommendations') return false;
  const tables = tablesOf(report, said);
  if (tables.length > 0 && tables.every(({ rows, sourceRows }) => rows.length === sourceRows)) return true;
  return of !== 'indicators' && of !== 'rows' && isNumbered(report, said);
}

type Counted = Pick<
  Report['indicatorTables'][number] | Report['funding']['tables'][number],
  'sourceRows' | 'partial'
> & {
  readonly rows: readonly unknown[];
};

/** The tables of which the statement speaks. */
function tablesOf(report: Report, { statement: { of, table } }: StatementEntry<'count'>): Counted[] {
  const all = of === 'rows' ? report.funding.tables : report.indicatorTables;
  return all.filter(({ id, label }) => table === undefined || [id, label].includes(table));
}

/** Whether the source itself prints only some of the rows. */
function isExcerpt(report: Report, said: StatementEntry<'count'>): boolean {
  const { of } = said.statement;
  return (
    of !== 'findings' && of !== 'recommendations' && tablesOf(report, said).some(({ partial }) => partial === true)
  );
}

/** Whether the source itself prints how many rows there are in this scope, and the record has as many. */
function isNumbered(report: Report, said: StatementEntry<'count'>): boolean {
  const { table, dimension, group } = said.statement;
  return statementsOf(report, 'count').some(
    ({ statement: other }) =>
      other.of === 'indicators' &&
      other.table === table &&
      other.dimension === dimension &&
      other.group === group &&
      other.printed === scope(report, said).length,
  );
}

function thingsCounted(
  report: Report,
  said: StatementEntry<'count'>,
): { readonly number: number; readonly name: string } {
  switch (said.statement.of) {
    case 'findings':
      return { number: report.findings.length, name: '问题' };
    case 'recommendations':
      return { number: report.recommendations.length, name: '建议' };
    case 'rows':
      return { number: fundingRows(report, said), name: '资金表明细行' };
    default:
      return { number: scope(report, said).length, name: '指标' };
  }
}

function countThings(report: Report, said: StatementEntry<'count'>): Answer {
  const { printed, what } = said.statement;
  const counted = thingsCounted(report, said);
  const agrees = counted.number === printed;
  return {
    severity: agrees ? 'pass' : 'discrepancy',
    message: agrees
      ? `${what}：原文说${printed}，${counted.name}数出来也是${counted.number}`
      : `${what}：原文说${printed}，${counted.name}数出来是${counted.number}`,
    operands: [{ name: counted.name, value: String(counted.number) }],
    formula: `${counted.number} ${agrees ? '=' : '≠'} ${printed}`,
    computed: String(counted.number),
  };
}

function countVerdicts(report: Report, said: StatementEntry<'count'>, of: 'met' | 'unmet'): Answer {
  const { printed, what } = said.statement;
  const rows = scope(report, said);
  // What is not due yet is as open as what cannot be told.
  const unclear = rows.filter(({ verdict }) => verdict === 'unclear' || verdict === 'not-due');
  // Where the source itself says that it cannot tell, the row counts neither way.
  const open = unclear.filter(({ basis }) => basis === 'computed');
  const least = rows.filter(({ verdict }) => verdict === of).length;
  const most = least + open.length;
  const word = of === 'met' ? '完成' : '未完成';
  const operands: Operand[] = [
    { name: `判断为${word}`, value: String(least) },
    { name: '无法判断', value: String(unclear.length) },
    { name: '指标总数', value: String(rows.length) },
  ];
  const range = open.length === 0 ? String(least) : `${least}至${most}`;
  const possible = least <= printed && printed <= most;
  const told = unclear.length - open.length;
  const opening = `${what}：原文说${word}${printed}项`;
  const agreeing = { operands, formula: `${least} ≤ ${printed} ≤ ${most}`, computed: range };
  if (possible && open.length === 0) {
    const asSaid = told === 0 ? '' : `（另有原文说明无法判断${told}项）`;
    return { severity: 'pass', message: `${opening}，按目标与实际比较也是${least}项${asSaid}`, ...agreeing };
  }
  const compared = `${opening}；按目标与实际比较，${word}`;
  if (possible) {
    const message = `${compared}${least}项，另有${unclear.length}项无法判断，不能核对`;
    return { severity: 'unjudged', message, ...agreeing };
  }
  return {
    severity: 'discrepancy',
    message: `${compared}${range}项${unclear.length === 0 ? '' : `（${unclear.length}项无法判断）`}，不一致`,
    operands,
    formula: open.length === 0 ? `${least} ≠ ${printed}` : `${printed} 不在 ${range} 之内`,
    computed: range,
  };
}

/** The indicator rows that the statement speaks of. */
function scope(report: Report, { statement }: StatementEntry<'count'>): Row[] {
  const { table, dimension, group } = statement;
  return rowsOf(report).filter(
    ({ table: own, row }) =>
      (table === undefined || own.id === table || tableName(own) === table) &&
      (dimension === undefined || sameName(row.dimension, dimension)) &&
      (group === undefined || sameName(row.group, group)),
  );
}

function fundingRows(report: Report, { statement }: StatementEntry<'count'>): number {
  const tables = report.funding.tables.filter(
    ({ id, label }) => statement.table === undefined || [id, label].includes(statement.table),
  );
  const items = tables.flatMap(({ rows }) => rows.filter(({ role }) => role === 'item'));
  return items.filter(({ group }) => statement.group === undefined || sameName(group, statement.group)).length;
}
