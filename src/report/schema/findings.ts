/** Findings, recommendations and what later documents say of them. */
import { z } from 'zod';
import { naming, organisationId, reference, themeId } from './reference.ts';
import { followUpStates } from '../choices/judgements.ts';
import { oneOf } from './choice-field.ts';
import { partialDate, text, title, where } from './field-types.ts';

const findingId = z.string().regex(/^F[1-9]\d*$/, { error: '应为 F1、F2 …' });
const recommendationId = z.string().regex(/^R[1-9]\d*$/, { error: '应为 R1、R2 …' });
const followUpId = z.string().regex(/^U[1-9]\d*$/, { error: '应为 U1、U2 …' });

export const finding = z.strictObject({
  id: naming('finding', findingId).describe('F1、F2 …，发布后永不改动'),
  title: title.describe('问题标题（改写，保留关键词）'),
  points: z.array(text).min(1).describe('问题要点，逐条改写，数字照录'),
  themes: z.array(themeId).min(1).describe('主题编号，见 content/themes.yaml；第一个为主要主题'),
  organisations: z.array(organisationId).default([]).describe('问题所涉单位；省略表示被评价的全部单位'),
  where,
});

export const recommendation = z.strictObject({
  id: recommendationId.describe('R1、R2 …，发布后永不改动'),
  title: title.describe('建议标题（改写，保留关键词）'),
  points: z.array(text).min(1).describe('建议要点，逐条改写'),
  themes: z.array(themeId).min(1).describe('主题编号，见 content/themes.yaml；第一个为主要主题'),
  answers: z.array(reference({ to: 'part', part: 'finding' }, findingId)).describe('回应的问题编号；没有对应问题填 []'),
  responsible: z.array(organisationId).default([]).describe('责任单位编号；原文没有指明则省略'),
  where,
});

/** A finding or recommendation of an earlier report, "report-id#F1". */
const target = z.string().regex(/^[a-z0-9-]+#[FR][1-9]\d*$/, { error: '写作 报告编号#F1 或 报告编号#R2' });

const followUpState = oneOf(followUpStates);

export const followUp = z.strictObject({
  id: followUpId.describe('U1、U2 …，发布后永不改动'),
  targets: z
    .array(reference({ to: 'report' }, target))
    .default([])
    .describe('所回应的以往问题或建议；对应报告不在本站则为 []'),
  organisations: z.array(organisationId).default([]).describe('整改所涉单位；省略表示被评价的全部单位'),
  subject: text.describe('整改事项：来源文件、评价内容'),
  amount: text.optional().describe('原文所印评价金额，例如“825.1万元”'),
  issue: text.describe('原文转述的问题（改写）'),
  measures: z.array(text).default([]).describe('整改措施（改写）'),
  due: partialDate.optional().describe('整改时限'),
  reported: z
    .strictObject({
      state: followUpState,
      text: text.optional().describe('进展（改写）'),
      asOf: partialDate.nullable().describe('截至日期；未注明填 null'),
    })
    .nullable()
    .describe('单位报告的情况'),
  verified: z
    .strictObject({
      state: followUpState,
      text: text.describe('核实的情况（改写）'),
      by: text.describe('核实者'),
      asOf: partialDate.nullable(),
    })
    .nullable()
    .default(null)
    .describe('评价机构核实的情况；没有核实填 null'),
  where,
});
