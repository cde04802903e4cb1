/**
 * Parses the MDX body into a tree whose positions are those of the file.
 *
 * The parser stops at the first thing it cannot read. To tell every mistake in
 * one run, the sign it stopped at is covered and the rest is parsed again.
 */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Position } from '../mistake.ts';
import { shield, TypedColumns, unshield } from './typed-text.ts';

export interface SyntaxMistake extends Position {
  /** The parser's own words; for `mistakes.ts` only, never shown. */
  readonly reason: string;
  /** Text from the place of the mistake to the end of its line. */
  readonly rest: string;
}

export interface ParsedBody {
  /** With the words as typed and the places of the file. */
  readonly tree: MdastNode | null;
  /** Stars that set nothing in bold: a second pair is missing. */
  readonly loneStars: readonly Position[];
  readonly mistakes: readonly SyntaxMistake[];
}

const MOST_MISTAKES = 30;
/** Same length as what it covers, and of no meaning in MDX. */
const COVER = '·';

/** Empty lines in place of the frontmatter, so that line numbers are those of the file. */
export function padBody(body: string, bodyLine: number): string {
  return '\n'.repeat(bodyLine - 1) + body;
}

export function parseBody(body: string, bodyLine: number): ParsedBody {
  const mistakes: SyntaxMistake[] = [];
  const typed = padBody(body, bodyLine).split('\n');
  const lines = padBody(shield(body), bodyLine).split('\n');
  const columns = new TypedColumns([...lines]);
  mistakes.push(...crowded(lines, typed, columns));
  while (mistakes.length < MOST_MISTAKES) {
    try {
      const tree = mdxToMdast(lines.join('\n'), { features: { frontmatter: false } });
      const loneStars = starsLeft(tree, lines, columns);
      uncover(tree, columns);
      return { tree, loneStars, mistakes: withoutSoundPairs(mistakes) };
    } catch (error) {
      const mistake = mistakeFrom(error, lines, bodyLine);
      const line = lines[mistake.line - 1] ?? '';
      const cover = coverable(line, mistake.column);
      // Of an expression the parser names the sign that it did not know; the author is shown its brace.
      const place = line[cover - 1] === '{' && /expression/i.test(mistake.reason) ? cover : mistake.column;
      const told = { ...mistake, column: columns.of(mistake.line, place) };
      const seen = { ...told, rest: (typed[told.line - 1] ?? '').slice(told.column - 1) };
      if (mistakes.some((other) => other.line === seen.line && other.column === seen.column))
        return { tree: null, loneStars: [], mistakes };
      if (cover === 0) return { tree: null, loneStars: [], mistakes: [...mistakes, seen] };
      if (!followsFrom(seen, mistakes)) mistakes.push(seen);
      lines[mistake.line - 1] = covered(line, cover - 1);
    }
  }
  return { tree: null, loneStars: [], mistakes };
}

/** A line that is longer was not typed by hand: one message is enough for it, and each parse of it takes long. */
const LONG_LINE = 2_000;

/** So many signs of markup in one line make a parser try for minutes. */
const CROWD = 50;

/** Long lines full of signs that mean markup: the first sign is told, and none of them is parsed. */
function crowded(lines: string[], typed: readonly string[], columns: TypedColumns): SyntaxMistake[] {
  return lines.flatMap((line, index) => {
    const at = line.search(/[<{}]/);
    if (line.length <= LONG_LINE || at < 0 || line.split(/[<{}]/, CROWD + 1).length <= CROWD) return [];
    lines[index] = covered(line, at);
    const column = columns.of(index + 1, at + 1);
    return [{ line: index + 1, column, reason: 'crowded', rest: (typed[index] ?? '').slice(column - 1) }];
  });
}

/** The line without the meaning of the sign at `at`, of the same signs behind it, and in a long line of all such signs. */
function covered(line: string, at: number): string {
  if (line.length > LONG_LINE) return line.replace(/[<{}]/g, () => COVER);
  let end = at + 1;
  while (line[end] === line[at]) end += 1;
  return line.slice(0, at) + COVER.repeat(end - at) + line.slice(end);
}

