/** Records of what the source asserts and prints twice: the checked statements of a report. */
import type { Report } from '../corpus/corpus.ts';
import { lines, row, type SearchRecord } from './record.ts';

type Statement = Report['statements'][number];

export function statementRecords(report: Report): SearchRecord[] {
  return report.statements.map((statement) => ({
    kind: 'section' as const,
    anchor: statement.id,
    path: `数字核对 › ${statement.id}`,
    title: statement.what,
    body: lines(details(statement), 'where' in statement ? statement.where : null, statement.note),
    weight: 0.6,
  }));
}

function details(statement: Statement): string {
  switch (statement.kind) {
    case 'same':
      return lines(statement.values.map(({ value, where }) => row(value, where)));
    case 'sum':
      return lines(
        statement.parts.map(({ name, value }) => row(name, `${value}${statement.unit}`)),
        `${statement.total}${statement.unit}`,
      );
    case 'change':
      return row(
        `${statement.from}${statement.unit}`,
        `${statement.to}${statement.unit}`,
        statement.amount === undefined ? null : `${statement.amount}${statement.unit}`,
        statement.percent,
      );
    case 'ratio':
      return row(`${statement.numerator}${statement.unit}`, `${statement.denominator}${statement.unit}`, statement.times, statement.printed);
    case 'count':
      return row(statement.dimension, statement.group, String(statement.printed));
    case 'citation':
      return statement.cited;
    case 'reading':
      return lines(statement.passages.map(({ says, where }) => row(says, where)));
  }
}
