/** What the elements of an .astro template load, and the scripts and styles they hold. */
import { child, children, literal, nameOf, placeOf, type Node } from './node.ts';
import type { Syntax } from './parse.ts';
import type { Found } from './reading.ts';

/** A script or a style in a template, at its offset in the file. */
export interface Part {
  readonly kind: 'script' | 'style';
  readonly text: string;
  readonly offset: number;
}

const LOADS: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
  object: 'data',
  link: 'href',
};

/** Links that only say where something is. */
const SAYS = /^(?:alternate|canonical|license|author|prev|next|help|search|me)$/;

const SCRIPTS = /^(?:|module|text\/javascript|application\/javascript)$/;

const elementName = (node: Node): string | undefined => nameOf(child(child(node, 'openingElement'), 'name'));

function attribute(node: Node, name: string): Node | undefined {
  const found = children(child(node, 'openingElement'), 'attributes').find(
    (item) => nameOf(child(item, 'name')) === name,
  );
  const value = child(found, 'value');
  return value?.type === 'JSXExpressionContainer' ? child(value, 'expression') : value;
}

/** The address in an expression: the text itself, or the one text that a helper such as `href('/x')` is given. */
function addressIn(value: Node): string | undefined {
  if (value.type !== 'CallExpression') return literal(value);
  const texts = children(value, 'arguments');
  return texts.length === 1 ? literal(texts[0]) : undefined;
}

function loaded(node: Node, found: Found): void {
  const name = elementName(node) ?? '';
  const value = attribute(node, LOADS[name] ?? '');
  if (value === undefined || SAYS.test(literal(attribute(node, 'rel')) ?? '')) return;
  const address = addressIn(value);
  const runs =
    name === 'script' || (name === 'link' && /stylesheet|preload/.test(literal(attribute(node, 'rel')) ?? ''));
  if (address !== undefined)
    found.modules.push({ ...placeOf(node), how: 'file', specifier: address, names: ['*'], exported: [] });
  else if (runs)
    found.powers.push({ ...placeOf(node), power: 'computed import', what: `<${name}> with a reckoned address` });
}

/** Handlers in attributes are code made of text. */
function handlers(node: Node, found: Found): void {
  const name = elementName(node) ?? '';
  if (name !== name.toLowerCase()) return;
  for (const item of children(child(node, 'openingElement'), 'attributes')) {
    const key = nameOf(child(item, 'name')) ?? '';
    if (/^on[a-z]+$/.test(key))
      found.powers.push({ ...placeOf(item), power: 'code', what: `a handler in the attribute ${key}` });
  }
}

/** Records what elements load; returns the scripts and styles for their own readers. */
export function readMarkup(syntax: Syntax, found: Found): Part[] {
  const parts: Part[] = [];
  for (const node of syntax.nodes) {
    if (node.type !== 'JSXElement') continue;
    loaded(node, found);
    handlers(node, found);
    const kind = elementName(node);
    if (kind !== 'script' && kind !== 'style') continue;
    if (kind === 'script' && !SCRIPTS.test(literal(attribute(node, 'type')) ?? '')) continue;
    for (const raw of children(node, 'children').filter(({ type }) => type === 'AstroRawText'))
      parts.push({ kind, text: syntax.text.slice(...raw.range), offset: raw.range[0] });
  }
  return parts;
}