/** Gives every part of the tree its typed words and its place in the file. */
function uncover(tree: MdastNode, columns: TypedColumns): void {
  const left: MdastNode[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    uncoverWords(node);
    if (node.position) {
      const { start, end } = node.position;
      node.position = { start: typedPoint(start, columns), end: typedPoint(end, columns) };
    }
    if ('attributes' in node && Array.isArray(node.attributes))
      for (const item of node.attributes) left.push(item as unknown as MdastNode);
    if ('children' in node) for (const child of node.children) left.push(child);
  }
}

function typedPoint<P extends Position>(point: P, columns: TypedColumns): P {
  return { ...point, column: columns.of(point.line, point.column) };
}

const WORDS = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'name'];

function uncoverWords(node: MdastNode): void {
  const own = node as unknown as Record<string, unknown>;
  for (const field of WORDS) {
    const text = own[field];
    if (typeof text === 'string') own[field] = unshield(text);
    // The value of an attribute can be an expression.
    else if (typeof text === 'object' && text !== null) uncoverWords(text as MdastNode);
  }
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'mdxJsxFlowElement']);

/** Stars that are only signs were covered; what the parser left in a text was meant to set bold. The first of each block. */
function starsLeft(tree: MdastNode, lines: readonly string[], columns: TypedColumns): Position[] {
  const found: Position[] = [];
  const told = new Set<MdastNode>();
  const left: { node: MdastNode; block: MdastNode }[] = [{ node: tree, block: tree }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, block } = next;
    if (node.type === 'text' && !told.has(block)) {
      const at = starAt(node, lines, columns);
      if (at) {
        found.push(at);
        told.add(block);
      }
    }
    if (!('children' in node)) continue;
    const inner = BLOCKS.has(node.type) ? node : block;
    for (const child of [...node.children].reverse()) left.push({ node: child, block: inner });
  }
  return found;
}

function starAt(
  node: Extract<MdastNode, { type: 'text' }>,
  lines: readonly string[],
  columns: TypedColumns,
): Position | null {
  if (!node.value.includes('**') || !node.position) return null;
  const { start, end } = node.position;
  for (let line = start.line; line <= end.line; line++) {
    const text = lines[line - 1] ?? '';
    const column = text.indexOf('**', line === start.line ? start.column - 1 : 0) + 1;
    if (column > 0) return { line, column: columns.of(line, column) };
  }
  return null;
}

function mistakeFrom(error: unknown, lines: readonly string[], bodyLine: number): SyntaxMistake {
  const reason = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)/.exec(reason);
  const line = match ? Number(match[1]) : bodyLine;
  const column = match ? Number(match[2]) : 1;
  return { line, column, reason, rest: (lines[line - 1] ?? '').slice(column - 1) };
}

/** Column of the sign to cover: the < or { at, or last before, the mistake. */
function coverable(line: string, column: number): number {
  const upTo = line.slice(0, column);
  return Math.max(upTo.lastIndexOf('<'), upTo.lastIndexOf('{'), upTo.lastIndexOf('}')) + 1;
}

/** An opening and a closing tag of one name were only kept apart by another mistake between them. */
function withoutSoundPairs(mistakes: readonly SyntaxMistake[]): SyntaxMistake[] {
  const sound = new Set<SyntaxMistake>();
  for (const closing of mistakes) {
    const name = /^<\/([A-Z]\w*)>/.exec(closing.rest)?.[1];
    const before = (mistake: SyntaxMistake): boolean => mistake.line < closing.line;
    const opening = mistakes.findLast(
      (mistake) =>
        before(mistake) && !sound.has(mistake) && name !== undefined && new RegExp(`^<${name}\\b`).test(mistake.rest),
    );
    const between = mistakes.some(
      (mistake) => opening && mistake.line > opening.line && before(mistake) && !sound.has(mistake),
    );
    if (opening && between) sound.add(opening).add(closing);
  }
  return mistakes.filter((mistake) => !sound.has(mistake));
}

/** A closing tag is only left alone because its opening tag was faulty: one mistake, not two. */
function followsFrom(mistake: SyntaxMistake, earlier: readonly SyntaxMistake[]): boolean {
  const closing = /^<\/\s*([\w.]*)/.exec(mistake.rest)?.[1];
  return closing !== undefined && earlier.some((other) => new RegExp(`^<\\s*${closing}\\b`).test(other.rest));
}
