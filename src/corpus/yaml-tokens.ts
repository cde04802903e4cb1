/** What the YAML lexer sees, with places: for what never reaches the parsed document. */
import { CST, Lexer } from 'yaml';

export interface Token {
  readonly type: NonNullable<ReturnType<typeof CST.tokenType>>;
  readonly offset: number;
  readonly source: string;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
  /** The nearest tokens that are neither layout nor comment. */
  previous: Token | null;
  next: Token | null;
}

const LAYOUT = new Set<Token['type']>(['space', 'newline', 'comment', 'byte-order-mark', 'doc-mode', 'flow-error-end']);
/** Says that the next token is a scalar; stands for no text, as two others do. */
const SCALAR = '\u001F';
const FLOW_END = '\u0018';
const WITHOUT_TEXT = new Set(['\u0002', FLOW_END, SCALAR]);

/** Every token of the text, in its order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let offset = 0;
  let depth = 0;
  let previous: Token | null = null;
  let scalar = false;
  for (const source of new Lexer().lex(text)) {
    if (WITHOUT_TEXT.has(source)) {
      scalar = source === SCALAR;
      if (source === FLOW_END) depth = 0;
      continue;
    }
    const type: Token['type'] = scalar ? 'scalar' : (CST.tokenType(source) ?? 'scalar');
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    const token: Token = { type, offset, source, inFlow: depth > 0, previous, next: null };
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth = Math.max(0, depth - 1);
    if (!LAYOUT.has(type)) previous = token;
    found.push(token);
    offset += source.length;
    scalar = false;
  }
  let next: Token | null = null;
  for (const token of found.toReversed()) {
    token.next = next;
    if (!LAYOUT.has(token.type)) next = token;
  }
  return found;
}

/** A scalar without quotes, and not of the kind that begins with > or |. */
export function isPlainToken(token: Token | null): token is Token {
  return token?.type === 'scalar' && token.previous?.type !== 'block-scalar-header';
}

export function isQuoted(token: Token | null): boolean {
  return token?.type === 'single-quoted-scalar' || token?.type === 'double-quoted-scalar';
}
