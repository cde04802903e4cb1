/** Slips of YAML that can be seen in the line itself, with what helps. */

export interface Advice {
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

/** What helps against most signs in a value. */
export const QUOTE = '用半角双引号把整个值引起来，例如 where: "一：资金"';

/** Slips that can be seen in the line itself, the likeliest first. */
export const lineSlips: readonly { readonly line: RegExp; readonly advice: Advice }[] = [
  {
    line: /^ *\u3000/,
    advice: {
      message: '行首用了全角空格',
      expected: '用半角空格缩进，每层两个',
      remedy: '把行首的全角空格换成半角空格',
    },
  },
  {
    line: /^ *(?:- +)?[A-Za-z][\w-]*:\u3000/,
    advice: {
      message: '冒号后用了全角空格',
      expected: '字段名、半角冒号、一个半角空格、值',
      remedy: '把冒号后的全角空格换成一个半角空格',
    },
  },
  {
    line: /^\s*[—–－−•●·*]\s*\S/,
    advice: {
      message: '列表的行首没有用半角的 -',
      expected: '半角连字符加一个空格，再写内容',
      remedy: '把行首的符号改为“- ”；若是上一个值的续行，与上一行的文字对齐',
    },
  },
  {
    line: /\S\s*，\s*[A-Za-z][\w-]*:\s/,
    advice: {
      message: '两个字段之间用了全角逗号',
      expected: '半角逗号加一个空格',
      remedy: '把字段名前面的“，”改为“, ”',
    },
  },
  {
    line: /^\s*(?:-\s+)?[A-Za-z][\w-]*\s*：/,
    advice: {
      message: '字段名后用了全角冒号',
      expected: '半角冒号加一个空格',
      remedy: '把“：”改为“: ”（冒号后有空格）',
    },
  },
  {
    line: /^\s*(?:-\s+)?[A-Za-z][\w-]*:[^\s:]/,
    advice: { message: '冒号后缺少空格', expected: '字段名、半角冒号、一个空格、值', remedy: '在冒号后加一个空格' },
  },
  {
    line: /(?::|-)\s+[｛［【]|[】］｝]\s*[}\],]?\s*[},]?\s*$/,
    advice: {
      message: '用了全角的括号',
      expected: '半角的 { } 和 [ ]',
      remedy: '把“｛｝［］【】”改为半角的 { } [ ]；若是普通文字，用半角双引号把整个值引起来',
    },
  },
  {
    line: /^\s*-[^\s-]/,
    advice: { message: '列表的连字符后缺少空格', expected: '连字符加一个空格', remedy: '在行首的“-”后加一个空格' },
  },
  {
    line: /:\s+[>|](?!(?:[+-]?\d?|\d[+-])\s*$)/,
    advice: {
      message: '以 > 或 | 开头的值没有加引号',
      expected: '加引号的文字',
      remedy: '把整个值用半角双引号引起来，例如 actual: ">100次"',
    },
  },
  {
    line: /(?::|-)\s+[@`%*&!]/,
    advice: {
      message: '值以 YAML 的特殊符号开头，没有加引号',
      expected: '加引号的文字',
      remedy: '值以 @ ` % * & ! 开头时，用半角双引号把整个值引起来',
    },
  },
];

/** What a line of fields shows when the parser has no word for it. */
export const fieldSlips: readonly { readonly line: RegExp; readonly advice: Advice }[] = [
  {
    line: /^\s*-?\s*\{.*[^\s,{]\s+[A-Za-z][\w-]*:\s/,
    advice: {
      message: '两个字段之间缺少半角逗号',
      expected: '{ 字段: 值, 字段: 值 }',
      remedy: '在后一个字段名前补上半角逗号；若它是前一个值的内容，用半角双引号把那个值引起来',
    },
  },
  {
    line: /^(?!.*:\s[^,{}[\]"]*:\s)\s*-\s+\{[^{}]*\}\s*$/,
    advice: {
      message: '缩进没有对齐',
      expected: '同一层的行首空格数相同',
      remedy: '让这一行行首的空格数与上一项相同',
    },
  },
  {
    line: /^[^{]*:\s[^{]*\}\s*$/,
    advice: {
      message: '少了开头的 {',
      expected: '[ ] 与 { } 成对',
      remedy: '在这一行的第一个字段名前补上 {，或删去行尾的 }',
    },
  },
  {
    line: /^\s+\{.*\}\s*$/,
    advice: { message: '行首缺少“- ”', expected: '列表的每一项以“- ”开头', remedy: '在 { 前面补上“- ”，与上一项对齐' },
  },
  {
    line: /[\u4e00-\u9fff，。；：、（）”][{[]/,
    advice: {
      message: '值里有花括号或方括号，没有加引号',
      expected: '加引号的文字，或全角的括号',
      remedy: QUOTE,
    },
  },
];

/** A colon with a space after it inside a value. */
export const COLON_INSIDE = /:\s+[^\s[{"'].*:\s/;
export const colonInside: Advice = {
  message: '值里有“冒号加空格”，没有加引号',
  expected: '加引号的文字，或全角冒号',
  remedy: QUOTE,
};
