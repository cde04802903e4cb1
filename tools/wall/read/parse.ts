/** Source text → syntax tree with scopes, by the parsers that also lint the project. */
import { Linter, type Rule } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import type { Node, Reference, Scope, Variable } from './node.ts';
import type { Place } from './reading.ts';

export interface Syntax {
  readonly text: string;
  /** Every node, parents before children. */
  readonly nodes: readonly Node[];
  readonly comments: readonly Node[];
  readonly references: readonly Reference[];
  /** What an identifier refers to: a variable of the file; undefined for the platform's own. */
  readonly variableOf: (identifier: Node) => Variable | undefined;
}

export class Unparsed extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

const linter = new Linter();
const found: Syntax[] = [];

/** `declare const process: …` in a file takes nothing away: the value is still the platform's. */
const isAmbient = ({ defs }: Variable): boolean =>
  defs.every(({ node, parent }) => node['declare'] === true || parent?.['declare'] === true);

function syntaxOf(text: string, nodes: readonly Node[], scopes: readonly Scope[], comments: readonly Node[]): Syntax {
  const references = scopes.flatMap((scope) => scope.references);
  const variables = new Map(references.map(({ identifier, resolved }) => [identifier, resolved]));
  const variableOf = (identifier: Node): Variable | undefined => {
    const variable = variables.get(identifier);
    return variable == null || isAmbient(variable) ? undefined : variable;
  };
  return { text, nodes, comments, references, variableOf };
}

const collect: Rule.RuleModule = {
  create({ sourceCode }) {
    const nodes: Node[] = [];
    return {
      '*': (node: unknown) => nodes.push(node as Node),
      'Program:exit': () => {
        const scopes = sourceCode.scopeManager.scopes as unknown as Scope[];
        found.push(syntaxOf(sourceCode.text, nodes, scopes, sourceCode.getAllComments() as unknown as Node[]));
      },
    };
  },
};

const astroOptions = astro.configs.base.find(({ languageOptions }) => languageOptions?.parser !== undefined);

const config: Linter.Config[] = [
  { files: ['**/*.astro'], languageOptions: astroOptions?.languageOptions ?? {} },
  {
    files: ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}'],
    // Without TypeScript's own list of globals: the wall has its own.
    languageOptions: { parser: tseslint.parser, parserOptions: { lib: [] } },
  },
  { files: ['**/*.{tsx,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  {
    plugins: { wall: { rules: { collect } } },
    rules: { 'wall/collect': 'error' },
    linterOptions: { noInlineConfig: true },
  },
];

/**
 * Parses code by its file name's ending.
 * @throws {Unparsed} when it is no such code
 */
export function parse(file: string, text: string): Syntax {
  found.length = 0;
  const [first] = linter.verify(text, config, { filename: file });
  const syntax = found.pop();
  if (syntax === undefined) {
    throw new Unparsed(first?.message ?? 'no parser takes it', { line: first?.line ?? 1, column: first?.column ?? 1 });
  }
  return syntax;
}
