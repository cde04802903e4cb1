/** Every project of the documents that hold several. */
import { publicProjects } from '../public-projects.ts';
import { column, list, REPORT, URL, type DataTable } from './data-table.ts';
import type { ProjectSummary, PublicAmount } from '../../contract/public-record.ts';

/** “发行金额 0.4亿元；…”: named figures in one cell. */
const amountsText = (amounts: readonly PublicAmount[]): string | null =>
  amounts.length === 0
    ? null
    : list(amounts.map(({ name, printed, unit }) => `${name} ${printed === null ? '原文空白' : `${printed}${unit}`}`));

const goalsText = (goals: ProjectSummary['goals'], of: 'expected' | 'actual'): string | null =>
  goals.some((goal) => goal[of] !== null) ? list(goals.map((goal) => goal[of] ?? '原文空白')) : null;

export const projects: DataTable = {
  name: 'projects',
  title: '文件中的项目',
  description: '一份文件有几个项目的，一个项目一行；只有一个项目的文件见报告总表',
  columns: [
    REPORT,
    column('id', '项目编号 P1、P2 …'),
    column('name', '项目名称'),
    column('code', '项目编码，照原文'),
    column('organisations', '项目单位；项目没有写明的为文件的单位'),
    column('operator', '实施单位，照原文；没有单列的为空'),
    column('supervisor', '主管部门'),
    column('kind', '评价对象的编号'),
    column('evaluation', '评价方式的编号；项目没有写明的与文件相同'),
    column('evaluationName', '原文对评价方式的叫法'),
    column('score', '评价机构给的得分；单位自评的为空'),
    column('selfScore', '单位自评得分'),
    column('grade', '等级，单位自评的为自评等级'),
    column('opinion', '评估意见'),
    column('max', '满分；原文没有印的为空'),
    column('budget', '预算，万元'),
    column('actual', '支出，万元；运行监控没有'),
    column('rate', '支出与预算的比率（百分比）；运行监控没有'),
    column('toDate', '运行监控：截至期末的执行数，万元'),
    column('toDateRate', '运行监控：它与预算的比率（百分比）'),
    column('forecast', '运行监控：全年预计执行数，万元'),
    column('forecastRate', '运行监控：预计执行率（百分比）'),
    column('light', '运行监控：亮灯'),
    column('deviation', '运行监控：与时序进度的偏差，照原文'),
    column('asked', '事前评估：申请金额，万元'),
    column('approved', '事前评估：核定金额，万元'),
    column('amounts', '原文另印的金额或数，照原文，用分号隔开'),
    column('expected', '年度总体目标（摘编），用分号隔开'),
    column('achieved', '目标的实际完成情况（摘编），用分号隔开'),
    column('note', '备注（摘编）'),
    URL,
  ],
  rows: (report, archive) =>
    (publicProjects(report, archive) ?? []).map((one) => ({ report: report.id, ...rowOf(one) })),
};

const rowOf = (one: ProjectSummary): ReturnType<DataTable['rows']>[number] => ({
  id: one.id,
  name: one.name,
  code: one.code,
  organisations: list(one.organisations),
  operator: one.operator,
  supervisor: one.supervisor,
  kind: one.kind,
  evaluation: one.evaluation,
  evaluationName: one.evaluationName,
  score: one.score,
  selfScore: one.selfScore,
  grade: one.grade,
  opinion: one.opinion,
  max: one.max,
  ...moneyOf(one.funding),
  light: one.light,
  deviation: one.deviation,
  asked: one.funding.asked ?? null,
  approved: one.funding.approved ?? null,
  amounts: amountsText(one.amounts),
  expected: goalsText(one.goals, 'expected'),
  achieved: goalsText(one.goals, 'actual'),
  note: one.note,
  url: one.url,
});

const moneyOf = ({ budget, actual, rate, toDate, toDateRate, forecast, forecastRate }: ProjectSummary['funding']) => ({
  budget,
  actual,
  rate,
  toDate: toDate ?? null,
  toDateRate: toDateRate ?? null,
  forecast: forecast ?? null,
  forecastRate: forecastRate ?? null,
});
