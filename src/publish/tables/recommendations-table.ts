/** What was recommended. */
import { column, list, organisations, REPORT, themes, URL, type DataTable } from './data-table.ts';

export const recommendations: DataTable = {
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
    column('due', '原文要求的完成期限'),
    column('project', '所属项目在文件中的编号 P1、P2 …'),
  ],
  rows: (report, corpus) =>
    report.recommendations.map((recommendation) => ({
      report: report.id,
      id: recommendation.id,
      title: recommendation.title,
      points: list(recommendation.points),
      themes: themes(recommendation.themes, corpus),
      answers: list(recommendation.answers),
      responsible: recommendation.responsible.length > 0 ? organisations(recommendation.responsible, corpus) : null,
      where: recommendation.where,
      url: `${report.url}#${recommendation.id}`,
      due: recommendation.due ?? null,
      project: recommendation.project ?? null,
    })),
};
