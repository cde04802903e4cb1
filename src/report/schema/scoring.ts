/** Scores and grades of a report (财预〔2020〕10号: 100 points, grade bands by rule set). */
import { z } from 'zod';
import { amount, place } from './amounts.ts';
import { organisationId } from './reference.ts';
import { scoreBases } from '../choices/judgements.ts';
import { oneOf } from './choice-field.ts';
import { decimal, name, positive, printedRate, text, where } from './field-types.ts';

const gradeName = text.describe('绩效等级，照原文填写，例如 优、良好、B级');

/** Second level below a dimension, where the source prints its scores. */
const scoreGroup = z.strictObject({
  name: text.describe('二级或三级指标名称'),
  max: positive.describe('分值'),
  score: positive.nullable().describe('得分；原文未列填 null'),
  rate: printedRate.optional().describe('原文所印得分率'),
  reason: text.optional().describe('扣分原因（改写）'),
});

/** One first-level indicator of the evaluation: 投入, 过程, 产出, 效益 … */
const dimension = z.strictObject({
  name: text.describe('一级指标名称，例如“投入”“管理效率”'),
  max: positive.describe('分值（可为小数）'),
  score: positive.nullable().describe('评价得分；原文未列填 null'),
  rate: printedRate.optional().describe('原文所印得分率，例如 "78.13%"'),
  reasons: z.array(text).default([]).describe('扣分原因，逐条改写'),
  groups: z.array(scoreGroup).default([]).describe('二级指标得分（原文有则填）'),
});

/**
 * Points for the execution rate of the budget, beside those of the indicators: the standard form of
 * 财预〔2020〕10号 gives them 10 of 100.
 */
export const executionPoints = z.strictObject({
  name: name.default('预算执行率').describe('该行的名称，照原文；省略为“预算执行率”'),
  max: positive.describe('分值，例如 10'),
  score: positive.optional().describe('得分；原文空白或未列则省略'),
  rate: printedRate.optional().describe('原文所印预算执行率'),
});

/** Points added to or taken from the sum of the dimensions; no part of full marks. */
const adjustment = z.strictObject({
  name: name.describe('加分或扣分事项，照原文'),
  points: decimal.describe('加了多少分；扣分写负数'),
  max: positive.optional().describe('加分的上限；原文没有则省略'),
  reason: text.optional().describe('理由（改写）'),
});

/** What a document says of its score beyond the number: shared by documents, projects and organisations. */
const judgement = {
  opinion: name.optional().describe('评估意见，照原文，例如 予以支持、部分支持、不予支持'),
  gradeByScore: gradeName.optional().describe('原文另印的、只按得分的等级；与最后的等级不同的填写'),
  gradeReason: text.optional().describe('等级与得分所在等级不同的原因（改写），例如一票否决；显示在等级旁'),
};

/** The score of one organisation where a report scores several. */
const organisationScore = z.strictObject({
  organisation: organisationId.describe('单位编号'),
  total: positive.nullable().default(null).describe('该单位得分；没有得分的填 null'),
  grade: gradeName.optional(),
  dimensions: z.array(dimension).default([]).describe('该单位的一级指标分值与得分'),
  execution: executionPoints.optional().describe('预算执行率分值，与各指标并列计分的填写'),
  ...judgement,
  rank: z.int().min(1).optional().describe('原文所印名次；并列的照印'),
  amounts: z.array(amount).optional().describe('原文为该单位另印的金额或数，例如奖励、扣减'),
});

const selfScore = z.strictObject({
  score: positive.describe('单位自评得分'),
  grade: gradeName.optional(),
  where,
});

/** What a document and each of its projects print, in the order of the published data. */
const head = {
  total: positive.nullable().default(null).describe('评价总分；原文没有总分填 null，不得推算'),
  max: positive.optional().describe('满分，不含加分；省略为所用评价办法的满分（一般为 100）'),
  grade: gradeName.nullable().default(null).describe('绩效等级；原文没有填 null'),
};
const parts = {
  label: text.optional().describe('评分表的表号'),
  where: where.optional().describe('总分在原文的位置'),
  dimensions: z.array(dimension).default([]).describe('一级指标分值与得分'),
  execution: executionPoints.optional().describe('预算执行率分值，与各指标并列计分的填写'),
  adjustments: z.array(adjustment).optional().describe('加分与扣分：计入总分，不计入满分；没有则省略'),
};
const besides = {
  selfScore: selfScore.optional().describe('财政评价报告中提到的单位自评得分'),
  cap: positive.optional().describe('加分以后最多按多少分计；原文没有规定的省略'),
  ...judgement,
  place: place.optional(),
};

/** The score of one of the projects of a document. */
export const projectScoring = z.strictObject({ ...head, ...parts, ...besides });

export const scoring = z.strictObject({
  ...head,
  basis: oneOf(scoreBases).default('score'),
  ...parts,
  organisations: z.array(organisationScore).default([]).describe('分单位得分'),
  average: positive
    .optional()
    .describe('原文所印各单位（各项目）平均得分，另有总分或没有总分的；总分就是平均的写 basis'),
  ...besides,
});
