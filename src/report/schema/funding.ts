/** Money: tables as printed, with the arithmetic that ties their columns and rows. */
import { z } from 'zod';
import { place } from './amounts.ts';
import { naming, organisationId, programmeId, projectRef, reference, regionId, type PartName } from './reference.ts';
import { columnKinds, moneyLevels, readings, recalls, rowRoles } from '../choices/money.ts';
import { oneOf, oneOfAs } from './choice-field.ts';
import { longest } from './length-limits.ts';
import {
  cell,
  decimal,
  fundingStage,
  moneyUnit,
  name,
  partialDate,
  printed,
  printedRate,
  slug,
  tableLabel,
  text,
  title,
  where,
  year,
} from './field-types.ts';

/** Keys of columns and rows are local to one table. */
const localKey = z
  .string()
  .max(longest.id)
  .regex(/^[a-z][a-zA-Z0-9-]*$/, { error: '应以小写拉丁字母开头，只含字母、数字和连字符' });

const columnKey = reference({ to: 'part', part: 'column' }, localKey);
const rowKey = reference({ to: 'part', part: 'row' }, localKey);

/**
 * One column. At most one formula; without a formula the column holds what was
 * printed and is checked only downwards (rows to subtotals and totals).
 */
const fundingColumn = z.strictObject({
  key: naming('column', localKey).describe('列的代号，供公式引用'),
  name: name.describe('列标题，照原文'),
  stage: fundingStage.optional().describe('金额列的资金环节'),
  level: text.optional().describe('资金层级或来源，例如“市级”“区级配套”“省级”'),
  year: year.optional().describe('该列所属年度（列按年度排列时）'),
  unit: text.optional().describe('该列单位与全表不同时填写，例如“家”“%”'),
  kind: oneOf(columnKinds).default('amount'),
  sum: z.array(columnKey).optional().describe('本列等于这些列之和'),
  difference: z.tuple([columnKey, columnKey]).optional().describe('本列等于前一列减后一列'),
  ratio: z.tuple([columnKey, columnKey]).optional().describe('本列等于前一列除以后一列（执行率、支出率、到位率）'),
  growth: z.tuple([columnKey, columnKey]).optional().describe('本列等于前一列相对后一列的增长率'),
  share: columnKey.optional().describe('本列等于该列占合计行的比重'),
  additive: z.boolean().default(true).describe('false 表示本列不纵向求和（如单价）'),
  product: z.tuple([columnKey, columnKey]).optional().describe('本列等于两列相乘（金额乘系数）'),
});

const fundingRow = z.strictObject({
  key: naming('row', localKey).optional().describe('行的代号，供 sums 引用'),
  name: name.describe('行标题，照原文；按年度的写年度'),
  year: year.optional(),
  level: text.optional().describe('资金层级或来源：中央、省级、市级、县（市、区）级、自筹'),
  region: text.optional().describe('县（市、区）或片区'),
  organisation: organisationId.optional().describe('单位编号（按单位列示时）'),
  group: text.optional().describe('行所属的上级栏目，例如子项目、县区；小计只对同组求和'),
  role: oneOf(rowRoles).default('item'),
  sums: z.array(rowKey).optional().describe('小计或合计所汇总的行；省略时按 role 推定'),
  cells: z.array(cell).describe('各列的值，与 columns 同序，照原文填写'),
  project: projectRef.optional(),
  regionId: regionId.optional().describe('行所属地区的编号，见 content/regions.yaml'),
  place: place.optional(),
});

const fundingTable = z.strictObject({
  id: naming('funding-table', slug),
  title: title.describe('表名，照原文'),
  label: tableLabel.optional(),
  unit: moneyUnit.or(text).describe('单位：元、万元、亿元'),
  source: text.optional().describe('原文注明的数据来源'),
  assembled: z.boolean().default(false).describe('true 表示原文没有此表，由正文的数字整理而成'),
  where: where.optional().describe('由正文整理时，数字所在位置'),
  columns: z.array(fundingColumn).min(1).max(longest.columns).describe('各列，照原文次序'),
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
  rows: z.array(fundingRow).min(1).describe('各行，照原文次序'),
  notes: z.array(text).default([]).describe('表注（改写）'),
  project: projectRef.optional(),
  place: place.optional(),
});

/** A printed rate that divides another pair than the headline's: it stands beside, and is compared with nothing. */
const besideRate = z.strictObject({
  name: text.describe('原文对该比率的叫法，例如“拨付率”'),
  budget: decimal.nullable().describe('该比率的分母，单位与主要资金数字相同；原文没有印出填 null'),
  budgetName: text.optional().describe('原文对分母的叫法，例如“应拨付企业”'),
  actual: decimal.nullable().describe('该比率的分子；原文没有印出填 null'),
  actualName: text.optional().describe('原文对分子的叫法，例如“已拨付企业”'),
  rate: printedRate,
  where,
});

