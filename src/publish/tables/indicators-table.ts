/** Every row of every indicator table. */
import { decimalText } from '../../report/exact.ts';
import { indicatorGroupAt } from '../../analysis/indicator-groups.ts';
import { judgedIndicators } from '../../analysis/judged-indicators.ts';
import { legend } from '../../report/choice.ts';
import { outcomes, verdictBases } from '../../report/choices/judgements.ts';
import type { IndicatorRow } from '../../report/schema/report.ts';
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
    column('verdict', legend(outcomes, '、')),
    column('basis', legend(verdictBases)),
    column('computedCompletion', '实际值相当于目标值的百分比（两者均为同单位数字时）'),
    column('reason', '未完成或扣分的原因（摘编）'),
    column('alike', '同类指标页的网址；名称不与别的指标相近的为空'),
    URL,
    column('subgroup', '四级指标体系里的三级指标，这时“三级指标”一列是四级指标'),
    column('sign', '指标性质一栏：≥、≤、＝、定性'),
    column('unit', '度量单位一栏'),
    column('adjustedTarget', '调整后的目标值，照原文；有此项的按它判断'),
    column('toDate', '运行监控：截至期末的完成值，照原文'),
    column('forecast', '运行监控：全年预计完成值，照原文'),
    column('forecastVerdict', '照预计完成值能否完成目标，编号同完成情况；没有预计的为空'),
    column('likelihood', '运行监控：完成目标的可能性，照原文'),
    column('coefficient', '得分系数，照原文'),
    column('core', 'true 表示核心指标；原文没有标明的为空'),
    column('projectId', '所属项目在文件中的编号 P1、P2 …'),
  ],
  rows: (report, corpus) =>
    judgedIndicators(report).map(({ table, row, anchor, verdict, basis, completion, forecast, project }) => ({
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
      ...besides(row),
      forecastVerdict: forecast,
      projectId: project?.id ?? null,
    })),
};

/** Columns that only some forms print. */
const besides = (row: IndicatorRow) => ({
  subgroup: row.subgroup ?? null,
  sign: row.sign ?? null,
  unit: row.unit ?? null,
  adjustedTarget: row.adjustedTarget ?? null,
  toDate: row.toDate ?? null,
  forecast: row.forecast ?? null,
  likelihood: row.likelihood ?? null,
  coefficient: row.coefficient ?? null,
  core: row.core ?? null,
});
