/** Single figures that a document prints under names of its own, and where they stand in its original. */
import { z } from 'zod';
import { cell, name, partialDate, text, where } from './field-types.ts';
import { longest } from './length-limits.ts';

/** Where the figure stands in the original file, for a reader who has it open. */
export const place = z
  .strictObject({
    page: z.int().min(1).optional().describe('页码，从 1 数起，数文件的页，不数印在纸上的页码'),
    table: name.optional().describe('表名或表号；没有的写“表2”这样的次序'),
    sheet: name.optional().describe('工作表的名称'),
    cell: z
      .string()
      .max(longest.id)
      .regex(/^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/, { error: '应为单元格，例如 C5、C5:E7' })
      .optional()
      .describe('单元格，例如 C5'),
  })
  .refine((value) => Object.keys(value).length > 0, { error: '至少写页码、表、工作表、单元格中的一项' })
  .describe('在原件里的位置：第几页、哪张表、哪个工作表、哪个单元格');

/** An amount or a number that has a name in the source and no column of its own. */
export const amount = z.strictObject({
  name: name.describe('原文的叫法，例如“发行金额”“审减”“奖励”'),
  value: cell.describe('照原文填写；括号表示负数的连括号写，例如 "(150)"；原文空白填 null'),
  unit: name.describe('单位，例如 万元、亿元、元、人'),
  asOf: partialDate.optional().describe('截至哪一天'),
  note: text.optional().describe('口径（改写）'),
  where: where.optional(),
  place: place.optional(),
});

/** The goal of a year as the standard form has it: what was expected and what came of it (年度总体目标). */
export const goal = z.strictObject({
  expected: text.describe('预期目标（改写，数字照录）'),
  adjusted: text.optional().describe('年中调整后的目标（改写，数字照录）'),
  actual: text.nullable().default(null).describe('实际完成情况（改写，数字照录）；原文空白填 null'),
  where: where.optional(),
});
