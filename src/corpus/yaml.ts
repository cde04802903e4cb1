/** YAML with the position of every value: parsed once, asked by path. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { MistakeText, Position } from './mistake.ts';
import { hiddenGarbled } from './text/garbled.ts';
import type { LineIndex } from './text/line-index.ts';
import { changedValues, missingComma, ownLines } from './yaml-changes.ts';
import { lostToComments, type Change } from './yaml-comments.ts';
import {
  emptyBlockMistake,
  keyMistake,
  nameMistake,
  propertyMistake,
  unreadable,
  WHOLE_RECORD,
  yamlMistake,
} from './yaml-errors.ts';
import { nestingMistakes, insideText, type NestingMistake } from './yaml-nesting.ts';
import { tokens } from './yaml-tokens.ts';
import { keepTyped } from './yaml-values.ts';

export type Path = readonly (string | number)[];

export interface Located {
  readonly at: Position;
  readonly mistake: MistakeText;
}

export interface Yaml {
  /** Plain data; undefined when the text is not YAML. */
  readonly data: unknown;
  /** Why it is not. */
  readonly mistakes: readonly Located[];
  /** Values that do not arrive as they were typed; the data is there all the same. */
  readonly changed: readonly Located[];
  /** Where the value at `path` stands; the nearest ancestor that exists, if it does not. */
  readonly value: (path: Path) => Position;
  /** Where the key at the end of `path` stands; as `value` when there is none. */
  readonly key: (path: Path) => Position;
  /** The value as written, for “found”; undefined when there is none. */
  readonly source: (path: Path) => string | undefined;
}

