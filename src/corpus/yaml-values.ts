/** Values as their author typed them, where YAML would hand over something else. */
import { CST, Parser, visit, type Document, type Scalar } from 'yaml';
import { joinLines, unwrap } from '../report/wrapped-text.ts';

/** Mends the values of a parsed document. */
export function keepTyped(document: Document, text: string): void {
  const broken: Scalar[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') keepPrinted(node);
      else if (hasBreak(node, text)) broken.push(node);
    },
  });
  if (broken.length > 0) joinBroken(broken, text);
}

const hasBreak = ({ value, range }: Scalar, text: string): boolean =>
  String(value).includes('\n') || text.slice(range?.[0], range?.[1]).includes('\n');

/** Words and numbers that JavaScript would not print as they stand ("True", "12.50", "0123") become text. */
function keepPrinted(node: Scalar): void {
  const { source, value } = node;
  if (source === undefined || node.value === null) return;
  if (String(value) !== source) node.value = source;
}

/**
 * The text of scalars without their line breaks. A space that was typed and a
 * space that YAML makes of a line break look alike in the value, so the breaks
 * are marked in the source and the scalar is read again.
 */
function joinBroken(broken: readonly Scalar[], text: string): void {
  const mark = unusedSign(text);
  const sources = scalarTokens(text);
  for (const node of broken) {
    const token = sources.get(node.range?.[0] ?? -1);
    const source = token && mark !== null && markBreaks(token.source, mark, token.type === 'double-quoted-scalar');
    const marked = source ? CST.resolveAsScalar({ ...token, source }, false, () => undefined) : null;
    node.value = marked && mark !== null ? joined(marked.value, mark) : unwrap(String(node.value));
  }
}

/** Every scalar as written, by its offset. */
function scalarTokens(text: string): ReadonlyMap<number, CST.FlowScalar | CST.BlockScalar> {
  const found = new Map<number, CST.FlowScalar | CST.BlockScalar>();
  for (const whole of new Parser().parse(text)) {
    if (whole.type !== 'document') continue;
    CST.visit(whole, ({ key, value }) => {
      for (const token of [key, value])
        if (token && CST.isScalar(token) && token.type !== 'alias') found.set(token.offset, token);
    });
  }
  return found;
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