/** The budget for the money under evaluation, what was spent of it, and the printed rate of that very pair. */
export const headline = z.strictObject({
  unit: moneyUnit,
  budget: decimal
    .nullable()
    .default(null)
    .describe('分母：所评资金的预算、下达或到位金额；原文没有填 null，不由编者选定'),
  budgetStage: fundingStage.optional(),
  budgetName: text.optional().describe('原文对该金额的叫法，例如“预算安排”；省略则用资金环节的名称'),
  actual: decimal.nullable().default(null).describe('分子：支出或决算金额；原文没有填 null'),
  actualStage: fundingStage.optional(),
  actualName: text.optional().describe('原文对该金额的叫法，例如“决算金额”；省略则用资金环节的名称'),
  rate: printedRate
    .optional()
    .describe('原文所印的、以上两个金额相除的比率；原文未印则省略，由程序计算；除的是另一对数的写在 beside'),
  rateName: text.optional().describe('原文对该比率的叫法，例如“资金支出率”'),
  beside: z
    .array(besideRate)
    .min(1)
    .optional()
    .describe('原文印作主要比率、除的却是另一对数的比率：连同它自己的两个数列在旁边；有此项而没有 rate 的，不计算比率'),
  reading: oneOf(readings, { before: '怎样理解：' }).default('expenditure'),
  comparable: z
    .boolean()
    .default(true)
    .describe('false 表示分子与分母的年度或范围不同，不计算比率；另有原因的写在 note'),
  note: text.optional().describe('读这两个金额要知道的口径，例如“决算金额含年末结转结余”，显示在金额下面'),
  where,
  initial: decimal.optional().describe('年初预算数；budget 写全年（调整后）预算数'),
  toDate: decimal.optional().describe('运行监控：截至期末的执行数；这时 rate 是它除以 budget'),
  forecast: decimal.optional().describe('运行监控：全年预计执行数'),
  forecastRate: printedRate.optional().describe('运行监控：原文所印预计执行率'),
  asked: decimal.optional().describe('事前评估：申请金额'),
  approved: decimal.optional().describe('事前评估：核定金额'),
  cut: decimal.optional().describe('事前评估：原文所印核减金额，核减的写负数'),
  cutRate: printedRate.optional().describe('事前评估：原文所印核减率'),
  place: place.optional(),
});

export const funding = z.strictObject({
  headline: headline.nullable().default(null).describe('报告的主要资金数字；原文没有填 null'),
  tables: z.array(fundingTable).default([]).describe('资金表，照原文一张一张录'),
});

/** One year of a budget line, as this report prints it. */
const programmeYear = z.strictObject({
  year,
  unit: moneyUnit,
  initial: decimal.optional().describe('年初预算'),
  adjusted: decimal.optional().describe('调整后预算'),
  allocated: decimal.optional().describe('下达'),
  received: decimal.optional().describe('到位'),
  actual: decimal.optional().describe('支出或决算'),
  balance: decimal.optional().describe('结余'),
  rate: printedRate.optional().describe('原文所印执行率或支出率'),
  level: oneOf(moneyLevels, { before: '资金层级：', after: '。原文没有写明的省略' }).optional(),
  recall: oneOfAs(
    recalls,
    `收回、清算${recalls.meanings.before}（before）还是${recalls.meanings.after}（after）的数；原文没有写明的省略`,
    true,
  ).optional(),
  asOf: partialDate.optional().describe('数字截至哪一天；省略表示评价基准日'),
  basis: text.optional().describe('数字的口径，照原文，例如“下达至县（市、区）”'),
  where,
});

const partOf = <Schema extends z.ZodType>(parts: readonly PartName[], what: string, schema: Schema): Schema =>
  reference({ to: 'scope', parts, what }, schema);

/**
 * The part of a report that is about the budget line. A report on the line itself has no scope:
 * all of it belongs. With a scope only what it names belongs, so that a report on a whole
 * department lends the line its own indicators and findings and no others; an empty scope (`{}`)
 * lends none, only the years and results of the link.
 */
const programmeScope = z.strictObject({
  projects: z
    .array(partOf(['project', 'subproject'], '项目或分项目', text))
    .default([])
    .describe('属于这笔资金的项目或分项目，照指标表中 project、subproject 的写法'),
  tables: z
    .array(partOf(['indicator-table'], '指标表', slug))
    .default([])
    .describe('整张都属于这笔资金的指标表的编号'),
  indicators: z
    .array(partOf(['indicator'], '指标', text))
    .default([])
    .describe('属于这笔资金的单条指标，照指标表中 name 的写法'),
  findings: z
    .array(partOf(['finding'], '问题', text))
    .default([])
    .describe('属于这笔资金的问题编号'),
});

/** What came of the budget line in one year, told in the text of the report and in no indicator table. */
const programmeResult = z.strictObject({
  year,
  name: text.describe('做了什么，照原文的叫法'),
  target: printed.nullable().default(null).describe('目标值，照原文；原文没有填 null'),
  actual: printed.describe('实际完成值，照原文并带单位，例如 2545件'),
  where,
});

/** The budget line (延续项目) that a report belongs to or has a part about: its years, its part, its results. */
export const programmeLink = z.strictObject({
  id: programmeId.describe('资金或经费的编号，见 content/programmes.yaml'),
  scope: programmeScope
    .optional()
    .describe('报告只有一部分写这笔资金时，写明是哪一部分；省略表示整份报告都是；{} 表示指标和问题都不是'),
  years: z.array(programmeYear).default([]).describe('各年度的预算与支出，照本报告所印'),
  results: z.array(programmeResult).default([]).describe('只写在正文里、不在指标表里的完成情况，供跨年对照'),
  note: text.optional().describe('编者的说明，例如原文没有写明经费出自哪笔资金'),
});
