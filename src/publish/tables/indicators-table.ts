/** Every row of every indicator table. */
import { decimalText } from '../../report/exact.ts';
import { indicatorGroupAt } from '../../analysis/indicator-groups.ts';
import { judgedIndicators } from '../../analysis/judged-indicators.ts';
import { legend } from '../../report/choice.ts';
import { verdictBases, verdicts as verdictsOfSchema } from '../../report/choices/judgements.ts';
import { column, organisations, REPORT, URL, type DataTable } from './data-table.ts';

export const indicators: DataTable = {
  name: 'indicators',
  title: '绩效指标',
  description: '各报告的每一条绩效指标：目标值、实际完成值与完成情况，照原文',
  columns: [
    REPORT,
    column('table', '指标表代号'),
    column('no', '原文序号'),
    column('year', '年度'),
    column('organisation', '多单位报告中该行的单位'),
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
    column('verdict', legend(verdictsOfSchema, '、')),
    column('basis', legend(verdictBases)),
    column('computedCompletion', '实际值相当于目标值的百分比（两者均为同单位数字时）'),
    column('reason', '未完成或扣分的原因（摘编）'),
    column('alike', '同类指标页的网址；名称不与别的指标相近的为空'),
    URL,
  ],
  rows: (report, corpus) =>
    judgedIndicators(report).map(({ table, row, anchor, verdict, basis, completion }) => ({
      report: report.id,
      table: table.id,
      no: row.no ?? null,
      year: row.year ?? table.year ?? null,
      organisation: row.organisation === undefined ? null : organisations([row.organisation], corpus),
      project: row.project ?? null,
      subproject: row.subproject ?? null,
      dimension: row.dimension ?? null,
      group: row.group ?? null,
      name: row.name,
      weight: decimalText(row.weight) ?? null,
      target: row.target,
      actual: row.actual,
      completion: row.completion ?? null,
      score: decimalText(row.score) ?? null,
      verdict,
      basis,
      computedCompletion: decimalText(completion),
      reason: row.reason ?? null,
      alike: indicatorGroupAt(corpus, report, anchor)?.to ?? null,
      url: `${report.url}#${anchor}`,
    })),
};
