/** The downloadable tables: what each holds, column by column, and its rows. */
import type { Corpus, Report } from '../corpus/corpus.ts';
import type { CheckResult } from '../rules/rule.ts';
import { indicatorGroupAt } from '../insight/listing/indicator-groups.ts';
import { verdicts } from '../insight/verdicts.ts';
import type { Value } from './csv.ts';
import { fundingCells } from './funding.ts';
import { organisationNames } from './summary.ts';

export interface Column {
  readonly key: string;
  /** Chinese, for the dictionary on /data/. */
  readonly description: string;
}

export interface DataTable {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: (report: Report, corpus: Corpus, checks: readonly CheckResult[]) => Record<string, Value>[];
}

const REPORT: Column = { key: 'report', description: '报告编号' };
const URL: Column = { key: 'url', description: '该条在本站的网址（站内路径）' };
const column = (key: string, description: string): Column => ({ key, description });
const list = (items: readonly string[]): string => items.join('；');
const names = (ids: readonly string[], corpus: Corpus): string =>
  list(ids.map((id) => corpus.organisations.get(id)?.name ?? id));
const themes = (ids: readonly string[], corpus: Corpus): string =>
  list(ids.map((id) => corpus.themes.get(id)?.name ?? id));

const indicators: DataTable = {
  name: 'indicators',
  title: '绩效指标',
  description: '各报告的每一条绩效指标：目标值、实际完成值与完成情况，照原文',
  columns: [
    REPORT,
    column('table', '指标表代号'),
    column('no', '原文序号'),
    column('year', '年度'),
    column('project', '所属项目'),
    column('subproject', '所属分项目'),
    column('dimension', '一级指标'),
    column('group', '二级指标'),
    column('name', '三级指标'),
    column('weight', '权重或分值'),
    column('target', '目标值，照原文'),
    column('actual', '实际完成值，照原文'),
    column('completion', '原文所印完成率'),
    column('score', '得分'),
    column('verdict', 'met 完成、unmet 未完成、unclear 无法判断'),
    column('basis', 'source 原文说明；computed 由目标值与实际值比较得出'),
    column('computedCompletion', '实际值相当于目标值的百分比（两者均为同单位数字时）'),
    column('reason', '未完成或扣分的原因（摘编）'),
    column('alike', '同类指标页的网址；名称不与别的指标相近的为空'),
    URL,
  ],
  rows: (report, corpus) =>
    verdicts(report).map(({ table, row, anchor, verdict, basis, completion }) => ({
      report: report.id,
      table: table.id,
      no: row.no ?? null,
      year: row.year ?? table.year ?? null,
      project: row.project ?? null,
      subproject: row.subproject ?? null,
      dimension: row.dimension ?? null,
      group: row.group ?? null,
      name: row.name,
      weight: row.weight ?? null,
      target: row.target,
      actual: row.actual,
      completion: row.completion ?? null,
      score: row.score ?? null,
      verdict,
      basis,
      computedCompletion: completion,
      reason: row.reason ?? null,
      alike: indicatorGroupAt(corpus, report, anchor)?.to ?? null,
      url: `${report.url}#${anchor}`,
    })),
};

const funding: DataTable = {
  name: 'funding',
  title: '资金',
  description: '各报告资金表的每一个单元格，一格一行，照原文并给出数值',
  columns: [
    REPORT,
    column('table', '资金表代号'),
    column('title', '表名'),
    column('label', '原文表号'),
    column('row', '行号，从 1 起'),
    column('name', '行标题'),
    column('group', '上级栏目'),
    column('role', 'item 明细、subtotal 小计、total 合计、memo 其中'),
    column('year', '行的年度'),
    column('region', '县（市、区）'),
    column('level', '行的资金层级或来源'),
    column('column', '列标题'),
    column('kind', 'amount 金额或数量、rate 比率、text 文字'),
    column('stage', '资金环节'),
    column('cellLevel', '列的资金层级或来源'),
    column('cellYear', '单元格的年度'),
    column('unit', '单位'),
    column('printed', '照原文'),
    column('value', '数值；不是数字的为空'),
  ],
  rows: (report) => fundingCells(report),
};

const findings: DataTable = {
  name: 'findings',
  title: '存在问题',
  description: '各报告指出的每一个问题（摘编）',
  columns: [
    REPORT,
    column('id', '问题编号'),
    column('title', '标题'),
    column('points', '要点，用分号隔开'),
    column('themes', '主题，第一个为主要主题'),
    column('organisations', '所涉单位'),
    column('answeredBy', '回应它的建议编号'),
    column('where', '在来源文件中的位置'),
    URL,
  ],
  rows: (report, corpus) =>
    report.findings.map((finding) => ({
      report: report.id,
      id: finding.id,
      title: finding.title,
      points: list(finding.points),
      themes: themes(finding.themes, corpus),
      organisations:
        finding.organisations.length > 0
          ? names(finding.organisations, corpus)
          : list(organisationNames(report, corpus)),
      answeredBy: list(report.recommendations.filter((r) => r.answers.includes(finding.id)).map((r) => r.id)),
      where: finding.where,
      url: `${report.url}#${finding.id}`,
    })),
};

