/** What later documents say of earlier findings and recommendations. */
import { legend } from '../../report/choice.ts';
import { followUpStates } from '../../report/choices/judgements.ts';
import type { FollowUp } from '../../report/schema/report.ts';
import { column, list, REPORT, URL, type DataTable } from './data-table.ts';

export const followUps: DataTable = {
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
    column('reportedState', `单位报告：${legend(followUpStates, '、')}`),
    column('reportedText', '单位报告的进展（摘编）'),
    column('reportedAsOf', '单位报告的截至日期'),
    column('verifiedState', '评价机构核实的状态；没有核实为空'),
    column('verifiedText', '评价机构核实的情况（摘编）'),
    column('verifiedAsOf', '评价机构核实的截至日期'),
    URL,
    column('amount', '原文所印评价金额'),
    column('rectified', '原文所印整改金额'),
    column('total', '一条里共几项'),
    column('done', '其中已整改几项'),
    column('partly', '其中部分整改几项'),
    column('inProgress', '其中正在整改几项'),
    column('notDone', '其中未整改几项'),
    column('document', '所跟踪的以往文件，不在本站的'),
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
      amount: item.amount ?? null,
      rectified: item.rectified ?? null,
      ...countsOf(item),
      document: item.document === undefined ? null : documentText(item.document),
    })),
};

const countsOf = ({ counts = {} }: FollowUp) => ({
  total: counts.total ?? null,
  done: counts.done ?? null,
  partly: counts.partly ?? null,
  inProgress: counts.inProgress ?? null,
  notDone: counts.notDone ?? null,
});

const documentText = ({ title, number }: NonNullable<FollowUp['document']>): string =>
  number === undefined ? `《${title}》` : `《${title}》（${number}）`;
