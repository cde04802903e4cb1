/** Multi-year (or multi-period) series. */
import { z } from 'zod';
import { naming, reference } from './reference.ts';
import { cell, decimal, name, printedRate, slug, tableLabel, text, title, where } from './field-types.ts';

const period = reference({ to: 'part', part: 'period' }, text);
const seriesName = reference({ to: 'part', part: 'series' }, text);

/** A printed change between two periods of one series. */
const change = z.strictObject({
  from: period.describe('基期，须为 periods 之一'),
  to: period.describe('报告期，须为 periods 之一'),
  amount: decimal.optional().describe('原文所印增减数量'),
  percent: printedRate.optional().describe('原文所印增减比例，例如 "-17.15%"'),
  where: where.optional(),
});

const series = z.strictObject({
  name: naming('series', name).describe('系列名称，照原文'),
  unit: name.nullable().describe('单位，例如“万人次”“%”；原文没有填 null'),
  values: z.array(cell).min(1).describe('与 periods 同序，照原文；缺则 null'),
  total: decimal.optional().describe('原文所印合计'),
  sum: z.array(seriesName).optional().describe('本系列等于这些系列之和（合计行）'),
  difference: z.tuple([seriesName, seriesName]).optional().describe('本系列等于前者减后者'),
  ratio: z.tuple([seriesName, seriesName]).optional().describe('本系列等于前者除以后者'),
  growthOf: seriesName.optional().describe('本系列是该系列的逐期增长率'),
  changes: z.array(change).default([]).describe('原文所印的增减'),
});

export const trend = z.strictObject({
  id: slug,
  title: title.describe('表或图的名称，照原文'),
  label: tableLabel.optional().describe('原文的表号或图号'),
  subject: text.optional().describe('主题词，例如“公交”“医保”'),
  source: text.optional().describe('原文注明的数据来源'),
  where: where.optional().describe('由正文整理的，数字所在位置'),
  assembled: z.boolean().default(false).describe('true 表示原文没有此表，由正文整理而成'),
  periods: z.array(naming('period', text)).min(2).describe('时期，例如 2021年、2022年、截至2023年8月'),
  series: z.array(series).min(1).describe('各系列'),
  breaks: z
    .array(z.strictObject({ before: period.describe('断点之后的第一个时期'), reason: text.describe('什么变了') }))
    .default([])
    .describe('口径或范围改变之处；折线在此断开'),
  notes: z.array(text).default([]).describe('注（改写）'),
});
