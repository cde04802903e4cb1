/** What code takes of the platform: found by scope, so that a name of the file's own is no alarm. */
import { ownerOf, powerOfGlobal, type Owner, type Power } from '../powers.ts';
import { bare, child, children, literal, nameOf, passesOn, placeOf, type Node, type Variable } from './node.ts';
import type { Syntax } from './parse.ts';
import type { Found } from './reading.ts';

/** Parents in which an object is looked at but not handed on. */
const LOOKS = new Set(['ExpressionStatement', 'UnaryExpression', 'BinaryExpression', 'TSTypeQuery', 'IfStatement']);

class Reader {
  readonly #syntax: Syntax;
  readonly #found: Found;
  readonly #seen = new Set<string>();

  constructor(syntax: Syntax, found: Found) {
    this.#syntax = syntax;
    this.#found = found;
  }

  #power(node: Node, power: Power | undefined, what: string): void {
    if (power !== undefined) this.#found.powers.push({ ...placeOf(node), power, what });
  }

  /** A name that the file does not declare. */
  global(node: Node, name: string, isType: boolean): void {
    const power = powerOfGlobal(name);
    if (isType) {
      if (power === 'dom') this.#power(node, power, `the type ${name}`);
      return;
    }
    this.#power(node, power, name);
    const owner = ownerOf(name);
    if (owner) this.follow(node, owner);
  }

  /** Everything that is done with an object of the platform, through variables and patterns. */
  follow(node: Node, owner: Owner): void {
    const key = `${owner.name} ${node.range[0]} ${node.range[1]}`;
    const parent = node.parent;
    if (this.#seen.has(key) || parent == null) return;
    this.#seen.add(key);
    if (parent.type === 'MemberExpression' && child(parent, 'object') === node) this.#member(parent, owner);
    else if (passesOn(parent, node)) this.follow(parent, owner);
    else if (parent.type === 'VariableDeclarator') this.#declarator(node, parent, owner);
    else if (parent.type === 'AssignmentExpression' && child(parent, 'right') === node)
      this.#pattern(child(parent, 'left'), owner);
    else if (parent.type === 'AssignmentExpression') return;
    else if (parent.type === 'NewExpression' || parent.type === 'CallExpression') this.#called(node, parent, owner);
    else if (!LOOKS.has(parent.type)) this.#handedOn(node, owner);
  }

  /** What is exported under a name of its own can be followed no further. */
  #declarator(node: Node, declarator: Node, owner: Owner): void {
    const id = child(declarator, 'id');
    if (id?.type === 'Identifier' && declarator.parent?.parent?.type === 'ExportNamedDeclaration')
      this.#handedOn(node, owner);
    this.#pattern(id, owner);
  }

  #called(node: Node, parent: Node, owner: Owner): void {
    if (child(parent, 'callee') !== node) this.#handedOn(node, owner);
    else if (owner.name === 'Date' && children(parent, 'arguments').length === 0)
      this.#power(parent, 'clock', 'the present time');
  }

  #handedOn(node: Node, { guarded, name }: Owner): void {
    if (guarded) this.#power(node, 'whole globals', `${name}, handed on whole`);
  }

  #member(access: Node, owner: Owner): void {
    const property = child(access, 'property');
    const name = access['computed'] === true ? this.#text(property) : nameOf(property);
    if (name === undefined) this.#handedOn(access, { ...owner, name: `${owner.name}[…]` });
    else this.#named(access, name, owner, access);
  }

  /** A member by its name; `whole` is the expression of its value, if there is one. */
  #named(node: Node, name: string, owner: Owner, whole: Node | undefined): void {
    this.#power(node, owner.member(name), `${owner.name}.${name}`);
    const inner = owner.member === powerOfGlobal ? ownerOf(name) : undefined;
    if (inner && whole) this.follow(whole, inner);
  }

  #pattern(target: Node | undefined, owner: Owner): void {
    if (target?.type === 'Identifier') {
      const variable = this.#syntax.variableOf(target) ?? this.#declared(target);
      if (variable) this.variable(variable, owner);
      else this.#handedOn(target, owner);
      return;
    }
    if (target?.type !== 'ObjectPattern') return;
    for (const item of children(target, 'properties')) {
      const key = child(item, 'key');
      const name = item['computed'] === true ? this.#text(key) : nameOf(key);
      if (item.type !== 'Property' || name === undefined) {
        this.#handedOn(item, owner);
        continue;
      }
      this.#named(item, name, owner, undefined);
      const inner = owner.member === powerOfGlobal ? ownerOf(name) : undefined;
      if (inner) this.#pattern(bare(child(item, 'value')), inner);
    }
  }

  /** The variable that a declarator makes: its first reference is the declarator's own writing. */
  #declared(target: Node): Variable | undefined {
    return this.#syntax.references.find(({ identifier }) => identifier === target)?.resolved ?? undefined;
  }

  /** A variable that holds the object. */
  variable({ references }: Variable, owner: Owner): void {
    for (const { identifier, isValueReference } of references)
      if (isValueReference !== false && identifier.parent?.type !== 'VariableDeclarator')
        this.follow(identifier, owner);
      else if (child(identifier.parent ?? undefined, 'init') === identifier) this.follow(identifier, owner);
  }

  /** Text that can be known by reading: whole, put together, or of a constant. */
  #text(node: Node | undefined, depth = 0): string | undefined {
    const value = bare(node);
    if (value === undefined || depth > 8) return undefined;
    if (literal(value) !== undefined) return literal(value);
    if (value.type === 'BinaryExpression' && value['operator'] === '+') {
      const [left, right] = [this.#text(child(value, 'left'), depth + 1), this.#text(child(value, 'right'), depth + 1)];
      return left === undefined || right === undefined ? undefined : left + right;
    }
    const definition = value.type === 'Identifier' ? this.#syntax.variableOf(value)?.defs[0] : undefined;
    return definition?.parent?.['kind'] === 'const' ? this.#text(child(definition.node, 'init'), depth + 1) : undefined;
  }
}

