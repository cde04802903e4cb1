/**
 * Ways of writing that Markdown would change, drop, or show as raw signs: told,
 * so that what is typed is what is shown.
 */
import type { MdastNode } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';
import { BLOCK_START } from './typed-text.ts';

type Tell = (at: Position, mistake: MistakeText) => void;
type ListNode = Extract<MdastNode, { type: 'list' }>;
type DefinitionNode = Extract<MdastNode, { type: 'definition' }>;

/**
 * @param lines of the body
 * @param first line of the file on which the body begins
 * @param nodes all parts of the parsed body, in the order of the file
 */
export function lineMistakes(lines: readonly string[], first: number, nodes: readonly MdastNode[], tell: Tell): void {
  const inTable = tableLines(nodes);
  let inRawTable = false;
  lines.forEach((line, index) => {
    const number = index + first;
    if (inTable.has(number)) return;
    if (SIGNS_ONLY.test(line) && (!line.includes('=') || (lines[index - 1] ?? '').trim() === ''))
      return tell({ line: number, column: line.search(/\S/) + 1 }, { code: 'M416', found: line, ...RULE });
    const sign = signAt(line);
    if (sign) tell({ line: number, column: sign.at + 1 }, { code: 'M416', found: line.slice(sign.at), ...sign.words });
    const raw = rawTable(line) && inTable.has(lastWritten(lines, index) + first) ? torn(line) : rawTable(line);
    if (raw && !inRawTable) tell({ line: number, column: raw.column }, raw.mistake);
    inRawTable = raw !== null;
  });
  for (const node of nodes) nodeMistakes(node, lines, first, tell);
  for (const node of unusedDefinitions(nodes)) tell(placeOf(node), vanishing(node));
}

type Words = Omit<MistakeText, 'code' | 'found'>;

/** A sign at the beginning of a block that would be changed; a rule is told by its node. */
function signAt(line: string): { at: number; words: Words } | null {
  if (/^\s*(?:-\s*){2,}$/.test(line)) return null;
  if (WIDE_BLANK.pattern.test(line)) return { at: line.search(/\S/), words: WIDE_BLANK.words };
  const start = BLOCK_START.exec(line)?.[0].length ?? 0;
  const sign = STARTS.find(({ pattern }) => pattern.test(line.slice(start)));
  if (sign) return { at: start, words: sign.words };
  const entry = line.trim();
  const item = entry.length <= LONGEST_ITEM ? ITEMS.find(({ pattern }) => pattern.test(entry)) : undefined;
  return item ? { at: line.search(/\S/), words: item.words } : null;
}

