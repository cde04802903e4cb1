/** Statements by kind, with their places. */
import type { Report } from '../../report/archive.ts';
import type { Statement } from '../../report/schema/report.ts';
import type { Operand, Place } from '../../report/check-result.ts';

export type Kind = Statement['kind'];
export type Of<K extends Kind> = Extract<Statement, { kind: K }>;

export interface StatementEntry<K extends Kind> {
  readonly statement: Of<K>;
  readonly index: number;
}

export function statementsOf<K extends Kind>(report: Report, kind: K): StatementEntry<K>[] {
  return report.statements.flatMap((statement, index) => (isKind(statement, kind) ? [{ statement, index }] : []));
}

function isKind<K extends Kind>(statement: Statement, kind: K): statement is Of<K> {
  return statement.kind === kind;
}

export function placeOf(
  { statement, index }: { readonly statement: Pick<Statement, 'id' | 'what'>; readonly index: number },
  field?: string,
): Place {
  return {
    anchor: statement.id,
    label: `${statement.id} ${statement.what}`,
    path: ['statements', index, ...(field === undefined ? [] : [field])],
  };
}

/** “unit” only when the source gives one. */
export function operand(name: string, value: string, unit: string, where?: string): Operand {
  return { name, value, ...(unit === '' ? {} : { unit }), ...(where === undefined ? {} : { where }) };
}
