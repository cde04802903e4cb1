/** Several projects in one document: each a record of its own, with address, score, money and indicators. */
import { z } from 'zod';
import { amount, goal, place } from './amounts.ts';
import { headline } from './funding.ts';
import { naming, organisationId, projectId, subjectId } from './reference.ts';
import { evaluations } from '../choices/document-kinds.ts';
import { oneOf } from './choice-field.ts';
import { name, printed, text, title } from './field-types.ts';
import { projectScoring } from './scoring.ts';

/**
 * One project of a document. Its indicators are the rows whose table names it by `project`, or whose own
 * `project` is its name.
 */
export const documentProject = z.strictObject({
  id: naming('document-project', projectId).describe('P1、P2 …，发布后永不改动'),
  name: title.describe('项目名称，照原文'),
  code: printed.optional().describe('项目编码，照原文，加引号'),
  organisations: z.array(organisationId).default([]).describe('项目单位（实施单位）编号；省略表示文件的单位'),
  operator: name.optional().describe('实施单位一栏，照原文；没有登记的单位写这里'),
  supervisor: organisationId.optional().describe('主管部门编号'),
  kind: subjectId.optional().describe('评价对象；省略与文件相同'),
  evaluation: oneOf(evaluations, { before: '评价方式：' }).optional(),
  evaluationName: name.optional().describe('原文对评价方式的叫法，例如“财政部门重点评价”'),
  scoring: projectScoring.optional().describe('得分、等级；原文没有则省略'),
  headline: headline.optional().describe('主要资金数字；原文没有则省略'),
  light: name.optional().describe('运行监控：亮灯，照原文，例如 红灯'),
  deviation: name.optional().describe('运行监控：与时序进度的偏差，照原文，例如 "-25.00个百分点"'),
  amounts: z.array(amount).optional().describe('原文另印的金额或数，例如发行金额'),
  goals: z.array(goal).optional().describe('年度总体目标与完成情况'),
  note: text.optional().describe('原文备注（改写）'),
  place: place.optional(),
});
