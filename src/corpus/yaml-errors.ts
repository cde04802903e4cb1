/** What the YAML parser reports, in words that point at the usual cause. */
import type { YAMLError } from 'yaml';
import type { MistakeText } from './mistake.ts';
import { COLON_INSIDE, colonInside, fieldSlips, lineSlips, QUOTE, type Advice } from './yaml-line-slips.ts';

/** What the parser says more exactly than its code does. */
const details: readonly { readonly says: RegExp; readonly advice: Advice }[] = [
  {
    says: /^Missing closing .quote/,
    advice: {
      message: '引号没有结束',
      expected: '引号成对',
      remedy: '在值的末尾补上引号；值里若要写引号，请用中文引号“”',
    },
  },
  {
    says: /^Unexpected flow-(?:map|seq)-end token/,
    advice: {
      message: '多了一个结束的括号',
      expected: '[ ] 与 { } 成对',
      remedy: '删去多余的 } 或 ]，或补上它前面的 { 或 [',
    },
  },
  {
    says: /^Flow (?:map|sequence) (?:in block collection|must end)/,
    advice: {
      message: '括号没有结束，或缩进没有对齐',
      expected: '[ ] 与 { } 成对；同一层的行首空格数相同',
      remedy: '检查这一行和上一行的 [ 或 { 是否缺少结束的括号；对齐行首空格',
    },
  },
  {
    says: /^Unexpected block-seq-ind on same line/,
    advice: {
      message: '字段名之后不能在同一行写“- ”',
      expected: '列表另起一行，或写成 [甲, 乙]',
      remedy: '把“- ”移到下一行并缩进；若“- ”是文字，用半角双引号把整个值引起来',
    },
  },
  {
    says: /^Missing , /,
    advice: {
      message: '括号里缺少逗号',
      expected: '各项之间有半角逗号',
      remedy: '在两项之间加上半角逗号；检查引号是否成对',
    },
  },
  {
    says: /^Unexpected , /,
    advice: {
      message: '括号里多了一个逗号',
      expected: '逗号之间有一项',
      remedy: '删去多余的逗号；没有内容的项写 null',
    },
  },
  {
    says: /^Implicit map keys need/,
    advice: {
      message: '这一行缺少冒号',
      expected: '字段名、半角冒号、一个空格、值',
      remedy: '在字段名后补上“: ”；若是上一个值的续行，再多缩进一些，或用半角双引号把整个值引起来',
    },
  },
];

const general: Partial<Record<YAMLError['code'], Advice>> = {
  DUPLICATE_KEY: {
    message: '同一层里有两个同名字段',
    expected: '每个字段在同一层只写一次',
    remedy: '删去其中一个；若是两条记录，请检查行首的“-”是否漏写',
  },
  TAB_AS_INDENT: {
    message: '行首用了制表符',
    expected: '用空格缩进，每层两个',
    remedy: '把行首的制表符（Tab）换成空格',
  },
  BAD_INDENT: {
    message: '缩进或括号没有对齐',
    expected: '同一层的行首空格数相同；[ ] 与 { } 成对',
    remedy: '对齐行首空格；检查上一行的 [ 或 { 是否缺少结束的括号',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜杠写法不对',
    expected: '\\\\ 表示反斜杠',
    remedy: '把整个值改用单引号，或把 \\ 写成 \\\\',
  },
  MISSING_CHAR: {
    message: '缺少引号、括号、逗号或冒号',
    expected: '成对的引号和括号；字段名后有冒号',
    remedy: '检查这一行及其上方最近的引号、括号是否成对，字段名后是否有“: ”',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这里应是“字段: 值”',
    expected: '字段名、半角冒号、一个空格、值',
    remedy: '检查这一行是否缺少冒号；若是上一个值的续行，请缩进并加引号',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '缩进不对，或值里有没加引号的冒号',
    expected: '同一层的行首空格数相同',
    remedy: `对齐这一行与上下行的行首空格；${QUOTE}`,
  },
  UNEXPECTED_TOKEN: {
    message: '引号或括号之后还有多余的内容',
    expected: '引号、括号结束后换行',
    remedy: '值里若要写引号，请用中文引号“”，或在整个值外面用另一种引号',
  },
  BAD_SCALAR_START: {
    message: '值的第一个字符没有加引号就不能用',
    expected: '加引号的文字',
    remedy: '用半角双引号把整个值引起来',
  },
  MULTIPLE_DOCS: { message: '文件里有多余的 --- 分隔线', expected: '一个文件只有一段 YAML', remedy: '删去多余的 ---' },
};

const loose: Advice = {
  message: '这一行接不到上一个值的后面',
  expected: '续行比字段名多缩进，列表的续行与上一行的文字对齐',
  remedy: '若是上一个值的续行，接回上一行或缩进对齐；若是单独的一项或字段，检查行首的空格和“- ”',
};

/** Given as the parser's message where all fields of a record repeat those of the record above. */
export const WHOLE_RECORD = 'record';
const record: Advice = {
  message: '从这一行起的几个字段都与上一条记录的重复',
  expected: '每条记录以“- ”开头',
  remedy: '在这一行的行首补上“- ”；若是同一条记录写了两遍，删去其中一遍',
};

