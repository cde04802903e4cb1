/** What YAML takes for something else than the text that an author typed, without an error. */
import { isScalar, isSeq, visit, type Document, type Scalar } from 'yaml';
import type { MistakeText } from './mistake.ts';
import type { Change } from './yaml-comments.ts';
import { yamlMistake } from './yaml-errors.ts';
import type { Token } from './yaml-tokens.ts';

/** Lines that YAML keeps for itself. */
export function ownLines(all: readonly Token[]): Change[] {
  return all.flatMap(({ type, offset, source }) => {
    if (type !== 'directive-line' && type !== 'doc-end') return [];
    const mistake: MistakeText = {
      code: 'M106',
      message: type === 'doc-end' ? '这一行的 ... 会被当作文件的结尾' : '这一行会被当作给 YAML 的指令',
      found: source,
      expected: '行首没有 ... 和 %',
      remedy: '若是上一个值的内容，用半角双引号把整个值引起来；否则删去这一行',
    };
    return [{ offset, mistake, toEnd: true }];
  });
}

/** Values that arrive otherwise than they are typed. */
export function changedValues(document: Document, text: string): Change[] {
  const found: Change[] = [];
  visit(document, {
    Scalar(key, node, path) {
      const start = node.range?.[0] ?? 0;
      const tell = (offset: number, mistake: MistakeText | null): void => {
        if (mistake) found.push({ offset, mistake });
      };
      const written = text.slice(start, node.range?.[1]).trimEnd();
      tell(start, tabInside(written, node) ?? brokenNumber(written, node));
      if (node.type === 'QUOTE_DOUBLE') {
        const escape = layoutEscape(text.slice(start, node.range?.[1]));
        if (escape) tell(start, escapeMistake(escape, text.slice(start, node.range?.[1])));
      }
      if (node.type !== 'PLAIN') return;
      tell(start, nothing(node) ?? strayQuote(node));
      const swallowed = swallowedLine(text, start, node.range?.[1] ?? start);
      if (swallowed) tell(swallowed.at, swallowedMistake(swallowed.line));
      const parent = path[path.length - 1];
      if (typeof key === 'number' && key > 0 && isSeq(parent))
        tell(start, splitNumber(parent.items[key - 1], node, text));
    },
  });
  return found;
}

/** Spellings of “nothing” that look like text. */
function nothing({ value, source }: Scalar): MistakeText | null {
  if (value !== null || source === undefined || source === '' || source === 'null') return null;
  return {
    code: 'M106',
    message: `没有加引号的 ${source} 会被当作“没有内容”`,
    found: source,
    expected: '原文没有的写 null；文字加引号',
    remedy: `原文没有的，改为 null；原文印的就是这个符号或词，写作 "${source}"`,
  };
}

/** A quotation mark without its partner: the other one was forgotten. */
function strayQuote({ source = '' }: Scalar): MistakeText | null {
  // Where a figure belongs, its own check says more; elsewhere the sign is one of length or of minutes.
  if (/^["']?[+-]?\d[\d.,]*[%％‰]?["']?$/.test(source)) return null;
  const odd = source.includes('"') && source.split('"').length % 2 === 0;
  if (!odd && !(source.endsWith("'") && !source.slice(0, -1).includes("'"))) return null;
  return {
    code: 'M101',
    message: '引号不成对',
    found: source,
    expected: '引号成对，或没有引号',
    remedy: '值的前后各写一个引号，或删去多余的引号；值里要写引号，请用中文引号“”',
  };
}

/** A tab shows as a blank, cuts a word in two for the search, and may have been the border of two cells. */
function tabInside(written: string, node: Scalar): MistakeText | null {
  if (isBlock(node) || !hasInnerTab(written)) return null;
  return {
    code: 'M106',
    message: '值里有制表符，会变成空格',
    found: written.replace(/\t/g, '⇥'),
    expected: '没有制表符的文字',
    remedy: '删去制表符，或换成空格；从表格粘贴来的，每格写成一个值',
  };
}

/** A tab behind a visible sign of its line. */
const hasInnerTab = (written: string): boolean =>
  written.includes('\t') && written.split('\n').some((line) => line.trimStart().includes('\t'));

/** Digits shown on either side of the break. */
const MOST_SHOWN = 20;

/** “1234.⏎56”: nobody can say whether it is one number or two. */
function brokenNumber(written: string, node: Scalar): MistakeText | null {
  if (isBlock(node) || !written.includes('\n')) return null;
  const lines = written.split('\n').map((line) => line.trim());
  const at = lines.findIndex(
    (line, index) => /\d[.,]?$/.test(line.slice(-2)) && /^[.,]?\d/.test(lines[index + 1] ?? ''),
  );
  const [before = '', after = ''] = lines.slice(at, at + 2);
  if (at < 0) return null;
  return {
    code: 'M106',
    message: '一个数断在两行之间',
    found: `${/[\d.,]*$/.exec(before.slice(-MOST_SHOWN))?.[0] ?? ''}⏎${/^[\d.,]*/.exec(after.slice(0, MOST_SHOWN))?.[0] ?? ''}`,
    expected: '一个数写在同一行里',
    remedy: '对照原文：是一个数的，写在同一行；是两个数的，在中间写上标点，或从文字处换行',
  };
}

const isBlock = ({ type }: Scalar): boolean => type?.startsWith('BLOCK') === true;

/** An escape that becomes a line break, a tab or an invisible sign; no text of a report has one. */
function layoutEscape(written: string): string | null {
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', at + 2)) {
    const sign = written[at + 1] ?? '';
    if (/[0abtnvfreNLP_]/.test(sign)) return `\\${sign}`;
  }
  return null;
}

function escapeMistake(escape: string, written: string): MistakeText {
  return {
    code: 'M106',
    message: `双引号里的 ${escape} 会变成看不见的字符`,
    found: written,
    expected: '直接写出的文字',
    remedy: '要写反斜杠，把整个值改用单引号；要换行或空格，直接写',
  };
}

/** A line that was meant as an item or a field of its own, but is only the rest of the value above it. */
function swallowedLine(
  text: string,
  start: number,
  end: number,
): { readonly at: number; readonly line: string } | null {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const item = /(?:^|\s)-[ \t]+$/.test(text.slice(first, start).slice(-9));
  let at = text.indexOf('\n', start);
  while (at >= 0 && at < end) {
    const next = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, next < 0 ? undefined : next);
    const own = line.trimStart();
    const column = line.length - own.length;
    // A hyphen that was forgotten leaves the text a little too far left.
    if (own !== '' && (OWN_LINE.test(own) || (item && column < start - first) || line.slice(0, column).includes('\t')))
      return { at: at + 1 + column, line };
    at = next;
  }
  return null;
}

