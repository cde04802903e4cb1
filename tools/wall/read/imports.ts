/** Every way in which code names another module. */
import { bare, child, children, literal, nameOf, placeOf, type Node, type Variable } from './node.ts';
import type { Syntax } from './parse.ts';
import { placeAt, type Found, type How, type ModuleUse } from './reading.ts';

const use = (
  node: Node,
  how: How,
  specifier: string,
  names: readonly string[] = ['*'],
  exported: ModuleUse['exported'] = [],
): ModuleUse => ({ ...placeOf(node), how, specifier, names, exported });

/** Records a name that stands there, or that it is reckoned. */
function named(found: Found, node: Node, how: How, specifier: Node | undefined, what: string): void {
  const text = literal(bare(specifier));
  if (text !== undefined) found.modules.push(use(node, how, text));
  else found.powers.push({ ...placeOf(node), power: 'computed import', what: `${what} of a reckoned name` });
}

/** Names under which the file gives away what it has imported: `import { a } …; export { a as b }`. */
function exportsOf(syntax: Syntax): Map<string, string[]> {
  const exported = new Map<string, string[]>();
  const add = (inner: string | undefined, outer: string | undefined): void => {
    if (inner === undefined || outer === undefined) return;
    exported.set(inner, [...(exported.get(inner) ?? []), outer]);
  };
  for (const node of syntax.nodes) {
    if (node.type === 'ExportNamedDeclaration' && child(node, 'source') === undefined)
      for (const item of children(node, 'specifiers'))
        add(nameOf(child(item, 'local')), nameOf(child(item, 'exported')));
    if (node.type === 'ExportDefaultDeclaration') add(nameOf(bare(child(node, 'declaration'))), 'default');
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const item of children(child(node, 'declaration'), 'declarations'))
      add(nameOf(bare(child(item, 'init'))), nameOf(child(item, 'id')));
  }
  return exported;
}

const TAKEN: Readonly<Record<string, (item: Node) => string | undefined>> = {
  ImportSpecifier: (item) => nameOf(child(item, 'imported')),
  ImportDefaultSpecifier: () => 'default',
  ImportNamespaceSpecifier: () => '*',
};

function declaration(found: Found, node: Node, again: ReadonlyMap<string, readonly string[]>): void {
  const items = children(node, 'specifiers');
  const names = items.map((item) => TAKEN[item.type]?.(item) ?? '*');
  const exported = items.flatMap((item, index) =>
    (again.get(nameOf(child(item, 'local')) ?? '') ?? []).map((outer) => [outer, names[index]!] as const),
  );
  found.modules.push(use(node, 'import', literal(child(node, 'source')) ?? '', names, exported));
}

function reexport(found: Found, node: Node): void {
  const specifier = literal(child(node, 'source'));
  if (specifier === undefined) return;
  if (node.type === 'ExportAllDeclaration') {
    const outer = nameOf(child(node, 'exported')) ?? '*';
    found.modules.push(use(node, 'import', specifier, ['*'], [[outer, '*']]));
    return;
  }
  const exported = children(node, 'specifiers').map(
    (item) => [nameOf(child(item, 'exported')) ?? '*', nameOf(child(item, 'local')) ?? '*'] as const,
  );
  const names = exported.map(([, inner]) => inner);
  found.modules.push(use(node, 'import', specifier, names, exported));
}

const isMeta = (node: Node | undefined): boolean => node?.type === 'MetaProperty';

/** `import.meta.glob` and its kin: the member of import.meta that is called. */
const metaMember = (callee: Node | undefined): string | undefined =>
  callee?.type === 'MemberExpression' && isMeta(bare(child(callee, 'object')))
    ? (literal(child(callee, 'property')) ?? nameOf(child(callee, 'property')))
    : undefined;

function glob(found: Found, node: Node): void {
  const [first, options] = children(node, 'arguments');
  const list = first?.type === 'ArrayExpression' ? children(first, 'elements') : [first];
  const patterns = list.map((item) => literal(bare(item)));
  const base = children(options, 'properties').find((item) => nameOf(child(item, 'key')) === 'base');
  const under = base === undefined ? '' : literal(child(base, 'value'));
  const isSpread = options !== undefined && children(options, 'properties').some(({ type }) => type !== 'Property');
  const isPlain = options === undefined || (options.type === 'ObjectExpression' && !isSpread);
  const known = patterns.filter((item) => item !== undefined);
  if (known.length < patterns.length || under === undefined || !isPlain) {
    found.powers.push({ ...placeOf(node), power: 'computed import', what: 'glob of reckoned patterns' });
    return;
  }
  const at = (pattern: string): string => (under === '' ? pattern : `${under.replace(/\/$/, '')}/${pattern}`);
  const all = known.map((item) => (item.startsWith('!') ? `!${at(item.slice(1))}` : at(item)));
  found.modules.push({ ...use(node, 'glob', all.join(', ')), patterns: all });
}

/** Whether an expression is the `require` of the platform, or one made by createRequire. */
function isRequire(syntax: Syntax, node: Node | undefined): boolean {
  const value = bare(node);
  if (value?.type === 'CallExpression') {
    const callee = bare(child(value, 'callee'));
    const name = callee?.type === 'MemberExpression' ? nameOf(child(callee, 'property')) : nameOf(callee);
    return name === 'createRequire' || (callee?.type === 'Identifier' && isCreateRequire(syntax.variableOf(callee)));
  }
  if (value?.type !== 'Identifier') return false;
  const variable = syntax.variableOf(value);
  if (variable === undefined) return nameOf(value) === 'require';
  const init = child(variable.defs[0]?.node, 'init');
  return init !== undefined && init !== value && isRequire(syntax, init);
}

