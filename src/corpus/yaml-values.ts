/** Values as their author typed them, where YAML would hand over something else. */
import { CST, isScalar, visit, type Document, type Scalar } from 'yaml';
import { joinLines, unwrap } from '../report/wrapped.ts';

/** Mends the values of a document that was parsed with its source tokens kept. */
export function keepTyped(document: Document, text: string): void {
  const mark = unusedSign(text);
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string') node.value = wrapped(node, text, mark);
      else keepPrinted(node);
    },
  });
}

/** Words and numbers that JavaScript would not print as they stand ("True", "12.50", "0123") become text. */
function keepPrinted(node: Scalar): void {
  const { source, value } = node;
  if (source === undefined || value === null) return;
  if (String(value) !== source) node.value = source;
}

/**
 * The text of a scalar without its line breaks. A space that was typed and a
 * space that YAML makes of a line break look alike in the value, so the breaks
 * are marked in the source before it is read.
 */
function wrapped(node: Scalar, text: string, mark: string | null): string {
  const value = String(node.value);
  const [start, end] = node.range ?? [0, 0];
  const token = node.srcToken;
  const written = text.slice(start, end);
  if (mark === null || token === undefined || !/[\r\n]/.test(written)) return unwrap(value);
  const source = markBreaks('source' in token ? token.source : '', mark, token.type === 'double-quoted-scalar');
  const marked = CST.resolveAsScalar({ ...token, source } as CST.FlowScalar | CST.BlockScalar, false, () => undefined);
  return marked ? joined(marked.value, mark) : unwrap(value);
}

/** The sign stands after the last visible sign of every line but the last. */
function markBreaks(source: string, mark: string, escapes: boolean): string {
  const lines = source.split('\n');
  return lines
    .map((line, index) => {
      const visible = line.trimEnd();
      const last = index === lines.length - 1;
      if (last || visible === '' || (escapes && escapesBreak(visible))) return line;
      return `${visible}${mark}${line.slice(visible.length)}`;
    })
    .join('\n');
}

/** In double quotes a backslash before the line break joins the lines as they are. */
function escapesBreak(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

function joined(value: string, mark: string): string {
  const [first = '', ...rest] = value.split(mark);
  let out = first;
  for (const part of rest) {
    const line = part.trimStart();
    if (line !== '') out += (out === '' ? '' : joinLines(out, line)) + line;
  }
  return unwrap(rest.length > 0 ? out : first).replace(/\n+$/, '');
}

/** A noncharacter that the text does not hold. */
function unusedSign(text: string): string | null {
  for (let code = 0xfdd0; code <= 0xfdef; code += 1) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) return sign;
  }
  return null;
}

/** Whether a node is text that was written without quotes. */
export function isPlain(node: unknown): node is Scalar & { readonly source: string } {
  return isScalar(node) && node.type === 'PLAIN' && node.source !== undefined;
}