const OWN_LINE = /^-(?:\s|$|\p{L})|^[A-Za-z][\w-]*(?:：|:(?!\/\/)\S)/u;

function swallowedMistake(line: string): MistakeText {
  if (/^ *\t/.test(line)) return yamlMistake({ code: 'TAB_AS_INDENT' }, line);
  return {
    code: 'M106',
    message: '这一行会接到上一个值的后面，不是单独的一项',
    found: line,
    expected: '与同一层的各项对齐；“-”后和冒号后有一个空格',
    remedy:
      '若是单独的一项或一个字段，把行首空格对齐；若是上一个值的续行，与上一行的文字对齐，或用半角双引号把整个值引起来',
  };
}

/** "[共1,234元, 乙]": a comma that groups digits ends an item of a list. */
function splitNumber(before: unknown, node: Scalar, text: string): MistakeText | null {
  if (!isScalar(before) || before.type !== 'PLAIN') return null;
  const [left, right] = [before.source ?? '', node.source ?? ''];
  const between = text.slice(before.range?.[1], node.range?.[0]);
  if (between !== ',' || !/\d$/.test(left) || !/^\d{3}(?!\d)/.test(right)) return null;
  if (isNumber(left) && isNumber(right)) return null;
  return {
    code: 'M106',
    message: '数字里的逗号把一个值分成了两项',
    found: `${left},${right}`,
    expected: '带逗号的值加引号；两项之间写逗号加空格',
    remedy: `若是一个值，写作 "${left},${right}"；若是两项，在逗号后加一个空格`,
  };
}

/** "[2021年, 2022年 2023年]": what looks like two of the other items has no comma in it. */
export function missingComma(items: readonly unknown[], item: unknown): MistakeText | null {
  if (!isScalar(item) || item.type !== 'PLAIN' || items.length < 2) return null;
  const source = item.source ?? '';
  const parts = source.split(/[\s，]+/);
  if (parts.length < 2 || source.length > 200 || !/\d/.test(source)) return null;
  const others = items.filter((other) => other !== item);
  const form = shape(parts[0] ?? '');
  if (![...parts, ...others.map(sourceOf)].every((text) => text !== null && shape(text) === form)) return null;
  return {
    code: 'M101',
    message: '两项之间缺少半角逗号',
    found: source,
    expected: parts.join(', '),
    remedy: `若是 ${parts.length} 项，写作 ${parts.join(', ')}；若是一项，用半角双引号引起来`,
  };
}

const sourceOf = (node: unknown): string | null => (isScalar(node) ? (node.source ?? null) : null);

/** A text with its figures taken out. */
const shape = (value: string): string => value.replace(/\d[\d.]*/g, '0');

const isNumber = (source: string): boolean => /^-?[\d.]+%?$/.test(source);
