/** Names that a module exports, types included, as its text declares them. */
import ts from 'typescript';

/** Names of a declaration: `a`, or the parts of `{ a, b: c }`. */
const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));

export function exportedBy(file: string, text: string): ReadonlySet<string> {
  const names: string[] = [];
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      names.push(...statement.exportClause.elements.map(({ name }) => name.text));
    else if (isExported && ts.isVariableStatement(statement))
      names.push(...statement.declarationList.declarations.flatMap(({ name }) => namesOf(name)));
    else if (isExported && 'name' in statement) names.push((statement.name as ts.Identifier).text);
  }
  return new Set(names);
}
