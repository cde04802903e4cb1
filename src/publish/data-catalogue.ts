/** `/data/`: what can be downloaded, and what every column means. */
import { legend } from '../report/choice.ts';
import { evaluations } from '../report/choices/document-kinds.ts';
import { verdicts } from '../report/choices/judgements.ts';
import { flat, type Table } from '../views/table.ts';
import { dataTables } from './all-tables.ts';

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
  ['kind', '评价对象的编号，名称见 /data/subjects.json'],
  ['evaluation', `${legend(evaluations, '、')}；各项目评价方式不同的文件为 null，见 projects`],
  ['organisations', '被评价单位全称'],
  ['evaluator', '评价机构；未说明为 null'],
  ['period', '首末预算年度'],
  ['reportYear', '报告年份；未说明为 null'],
  ['published', '本站首次公布的日期；未说明为 null'],
  ['score', '评价机构给的总分；没有为 null，单位自评的报告一律为 null'],
  ['grade', '绩效等级，单位自评的为自评等级；没有为 null'],
  ['selfScore', '单位自评得分：单位自评报告的总分，或评价报告里写明的自评分；没有为 null'],
  ['dimensions', '一级指标：name 名称、max 分值、score 得分'],
  [
    'funding',
    '主要资金数字，折算为万元：budget 所评资金的预算、actual 其中的支出、rate 这两个数的比率（百分比，原文所印，未印则为计算值；原文的主要比率除的是另一对数时为 null），没有的为 null；写明了的另有 budgetName 和 actualName 两个数的叫法、beside 除的是另一对数的比率（name 叫法、budget 分母、actual 分子、rate 百分比，budgetName 和 actualName 叫法）、note 口径说明',
  ],
  [
    'counts',
    `indicators 指标数（只印“/”的行、各级标题和合计不计）、met ${verdicts.words.met}、unmet ${verdicts.words.unmet}、findings 问题、recommendations 建议、discrepancies 出入`,
  ],
  ['url', '站内网址'],
];

/** What /data/reports/<id>.json has besides the fields above. */
const RECORD: readonly (readonly [string, string])[] = [
  ['shortTitle', '短标题'],
  ['titleAssembled', 'true 表示原文没有标题页，标题由编者拟定'],
  ['organisationIds', '被评价单位编号，也是单位页网址的一部分'],
  ['commissioner', '委托方全称；未说明为 null'],
  ['benchmarkDate', '评价基准日；未说明为 null'],
  ['ruleSet', '所用等级办法的编号'],
  ['corrections', '公布以后的更正：date 日期、note 内容'],
  ['programmes', '所属的延续资金：id 编号、years 各年预算与支出、results 正文里的完成情况、scope 所涉部分'],
  ['source', '来源文件：title 标题、number 文号、published 所署日期、url 网址'],
  ['summary', '一两句话的结论（摘编）'],
  [
    'scoring',
    '得分全貌，照原文：total 这份文件自己的总分（单位自评的就是自评分，见 selfScore），dimensions 一级指标及其二级指标、扣分原因，organisations 分单位得分，selfScore 自评分',
  ],
  [
    'headline',
    '主要资金数字，照原文的单位：budget 分母、actual 分子、rate 所印比率、beside 除的是另一对数的比率、note 口径说明、reading 怎样理解；没有为 null',
  ],
  ['fundingTables', '资金表的表名、单位和列'],
  ['fundingRows', '资金表的各行，table 指向所属的表；cells 里 printed 照原文、value 是数值'],
  ['indicatorTables', '指标表的表名、年度和所印权重'],
  [
    'indicators',
    '绩效指标的各条，table 指向所属的表；verdict 完成情况、basis 判断依据、why 判断理由、computedCompletion 实际值相当于目标值的百分比、alike 同类指标页',
  ],
  ['trends', '多年数据：periods 时期，series 系列（values 与时期同序），breaks 口径改变之处'],
  ['findings', '存在问题：points 要点、themes 主题、where 在来源文件中的位置'],
  ['recommendations', '相关建议：answers 回应的问题、responsible 责任单位编号'],
  ['followUps', '整改情况：targets 所回应的问题或建议，reported 单位报告的、verified 评价机构核实的'],
  ['statements', '原文中可核验的说法，以及印了不止一次的数'],
  ['documents', '原文引用的文件'],
  ['computed', '文中由编者计算、原文没有印出的数'],
  [
    'checks',
    '核验结果：code 规则、severity 结论（含义见“核验结果”表）、message 一句话、where 位置、operands 参与计算的数、formula 算式、printed 所印、computed 算得',
  ],
];

/** What the fields of `/data/reports/<id>.json` mean, beyond those of the summary. */
export const recordFields: Table = dictionary('单份记录另有的字段', RECORD);

/** Every download with its dictionary: the summary of reports, then each table as CSV and JSON. */
export function catalogue(): Download[] {
  return [
    {
      id: 'reports',
      title: '报告总表',
      description:
        '每份报告一条：得分、等级、主要资金、各项计数；generator 是写出这些数据的程序：name 名称、version 版本，各版本有什么改动见程序的更新记录',
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
