/** Splits a report into its YAML head and its MDX body. */
import type { MistakeText } from '../mistake.ts';

export interface Split {
  /** Offset and text of the YAML between the two lines of hyphens; null when they are not right. */
  readonly head: { readonly offset: number; readonly text: string } | null;
  readonly body: string;
  /** Line on which the body begins, counted from 1. */
  readonly bodyLine: number;
  readonly mistake: { readonly line: number; readonly mistake: MistakeText } | null;
}

const FENCE = /^---[ \t]*$/;

export function splitFrontmatter(text: string): Split {
  const lines = text.split('\n');
  const wrong = (line: number, mistake: MistakeText): Split => ({
    head: null,
    body: '',
    bodyLine: 1,
    mistake: { line, mistake },
  });
  if (text.trim() === '') return wrong(1, empty);
  if (!FENCE.test(lines[0]!)) return wrong(1, missing(lines));
  const offset = lines[0]!.length + 1;
  // Astro ends the head at any line that begins with three hyphens, so only an exact line may do so.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0) return wrong(1, unclosed(lines));
  if (!FENCE.test(lines[end]!)) return wrong(end + 1, inexact(lines[end]!));
  const head = lines.slice(1, end).join('\n');
  const body = lines.slice(end + 1).join('\n');
  return { head: { offset, text: end > 1 ? `${head}\n` : '' }, body, bodyLine: end + 2, mistake: null };
}

/** Nothing stands below the head, and the head alone is no document. */
export const noBody: MistakeText = {
  code: 'M005',
  message: '报告只有前置数据，没有正文',
  found: '前置数据之后没有内容',
  expected: '前置数据之后是正文，至少一段文字；只有表格、没有文字的文件，在前置数据里录入它的得分、资金、指标等',
  remedy: '在第二行 --- 之后写正文：概况、分析、问题与建议的叙述',
};

const empty: MistakeText = {
  code: 'M002',
  message: '文件是空的',
  found: '没有内容',
  expected: '两行 --- 之间的前置数据，以及正文',
  remedy: '写入内容，或删去此文件；新报告可用 npm run mingjian -- new 编号 生成',
};

function missing(lines: readonly string[]): MistakeText {
  const first = lines.find((line) => line.trim() !== '')!.trim();
  const later = FENCE.test(first);
  return {
    code: 'M003',
    message: later ? '前置数据之前有空行' : '文件没有以前置数据开始',
    found: later ? '空行' : first,
    expected: '第一行正好是三个半角连字符 ---',
    remedy: later
      ? '删去第一行 --- 之前的空行'
      : '在文件最前面加一行 ---，接着写各字段，再加一行 ---；可照 npm run mingjian -- new 编号 生成的模板',
  };
}

function unclosed(lines: readonly string[]): MistakeText {
  const heading = lines.findIndex((line) => /^#{2,6} \S/.test(line) || /^<[A-Z]/.test(line));
  return {
    code: 'M004',
    message: '前置数据没有结束：少了第二行 ---',
    found: '从第 1 行的 --- 起，直到文件末尾没有另一行 ---',
    expected: '前置数据的最后是单独一行 ---',
    remedy:
      heading > 0 ? `看来正文从第 ${heading + 1} 行开始，在它之前加一行 ---` : '在最后一个字段之后、正文之前加一行 ---',
  };
}

function inexact(line: string): MistakeText {
  return {
    code: 'M004',
    message: '前置数据的结束线写法不对',
    found: line,
    expected: '单独一行，正好三个半角连字符 ---',
    remedy: '改为 ---；若这一行是内容，请在行首加缩进',
  };
}
