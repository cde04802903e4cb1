/** What a module exports of its own, and whether each is documented. */
import ts from 'typescript';
import { isDocumented } from './comment.ts';

type Kind = 'function' | 'class' | 'constant' | 'type';

/** A name that a module declares and exports. */
export interface Declaration {
  /** As other modules take it: `default`, or the outer name of `export { a as b }`. */
  readonly name: string;
  readonly kind: Kind;
  /** From 1. */
  readonly line: number;
  readonly documented: boolean;
}

const KINDS: ReadonlyMap<ts.SyntaxKind, Kind> = new Map([
  [ts.SyntaxKind.FunctionDeclaration, 'function'],
  [ts.SyntaxKind.ClassDeclaration, 'class'],
  [ts.SyntaxKind.EnumDeclaration, 'constant'],
  [ts.SyntaxKind.InterfaceDeclaration, 'type'],
  [ts.SyntaxKind.TypeAliasDeclaration, 'type'],
]);

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** Names of a declaration: `a`, or the parts of `{ a, b: c }`. */
const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));

/** Names that a statement declares; none where it passes on what another module declares. */
function declaredBy(statement: ts.Statement): Pick<Declaration, 'name' | 'kind'>[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      namesOf(name).map((own) => ({ name: own, kind: isFunction(initializer) ? 'function' : 'constant' })),
    );
  if (ts.isExportAssignment(statement))
    return ts.isIdentifier(statement.expression) ? [] : [{ name: 'default', kind: 'constant' }];
  const kind = KINDS.get(statement.kind);
  return kind === undefined ? [] : [{ name: (statement as ts.DeclarationStatement).name?.text ?? 'default', kind }];
}

/** Outer names of what is exported apart from its declaration: `export { a as b }`, `export default a`. */
function exportedApart(statements: readonly ts.Statement[]): ReadonlyMap<string, readonly string[]> {
  const outer = new Map<string, string[]>();
  const add = (own: string, name: string): void => void outer.set(own, [...(outer.get(own) ?? []), name]);
  for (const statement of statements) {
    if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression))
      add(statement.expression.text, 'default');
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) continue;
    if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) continue;
    for (const { name, propertyName } of statement.exportClause.elements) add((propertyName ?? name).text, name.text);
  }
  return outer;
}

const has = (statement: ts.Statement, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind) === true;

interface Exported extends Pick<Declaration, 'name' | 'kind'> {
  /** As it is called inside. */
  readonly own: string;
  readonly statement: ts.Statement;
}

function exportedBy(statements: readonly ts.Statement[]): Exported[] {
  const apart = exportedApart(statements);
  return statements.flatMap((statement) =>
    declaredBy(statement).flatMap(({ name: own, kind }) => {
      const direct = has(statement, ts.SyntaxKind.DefaultKeyword) ? 'default' : own;
      const isDirect = ts.isExportAssignment(statement) || has(statement, ts.SyntaxKind.ExportKeyword);
      const names = [...(isDirect ? [direct] : []), ...(apart.get(own) ?? [])];
      return names.map((name) => ({ name, kind, own, statement }));
    }),
  );
}

/** Whether all that stands above the first statement is the head of a file that exports several things. */
const isUnderHead = (text: string, statement: ts.Statement, exported: readonly Exported[]): boolean =>
  statement.getFullStart() === 0 &&
  ts.getLeadingCommentRanges(text, 0)?.length === 1 &&
  new Set(exported.map(({ own }) => own)).size > 1;

/** Every name that a module both declares and exports, in order; one that is declared twice is documented by either. */
export function declarations(file: string, text: string): Declaration[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exported = exportedBy(source.statements);
  const found = new Map<string, Declaration>();
  for (const { name, kind, own, statement } of exported) {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    const explained = !isUnderHead(text, statement, exported) && isDocumented(text, statement, own);
    found.set(name, { name, kind, line, documented: explained || found.get(name)?.documented === true });
  }
  return [...found.values()];
}
