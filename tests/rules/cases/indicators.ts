import type { ReportInput } from '../../../src/report/schema/report.ts';
import type { Case } from '../case.ts';

type Table = NonNullable<ReportInput['indicatorTables']>[number];
type Row = Table['rows'][number];

const table = (rows: Row[], more: Partial<Table> = {}): Partial<ReportInput> => ({
  indicatorTables: [{ id: 'zhibiao', title: '指标表', label: '表 3', rows, ...more }],
});

const row = (name: string, target: string | null, actual: string | null, more: Partial<Row> = {}): Row => ({
  name,
  target,
  actual,
  ...more,
});
const weighted = (
  name: string,
  dimension: string,
  group: string,
  weight: number | string,
  score?: number | string,
): Row => row(name, null, null, { dimension, group, weight, ...(score === undefined ? {} : { score }) });

const rows = [
  weighted('甲', '产出指标', '数量指标', 20, 20),
  weighted('乙', '产出', '数量', 20, 18),
  weighted('丙', '产出', '质量', 10, 10),
];

const ninety = [weighted('甲', '产出', '数量', 50, 48), weighted('乙', '效益', '社会效益', 40, 40)];

export const indicatorCases: readonly Case[] = [
  {
    code: 'C401',
    title: '逐级相符',
    report: table(rows, {
      weights: [
        { dimension: '产出', weight: 50 },
        { dimension: '产出', group: '数量指标', weight: 40 },
        { dimension: '产出', group: '质量指标', weight: 10 },
      ],
      totalWeight: 50,
    }),
    results: [
      ['pass', '“产出”'],
      ['pass', '“数量指标”'],
      ['pass', '“质量指标”'],
      ['pass', '“合计”'],
    ],
    formula: '40 + 10 = 50',
    anchor: 'indicator-zhibiao-1',
  },
  {
    code: 'C401',
    title: '二级与一级不符',
    report: table(rows, { weights: [{ dimension: '产出', group: '数量', weight: 39 }], totalWeight: 50 }),
    results: [['discrepancy', '为40，原文印作39'], ['pass']],
  },
  {
    code: 'C401',
    title: '均摊的权重容许四舍五入；有一项没有权重的不核对',
    report: table(
      [
        ...['甲', '乙', '丙'].map((name) => weighted(name, '效益', '社会效益', '3.33')),
        row('丁', null, null, { dimension: '产出' }),
      ],
      {
        weights: [
          { dimension: '效益', weight: 10 },
          { dimension: '产出', weight: 90 },
        ],
        totalWeight: 100,
      },
    ),
    results: [
      ['pass', '四舍五入'],
      ['pass', '“合计”'],
    ],
  },
  {
    code: 'C402',
    title: '得分合计相符与不符',
    report: table(rows, { weights: [{ dimension: '产出', weight: 50, score: 47 }], totalWeight: 50, totalScore: 48 }),
    results: [
      ['discrepancy', '为48，原文印作47'],
      ['discrepancy', '为47，原文印作48'],
    ],
  },
  {
    code: 'C402',
    title: '得分四舍五入',
    report: table(
      [
        weighted('甲', '产出', '数量', 3, '2.22'),
        weighted('乙', '产出', '数量', 3, '2.22'),
        weighted('丙', '产出', '数量', 3, '2.22'),
      ],
      {
        totalScore: '6.67',
      },
    ),
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C401',
    title: '自评表：指标90分，预算执行率10分，合计100分',
    report: table(ninety, { execution: { max: 10, score: '9.8', rate: '98%' }, totalWeight: 100 }),
    results: [['pass', '“合计”下各项权重之和为100']],
    formula: '50 + 40 + 10 = 100',
  },
  {
    code: 'C401',
    title: '自评表没有录入预算执行率一行：不说来源有错',
    report: table(ninety, { totalWeight: 100 }),
    results: [['unjudged', '可能有一行没有录入（例如预算执行率）']],
  },
  {
    code: 'C401',
    title: '连同预算执行率多出来的，是来源的出入',
    report: table(ninety, { execution: { max: 20 }, totalWeight: 100 }),
    results: [['discrepancy', '为110，原文印作100']],
  },
  {
    code: 'C401',
    title: '一行归错了栏目：一处多、一处少同样多',
    report: table([...rows.slice(0, 2), weighted('丙', '产出', '数量', 10), weighted('丁', '产出', '质量', 5)], {
      weights: [
        { dimension: '产出', group: '数量', weight: 40 },
        { dimension: '产出', group: '质量', weight: 15 },
      ],
    }),
    results: [
      ['unjudged', '可能有一行归错了栏目'],
      ['unjudged', '可能有一行没有录入'],
    ],
  },
  {
    code: 'C402',
    title: '预算执行率的得分计入合计；没有得分的不核对合计',
    report: {
      indicatorTables: [
        {
          id: 'a',
          title: '甲表',
          rows: ninety,
          execution: { max: 10, score: '9.8' },
          totalWeight: 100,
          totalScore: '97.8',
        },
        { id: 'b', title: '乙表', rows: ninety, execution: { max: 10 }, totalWeight: 100, totalScore: '97.8' },
        {
          id: 'c',
          title: '丙表',
          rows: ninety,
          execution: { max: 10, score: 9 },
          totalWeight: 100,
          totalScore: '97.8',
        },
        { id: 'd', title: '丁表', rows: ninety, totalWeight: 100, totalScore: '97.8' },
      ],
    },
    results: [
      ['pass', '为97.8'],
      ['discrepancy', '为97，原文印作97.8'],
      ['unjudged', '可能有一行没有录入'],
    ],
    formula: '48 + 40 + 9.8 = 97.8',
  },
  { code: 'C402', title: '没有印合计', report: table(rows), results: [] },
  {
    code: 'C403',
    title: '完成率相符、区间按上限、不符',
    report: table([
      row('扶持企业', '110家', '733家', { completion: '666.36%' }),
      row('总部企业', '2-3家', '新增4家', { completion: '133.33%' }),
      row('融资额', '超38亿元', '31亿元', { completion: '81.60%' }),
    ]),
    results: [['pass'], ['pass', '133.33%'], ['discrepancy', '为81.58%，原文印作81.60%']],
    formula: '733 ÷ 110 × 100% = 666.36%',
    anchor: 'indicator-zhibiao-1',
  },
  {
    code: 'C403',
    title: '以百分之百为上限的、不能算的不作判断；文字不核对',
    report: table([
      row('场次', '10场', '12场', { completion: '100%' }),
      row('满意度', '≥85%', '≥90%', { completion: '100%' }),
      row('收入', '2000亿元', '3345.94亿元', { completion: '超过150%' }),
      row('验收', '完成', '完成', { completion: '完成' }),
    ]),
    results: [['unjudged', '上限'], ['unjudged', '不能核对'], ['pass']],
  },
  {
    code: 'C404',
    title: '说法与数字相符、不符、不能判断',
    report: table([
      row('培训', '≥20人', '25人', { verdict: 'met' }),
      row('发展', '20名', '18人', { completion: '完成' }),
      row('环境', '改善', '收入先增后减', { verdict: 'met' }),
      row('满意度', '≥90%', '缺少佐证材料', { verdict: 'unclear' }),
      row('空白', null, '3个', { verdict: 'met' }),
    ]),
    results: [
      ['pass'],
      ['discrepancy', '原文说完成，但目标 20名，实际 18人：没有达到'],
      ['unjudged', '不能核对'],
      ['pass', '相符'],
    ],
  },
  {
    code: 'C405',
    title: '超过150%提示，正好150%不提示，上限不提示',
    report: table([
      row('扶持企业', '110家', '733家'),
      row('场次', '10场', '15场'),
      row('投诉', '10起以下', '20起'),
      row('工程', null, null, { completion: '470%' }),
    ]),
    results: [
      ['notice', '666.36%'],
      ['notice', '470.00%'],
    ],
  },
  { code: 'C405', title: '没有超过', report: table([row('场次', '10场', '11场')]), results: [] },
  {
    code: 'C406',
    title: '得分不超过权重与超过',
    report: table([weighted('甲', '产出', '数量', '2.22', '2.22'), weighted('乙', '产出', '数量', '2.22', '2.23')]),
    results: [['pass'], ['discrepancy', '得2.23分，超过权重2.22']],
  },
  { code: 'C406', title: '没有得分', report: table([row('甲', null, null, { weight: 2 })]), results: [] },
];