/** Signs at the beginning of a block. */
const STARTS: readonly { readonly pattern: RegExp; readonly words: Words }[] = [
  {
    pattern: /^>(?:[\s>]|$)/,
    words: {
      message: '正文不用行首的 > 表示引用',
      expected: '直接写文字；编者说明放在 <Note> 与 </Note> 之间',
      remedy: '删去行首的 >；若 > 是大于号，写成 \\> 或“大于”',
    },
  },
  {
    pattern: /^\*\s/,
    words: {
      message: '列表的行首要用 -，不用 *',
      expected: '以“- ”开头的列表',
      remedy: '是列表的，把 * 改为 -；星号是文字的，写成 \\*',
    },
  },
  {
    pattern: /^\+\s+[^\d\s.]/,
    words: {
      message: '列表的行首要用 -，不用 +',
      expected: '以“- ”开头的列表',
      remedy: '是列表的，把 + 改为 -；加号是文字的，写成 \\+',
    },
  },
  {
    pattern: /^\d{1,9}\)(?:\s|$)/,
    words: {
      message: '编号列表的写法不对',
      expected: '数字、半角句点、一个空格，例如“1. ”',
      remedy: '把半角的 ) 改为句点；编号是文字的，用全角括号，例如“（1）”',
    },
  },
  {
    pattern: /^\[[ xX]\](?:\s|$)/,
    words: {
      message: '方括号在这里会被当作勾选框',
      expected: '文字“已完成”“未完成”，或 ☑、☐',
      remedy: '改为文字，或 ☑、☐ 等字符',
    },
  },
  {
    pattern: /^(?:#{2,6}[^#\s]|#{7,})/,
    words: {
      message: '标题的 # 后面缺少空格，或 # 太多',
      expected: '两到四个 #、一个空格、标题文字，例如“## 基本情况”',
      remedy: '在 # 后加一个空格；# 是文字的，写成 \\#',
    },
  },
  {
    pattern: /^(?:[•●◆■]|[－—–·]\s)/,
    words: {
      message: '列表的行首要用半角的 -',
      expected: '以“- ”开头的列表',
      remedy: '是列表的，把行首的符号改为“- ”；是文字的，不要让它出现在行首',
    },
  },
  {
    pattern: /^(?:<\s+\/?|＜\s*[/／]?\s*)(?:Table|Note|Funding|Trend)\b/,
    words: {
      message: '组件的标签写法不对，会被当作文字显示',
      expected: '半角的 < 和 >，< 后面没有空格，例如 <Funding id="zhichu" />',
      remedy: '用半角的 < 和 >，删去 < 后面的空格',
    },
  },
  {
    pattern: /^＃+/,
    words: {
      message: '标题用了全角的 ＃',
      expected: '两到四个半角 #、一个空格、标题文字，例如“## 基本情况”',
      remedy: '把 ＃ 改为半角的 #，后面空一格；＃ 是文字的，不要让它出现在行首',
    },
  },
  {
    pattern: /^#{2,6}\s*$/,
    words: {
      message: '标题没有文字',
      expected: '两到四个 #、一个空格、标题文字',
      remedy: '写上标题，或删去这一行',
    },
  },
  {
    pattern: /^(?:`{3,}|~{3,})/,
    words: {
      message: '正文不用代码块',
      expected: '文字、列表或表格',
      remedy: '删去这一行的 ``` 或 ~~~',
    },
  },
];