const recommendations: DataTable = {
  name: 'recommendations',
  title: '相关建议',
  description: '各报告提出的每一条建议（摘编）',
  columns: [
    REPORT,
    column('id', '建议编号'),
    column('title', '标题'),
    column('points', '要点，用分号隔开'),
    column('themes', '主题，第一个为主要主题'),
    column('answers', '回应的问题编号'),
    column('responsible', '责任单位；原文没有指明的为空'),
    column('where', '在来源文件中的位置'),
    URL,
  ],
  rows: (report, corpus) =>
    report.recommendations.map((recommendation) => ({
      report: report.id,
      id: recommendation.id,
      title: recommendation.title,
      points: list(recommendation.points),
      themes: themes(recommendation.themes, corpus),
      answers: list(recommendation.answers),
      responsible: recommendation.responsible.length > 0 ? names(recommendation.responsible, corpus) : null,
      where: recommendation.where,
      url: `${report.url}#${recommendation.id}`,
    })),
};

const followUps: DataTable = {
  name: 'follow-ups',
  title: '整改情况',
  description: '后来的文件对以往问题或建议的交代：单位报告的与评价机构核实的分开',
  columns: [
    REPORT,
    column('id', '编号'),
    column('targets', '所回应的问题或建议，报告编号#编号'),
    column('subject', '整改事项'),
    column('issue', '转述的问题（摘编）'),
    column('measures', '整改措施（摘编）'),
    column('due', '整改时限'),
    column(
      'reportedState',
      '单位报告：done 已整改、in-progress 正在整改、not-started 尚未开始、not-done 未整改、unknown 未说明',
    ),
    column('reportedText', '单位报告的进展（摘编）'),
    column('reportedAsOf', '单位报告的截至日期'),
    column('verifiedState', '评价机构核实的状态；没有核实为空'),
    column('verifiedText', '评价机构核实的情况（摘编）'),
    column('verifiedAsOf', '评价机构核实的截至日期'),
    URL,
  ],
  rows: (report) =>
    report.followUps.map((item) => ({
      report: report.id,
      id: item.id,
      targets: list(item.targets),
      subject: item.subject,
      issue: item.issue,
      measures: list(item.measures),
      due: item.due ?? null,
      reportedState: item.reported?.state ?? null,
      reportedText: item.reported?.text ?? null,
      reportedAsOf: item.reported?.asOf ?? null,
      verifiedState: item.verified?.state ?? null,
      verifiedText: item.verified?.text ?? null,
      verifiedAsOf: item.verified?.asOf ?? null,
      url: `${report.url}#${item.id}`,
    })),
};

const trends: DataTable = {
  name: 'trends',
  title: '多年数据',
  description: '各报告的多年（多期）数据，一值一行，照原文',
  columns: [
    REPORT,
    column('trend', '数据表代号'),
    column('title', '表名'),
    column('label', '原文表号或图号'),
    column('series', '系列'),
    column('unit', '单位'),
    column('period', '时期'),
    column('printed', '照原文'),
    column('breakBefore', '该期之前口径改变的说明'),
    column('source', '原文注明的数据来源'),
    URL,
  ],
  rows: (report) =>
    report.trends.flatMap((trend) =>
      trend.series.flatMap((series) =>
        trend.periods.map((period, index) => ({
          report: report.id,
          trend: trend.id,
          title: trend.title,
          label: trend.label ?? null,
          series: series.name,
          unit: series.unit,
          period,
          printed: series.values[index] ?? null,
          breakBefore: trend.breaks.find((item) => item.before === period)?.reason ?? null,
          source: trend.source ?? null,
          url: `${report.url}#trend-${trend.id}`,
        })),
      ),
    ),
};

const checks: DataTable = {
  name: 'checks',
  title: '核验结果',
  description: '每一份报告的每一次核验，含算式与数字',
  columns: [
    REPORT,
    column('code', '规则编号'),
    column('severity', 'discrepancy 来源文件有出入、notice 提示、pass 相符、unjudged 无法核验'),
    column('message', '结论'),
    column('place', '位置'),
    column('formula', '算式'),
    column('printed', '原文所印'),
    column('computed', '计算所得'),
    column('operands', '参与计算的数字'),
    URL,
  ],
  rows: (report, _corpus, results) =>
    results.map((check) => ({
      report: report.id,
      code: check.code,
      severity: check.severity,
      message: check.message,
      place: check.where.label,
      formula: check.formula,
      printed: check.printed ?? null,
      computed: check.computed ?? null,
      operands: list(check.operands.map((operand) => `${operand.name} ${operand.value}${operand.unit ?? ''}`)),
      url: `${report.url}#${check.where.anchor}`,
    })),
};

/** Every table that is published as CSV and JSON. */
export const dataTables: readonly DataTable[] = [
  indicators,
  funding,
  findings,
  recommendations,
  followUps,
  trends,
  checks,
];