const properties: Advice = {
  message: '值以 *、& 或 ! 开头，或用了 YAML 的锚点、别名、标签',
  expected: '直接写出的值',
  remedy: '若是普通文字，用半角双引号引起来；不要用锚点、别名和标签',
};

const THOUSANDS = /(?<=[:{[]\s*[^,\d]{0,8})\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?/g;

/** The numbers of a line whose commas made two fields of one name: “1,234 … 5,234” are 1 and 5, and twice 234. */
function splitIn(line: string): string[] {
  const numbers = [...line.matchAll(THOUSANDS)].map(([number]) => number);
  const names = numbers.flatMap((number) => number.split(',').slice(1));
  return new Set(names).size < names.length ? numbers : [];
}

function splitNumbers(found: string, numbers: readonly string[]): MistakeText {
  const mended = numbers.map((number) => `${number} 改为 ${number.replaceAll(',', '')}`);
  return {
    code: 'M207',
    message: '数字里有千分位逗号，在大括号里被分成了几个字段',
    found,
    expected: '半角数字，不带千分位逗号',
    remedy: [...new Set(mended)].join('，'),
  };
}

/** The slips are looked for in this much of a line. */
const LONGEST_LINE = 1000;

/** A parser error; the message is the parser's own, in English. */
type Told = Pick<YAMLError, 'code'> & Partial<Pick<YAMLError, 'message'>>;

/** The mistake behind a parser error; `line` is the text of the line it points at. */
export function yamlMistake({ code, message = '' }: Told, whole: string): MistakeText {
  const line = whole.slice(0, LONGEST_LINE);
  const found = line.trim() === '' ? '（空行）' : line;
  const split = code === 'DUPLICATE_KEY' ? splitIn(line) : [];
  if (split.length > 0) return splitNumbers(found, split);
  if (code === 'DUPLICATE_KEY')
    return { code: 'M102', found, ...(message === WHOLE_RECORD ? record : general.DUPLICATE_KEY!) };
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return { code: 'M103', found: line.replace(/\t/g, '⇥'), ...general.TAB_AS_INDENT! };
  if (/ALIAS|ANCHOR|TAG|PROP/.test(code)) return { code: 'M104', found, ...properties };
  const advice =
    lineSlips.find((slip) => slip.line.test(line))?.advice ??
    details.find(({ says }) => says.test(message))?.advice ??
    fieldSlips.find((slip) => slip.line.test(line))?.advice ??
    (COLON_INSIDE.test(line) ? colonInside : null) ??
    (code === 'UNEXPECTED_TOKEN' && !/["'{}[\]]/.test(line) ? loose : general[code]) ??
    fallback;
  return { code: 'M101', found, ...advice };
}

/** For anchors, aliases and tags that the parser itself accepts. */
export function propertyMistake(found: string): MistakeText {
  return { code: 'M104', found, ...properties };
}

/** A colon with nothing before it, or a list in place of a name. */
export function keyMistake(found: string): MistakeText {
  return {
    code: 'M101',
    message: '冒号前面不是字段名',
    found,
    expected: '字段名、半角冒号、一个空格、值',
    remedy: '在冒号前写上字段名；若这一行是上一个值的续行，请用半角双引号把整个值引起来',
  };
}

/** A field whose colon is no colon, or whose name has signs around it; null for any other name. */
export function nameMistake(name: string, isEmpty: boolean): MistakeText | null {
  const [, field, sign] = /^([A-Za-z][\w-]*)\s*([^\w\s-])/.exec(name) ?? [];
  if (isEmpty && field !== undefined && sign !== undefined && '：；;，、＝=:'.includes(sign)) {
    const known = sign === ':' ? '冒号后缺少空格' : `字段名后用了“${sign}”`;
    return {
      code: 'M101',
      message: sign === '：' ? '字段名后用了全角冒号' : known,
      found: name,
      expected: '字段名、半角冒号、一个空格、值',
      remedy: sign === ':' ? '在冒号后加一个空格' : `把“${sign}”改为“: ”（冒号后有空格）`,
    };
  }
  const [, inner] = /^[^\w\s]{0,3}\s*([A-Za-z][\w-]*)\s*[^\w\s]{0,3}$/.exec(name) ?? [];
  if (inner === undefined || inner === name) return null;
  return {
    code: 'M101',
    message: '字段名前后有多余的符号',
    found: name,
    expected: inner,
    remedy: `改为 ${inner}: …；检查这一行的引号和括号是否成对，是否用了全角符号`,
  };
}

/** "> 5" without quotes is read as an empty folded text: the figure would vanish without a word. */
export function emptyBlockMistake(found: string): MistakeText {
  return {
    code: 'M101',
    message: '以 > 或 | 开头的值没有加引号，会被当作空白',
    found,
    expected: '加引号的文字',
    remedy: '把整个值用半角双引号引起来，例如 target: ">5"',
  };
}

const fallback: Advice = {
  message: 'YAML 写法有误',
  expected: '“字段: 值”，同一层的行首空格数相同',
  remedy: '检查这一行及上一行的缩进、冒号、引号和括号；可对照其他报告的写法',
};

/** When the parser gives up altogether. */
export const unreadable: MistakeText = { code: 'M101', found: '（无法解析）', ...fallback };
