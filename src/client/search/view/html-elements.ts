/** Makes elements. Text is always text: nothing from the index is read as markup. */
import type { Marked } from '../engine/excerpt.ts';

type Child = Node | string | null | undefined | false | readonly Child[];
type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else if (typeof child === 'string' || child instanceof Node) element.append(child);
  }
}

/** A text with its marks; a bar between the cells of a table row. */
export function marked({ text, marks }: Marked): Node[] {
  const out: Node[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    out.push(...cells(text.slice(at, from)), h('mark', {}, ...cells(text.slice(from, to))));
    at = to;
  }
  return [...out, ...cells(text.slice(at))];
}

function cells(text: string): Node[] {
  return text
    .split('\t')
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [h('i', { class: 'hit-gap', 'aria-hidden': 'true' }, ' | ')]),
      ...(part === '' ? [] : [document.createTextNode(part)]),
    ]);
}