/** Parses `text`, which begins at `offset` of the file that `lines` indexes. */
export function parseYaml(text: string, lines: LineIndex, offset = 0): Yaml {
  const at = (local: number): Position => lines.position(offset + local);
  const placed = ({ offset: local, mistake }: Change): Located => ({ at: at(local), mistake });
  let document: Document;
  try {
    document = parseDocument(text, { prettyErrors: false });
  } catch {
    return failed([{ at: at(0), mistake: unreadable }]);
  }
  const all = /#|^(?:%|\.{3})/m.test(text) ? tokens(text) : [];
  const lost = [...ownLines(all), ...lostToComments(text, all)].sort((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
  if (document.errors.length > 0) return failed(structural(document, lost));
  keepTyped(document, text);
  const mistakes: Located[] = [];
  lint(document, text, (local, mistake) => mistakes.push({ at: at(local), mistake }));
  if (mistakes.length > 0) return failed([...mistakes, ...lost.map(placed)]);
  const start = document.contents?.range?.[0] ?? 0;
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    mistakes,
    changed: oneALine([...lost, ...changedValues(document, text)].map(placed)),
    value: (path) => at(nodeAt(document, path)?.range?.[0] ?? start),
    key: (path) => at(keyAt(document, path)?.range?.[0] ?? nodeAt(document, path)?.range?.[0] ?? start),
    source: (path) => sourceAt(document, path, text),
  };

  function structural(faulty: Document, lost: readonly Change[]): Located[] {
    const first = faulty.errors.map((error): NestingMistake => ({ offset: insideText(error.pos[0], text), error }));
    const broken = nestingMistakes(text);
    const found = independent(broken.length > 0 ? broken : records(first, text), lost, text).map((mistake) => {
      const tab = tabBefore(text, mistake.offset);
      if (tab !== null) return { offset: tab, error: { code: 'TAB_AS_INDENT' as const, message: '' } };
      return first[0] && isNextLine(mistake, first[0], at) ? first[0] : mistake;
    });
    const told = found.map(({ offset: local, error }) => {
      const place = at(local);
      return { at: place, mistake: yamlMistake(error, lines.line(place.line)) };
    });
    return oneALine([...lost.map(placed), ...told]);
  }

  function failed(found: Yaml['mistakes']): Yaml {
    const top = (): Position => at(0);
    return { data: undefined, mistakes: found, changed: [], value: top, key: top, source: () => undefined };
  }
}

/** Fields of one record that are there twice, three or more of them, are a record without its hyphen. */
function records(found: readonly NestingMistake[], text: string): NestingMistake[] {
  const column = (offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const runs: NestingMistake[][] = [];
  for (const mistake of found) {
    const first = runs.at(-1)?.[0];
    const isRun =
      first?.error.code === 'DUPLICATE_KEY' &&
      mistake.error.code === 'DUPLICATE_KEY' &&
      column(first.offset) === column(mistake.offset) &&
      !outdented(text.slice(first.offset, mistake.offset), column(first.offset));
    if (isRun) runs.at(-1)!.push(mistake);
    else runs.push([mistake]);
  }
  return runs.flatMap((run) => {
    const { offset } = run[0]!;
    return run.length < 3 ? run : [{ offset, error: { code: 'DUPLICATE_KEY' as const, message: WHOLE_RECORD } }];
  });
}

/** Whether a line between two places stands further left than they do. */
const outdented = (text: string, column: number): boolean =>
  text
    .split('\n')
    .slice(1, -1)
    .some((line) => line.trim() !== '' && line.length - line.trimStart().length < column);

/** The line indented with a tab that comes last before a mistake of the same field. */
function tabBefore(text: string, offset: number): number | null {
  for (let end = offset; end >= 0;) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    if (/^ *\t/.test(text.slice(start, start + 80))) return start;
    if (/[^\s#\-\]}]/.test(text[start] ?? '') || start === 0) return null;
    end = start - 1;
  }
  return null;
}

/** A bracket that is not closed shows where the next line begins. */
function isNextLine(mistake: NestingMistake, first: NestingMistake, at: (offset: number) => Position): boolean {
  return first.error.code === 'BAD_INDENT' && at(first.offset).line === at(mistake.offset).line + 1;
}

/** Drops what is only the consequence of content that was lost before it. */
function independent(found: readonly NestingMistake[], lost: readonly Change[], text: string): NestingMistake[] {
  const spoilt: { from: number; to: number }[] = [];
  for (const { offset, toEnd } of lost) {
    if (offset < (spoilt.at(-1)?.to ?? 0)) continue;
    spoilt.push({ from: offset, to: toEnd ? Infinity : fieldEnd(text, offset) });
  }
  return found.filter(({ offset }) => !spoilt.some(({ from, to }) => from <= offset && offset < to));
}

/** Where the next field of the outermost level begins. */
function fieldEnd(text: string, offset: number): number {
  const next = /\n(?=[^\s#\-\]}])/g;
  next.lastIndex = offset;
  return next.exec(text)?.index ?? Infinity;
}

/** More of one file is not read by anybody. */
const MOST_TOLD = 200;

/** One slip can show in several ways on its line; the first is the cause. */
function oneALine(items: readonly Located[]): Located[] {
  const seen = new Set<number>();
  return items.filter(({ at: { line } }) => !seen.has(line) && seen.add(line)).slice(0, MOST_TOLD);
}

/** Lists in brackets that are longer are data of a machine. */
const LONGEST_FLOW = 200;

/** What the parser accepts but an author of reports never means. */
function lint(document: Document, text: string, report: (offset: number, mistake: MistakeText) => void): void {
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const line = (offset: number): string => {
    const end = text.indexOf('\n', offset);
    return text.slice(lineStart(offset), end < 0 ? undefined : end).trim();
  };
  visit(document, {
    Node(_key, node) {
      if (isSeq(node) && node.flow === true && node.items.length <= LONGEST_FLOW)
        for (const item of node.items) {
          const mistake = missingComma(node.items, item);
          if (mistake && isNode(item)) report(item.range?.[0] ?? 0, mistake);
        }
      const start = node.range?.[0] ?? 0;
      const property = propertyOf(node);
      if (property !== null) {
        // The range of a node begins after its anchor and tag.
        const from = lineStart(start);
        // The nearest one: several can stand on a line. A tag can begin with two signs.
        let own = text.slice(from, start + 1).lastIndexOf(property);
        if (property === '!' && text.charAt(from + own - 1) === '!') own -= 1;
        report(own < 0 ? start : from + own, propertyMistake(line(start)));
      } else if (isScalar(node) && node.value === '' && node.type?.startsWith('BLOCK')) {
        report(start, emptyBlockMistake(line(start)));
      } else if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
        const hidden = hiddenGarbled(String(node.value), text.slice(start, node.range?.[1]));
        if (hidden) report(start, hidden);
      }
    },
    Pair(_key, { key, value }) {
      const slip = isScalar(key) && key.type === 'PLAIN' ? nameMistake(String(key.value), isBlankNode(value)) : null;
      if (slip && isNode(key)) report(key.range?.[0] ?? 0, slip);
      if (isNode(key) && (!isScalar(key) || key.value === null))
        report(key.range?.[0] ?? 0, keyMistake(line(key.range?.[0] ?? 0)));
    },
  });
}

/** The sign of a YAML feature that reports do without. */
function propertyOf(node: Node): string | null {
  if (isAlias(node)) return '*';
  if (node.anchor !== undefined) return `&${node.anchor}`;
  return node.tag === undefined ? null : '!';
}

function pairAt(map: YAMLMap, key: string | number): { key: Node | null; value: Node | null } | null {
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? pair.key.value : pair.key;
    if (String(name) === String(key))
      return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
  }
  return null;
}

/** The node of an item of a list; of a pair written as an item, its key. */
function itemNode(item: unknown): Node | null {
  if (isNode(item)) return item;
  return isPair(item) && isNode(item.key) ? item.key : null;
}

/** The node at `path`, or the deepest one on the way to it. */
function nodeAt(document: Document, path: Path): Node | null {
  let node: Node | null = isNode(document.contents) ? document.contents : null;
  for (const step of path) {
    let next: Node | null = null;
    if (isMap(node)) {
      const pair = pairAt(node, step);
      // An empty value has no text of its own; its key shows the place.
      next = pair && (pair.value === null || isEmpty(pair.value)) ? pair.key : (pair?.value ?? null);
    } else if (isSeq(node)) {
      next = itemNode(node.items[Number(step)]);
    }
    if (!next) return node;
    node = next;
  }
  return node;
}

function keyAt(document: Document, path: Path): Node | null {
  const map = nodeAt(document, path.slice(0, -1));
  return isMap(map) ? (pairAt(map, path[path.length - 1] ?? '')?.key ?? null) : null;
}

const isBlankNode = (node: unknown): boolean => !isNode(node) || isEmpty(node);

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function sourceAt(document: Document, path: Path, text: string): string | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isNode(node)) return undefined;
  if (isEmpty(node)) return '';
  const [start, end] = node.range ?? [0, 0];
  const written = text.slice(start, end).trim();
  return isCollection(node) && written === '' ? undefined : written;
}
