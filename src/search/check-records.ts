/**
 * Records of what does not agree, of what deserves notice, and of the checked
 * statements of the source. Sums that merely agree repeat figures of the tables
 * and are left out: they would fill half of the index.
 */
import { decimalText } from '../report/exact.ts';
import type { Report } from '../report/archive.ts';
import type { Receipt } from '../page-data/report/checks-section.ts';
import type { ReportPage } from '../page-data/report/report-page.ts';
import { lines, row, type SearchRecord } from './search-record.ts';

type Statement = Report['statements'][number];

export function checkRecords(report: Report, { checks }: ReportPage): SearchRecord[] {
  const statements = new Map(report.statements.map((statement) => [statement.id, statement]));
  const read = (receipts: readonly Receipt[]): Receipt[] => receipts.filter(({ statement }) => statement !== null);
  const folded = [...checks.passed, ...checks.unjudged].flatMap(({ receipts }) => read(receipts));
  const of = (receipts: readonly Receipt[], place: string, weight: number): SearchRecord[] =>
    receipts.map((receipt) => receiptRecord(receipt, statements.get(receipt.statement ?? ''), place, weight));
  return [
    ...of(checks.discrepancies, '核验 › 有出入', 0.6),
    ...of(checks.notices, '核验 › 值得留意', 0.5),
    ...of(folded, '核验', 0.4),
    ...checks.unread.map(statementRecord),
  ];
}

function receiptRecord(
  receipt: Receipt,
  statement: Statement | undefined,
  place: string,
  weight: number,
): SearchRecord {
  const { anchor, message, formula, operands, where, code, rule, printed, computed, severity, note } = receipt;
  return {
    kind: 'section',
    anchor: receipt.statement ?? anchor,
    path: place,
    title: message,
    body: lines(
      statement && !message.includes(statement.what) ? statement.what : null,
      severity === 'discrepancy' && printed !== undefined && computed !== undefined
        ? row(`原文 ${printed}`, `算得 ${computed}`)
        : null,
      formula,
      note === undefined ? null : `编者说明：${note}`,
      operands.map(({ name, value, unit, where: at }) => row(name, `${value}${unit ?? ''}`, at)),
      row(where.label, code, rule),
      statement?.note !== undefined && !message.includes(statement.note) ? statement.note : null,
      statement?.kind === 'reading' ? statement.passages.map(({ says, where: at }) => row(says, at)) : null,
    ),
    weight,
  };
}

/** A statement that no check has read. */
function statementRecord(statement: Statement): SearchRecord {
  return {
    kind: 'section',
    anchor: statement.id,
    path: '核验',
    title: statement.what,
    body: lines(details(statement), 'where' in statement ? statement.where : null, statement.note),
    weight: 0.5,
  };
}

function details(statement: Statement): string {
  switch (statement.kind) {
    case 'same':
      return lines(statement.values.map(({ value, where }) => row(value, where)));
    case 'sum':
      return lines(
        statement.parts.map(({ name, value }) => row(name, `${decimalText(value)}${statement.unit}`)),
        `${decimalText(statement.total)}${statement.unit}`,
      );
    case 'change':
      return row(
        `${decimalText(statement.from)}${statement.unit}`,
        `${decimalText(statement.to)}${statement.unit}`,
        decimalText(statement.amount),
        statement.percent,
      );
    case 'ratio':
      return row(
        `${decimalText(statement.numerator)}${statement.unit}`,
        `${decimalText(statement.denominator)}${statement.unit}`,
        decimalText(statement.times),
        statement.printed,
      );
    case 'count':
      return row(statement.dimension, statement.group, String(statement.printed));
    case 'citation':
      return statement.cited;
    case 'reading':
      return lines(statement.passages.map(({ says, where }) => row(says, where)));
  }
}
