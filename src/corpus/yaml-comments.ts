/**
 * Comments that were meant as content. YAML ends a value at “ #” without a
 * word, and authors number things with that sign (“#1泵站”). A remark is
 * written with a space after it; what has none is asked about.
 */
import type { MistakeText } from './mistake.ts';
import { isPlainToken, isQuoted, type Token } from './yaml-tokens.ts';

export interface Change {
  readonly offset: number;
  /** Whether nothing after it can be read any more. */
  readonly toEnd?: boolean;
  readonly mistake: MistakeText;
}

/** Every comment that takes content away. */
export function lostToComments(text: string, all: readonly Token[]): Change[] {
  return all
    .filter(({ type }) => type === 'comment')
    .flatMap((comment) => {
      const mistake = lost(text, comment);
      return mistake ? [{ offset: comment.offset, mistake }] : [];
    });
}

function lost(text: string, comment: Token): MistakeText | null {
  const { offset, source, previous, inFlow } = comment;
  const column = columnOf(text, offset);
  const before = text.slice(offset - column, offset);
  const bare = source.trimEnd() === '#';
  const remark = !bare && /^#\s/.test(source);
  if (before.trim() !== '') return remark ? null : afterContent(before, comment);
  if (bare || !isPlainToken(previous)) return null;
  const indent = indentOf(text, previous.offset);
  const deeper = inFlow || column > indent;
  if (deeper && goesOn(text, comment, indent)) return inside(source);
  return remark || inFlow || !deeper ? null : inside(source);
}

/** Whether what follows the comment continues the value before it. */
function goesOn(text: string, { next, inFlow }: Token, indent: number): boolean {
  if (!isPlainToken(next) || next.next?.type === 'map-value-ind') return false;
  return inFlow || columnOf(text, next.offset) > indent;
}

/** Indentation of the field or list item whose value begins at `offset`. */
function indentOf(text: string, offset: number): number {
  const column = columnOf(text, offset);
  const prefix = text.slice(offset - column, offset);
  const visible = prefix.trimEnd();
  if (visible === '') return column - 1;
  if (visible.endsWith('-')) return visible.length - 1;
  return /^[ \t]*(?:-[ \t]+)*/.exec(prefix)![0].length;
}

const columnOf = (text: string, offset: number): number =>
  offset === 0 ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);

function afterContent(before: string, { source, previous, inFlow }: Token): MistakeText {
  const found = `${before.trim()} ${source}`;
  return {
    code: 'M105',
    message: `“${short(source)}”会被当作注释丢掉`,
    found: found.length > 80 ? `…${found.slice(-80)}` : found,
    expected: '带 # 的值加引号；备注写作“# 备注”，# 后有空格',
    remedy: `${quoting(before, source, previous, inFlow)}；若是编者的备注，在 # 后加一个空格`,
  };
}

function inside(source: string): MistakeText {
  return {
    code: 'M105',
    message: `“${short(source)}”写在一个值的中间，会被当作注释丢掉`,
    found: source,
    expected: '一个值的各行之间没有以 # 开头的行',
    remedy: '用半角双引号把从上一行起的整个值引起来；若是备注，移到这个字段的上一行，与字段名对齐，并在 # 后加一个空格',
  };
}

/** The value as it should be written, where that can be told. */
function quoting(before: string, source: string, previous: Token | null, inFlow: boolean): string {
  const general = '用半角双引号把带 # 的整个值引起来';
  if (previous?.type === 'block-scalar-header') return '把 # 起的内容移到下一行';
  if (isQuoted(previous)) return '把 # 起的内容移进引号里';
  if (!isPlainToken(previous)) return inFlow || source.length > 60 ? general : `用引号把它引起来：${quoted(source)}`;
  const start = before.lastIndexOf(previous.source);
  const whole = before.slice(start) + source;
  return inFlow || start < 0 || whole.length > 60 ? general : `用引号把整个值引起来：${quoted(whole)}`;
}

function quoted(value: string): string {
  const text = value.trim();
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
