/** The frontmatter of one report: everything that is data. The MDX body holds the narrative. */
import { z } from 'zod';
import { amount, goal } from './amounts.ts';
import { evaluatorId, organisationId, regionId, ruleSetId, subjectId } from './reference.ts';
import { evaluations, levels } from '../choices/document-kinds.ts';
import { oneOf } from './choice-field.ts';
import { elsewhere, finding, followUp, followUpTotals, recommendation } from './findings.ts';
import { funding, programmeLink } from './funding.ts';
import { indicatorTable } from './indicators.ts';
import {
  date,
  name,
  partialDate,
  printed,
  printedRate,
  tableLabel,
  text,
  textUpTo,
  title,
  webAddress,
  year,
} from './field-types.ts';
import { longest } from './length-limits.ts';
import { checkNote } from './check-notes.ts';
import { documentProject } from './projects.ts';
import { scoring } from './scoring.ts';
import { statement } from './statements.ts';
import { trend } from './trends.ts';

const evaluationKind = oneOf(evaluations, {
  before: '评价方式（财预〔2020〕10号第四条）：',
  after: '；各项目评价方式不同的填 null，写在 projects 里',
});

/** Budget years, and the dates where the document speaks of a part of a year or of a school year. */
const period = z
  .strictObject({
    from: year,
    to: year,
    dates: z
      .tuple([date, date])
      .refine(([first, last]) => first <= last, { error: '起始日期不能晚于截止日期' })
      .optional()
      .describe('起止日期；只评季度、半年、学年等的填写，例如 [2024-01-01, 2024-06-30]'),
    name: name.optional().describe('原文的叫法，例如 2024年第三季度、2023—2024学年'),
    timeProgress: printedRate.optional().describe('运行监控：原文所印时序进度，例如 "50%"'),
  })
  .refine(({ from, to }) => from <= to, { error: '起始年度不能晚于终止年度' });

const sourceDocument = z.strictObject({
  title: title.describe('来源文件的标题，照原文；原文没有标题页的，由编者拟定并把 titleAssembled 设为 true'),
  number: name.optional().describe('文号'),
  published: partialDate.optional().describe('来源文件所署日期'),
  format: text.optional().describe('例如 PDF'),
  url: webAddress.optional().describe('来源网址'),
  indexNumber: name.optional().describe('索引号'),
  form: name.optional().describe('表号，例如“公开14表”'),
  tables: z
    .array(tableLabel)
    .optional()
    .describe('来源文件里编了号的全部表和图，照原文逐个列出；列了才能断定原文引用的表不存在'),
  note: text.optional().describe('编者对来源文件的说明，例如缺哪几页'),
});

const policyDocument = z.strictObject({
  title: title.describe('文件名称，照原文'),
  number: name.optional().describe('文号，照原文，例如“江商务贸发〔2021〕55号”'),
  date: partialDate.optional(),
});

/** What was put right after publication: readers who have quoted the page must be able to see it. */
const correction = z.strictObject({
  date,
  note: text.describe('更正了什么：哪一处，原来怎样，现在怎样，为什么'),
});

/** Fits into a list and beside a bar; Latin letters and digits are half as wide as Chinese characters. */
const shortTitle = text.refine((value) => widthOf(value) <= longest.shortTitle, {
  error: `不能超过 ${longest.shortTitle} 个字（字母和数字两个算一个）`,
});

const widthOf = (value: string): number =>
  [...value.slice(0, 1000)].reduce((width, sign) => width + (/[ -~]/.test(sign) ? 0.5 : 1), 0);

/**
 * Strict: an unknown field is a mistake. Takes YAML as its author writes it and gives `ReportData`: decimals
 * exact, defaults filled in. References to other files are not looked at.
 */
