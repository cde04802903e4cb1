/** A value put into a text is put in as it is: in a replacement that is a string, `$&` and `$1` would be read as commands. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
/** Holds patterns with their replacements side by side. */
const TEMPLATES = new Set(['authoring/command-line-words.ts: found[1]']);

/** Of an .astro file all is read as TypeScript: markup spoils the tree around it, not the calls in it. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => join(SRC, name));

function replacements(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? text.replace(/^---$/gm, '') : text;
  const tree = ts.createSourceFile(`${file}x`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^replace(?:All)?$/.test(node.expression.name.text) &&
      node.arguments.length === 2
    ) {
      const [, to] = node.arguments;
      if (to && !ts.isStringLiteralLike(to) && !ts.isArrowFunction(to))
        found.push(`${relative(SRC, file)}: ${to.getText(tree)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

it('puts values into texts by a function', () => {
  expect(sources.flatMap(replacements).filter((found) => !TEMPLATES.has(found))).toEqual([]);
});