/** `.constructor` of a function makes code of text; its name, or a comparison with it, is only looked at. */
function constructed(node: Node): boolean {
  const isKey = node.type === 'Property' && node.parent?.type === 'ObjectPattern';
  if (node.type !== 'MemberExpression' && !isKey) return false;
  const key = child(node, isKey ? 'key' : 'property');
  const name = node['computed'] === true ? literal(key) : nameOf(key);
  const parent = node.parent ?? undefined;
  const isLookedAt = nameOf(child(parent, 'property')) === 'name' || LOOKS.has(parent?.type ?? '');
  return name === 'constructor' && !isLookedAt;
}

/** Code made of text without the names that say so. */
function disguised(node: Node): string | undefined {
  if (constructed(node)) return 'a constructor reached through a value';
  if (node.type !== 'CallExpression') return undefined;
  const callee = bare(child(node, 'callee'));
  const name = nameOf(callee?.type === 'MemberExpression' ? child(callee, 'property') : callee);
  if (name !== 'setTimeout' && name !== 'setInterval') return undefined;
  const first = bare(children(node, 'arguments')[0]);
  return first?.type === 'TemplateLiteral' || literal(first) !== undefined ? 'a timer with text' : undefined;
}

/** Bindings that an import of `process` makes: the whole object or its members. */
function importedProcess(reader: Reader, found: Found, syntax: Syntax, node: Node): void {
  const owner = ownerOf('process');
  if (owner === undefined || !/^(?:node:)?process$/.test(literal(child(node, 'source')) ?? '')) return;
  for (const item of children(node, 'specifiers')) {
    const name = (item.type === 'ImportSpecifier' ? nameOf(child(item, 'imported')) : 'default') ?? '';
    const power = owner.member(name);
    if (power !== undefined) found.powers.push({ ...placeOf(item), power, what: `process.${name}` });
    if (name !== 'default') continue;
    for (const reference of syntax.references)
      if (reference.resolved?.defs.some((definition) => definition.node === item))
        reader.follow(reference.identifier, owner);
  }
}

/** All that the code takes of the platform. */
export function readPlatform(syntax: Syntax, found: Found): void {
  const reader = new Reader(syntax, found);
  for (const { identifier, isTypeReference, isValueReference } of syntax.references) {
    const name = nameOf(identifier);
    if (name === undefined || syntax.variableOf(identifier) !== undefined) continue;
    reader.global(identifier, name, isTypeReference === true && isValueReference !== true);
  }
  const meta = ownerOf('import.meta');
  for (const node of syntax.nodes) {
    if (node.type === 'MetaProperty' && nameOf(child(node, 'meta')) === 'import' && meta) reader.follow(node, meta);
    if (node.type === 'ImportDeclaration') importedProcess(reader, found, syntax, node);
    const what = disguised(node);
    if (what !== undefined) found.powers.push({ ...placeOf(node), power: 'code', what });
  }
}
