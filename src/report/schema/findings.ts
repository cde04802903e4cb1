/** Findings, recommendations and what later documents say of them. */
import { z } from 'zod';
import { place } from './amounts.ts';
import { naming, organisationId, projectRef, reference, themeId } from './reference.ts';
import { followUpStates } from '../choices/judgements.ts';
import { oneOf } from './choice-field.ts';
import { moneyUnit, partialDate, decimal, name, text, title, webAddress, where } from './field-types.ts';

const findingId = z.string().regex(/^F[1-9]\d*$/, { error: '应为 F1、F2 …' });
const recommendationId = z.string().regex(/^R[1-9]\d*$/, { error: '应为 R1、R2 …' });
const followUpId = z.string().regex(/^U[1-9]\d*$/, { error: '应为 U1、U2 …' });

export const finding = z.strictObject({
  id: naming('finding', findingId).describe('F1、F2 …，发布后永不改动'),
  title: title.describe('问题标题（改写，保留关键词）'),
  points: z.array(text).default([]).describe('问题要点，逐条改写，数字照录'),
  themes: z
    .array(themeId)
    .default([])
    .describe('主题编号，见 content/themes.yaml；第一个为主要主题；哪个都不合适的省略'),
  organisations: z.array(organisationId).default([]).describe('问题所涉单位；省略表示被评价的全部单位'),
  where,
  project: projectRef.optional(),
  place: place.optional(),
});

export const recommendation = z.strictObject({
  id: recommendationId.describe('R1、R2 …，发布后永不改动'),
  title: title.describe('建议标题（改写，保留关键词）'),
  points: z.array(text).default([]).describe('建议要点，逐条改写'),
  themes: z
    .array(themeId)
    .default([])
    .describe('主题编号，见 content/themes.yaml；第一个为主要主题；哪个都不合适的省略'),
  answers: z
    .array(reference({ to: 'part', part: 'finding' }, findingId))
    .default([])
    .describe('回应的问题编号；没有对应问题填 []'),
  responsible: z.array(organisationId).default([]).describe('责任单位编号；原文没有指明则省略'),
  where,
  due: partialDate.optional().describe('原文要求的完成期限'),
  project: projectRef.optional(),
  place: place.optional(),
});

/** A finding or recommendation of an earlier report, "report-id#F1". */
const target = z.string().regex(/^[a-z0-9-]+#[FR][1-9]\d*$/, { error: '写作 报告编号#F1 或 报告编号#R2' });

const followUpState = oneOf(followUpStates);

/** An earlier document that this site does not carry: named by its title. */
export const elsewhere = z.strictObject({
  title: title.describe('文件名称，照原文'),
  number: name.optional().describe('文号'),
  date: partialDate.optional().describe('文件所署或审议的日期'),
  url: webAddress.optional().describe('网址'),
});

const count = z.int().min(0);

/** How many problems of one kind stand where, as printed. */
const counts = z.strictObject({
  total: count.optional().describe('事项共几项'),
  done: count.optional().describe('已整改几项'),
  partly: count.optional().describe('部分整改几项'),
  inProgress: count.optional().describe('正在整改几项；原文并入部分整改的照原文，在 where 或 subject 里写明'),
  notDone: count.optional().describe('未整改几项'),
});

/** What a document on follow-ups prints of all problems together. */
export const followUpTotals = z.strictObject({
  ...counts.shape,
  unit: moneyUnit.optional().describe('以下金额的单位'),
  amount: decimal.optional().describe('问题金额'),
  doneAmount: decimal.optional().describe('整改到位金额'),
  openAmount: decimal.optional().describe('未整改金额'),
  where,
  place: place.optional(),
});

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
  document: elsewhere.optional().describe('所跟踪的以往文件；在本站的写 targets，不在本站的写这里'),
  counts: counts.optional().describe('一条里有多项的，照原文写各种状态几项'),
  rectified: text.optional().describe('原文所印整改金额，例如“201783.20万元”'),
  place: place.optional(),
});