export const report = z.strictObject({
  title: title.describe('报告标题'),
  shortTitle: shortTitle.describe(`短标题，用于列表和图表，不超过 ${longest.shortTitle} 个字`),
  titleAssembled: z.boolean().default(false).describe('true 表示原文缺标题页，标题由编者拟定'),
  kind: subjectId.describe('评价对象编号，见 content/subjects.yaml'),
  // Said of the whole field, too, so that it stands at the top of the JSON Schema.
  evaluation: evaluationKind.nullable().describe(evaluationKind.description ?? ''),
  organisations: z
    .array(organisationId)
    .min(1)
    .max(longest.organisations)
    .describe('被评价单位编号，见 content/organisations.yaml'),
  commissioner: organisationId
    .nullable()
    .default(null)
    .describe('委托方单位编号；原文未说明填 null；多家的写 commissioners'),
  evaluator: evaluatorId
    .nullable()
    .default(null)
    .describe('评价机构编号，见 content/evaluators.yaml；原文未说明填 null；多家的写 evaluators'),
  period: period.describe('被评价的首末预算年度'),
  reportYear: year.nullable().default(null).describe('报告年份；原文未说明填 null'),
  benchmarkDate: partialDate.nullable().default(null).describe('评价基准日；原文未说明填 null'),
  ruleSet: ruleSetId.optional().describe('所用评价办法，见 content/rule-sets/；原文没有印办法的省略，等级就不核对'),
  published: date
    .optional()
    .describe('本站首次公布这份报告的日期，写到日；公布后不再改（来源文件的日期写在 source.published）'),
  corrections: z.array(correction).default([]).describe('公布以后的更正，一次一条；没有则省略'),
  programmes: z.array(programmeLink).default([]).describe('所属的资金或经费，跨年对照用'),
  source: sourceDocument.describe('来源文件'),
  summary: textUpTo(longest.summary).describe(`一两句话的结论（改写，不超过 ${longest.goodSummary} 字）`),
  scoring: scoring.prefault({}).describe('总分、等级和一级指标得分；都没有则省略'),
  funding: funding.prefault({}).describe('主要资金数字和资金表；都没有则省略'),
  indicatorTables: z.array(indicatorTable).default([]).describe('指标表，一张一条'),
  trends: z.array(trend).default([]).describe('多年（多期）数据'),
  findings: z.array(finding).default([]).describe('存在的问题'),
  recommendations: z.array(recommendation).default([]).describe('相关建议'),
  followUps: z.array(followUp).default([]).describe('以往问题和建议的整改情况'),
  statements: z.array(statement).default([]).describe('原文中可核验的说法，以及重复出现的数字'),
  checkNotes: z.array(checkNote).optional().describe('编者对核验结果的说明，显示在结果旁；没有则省略'),
  documents: z.array(policyDocument).default([]).describe('原文引用的文件'),
  computed: z.array(text).default([]).describe('文中由编者计算、原文没有印出的数字'),
  evaluationName: name.optional().describe('原文对评价方式的叫法，与 evaluation 的名称不同的填写，例如“审计整改报告”'),
  commissioners: z
    .array(organisationId)
    .min(2)
    .optional()
    .describe('委托方有几家的，各家的编号；只有一家的写 commissioner'),
  evaluators: z
    .array(evaluatorId)
    .optional()
    .describe('评价机构有几家的，各家的编号；填 [] 表示没有评价机构；只有一家的写 evaluator'),
  reportedTo: z.array(organisationId).optional().describe('报告的对象，例如人大常委会'),
  level: oneOf(levels, { before: '文件所在的层级：', after: '；省略则依被评价单位' }).optional(),
  region: regionId.optional().describe('文件所在的地区，见 content/regions.yaml；省略则依被评价单位'),
  code: printed.optional().describe('项目编码，照原文，加引号；一份文件有几个项目的写在 projects'),
  supervisor: organisationId.optional().describe('主管部门编号；自评表“主管部门”一栏'),
  projects: z.array(documentProject).optional().describe('一份文件有几个项目的，一个项目一条'),
  goals: z.array(goal).optional().describe('年度总体目标与完成情况（自评表）'),
  amounts: z.array(amount).optional().describe('原文另印的、不在表里的金额或数'),
  follows: z
    .array(elsewhere)
    .optional()
    .describe('所跟踪的以往文件，不在本站的写名称；在本站的写在 followUps 的 targets'),
  followUpTotals: followUpTotals.optional().describe('整改情况报告：全部问题的总数'),
});

/** A report's frontmatter as written by its author. */
export type ReportInput = z.input<typeof report>;
/** A report's frontmatter after validation. */
export type ReportData = z.output<typeof report>;

/** A money table: columns with units and formulas, rows with roles. */
export type FundingTable = ReportData['funding']['tables'][number];
/** A column of a money table; its unit, where it has one, goes before that of the table. */
export type FundingColumn = FundingTable['columns'][number];
/** A row of a money table; `cells` are as printed, in the order of the columns, null for a blank. */
export type FundingRow = FundingTable['rows'][number];
/** A table of indicators, with the weights that the source prints for it. */
export type IndicatorTable = ReportData['indicatorTables'][number];
/** An indicator; target and actual are as printed, null where the cell is blank. */
export type IndicatorRow = IndicatorTable['rows'][number];
/** Figures of one subject over several periods. */
export type Trend = ReportData['trends'][number];
/** Figures of one series, as printed; in the order of the trend's periods, null for a blank. */
export type Series = Trend['series'][number];
/** What this document says of findings or recommendations of earlier ones. */
export type FollowUp = ReportData['followUps'][number];
/** A passage of the source that can be checked, told apart by `kind`. */
export type Statement = ReportData['statements'][number];
/** The editor's word on a result of a rule. */
export type CheckNote = NonNullable<ReportData['checkNotes']>[number];
export type Correction = ReportData['corrections'][number];
/** Points for the execution rate of the budget. */
export type ExecutionPoints = NonNullable<IndicatorTable['execution']>;
/** One of several projects of a document; its indicators stand in the indicator tables. */
export type DocumentProject = NonNullable<ReportData['projects']>[number];
/** A figure with a name of its own; as printed. */
export type Amount = NonNullable<ReportData['amounts']>[number];
/** The money pair of a document or project, with what its act adds: to date, forecast, asked, approved. */
export type Headline = NonNullable<ReportData['funding']['headline']>;
/** A first-level indicator (一级指标) with its points. */
export type Dimension = ReportData['scoring']['dimensions'][number];