/** `import { createRequire as make } from 'node:module'`. */
const isCreateRequire = (variable: Variable | undefined): boolean =>
  nameOf(child(variable?.defs[0]?.node, 'imported')) === 'createRequire';

function call(found: Found, syntax: Syntax, node: Node): void {
  const callee = bare(child(node, 'callee'));
  const [first, ...rest] = children(node, 'arguments');
  const meta = metaMember(callee);
  if (meta === 'glob') glob(found, node);
  else if (meta === 'resolve') named(found, node, 'file', first, 'import.meta.resolve()');
  else if (isRequire(syntax, callee)) named(found, node, 'import', first, 'require()');
  else if (callee?.type === 'MemberExpression' && isRequire(syntax, child(callee, 'object')))
    named(found, node, 'file', first, 'require.resolve()');
  else if (nameOf(child(callee, 'property')) === 'getBuiltinModule' || nameOf(callee) === 'getBuiltinModule')
    named(found, node, 'import', first, 'getBuiltinModule()');
  else if (isHere(syntax, first)) {
    const parts = rest.map((part) => literal(bare(part)));
    if (parts.length > 0 && parts.every((part) => part !== undefined))
      found.modules.push(use(node, 'path', `./${parts.join('/')}`));
  }
}

/** `new URL('./x', import.meta.url)`, by whatever name URL goes. */
const isBeside = (node: Node | undefined): boolean => metaMember(bare(children(node, 'arguments')[1])) === 'url';

/** The folder of this file: `import.meta.dirname`, `dirname(fileURLToPath(import.meta.url))`, or a constant of it. */
function isHere(syntax: Syntax, node: Node | undefined): boolean {
  const value = bare(node);
  const meta = metaMember(value);
  if (meta !== undefined) return meta === 'dirname';
  if (value?.type === 'Identifier') {
    const [definition] = syntax.variableOf(value)?.defs ?? [];
    const init = definition?.parent?.['kind'] === 'const' ? child(definition.node, 'init') : undefined;
    return init !== undefined && isHere(syntax, init);
  }
  if (value?.type !== 'CallExpression' || nameOf(child(value, 'callee')) !== 'dirname') return false;
  const inner = bare(children(value, 'arguments')[0]);
  const file = inner?.type === 'CallExpression' ? bare(children(inner, 'arguments')[0]) : inner;
  return /^(?:url|filename)$/.test(metaMember(file) ?? '');
}

/** Workers are named by text, by a URL beside this file, or not at all. */
function construct(found: Found, node: Node): void {
  const callee = bare(child(node, 'callee'));
  const name = nameOf(callee?.type === 'MemberExpression' ? child(callee, 'property') : callee);
  const first = bare(children(node, 'arguments')[0]);
  if ((name === 'Worker' || name === 'SharedWorker') && !isBeside(first)) named(found, node, 'file', first, 'worker');
}

function typed(found: Found, node: Node): void {
  if (node.type === 'TSImportType')
    named(found, node, 'import', child(node, 'source') ?? child(node, 'argument'), 'type');
  if (node.type === 'TSExternalModuleReference') named(found, node, 'import', child(node, 'expression'), 'require()');
  const augmented = node.type === 'TSModuleDeclaration' ? literal(child(node, 'id')) : undefined;
  if (augmented !== undefined && /^[./~#]/.test(augmented)) found.modules.push(use(node, 'import', augmented));
}

/** Text that names a file of ours from the root: read by path, not imported. */
function pathText(found: Found, node: Node): void {
  const text = /^(?:Import|Export)/.test(node.parent?.type ?? '') ? undefined : literal(node);
  if (text !== undefined && /^(?:\.?\/)?src\/[\w/[\].-]+$/.test(text))
    found.modules.push(use(node, 'path', `/${text.replace(/^\.?\//, '')}`));
}

const SLASHES = /^\/\s*<reference\s+(path|types|lib)\s*=\s*["']([^"']+)["']/;

/** `/// <reference …>` counts only before the first statement. */
function references(found: Found, syntax: Syntax): void {
  const body = children(syntax.nodes[0], 'body')[0]?.range[0] ?? Infinity;
  for (const comment of syntax.comments) {
    const [, kind, name] = SLASHES.exec(String(comment['value'])) ?? [];
    if (kind === undefined || name === undefined || comment.type !== 'Line' || comment.range[0] > body) continue;
    const place = placeAt(syntax.text, comment.range[0]);
    if (kind === 'lib' && /^(?:dom|webworker)/.test(name))
      found.powers.push({ ...place, power: 'dom', what: `the types of lib "${name}"` });
    if (kind === 'lib') continue;
    const specifier = kind === 'path' && !/^[./]/.test(name) ? `./${name}` : name;
    found.modules.push({ ...place, how: 'import', specifier, names: ['*'], exported: [] });
  }
}

/** All modules that the code names. */
export function readImports(syntax: Syntax, found: Found): void {
  const again = exportsOf(syntax);
  for (const node of syntax.nodes) {
    if (node.type === 'ImportDeclaration') declaration(found, node, again);
    else if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') reexport(found, node);
    else if (node.type === 'ImportExpression') named(found, node, 'import', child(node, 'source'), 'import()');
    else if (node.type === 'CallExpression') call(found, syntax, node);
    else if (node.type === 'NewExpression') construct(found, node);
    else if (node.type.startsWith('TS')) typed(found, node);
    else if (/^(?:Template)?Literal$/.test(node.type)) pathText(found, node);
    if (isBeside(node)) named(found, node, 'file', children(node, 'arguments')[0], 'address beside this file');
  }
  references(found, syntax);
}
