/** Every cell of every money table. */
import { fundingCells } from '../public-funding.ts';
import { glossary, legend } from '../../report/choice.ts';
import { columnKinds, rowRoles } from '../../report/choices/money.ts';
import { column, REPORT, type DataTable } from './data-table.ts';

export const funding: DataTable = {
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
    column('role', glossary(rowRoles)),
    column('year', '行的年度'),
    column('region', '县（市、区）'),
    column('level', '行的资金层级或来源'),
    column('column', '列标题'),
    column('kind', legend(columnKinds, '、')),
    column('stage', '资金环节'),
    column('cellLevel', '列的资金层级或来源'),
    column('cellYear', '单元格的年度'),
    column('unit', '单位'),
    column('printed', '照原文'),
    column('value', '数值；不是数字的为空，括号里的为负数'),
    column('regionId', '行所属地区的编号'),
    column('project', '所属项目在文件中的编号 P1、P2 …'),
  ],
  rows: (report) => fundingCells(report),
};
