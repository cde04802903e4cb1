/** `/data/`: what can be downloaded, and what every column means. */
import { flat, type Table } from '../insight/table.ts';
import { dataTables } from './tables.ts';

/** One line a file: name, what it holds, both formats. */
export interface Download {
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly name: string; readonly to: string }[];
  /** The dictionary of its columns; null for nested JSON. */
  readonly dictionary: Table | null;
  readonly id: string;
}

const dictionary = (title: string, rows: readonly (readonly [string, string])[]): Table => ({
  title,
  columns: [
    { name: '列', width: 'medium' },
    { name: '含义', width: 'wide' },
  ],
  bodies: flat(rows.map(([key, description]) => ({ cells: [{ text: key }, { text: description }] }))),
  notes: [],
});

/** Fields of /data/reports.json (the public contract). */
const SUMMARY: readonly (readonly [string, string])[] = [
  ['id', '报告编号，也是网址的一部分'],
  ['title', '报告标题'],
  [
    'kind',
    'project 项目、special-fund 专项资金、whole-department 部门整体支出、social-insurance-fund 社会保险基金、research-projects 研究课题',
  ],
  ['evaluation', 'self 单位自评、department 部门评价、fiscal 财政评价'],
  ['organisations', '被评价单位全称'],
  ['evaluator', '评价机构；未说明为 null'],
  ['period', '首末预算年度'],
  ['reportYear', '报告年份；未说明为 null'],
  ['published', '本站首次公布的日期；未说明为 null'],
  ['score', '评价总分；没有为 null'],
  ['grade', '绩效等级；没有为 null'],
  ['selfScore', '单位自评得分；没有为 null'],
  ['dimensions', '一级指标：name 名称、max 分值、score 得分'],
  [
    'funding',
    '主要资金数字，折算为万元：budget 分母、actual 分子、rate 百分比（原文所印，未印则为计算值）；没有为 null',
  ],
  ['counts', 'indicators 指标数、met 完成、unmet 未完成、findings 问题、recommendations 建议、discrepancies 出入'],
  ['url', '站内网址'],
];

export function catalogue(): Download[] {
  return [
    {
      id: 'reports',
      title: '报告总表',
      description: '每份报告一条：得分、等级、主要资金、各项计数',
      files: [{ name: 'reports.json', to: '/data/reports.json' }],
      dictionary: dictionary('报告总表的字段', SUMMARY),
    },
    ...dataTables.map(({ name, title, description, columns }) => ({
      id: name,
      title,
      description,
      files: [
        { name: `${name}.csv`, to: `/data/${name}.csv` },
        { name: `${name}.json`, to: `/data/${name}.json` },
      ],
      dictionary: dictionary(
        `${title}的列`,
        columns.map(({ key, description: meaning }) => [key, meaning] as const),
      ),
    })),
    {
      id: 'schema',
      title: '报告文件的模式',
      description: '报告文件（MDX 前置数据）的 JSON Schema，供编辑器提示与外部校验',
      files: [{ name: 'report.schema.json', to: '/data/report.schema.json' }],
      dictionary: null,
    },
  ];
}
