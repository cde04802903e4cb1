import type { ReportInput } from '../../../src/report/schema/report.ts';
import { DIFFERENCES, isContradiction } from '../../../src/report/difference-kinds.ts';
import type { Case } from '../case.ts';

type Statement = NonNullable<ReportInput['statements']>[number];

const say = (...statements: object[]): Partial<ReportInput> =>
  sayAt(...statements.map((statement) => ({ where: '一', ...statement })));

/** Statements whose passages or values have their own places. */
const sayAt = (...statements: object[]): Partial<ReportInput> => ({
  statements: statements.map((statement, index) => ({
    id: `S${index + 1}`,
    what: '某数',
    ...statement,
  })) as Statement[],
});
const same = (...values: string[]): Partial<ReportInput> => ({
  statements: [
    {
      id: 'S1',
      kind: 'same',
      what: '某数',
      values: values.map((value, index) => ({ value, where: `第${index + 1}页` })),
    },
  ],
});

export const statementCases: readonly Case[] = [
  {
    code: 'C501',
    title: '相同',
    report: same('1512.57万元', '15125700元', '１,512.57 万元'),
    results: [['pass', '3处']],
    anchor: 'S1',
  },
  {
    code: 'C501',
    title: '不同',
    report: same('18分', '18.5分'),
    results: [['discrepancy', '第1页为18分，第2页为18.5分']],
    formula: '18分 ≠ 18.5分',
  },
  { code: 'C501', title: '四舍五入', report: same('2.70亿元', '26963万元'), results: [['pass', '四舍五入']] },
  { code: 'C501', title: '不可比', report: same('49项', '49%'), results: [['unjudged', '不能比较']] },
  { code: 'C501', title: '文字', report: same('森林资源培育及管护', '森林资源培育及保护'), results: [['discrepancy']] },
  {
    code: 'C501',
    title: '只是写法、单位写法不同，或有一处没有单位',
    report: sayAt(
      ...[
        ['《甲办法》', '甲办法'],
        ['2023年5月16日', '2023-05-16'],
        ['二十家', '20户'],
        ['100平方米', '100㎡'],
        ['4921', '4,921万人次'],
        ['1200万', '1200万元'],
      ].map((pair) => ({ kind: 'same', values: pair.map((value) => ({ value, where: '一' })) })),
    ),
    results: [['pass'], ['pass'], ['pass'], ['unjudged'], ['unjudged'], ['unjudged']],
  },
  {
    code: 'C501',
    title: '日期不同；金额末位不同；口径、收回前后可以解释',
    report: sayAt(
      ...[
        { pair: ['2023年5月16日', '2023年5月18日'] },
        { pair: ['787983.71万元', '787983.72万元'] },
        { pair: ['2180万元', '2185万元'], difference: 'scope' },
        { pair: ['2180万元', '2185万元'], difference: 'money' },
      ].map(({ pair, ...more }) => ({
        kind: 'same',
        values: pair.map((value) => ({ value, where: '一' })),
        ...more,
      })),
    ),
    results: [['discrepancy'], ['discrepancy'], ['notice', '口径可解释'], ['discrepancy', '金额矛盾']],
  },
  { code: 'C501', title: '约数与确数', report: same('超1700亿元', '1732亿元'), results: [['pass']] },
  {
    code: 'C502',
    title: '合计：相符、四舍五入、不符、减项',
    report: say(
      { kind: 'sum', unit: '万元', total: 5630, parts: [{ value: 2040 }, { value: 2180 }, { value: 1410 }] },
      { kind: 'sum', unit: '万元', total: '6555.21', parts: [{ value: '1512.57' }, { value: '5042.65' }] },
      { kind: 'sum', unit: '项', total: 36, parts: [{ value: 19 }, { value: 7 }] },
      {
        kind: 'sum',
        unit: '万元',
        total: '280.49',
        parts: [{ value: '691.33' }, { value: '-9.43' }, { value: '-233.89' }, { value: '-167.52' }],
      },
    ),
    results: [['pass'], ['pass', '四舍五入'], ['discrepancy', '26项，原文印作36项，相差10项'], ['pass']],
    formula: '2040 + 2180 + 1410 = 5630',
  },
  {
    code: 'C503',
    title: '增减：相符、十倍之误、方向相反',
    report: say(
      { kind: 'change', unit: '亿元', from: '31.01', to: '24.29', amount: '-6.72', percent: '-21.67%' },
      { kind: 'change', unit: '家', from: 91, to: 132, percent: '4.51%' },
      { kind: 'change', unit: '万元', from: 10, to: 8, amount: 2 },
    ),
    results: [
      ['pass'],
      ['pass'],
      ['discrepancy', '为45.05%，原文印作4.51%'],
      ['discrepancy', '为-2万元，原文印作2万元'],
    ],
  },
  {
    code: 'C503',
    title: '增减：四舍五入、截尾只在两位小数以上、位数太少、百分点',
    report: say(
      { kind: 'change', unit: '万元', from: '163.45', to: '48.16', amount: '-115.30' },
      { kind: 'change', unit: '亿元', from: '1772.6', to: 1732, percent: '-2.2%' },
      { kind: 'change', unit: '万人次', from: '0.32', to: '0.39', percent: '23.66%' },
      { kind: 'change', unit: '%', from: '61.94', to: '91.74', percent: '29.8个百分点' },
    ),
    results: [['pass', '四舍五入'], ['discrepancy'], ['unjudged', '位数太少'], ['pass']],
  },
  {
    code: 'C504',
    title: '比率：占比、月数、倍数、不符',
    report: say(
      { kind: 'ratio', unit: '万元', numerator: 2370, denominator: 5630, printed: '42.10%' },
      { kind: 'ratio', unit: '万元', numerator: '787983.72', denominator: '623229.41', times: 12, printed: '16' },
      { kind: 'ratio', unit: '万元', numerator: 300, denominator: 100, printed: '3倍' },
    ),
    results: [['pass'], ['discrepancy', '为15.17，原文印作16'], ['pass', '3倍']],
    formula: '2370 ÷ 5630 × 100% = 42.10%',
  },
  {
    code: 'C504',
    title: '比率：分子与分母写反，不是原文的出入',
    report: say({ kind: 'ratio', unit: '万元', numerator: 5630, denominator: 2370, printed: '42.10%' }),
    results: [['unjudged', '两数可能写反']],
  },
  {
    code: 'C504',
    title: '比率：漏了按月折算的系数',
    report: say({ kind: 'ratio', unit: '万元', numerator: 300, denominator: 200, printed: '18' }),
    results: [['unjudged', '再乘12正好相符']],
  },
  {
    code: 'C503',
    title: '增减：漏了负号、两数写反',
    report: say(
      { kind: 'change', unit: '亿元', from: '31.01', to: '24.29', percent: '21.67%' },
      { kind: 'change', unit: '家', from: 132, to: 91, percent: '45.05%' },
    ),
    results: [
      ['unjudged', '方向相反'],
      ['unjudged', '前后两数对调'],
    ],
  },
  {
    code: 'C502',
    title: '合计：减项漏了负号',
    report: say({ kind: 'sum', unit: '万元', total: '681.90', parts: [{ value: '691.33' }, { value: '9.43' }] }),
    results: [['unjudged', '可能漏了负号']],
  },
  {
    code: 'C504',
    title: '比率：末位之差、分母为零',
    report: say(
      { kind: 'ratio', unit: '万元', numerator: 1410, denominator: 5630, printed: '25.05%' },
      { kind: 'ratio', unit: '万元', numerator: 1, denominator: 0, printed: '0%' },
    ),
    results: [
      ['pass', '四舍五入'],
      ['unjudged', '分母为零'],
    ],
  },
  ...[
    { printed: [3, 1, 1], results: ['pass', 'unjudged', 'unjudged'] as const },
    { printed: [4, 3, 3], results: ['discrepancy', 'discrepancy', 'discrepancy'] as const },
  ].map(({ printed, results }): Case => ({
    code: 'C505',
    title: `个数 ${printed.join('、')}`,
    report: {
      indicatorTables: [
        {
          id: 'a',
          title: '表',
          sourceRows: 4,
          rows: [
            { name: '甲', group: '数量指标', target: '5家', actual: '6家' },
            { name: '乙', group: '数量指标', target: '5家', actual: '4家' },
            { name: '丙', group: '数量', target: '提升', actual: '有变化' },
            { name: '丁', group: '质量', target: '合规', actual: '合规' },
          ],
        },
      ],
      ...say(
        { kind: 'count', of: 'indicators', table: 'a', group: '数量', printed: printed[0] },
        { kind: 'count', of: 'met', group: '数量', printed: printed[1] },
        { kind: 'count', of: 'unmet', group: '数量', printed: printed[2] },
      ),
    },
    results: results.map((severity) => [severity] as const),
  })),
  {
    code: 'C505',
    title: '问题、建议、资金表行；原文自己说无法判断的不留余地',
    report: {
      findings: [{ id: 'F1', title: '甲', points: ['甲'], themes: ['a'], where: '五' }],
      funding: {
        headline: null,
        tables: [
          {
            id: 't',
            title: '表',
            unit: '万元',
            columns: [{ key: 'a', name: '甲' }],
            rows: [
              { name: '一', cells: [1] },
              { name: '合计', role: 'total', cells: [1] },
            ],
          },
        ],
      },
      indicatorTables: [
        {
          id: 'a',
          title: '表',
          rows: [
            { name: '甲', target: '5家', actual: '6家' },
            { name: '乙', target: '5家', actual: '无法判断', verdict: 'unclear' },
          ],
        },
      ],
      ...say(
        { kind: 'count', of: 'findings', printed: 1 },
        { kind: 'count', of: 'recommendations', printed: 1 },
        { kind: 'count', of: 'rows', table: 't', printed: 1 },
        { kind: 'count', of: 'met', printed: 1 },
        { kind: 'count', of: 'met', printed: 2 },
        { kind: 'count', of: 'indicators', printed: 2 },
      ),
    },
    results: [['pass'], ['notice', '没有清点'], ['pass'], ['pass'], ['discrepancy', '完成1项'], ['pass']],
  },
  {
    code: 'C505',
    title: '本页可能漏录的，不是原文的出入；行数与原文清点的不符的也不是',
    report: {
      findings: [{ id: 'F1', title: '甲', points: ['甲'], themes: ['a'], where: '五' }],
      indicatorTables: [
        { id: 'a', title: '表', rows: [{ name: '甲', target: '5家', actual: '6家' }] },
        { id: 'b', title: '表', sourceRows: 2, rows: [{ name: '甲', target: '5家', actual: '6家' }] },
        { id: 'c', title: '表', sourceRows: 1, rows: [{ name: '甲', target: '5家', actual: '6家' }] },
      ],
      ...say(
        { kind: 'count', of: 'indicators', table: 'a', printed: 2 },
        { kind: 'count', of: 'met', table: 'a', printed: 2 },
        { kind: 'count', of: 'indicators', table: 'b', printed: 2 },
        { kind: 'count', of: 'indicators', table: 'c', printed: 2 },
        { kind: 'count', of: 'findings', printed: 2 },
        { kind: 'count', of: 'indicators', printed: 4 },
      ),
    },
    results: [
      ['notice', '是否齐全没有清点'],
      ['notice', '是否齐全没有清点'],
      ['notice', '是否齐全没有清点'],
      ['discrepancy', '原文说2，指标数出来是1'],
      ['notice', '是否齐全没有清点'],
      ['notice', '是否齐全没有清点'],
    ],
  },
  ...[
    [{ table: 'a' }, { table: 'b' }],
    [{ dimension: '产出' }, { dimension: '效益' }],
    [{ group: '数量' }, { group: '质量' }],
  ].map(([own, other]): Case => ({
    code: 'C505',
    title: `另一范围的指标总数不说明本范围没有漏录：${JSON.stringify(own)}`,
    report: {
      indicatorTables: [
        {
          id: 'a',
          title: '表',
          rows: [{ name: '甲', dimension: '产出', group: '数量', target: '5家', actual: '6家' }],
        },
        {
          id: 'b',
          title: '表',
          rows: [{ name: '乙', dimension: '效益', group: '质量', target: '5家', actual: '6家' }],
        },
      ],
      ...say(
        { kind: 'count', of: 'met', ...own, printed: 2 },
        { kind: 'count', of: 'indicators', ...other, printed: 1 },
      ),
    },
    results: [['notice', '是否齐全没有清点'], ['pass']],
  })),
  {
    code: 'C506',
    title: '存在于评分表、正文；不存在',
    report: {
      scoring: { total: null, grade: null, label: '表3-1' },
      body: '<Table label="表 1-1" title="政策">\n\n| a |\n|---|\n| b |\n\n</Table>',
      ...say(
        { kind: 'citation', cited: '表 3-1' },
        { kind: 'citation', cited: '表１-1' },
        { kind: 'citation', cited: '表 1-9' },
        { kind: 'citation', cited: '附件3' },
      ),
    },
    results: [['pass'], ['pass'], ['notice', '表 1-9，本页没有收录'], ['notice', '附件3，没有随报告公开']],
  },
  {
    code: 'C506',
    title: '来源文件的表图已经清点：其中有的存在，没有的是出入',
    report: {
      source: { title: '报告', tables: ['表 1-1', '图 2'] },
      ...say(
        { kind: 'citation', cited: '表1-1' },
        { kind: 'citation', cited: '图 2' },
        { kind: 'citation', cited: '表 1-9' },
        { kind: 'citation', cited: '附表' },
      ),
    },
    results: [['pass'], ['pass'], ['discrepancy', '表 1-9，文件中没有'], ['notice', '没有随报告公开']],
  },
  { code: 'C506', title: '没有引用', report: {}, results: [] },
  {
    code: 'C507',
    title: '矛盾与提示',
    report: {
      statements: [
        {
          id: 'S1',
          kind: 'reading',
          what: '印发日期',
          passages: [
            { says: '5月16日印发', where: '一' },
            { says: '5月18日印发', where: '二' },
          ],
          note: '同一文件的日期不一。',
        },
        {
          id: 'S2',
          kind: 'reading',
          what: '用字',
          remark: true,
          passages: [{ says: 'IP0', where: '一' }],
          note: '应为 IPO。',
        },
      ],
    },
    results: [
      ['discrepancy', '印发日期：同一文件的日期不一'],
      ['notice', '用字'],
    ],
  },
  {
    code: 'C507',
    title: '级别由出入的种类决定',
    report: sayAt(
      ...DIFFERENCES.map((difference) => ({
        kind: 'reading',
        difference,
        passages: [
          { says: '甲', where: '一' },
          { says: '乙', where: '二' },
        ],
        note: '不同。',
      })),
    ),
    results: DIFFERENCES.map((difference) => [isContradiction(difference) ? 'discrepancy' : 'notice'] as const),
  },
  {
    code: 'C507',
    title: '没有写种类的旧写法：一处说法、两处同样的说法都构不成矛盾',
    report: sayAt(
      ...[['甲'], ['甲１', '甲1'], ['甲', '乙']].map((says) => ({
        kind: 'reading',
        passages: says.map((text) => ({ says: text, where: '一' })),
        note: '不同。',
      })),
    ),
    results: [['notice'], ['notice'], ['discrepancy']],
  },
  { code: 'C507', title: '没有读出的出入', report: {}, results: [] },
];
