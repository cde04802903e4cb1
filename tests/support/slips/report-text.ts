/** A report as text, with the places at which people make slips. */
import { isScalar, parseDocument, visit, type Node, type Scalar, type YAMLMap } from 'yaml';

/** A part of the text. */
export interface Span {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** A key with its value in the front matter. */
export interface Field {
  /** Names and numbers from the top. */
  readonly path: string;
  readonly key: Span;
  /** Nothing where the value is empty. */
  readonly value: Span | null;
  /** Whether the value is one scalar, without quotes or with them. */
  readonly scalar: boolean;
  readonly inFlow: boolean;
  /** Begins a line of its own, without the hyphen of a list. */
  readonly ownLine: boolean;
  /** Place of the map that holds it. */
  readonly parent: number;
}

/** An item of a list in the front matter. */
export interface Item {
  readonly path: string;
  readonly span: Span;
  readonly scalar: boolean;
  readonly inFlow: boolean;
  readonly index: number;
  readonly list: Span;
  readonly length: number;
}

/** A line of the body. */
export interface Line extends Span {
  readonly kind: 'blank' | 'heading' | 'row' | 'delimiter' | 'tag' | 'list' | 'numbered' | 'note' | 'text';
}

export interface ReportText {
  readonly text: string;
  readonly head: Span;
  readonly body: Span;
  readonly fields: readonly Field[];
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
}

export function reportText(text: string): ReportText {
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---\n', start) + 1;
  const head = span(text, start, end);
  const bodyAt = end + 4;
  return {
    text,
    head,
    body: span(text, bodyAt, text.length),
    ...structure(text, head),
    lines: bodyLines(text, bodyAt),
  };
}

const span = (text: string, at: number, end: number): Span => ({ at, end, text: text.slice(at, end) });

function structure(text: string, head: Span): { fields: Field[]; items: Item[] } {
  const fields: Field[] = [];
  const items: Item[] = [];
  const at = (node: Node): Span => trimmed(text, node.range![0] + head.at, node.range![1] + head.at);
  visit(parseDocument(head.text), {
    Pair(_key, pair, ancestors) {
      const key = pair.key as Scalar;
      const value = pair.value as Node | null;
      const map = ancestors.at(-1) as YAMLMap;
      const place = at(key);
      fields.push({
        path: pathOf([...ancestors, pair]),
        key: place,
        value: value === null ? null : at(value),
        scalar: isScalar(value),
        inFlow: map.flow === true,
        ownLine: /^ *$/.test(text.slice(text.lastIndexOf('\n', place.at - 1) + 1, place.at)),
        parent: map.range![0] + head.at,
      });
    },
    Seq(_key, list, ancestors) {
      list.items.forEach((item, index) => {
        items.push({
          path: pathOf([...ancestors, list]),
          span: at(item as Node),
          scalar: isScalar(item),
          inFlow: list.flow === true,
          index,
          list: at(list),
          length: list.items.length,
        });
      });
    },
  });
  return { fields, items };
}

/** The names of the fields from the top, numbers of items left out. */
function pathOf(nodes: readonly unknown[]): string {
  const names = nodes.flatMap((node) =>
    typeof node === 'object' && node !== null && 'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
  );
  return names.join('.');
}

function trimmed(text: string, at: number, end: number): Span {
  return span(text, at, at + text.slice(at, end).trimEnd().length);
}

function bodyLines(text: string, start: number): Line[] {
  let at = start;
  return text
    .slice(start)
    .split('\n')
    .map((line) => {
      const own = { at, end: at + line.length, text: line, kind: kindOf(line) };
      at += line.length + 1;
      return own;
    });
}

function kindOf(line: string): Line['kind'] {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('#')) return 'heading';
  if (/^\|[-:| ]+$/.test(line)) return 'delimiter';
  if (line.startsWith('|')) return 'row';
  if (/^<\/?[A-Z]/.test(line)) return 'tag';
  if (/^\s*- /.test(line)) return 'list';
  if (/^\d+\. /.test(line)) return 'numbered';
  return line.startsWith('[^') ? 'note' : 'text';
}
