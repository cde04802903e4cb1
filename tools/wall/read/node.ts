/** The syntax tree as the parsers of TypeScript and Astro hand it over, read without trusting its shape. */
import type { Place } from './reading.ts';

export interface Node {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly parent?: Node | null;
  readonly [field: string]: unknown;
}

export interface Variable {
  readonly name: string;
  readonly defs: readonly { readonly type: string; readonly node: Node; readonly parent?: Node | null }[];
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly identifier: Node;
  readonly resolved: Variable | null;
  /** Set by TypeScript's parser alone. */
  readonly isTypeReference?: boolean;
  readonly isValueReference?: boolean;
}

export interface Scope {
  readonly references: readonly Reference[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The child in a field. */
export function child(node: Node | undefined, field: string): Node | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

/** The children in a field that holds a list; holes are left out. */
export function children(node: Node | undefined, field: string): Node[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export const placeOf = ({ loc }: Node): Place => ({ line: loc.start.line, column: loc.start.column + 1 });

/** Name of an identifier or of a quoted name; undefined for anything that is reckoned. */
export function nameOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (/^(?:JSX|Private)?Identifier$/.test(node.type)) return String(node['name']);
  return node.type === 'Literal' ? String(node['value']) : undefined;
}

/** Text of a string that stands there whole: no parts put together, nothing filled in. */
export function literal(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'TSLiteralType') return literal(child(node, 'literal'));
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type !== 'TemplateLiteral' || children(node, 'expressions').length > 0) return undefined;
  const value = children(node, 'quasis')[0]?.['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined;
}

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
  'ParenthesizedExpression',
]);

/** The expression without the wrappers that do not change its value. */
export function bare(node: Node | undefined): Node | undefined {
  return node !== undefined && WRAPPERS.has(node.type) ? bare(child(node, 'expression')) : node;
}

/** Whether a parent passes the value of this child on unchanged. */
export function passesOn(parent: Node, node: Node): boolean {
  if (WRAPPERS.has(parent.type)) return true;
  if (parent.type === 'LogicalExpression') return true;
  if (parent.type === 'ConditionalExpression') return child(parent, 'test') !== node;
  return parent.type === 'SequenceExpression' && children(parent, 'expressions').at(-1) === node;
}
