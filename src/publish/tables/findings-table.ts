/** What went wrong. */
import { organisationNames } from '../report-summary.ts';
import { column, list, organisations, REPORT, themes, URL, type DataTable } from './data-table.ts';

export const findings: DataTable = {
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
    column('project', '所属项目在文件中的编号 P1、P2 …'),
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
          ? organisations(finding.organisations, corpus)
          : list(organisationNames(report, corpus)),
      answeredBy: list(report.recommendations.filter((r) => r.answers.includes(finding.id)).map((r) => r.id)),
      where: finding.where,
      url: `${report.url}#${finding.id}`,
      project: finding.project ?? null,
    })),
};
