/** Performance indicators: what was promised and what was reached. */
import { z } from 'zod';
import { place } from './amounts.ts';
import { naming, organisationId, projectRef } from './reference.ts';
import { verdicts } from '../choices/judgements.ts';
import { oneOf } from './choice-field.ts';
import { executionPoints } from './scoring.ts';
import { name, positive, printed, printedRate, slug, tableLabel, text, title, where, year } from './field-types.ts';

/** One row of an indicator table. Empty cells of the source are null, never guessed. */
const indicator = z.strictObject({
  no: z.int().optional().describe('原文序号'),
  year: year.optional().describe('多年度指标表中该行的年度'),
  organisation: organisationId.optional().describe('多单位报告中该行的单位'),
  project: naming('project', name).optional().describe('所属项目（二级项目）'),
  subproject: naming('subproject', name).optional().describe('所属分项目'),
  dimension: naming('dimension', name).optional().describe('一级指标：产出、效益、满意度 …'),
  group: naming('group', name).optional().describe('二级指标：数量指标、时效指标 …'),
  name: naming('indicator', name).describe('三级指标名称，照原文'),
  weight: positive.optional().describe('权重或分值'),
  target: printed.nullable().default(null).describe('目标值，照原文；原文空白填 null'),
  actual: printed.nullable().default(null).describe('实际完成值，照原文（过长的说明可缩写，数字照录）；空白填 null'),
  completion: printed.optional().describe('原文所印完成率或完成情况'),
  score: positive.optional().describe('该指标得分'),
  verdict: oneOf(verdicts, {
    before: '原文明确说明的完成情况：',
    separator: '、',
    after: '；原文没有说明则省略',
  }).optional(),
  reason: text.optional().describe('未完成或扣分的原因（改写）'),
  evidence: text.optional().describe('佐证材料（可缩写）'),
  subgroup: name.optional().describe('四级指标体系里的三级指标；name 填四级指标'),
  sign: z
    .string()
    .regex(/^(?:[≥≧≤≦>＞<＜=＝═]|定性|好|坏)$/, { error: '应为 ≥、≤、＞、＜、＝、定性、好 或 坏' })
    .optional()
    .describe('指标性质一栏：≥、≤、＝、定性、好；与目标值印在一格的省略'),
  unit: name.optional().describe('度量单位一栏；与目标值印在一格的省略'),
  adjustedTarget: printed.optional().describe('年中调整后（或事前评估后）的目标值，照原文；有此项的按它判断'),
  toDate: printed.optional().describe('运行监控：截至期末的完成值，照原文'),
  forecast: printed.optional().describe('运行监控：全年预计完成值，照原文'),
  likelihood: name.optional().describe('运行监控：完成目标的可能性，照原文，例如 确定能、有可能、完全不可能'),
  coefficient: printed.optional().describe('得分系数，照原文，例如 "91.11%"'),
  core: z.boolean().optional().describe('是否核心指标'),
  place: place.optional(),
});

/** Printed weights of the levels above the rows. */
const indicatorWeight = z.strictObject({
  dimension: name.describe('一级指标名称'),
  group: name.optional().describe('省略表示一级指标的权重'),
  weight: positive,
  score: positive.optional(),
  rate: printedRate.optional(),
});

export const indicatorTable = z.strictObject({
  id: naming('indicator-table', slug),
  title: title.describe('表名，照原文'),
  label: tableLabel.optional(),
  where: where.optional(),
  source: text.optional().describe('原文注明的数据来源'),
  year: year.optional().describe('全表同属一个年度时填写'),
  assembled: z.boolean().default(false).describe('true 表示原文没有此表，由正文整理而成'),
  weights: z.array(indicatorWeight).default([]).describe('原文所印的一、二级权重'),
  execution: executionPoints
    .optional()
    .describe('预算执行率一行的分值与得分（项目支出绩效自评表一般为 10 分）；计入合计，不是指标'),
  totalWeight: positive.optional().describe('原文所印权重合计'),
  totalScore: positive.optional().describe('原文所印得分合计'),
  sourceRows: z
    .int()
    .min(1)
    .optional()
    .describe('原文这张表共几行（数原文，不数本文件）；填了才能断定原文所说的个数与表不符'),
  partial: z
    .boolean()
    .optional()
    .describe(
      'true 表示这里只有原文这张表的一部分行，例如只公开了一部分；合计与个数就不核对，sourceRows 写原文共几行；省略表示全录了',
    ),
  rows: z.array(indicator).min(1).describe('各条指标，照原文次序'),
  notes: z.array(text).default([]).describe('表注（改写）'),
  project: projectRef.optional(),
  place: place.optional(),
});
