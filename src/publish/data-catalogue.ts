/** `/data/`: what can be downloaded, and what every column means. */
import { legend } from '../report/choice.ts';
import { evaluations, levels } from '../report/choices/document-kinds.ts';
import { verdicts } from '../report/choices/judgements.ts';
import { flat, type Table } from '../views/table.ts';
import { dataTables } from './all-tables.ts';
import { wordLists } from './word-lists.ts';

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
  ['evaluator', '评价机构，几家的用顿号连写；没有评价机构或未说明为 null'],
  ['period', '首末预算年度'],
  ['reportYear', '报告年份；未说明为 null'],
  ['published', '本站首次公布的日期；未说明为 null'],
  ['score', '评价机构给的总分；没有为 null，单位自评的报告一律为 null'],
  ['grade', '绩效等级，单位自评的为自评等级；没有为 null'],
  ['selfScore', '单位自评得分：单位自评报告的总分，或评价报告里写明的自评分；没有为 null'],
  ['dimensions', '一级指标：name 名称、max 分值、score 得分'],
  [
    'funding',
    '主要资金数字，折算为万元：budget 所评资金的预算、actual 其中的支出、rate 这两个数的比率（百分比，原文所印，未印则为计算值；原文的主要比率除的是另一对数时为 null），没有的为 null；写明了的另有 budgetName 和 actualName 两个数的叫法、beside 除的是另一对数的比率（name 叫法、budget 分母、actual 分子、rate 百分比，budgetName 和 actualName 叫法）、note 口径说明；运行监控没有 actual 和 rate，另有 toDate 截至期末的执行数、toDateRate 它与预算的比率、forecast 全年预计、forecastRate 预计执行率；initial 年初预算（budget 为全年预算数）；事前评估另有申请金额 asked、核定金额 approved、核减金额 cut（负数）、核减率 cutRate；都只在原文有时列出',
  ],
  [
    'counts',
    `indicators 指标数（只印“/”的行、各级标题和合计不计）、met ${verdicts.words.met}、unmet ${verdicts.words.unmet}、findings 问题、recommendations 建议、discrepancies 出入；运行监控和事前评估另有 notDue 未到期`,
  ],
  ['url', '站内网址'],
  ['evaluationName', '原文对评价方式的叫法；与编号的名称相同的不列'],
  ['evaluators', '评价机构有几家的列各家；[] 表示没有评价机构；只有一家或未说明的不列，见 evaluator'],
  ['commissioners', '委托方有几家的列各家；只有一家的不列，见 commissioner'],
  ['reportedTo', '报告的对象，例如人大常委会；没有写明的不列'],
  ['level', `文件所在的层级：${legend(levels, '、')}；没有写明的不列`],
  ['levelName', '层级的名称'],
  ['region', '文件所在地区的名称；没有写明的不列'],
  ['regionId', '这个地区的编号，见 /data/regions.json'],
  ['periodDates', '只评一年中一段时间的：from 起、to 止（日期，没有为 null）、name 原文的叫法；其余不列'],
  ['opinion', '评估意见，照原文；没有的不列'],
  ['gradeByScore', '只按得分的等级，与最后的等级不同的列出'],
  ['gradeReason', '等级与得分所在等级不同的原因（摘编）；没有的不列'],
  ['max', '满分；原文没有印出而又是100分的不列'],
  ['executionPoints', '预算执行率的分：name 名称、max 分值、score 得分、rate 所印执行率（百分比）；没有的不列'],
  [
    'projects',
    '一份文件有几个项目的，一个项目一条：id 编号、name 名称、code 项目编码、organisations 项目单位、operator 实施单位、supervisor 主管部门、kind 评价对象、evaluation 评价方式、evaluationName 它的叫法、score 评价机构给的得分、selfScore 自评得分、grade 等级、gradeByScore 和 gradeReason 同上、opinion 意见、max 满分、dimensions 一级指标、executionPoints 预算执行率的分、funding 主要资金数字（同上）、light 亮灯、deviation 与时序进度的偏差、amounts 另印的金额或数（name 名称、unit 单位、printed 照原文、value 数值）、goals 年度目标（expected 预期、actual 完成情况）、note 备注、url 网址；项目没有写明的单位、评价对象、评价方式与文件相同；只有一个项目的文件不列',
  ],
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
  [
    'fundingRows',
    '资金表的各行，table 指向所属的表；cells 里 printed 照原文、value 是数值（括号里的为负数）；写明了的另有 regionId 地区编号、project 所属项目的编号',
  ],
  ['indicatorTables', '指标表的表名、年度和所印权重'],
  [
    'indicators',
    '绩效指标的各条，table 指向所属的表；verdict 完成情况（not-due 为未到期）、basis 判断依据、why 判断理由、computedCompletion 实际值相当于目标值的百分比、alike 同类指标页；原文有的另有 subgroup 三级指标（name 为四级）、sign 指标性质、unit 度量单位、adjustedTarget 调整后的目标、toDate 截至期末、forecast 全年预计、forecastVerdict 照预计能否完成、likelihood 完成的可能性、coefficient 得分系数、core 是否核心指标、projectId 所属项目的编号、place 在原件里的位置',
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
  ['goals', '年度总体目标：expected 预期、adjusted 调整后、actual 完成情况（摘编）；没有的不列'],
  [
    'amounts',
    '原文另印的金额或数：name 叫法、unit 单位、printed 照原文、value 数值（括号里的为负数，不是数字为 null）、asOf 截至日期、note 口径、where 位置；没有的不列',
  ],
  ['follows', '所跟踪的、不在本站的以往文件：title 名称、number 文号、date 日期、url 网址；没有的不列'],
  [
    'followUpTotals',
    '整改情况报告的总数，共几项为 total，整改了的为 done、整改了一部分的为 partly、还在整改的为 inProgress、没有整改的为 notDone；amount 问题金额、doneAmount 整改到位金额、openAmount 未整改金额（单位为 unit）、where 位置；没有的不列',
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
    ...wordLists.map(({ name, title, description, fields }) => ({
      id: name,
      title,
      description,
      files: [{ name: `${name}.json`, to: `/data/${name}.json` }],
      dictionary: dictionary(`${title}的字段`, fields),
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
