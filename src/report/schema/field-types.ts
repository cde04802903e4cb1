/** The small fields that every part of a report is made of. */
import { z } from 'zod';
import { moneyUnits, stages } from '../choices/money.ts';
import { exact, isExact, isNegative, type Exact } from '../exact.ts';
import { oneOf, oneOfAs } from './choice-field.ts';
import { longest } from './length-limits.ts';
import { ofKind } from './value-kind.ts';

/** Lower-case Latin letters, digits and hyphens: safe in a URL and in git. */
export const slug = z
  .string()
  .max(longest.id)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '只能用小写拉丁字母、数字和连字符' })
  .describe('编号：小写拉丁字母、数字和连字符，用于网址，发布后不再改动');

/** Text that is not blank, has no stray spaces at its ends and at most so many characters. */
export const textUpTo = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => value === value.trim(), { error: '首尾不能有空格' });

/** Running text of at most `longest.text` characters. */
export const text = textUpTo(longest.text);

/** A title: one line on a page, in lists and in search. */
export const title = textUpTo(longest.title);

/** A name in a table or a list. */
export const name = textUpTo(longest.name);

const written = z.union([z.number(), z.string()], { error: '应为数字' }).refine((value) => isExact(String(value)), {
  error: '应为半角数字，不带千分位逗号、单位或空格',
});
const AS_PRINTED = '十进制数，照原文的小数位数填写，不带千分位逗号';

/** A decimal as printed. Numbers and quoted numbers are both accepted; a change may be printed with its plus. */
export const decimal = ofKind('decimal', written.transform((value): Exact => exact(value)).describe(AS_PRINTED));

/** A decimal that has no sign: scores, maxima, weights. */
export const positive = ofKind(
  'score',
  written
    .refine((value) => !String(value).startsWith('+'), { error: '不带正号' })
    .transform((value): Exact => exact(value))
    .refine((value) => !isNegative(value), { error: '不能为负数' })
    .describe(AS_PRINTED),
);

/** What a table cell prints: a number, a text such as "37.34%" or "/", or nothing. */
export const cell = ofKind(
  'cell',
  z
    .union([z.number(), z.string(), z.null()])
    .transform((value): string | null => (value === null ? null : String(value)))
    .describe('单元格照原文填写；原文空白填 null'),
);

/** A target or a result as printed: "≥85%", "2368件", "完成". */
export const printed = ofKind(
  'printed',
  z
    .union([z.string(), z.number()])
    .transform((value) => String(value))
    .refine((value) => value.trim() !== '', { error: '不能为空' }),
);

/** A rate as printed, with its sign: "37.34%", "-14.71%", "3.30个百分点". */
export const printedRate = ofKind(
  'rate',
  z
    .union([z.string(), z.number()])
    .transform((value) => String(value))
    .describe('比率，照原文填写并带百分号，例如 "37.34%"'),
);

/** A budget year. */
export const year = ofKind('year', z.int().min(1994).max(2100).describe('预算年度，四位数字'));

/** A calendar date, or a month or year where the source gives no more. */
export const partialDate = ofKind(
  'partial-date',
  z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((value) => isPartialDate(value), {
      error: '应为存在的日期，写作 2023-12-31、2023-12 或 2023',
    })
    .describe('日期，写作 2023-12-31；原文只到月或年的，写作 2023-12 或 2023'),
);

/** A whole calendar date of this site's own: never shortened to a month or a year. */
export const date = ofKind(
  'date',
  z
    .string()
    .refine((value) => value.length === 10 && isPartialDate(value), { error: '应为存在的日期，写作 2026-11-20' })
    .describe('日期，写到日，例如 2026-11-20'),
);

/** Where in the source a figure or a passage stands. */
export const where = name.describe('在来源文件中的位置，例如“一（四）2.资金支出情况”“表 1-6”');

export const moneyUnit = oneOfAs(moneyUnits, '金额单位');

/** The number of a table as the source prints it. */
export const tableLabel = name.describe('原文的表号，例如“表 1-6”；原文没有编号的可省略');

/** An address that a reader's browser opens; never one with a password in it. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(longest.cell)
  .refine((value) => !/^https?:\/\/[^/?#]*@/i.test(value), { error: '网址里不能有用户名和密码' });

/** Stages of public money, in the order in which it moves. */
export const fundingStage = oneOf(stages, { before: '资金环节：', separator: '、' });

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, y, m, d] = match;
  if (m !== undefined && (Number(m) < 1 || Number(m) > 12)) return false;
  if (d === undefined) return true;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d);
}
