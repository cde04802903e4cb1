/** Names that a module declares at its top, types included, whether it exports them or keeps them. */
import ts from 'typescript';

/** Names of a declaration: `a`, or the parts of `{ a, b: c }`. */
const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));

export function declaredBy(file: string, text: string): ReadonlySet<string> {
  const names: string[] = [];
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
    if (ts.isVariableStatement(statement))
      names.push(...statement.declarationList.declarations.flatMap(({ name }) => namesOf(name)));
    else if ('name' in statement) names.push((statement.name as ts.Identifier).text);
  }
  return new Set(names);
}