/** Markdown takes no wide blank for the space that it allows before its marks. */
const WIDE_BLANK: { readonly pattern: RegExp; readonly words: Words } = {
  pattern: /^[ \t]*\u3000\s*(?:#{1,6}\s|-\s|\d{1,9}\.\s)/,
  words: {
    message: '行首有全角空格，这一行不会成为标题或列表',
    expected: '标题和列表的行首没有全角空格',
    remedy: '删去行首的全角空格',
  },
};

/** An entry that is only a figure is short. */
const LONGEST_ITEM = 40;

/** Items of lists that would lose what they say. */
const ITEMS: readonly { readonly pattern: RegExp; readonly words: Words }[] = [
  {
    pattern: /^-[ \t]+[-−]?\d[\d.]*\s*(?:[%％‰]|[千百万亿]*元)?$/,
    words: {
      message: '这一行只有一个数，行首的 - 是列表还是负号分不清',
      expected: '列表项写出名称；负数的负号紧挨数字',
      remedy: '是负数的，删去 - 后的空格，并写出它是什么；是列表的，写出名称，例如“- 结余 12.3 万元”',
    },
  },
  {
    pattern: /^(?:-|\d{1,9}\.)$/,
    words: { message: '列表项没有文字', expected: '列表项的文字', remedy: '写上文字，或删去这一行' },
  },
];

/** The line before `index` that is not empty. */
function lastWritten(lines: readonly string[], index: number): number {
  return lines.slice(0, index).findLastIndex((line) => line.trim() !== '');
}

/** A row that an empty line has cut off from its table. */
function torn(line: string): { column: number; mistake: MistakeText } {
  return { column: line.search(/\S/) + 1, mistake: { code: 'M418', found: line.trim(), ...TORN } };
}

function rawTable(line: string): { column: number; mistake: MistakeText } | null {
  const bars = [...line.matchAll(/(?<!\\)[|｜]/g)];
  const wide = bars.filter(([bar]) => bar === '｜').length;
  const tab = line.search(/\S\t+\S/);
  if (bars.length < 2 && !/^\s*\|/.test(line) && tab < 0) return null;
  const found = line.trim();
  if (bars.length < 2 && tab >= 0 && !/^\s*\|/.test(line)) {
    return { column: tab + 2, mistake: { code: 'M418', found: found.replace(/\t/g, '⇥'), ...TAB } };
  }
  const words = wide > 0 && wide === bars.length ? WIDE_BARS : NO_DELIMITER;
  return { column: (bars[0]?.index ?? 0) + 1, mistake: { code: 'M418', found, ...words } };
}

const TABLE = '表头一行、分隔线一行（| --- | --- |）、数据各一行，格数相同，前后各空一行';

const WIDE_BARS: Words = {
  message: '表格用了全角的竖线 ｜',
  expected: `半角竖线 |：${TABLE}`,
  remedy: '把 ｜ 都改为半角的 |，并在表头下面加一行 | --- | --- |',
};

const TORN: Words = {
  message: '这一行与上面的表格之间有空行，不会成为表格的一行',
  expected: '表格各行之间没有空行',
  remedy: '是同一张表的，删去它上面的空行；是另一张表的，在它的表头下面加一行 | --- | --- |',
};

const NO_DELIMITER: Words = {
  message: '这些竖线没有成为表格',
  expected: TABLE,
  remedy: '在表头下面加一行 | --- | --- |，格数与表头一致，用半角的减号；竖线是文字的，写成 \\|',
};

const TAB: Words = {
  message: '行里有制表符，看来是从表格粘贴来的',
  expected: TABLE,
  remedy: '改写成用 | 分隔的表格；不是表格的，把制表符改为空格',
};

function nodeMistakes(node: MdastNode, lines: readonly string[], first: number, tell: Tell): void {
  const at = placeOf(node);
  const line = lines[at.line - first] ?? '';
  if (node.type === 'thematicBreak') return tell(at, { code: 'M416', found: line, ...RULE });
  if (node.type === 'heading' && node.depth > 1 && !/^\s*#/.test(line)) return tell(at, underlined(line));
  if (node.type === 'list' && node.ordered === true) return numbering(node, lines, first, tell);
}

/** Stars, lines and signs of equality that other programs draw as a rule. */
const SIGNS_ONLY = /^\s*(?:(?:\*\s*){3,}|(?:_\s*){3,}|={3,}\s*)$/;

const RULE: Words = {
  message: '正文不用分隔线',
  expected: '用标题分段：## 标题',
  remedy: '删去这一行；是文字的，在前面加反斜杠',
};

function underlined(found: string): MistakeText {
  return {
    code: 'M416',
    message: '这一段会因下一行的横线变成标题',
    found,
    expected: '标题写作 ## 标题，自成一行',
    remedy: '是标题的，在行首加“## ”并删去下一行；不是的，在横线前空一行，或删去横线',
  };
}

/** The page counts on from the first number, whatever the others say. */
function numbering(list: ListNode, lines: readonly string[], first: number, tell: Tell): void {
  list.children.forEach((item, index) => {
    const at = placeOf(item);
    const typed = /^(\d+)\./.exec((lines[at.line - first] ?? '').slice(at.column - 1))?.[1];
    const shown = String((list.start ?? 1) + index);
    if (typed === undefined || typed === shown) return;
    tell(at, {
      code: 'M419',
      message: `编号 ${typed} 会显示为 ${shown}`,
      found: `${typed}.`,
      expected: `${shown}.：同一列表的编号逐一递增`,
      remedy: `改为 ${shown}.；原文编号不连续的，写成文字：${typed}\\.，或用“（${typed}）”`,
    });
  });
}

/** Definitions that nothing refers to: their line would be gone. */
function unusedDefinitions(nodes: readonly MdastNode[]): DefinitionNode[] {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return nodes.filter((node) => node.type === 'definition').filter((node) => !used.has(node.identifier));
}

function vanishing(node: DefinitionNode): MistakeText {
  return {
    code: 'M416',
    message: '这一行会被当作链接的定义，不会显示',
    found: `[${node.label ?? node.identifier}]: ${node.url}`,
    expected: '文字，或 [文字](网址)',
    remedy: '把半角冒号改为全角的“：”；是脚注的，写成 [^1]: 注文',
  };
}

function tableLines(nodes: readonly MdastNode[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const node of nodes) {
    if (node.type !== 'table' || !node.position) continue;
    for (let line = node.position.start.line; line <= node.position.end.line; line++) lines.add(line);
  }
  return lines;
}

function placeOf(node: MdastNode): Position {
  return node.position?.start ?? { line: 1, column: 1 };
}
