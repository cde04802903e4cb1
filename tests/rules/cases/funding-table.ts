/** Small money tables for the cases of the funding rules. */
import type { ReportInput } from '../../../src/report/schema/report.ts';

type Table = NonNullable<NonNullable<ReportInput['funding']>['tables']>[number];

export const table = (
  columns: Table['columns'],
  rows: Table['rows'],
  more: Partial<Table> = {},
): NonNullable<ReportInput['funding']> => ({
  headline: null,
  tables: [{ id: 'zhichu', title: '支出情况表', label: '表 1', unit: '万元', columns, rows, ...more }],
});

export const amount = (key: string, more: object = {}) => ({ key, name: key, ...more });
export const budget = { key: 'budget', name: '预算', stage: 'allocated' as const };
export const actual = { key: 'actual', name: '支出', stage: 'actual' as const };
export const rate = {
  key: 'rate',
  name: '支出率',
  kind: 'rate' as const,
  ratio: ['actual', 'budget'] as [string, string],
};

export const headline = (more: object = {}): NonNullable<ReportInput['funding']> => ({
  headline: { unit: '万元', budget: '2271.63', actual: '1512.57', rate: '66.59%', where: '一（四）', ...more },
});
