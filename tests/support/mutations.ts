/**
 * Reports with one slip of the keyboard in their frontmatter: a structural sign
 * deleted, doubled, inserted or replaced. The same seed gives the same slips.
 */
import { CST, Lexer } from 'yaml';
import { generator } from './random.ts';

type MutationKind =
  'delete' | 'duplicate' | 'insert' | 'replace' | 'full-width' | 'indent-more' | 'indent-less' | 'tab' | 'no-space';

export interface Mutation {
  readonly kind: MutationKind;
  /** The sign that was changed, and what stands there now. */
  readonly sign: string;
  readonly became: string;
  /** Line of the slip, counted from 1. */
  readonly line: number;
  /** The whole report with the slip in it. */
  readonly text: string;
}

/** A structural sign and its place in the file. */
interface Sign {
  readonly offset: number;
  readonly sign: string;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ':': '：',
  '{': '｛',
  '}': '｝',
  '[': '［',
  ']': '］',
  '"': '“',
};
const WRONG: Readonly<Record<string, string>> = {
  '{': '[',
  '}': ']',
  '[': '{',
  ']': '}',
  ':': ';',
  '"': "'",
  '-': '*',
};
const KINDS: readonly MutationKind[] = [
  'delete',
  'delete',
  'duplicate',
  'duplicate',
  'insert',
  'replace',
  'full-width',
  'indent-more',
  'indent-less',
  'tab',
  'no-space',
];

/** `count` slips in the report, each alone, spread over its frontmatter. */
export function mutations(text: string, seed: number, count: number): Mutation[] {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const start = text.indexOf('\n') + 1;
  const head = text.slice(start, text.indexOf('\n---', start) + 1);
  const signs = structure(head).map(({ offset, sign }) => ({ offset: offset + start, sign }));
  const made: Mutation[] = [];
  for (let tries = 0; made.length < count && tries < count * 50; tries += 1) {
    const kind = pick(KINDS);
    const change = mutate(kind, pick(signs.filter((sign) => suits(kind, sign, text))), text, pick);
    const mutated = text.slice(0, change.offset) + change.became + text.slice(change.offset + change.sign.length);
    made.push({
      kind,
      sign: change.sign,
      became: change.became,
      line: text.slice(0, change.offset).split('\n').length,
      text: mutated,
    });
  }
  return made;
}

interface Change extends Sign {
  readonly became: string;
}

function suits(kind: MutationKind, { sign, offset }: Sign, text: string): boolean {
  switch (kind) {
    case 'full-width':
      return sign in FULL_WIDTH;
    case 'replace':
      return sign in WRONG;
    case 'indent-more':
      return sign === '' || sign.trim() === '';
    case 'indent-less':
    case 'tab':
      return sign !== '' && sign.trim() === '';
    case 'no-space':
      return /^[:-]$/.test(sign) && text[offset + 1] === ' ';
    default:
      return sign.trim() !== '';
  }
}

function mutate(kind: MutationKind, { offset, sign }: Sign, text: string, pick: <T>(items: readonly T[]) => T): Change {
  switch (kind) {
    case 'delete':
      return { offset, sign, became: '' };
    case 'duplicate':
      return { offset, sign, became: sign + sign };
    case 'insert':
      return { offset, sign: '', became: pick(['{', '}', '[', ']', '"', "'", '：', '｛', '［', '“'].slice(0, 6)) };
    case 'replace':
      return { offset, sign, became: WRONG[sign]! };
    case 'full-width':
      return { offset, sign, became: FULL_WIDTH[sign]! };
    case 'indent-more':
      return { offset, sign, became: `${sign} ` };
    case 'indent-less':
      return { offset, sign, became: sign.slice(1) };
    case 'tab':
      return { offset, sign, became: '\t' };
    case 'no-space':
      return { offset, sign: text.slice(offset, offset + 2), became: sign };
  }
}

/** Brackets, colons, commas, dashes, quotation marks and the indentation of every line. */
function structure(head: string): Sign[] {
  const signs: Sign[] = [];
  let offset = 0;
  let scalar = false;
  let quoted = false;
  for (const source of new Lexer().lex(head)) {
    if (/^[\u0002\u0018\u001F]$/.test(source)) {
      scalar = source === '\u001F';
      continue;
    }
    const type = scalar ? 'scalar' : CST.tokenType(source);
    quoted = scalar && /^["']/.test(source);
    if (quoted) signs.push({ offset, sign: source[0]! }, { offset: offset + source.length - 1, sign: source[0]! });
    else if (/^(?:flow-.*-(?:start|end)|map-value-ind|seq-item-ind|comma)$/.test(type ?? ''))
      signs.push({ offset, sign: source });
    offset += source.length;
    scalar = false;
  }
  for (const line of head.matchAll(/^( *)\S/gm)) signs.push({ offset: line.index, sign: line[1]! });
  return signs;
}
