import type { Case } from '../case.ts';

const dimensions = (...rows: [string, number | string, number | string | null, string?][]) =>
  rows.map(([name, max, score, rate]) => ({ name, max, score, ...(rate === undefined ? {} : { rate }) }));

const four = (scores: (number | null)[]) =>
  dimensions(['投入', 18, scores[0]!], ['过程', 22, scores[1]!], ['产出', 30, scores[2]!], ['效益', 30, scores[3]!]);

export const scoringCases: readonly Case[] = [
  {
    code: 'C101',
    title: '分值合计为满分',
    report: { scoring: { total: null, grade: null, dimensions: four([null, null, null, null]) } },
    results: [['pass', '各一级指标分值之和为100分']],
    formula: '18 + 22 + 30 + 30 = 100',
    anchor: 'scoring',
  },
  {
    code: 'C101',
    title: '分值合计不为满分',
    report: { scoring: { total: null, grade: null, dimensions: dimensions(['投入', 20, null], ['产出', 30, null]) } },
    results: [['discrepancy', '相差50分']],
  },
  {
    code: 'C101',
    title: '两位小数的分值容许四舍五入',
    report: {
      scoring: {
        total: null,
        grade: null,
        dimensions: dimensions(['投入', '33.33', null], ['过程', '33.33', null], ['产出', '33.33', null]),
      },
    },
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C101',
    title: '分单位评分各自核对，满分另定',
    report: {
      scoring: {
        total: null,
        grade: null,
        max: 120,
        organisations: [
          { organisation: 'jia-ju', total: 110, dimensions: dimensions(['履职', 60, 55], ['管理', 60, 55]) },
          { organisation: 'yi-ju', total: 110, dimensions: dimensions(['履职', 60, 55], ['管理', 50, 55]) },
        ],
      },
    },
    results: [
      ['pass', '甲局'],
      ['discrepancy', '乙局'],
    ],
  },
  {
    code: 'C102',
    title: '得分合计为总分',
    report: { scoring: { total: 80.9, grade: '良', dimensions: four([10.7, 18.5, 26.2, 25.5]) } },
    results: [['pass', '80.9分']],
    formula: '10.7 + 18.5 + 26.2 + 25.5 = 80.9',
  },
  {
    code: 'C102',
    title: '一项少半分',
    report: { scoring: { total: 80.9, grade: '良', dimensions: four([10.7, 18, 26.2, 25.5]) } },
    results: [['discrepancy', '各一级指标得分之和为80.4分，原文印作80.9分，相差0.5分']],
  },
  {
    code: 'C102',
    title: '一位小数的得分没有容差',
    report: { scoring: { total: 80.8, grade: '良', dimensions: four([10.7, 18.5, 26.2, 25.5]) } },
    results: [['discrepancy', '相差0.1分']],
  },
  {
    code: 'C102',
    title: '两位小数的得分末位之差',
    report: { scoring: { total: 80.92, grade: '良', dimensions: four([10.72, 18.53, 26.21, 25.45]) } },
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C102',
    title: '有一项没有得分',
    report: { scoring: { total: 80.9, grade: '良', dimensions: four([10.7, null, 26.2, 25.5]) } },
    results: [['unjudged', '没有印出得分']],
  },
  {
    code: 'C103',
    title: '二级指标合计相符',
    report: {
      scoring: {
        total: null,
        grade: null,
        dimensions: [
          {
            name: '履职',
            max: 50,
            score: 46.39,
            groups: [
              { name: '整体', max: 30, score: 28.5 },
              { name: '专项', max: 20, score: 17.89 },
            ],
          },
        ],
      },
    },
    results: [
      ['pass', '分值之和'],
      ['pass', '得分之和为46.39分'],
    ],
  },
  {
    code: 'C103',
    title: '二级指标得分合不上',
    report: {
      scoring: {
        total: null,
        grade: null,
        dimensions: [
          {
            name: '履职',
            max: 50,
            score: 46.4,
            groups: [
              { name: '整体', max: 30, score: 28.5 },
              { name: '专项', max: 20, score: 17.5 },
            ],
          },
        ],
      },
    },
    results: [['pass'], ['discrepancy', '相差0.4分']],
  },
  {
    code: 'C103',
    title: '二级指标只列了一部分',
    report: {
      scoring: {
        total: null,
        grade: null,
        dimensions: [{ name: '履职', max: 50, score: 46, groups: [{ name: '整体', max: 30, score: 28 }] }],
      },
    },
    results: [['unjudged', '可能没有列全']],
  },
  {
    code: 'C104',
    title: '得分不超过分值',
    report: { scoring: { total: 80.9, grade: '良', dimensions: four([10.7, 18.5, 26.2, 25.5]) } },
    results: [['pass']],
    formula: '80.9 ≤ 100，10.7 ≤ 18，18.5 ≤ 22，26.2 ≤ 30，25.5 ≤ 30',
  },
  {
    code: 'C104',
    title: '得分超过分值，自评超过满分',
    report: {
      scoring: {
        total: 80.9,
        grade: '良',
        dimensions: four([18.5, 18.5, 26.2, 25.5]),
        selfScore: { score: 101, where: '三' },
      },
    },
    results: [
      ['discrepancy', '“投入”得18.5分，超过分值18分'],
      ['discrepancy', '单位自评得分101分'],
    ],
  },
  {
    code: 'C104',
    title: '没有得分就没有结果',
    report: { scoring: { total: null, grade: null } },
    results: [],
  },
  {
    code: 'C105',
    title: '得分率相符',
    report: {
      scoring: {
        total: null,
        grade: null,
        dimensions: dimensions(['投入', 16, 12.5, '78.13%'], ['过程', 24, 13.33, '55.54']),
      },
    },
    results: [
      ['pass', '78.13%'],
      ['pass', '55.54%'],
    ],
    formula: '12.5 ÷ 16 × 100% = 78.13%',
  },
  {
    code: 'C105',
    title: '得分率不符',
    report: { scoring: { total: null, grade: null, dimensions: dimensions(['产出', '30.00', '17.50', '58.34%']) } },
    results: [['discrepancy', '为58.33%，原文印作58.34%']],
  },
  {
    code: 'C105',
    title: '两位小数的得分本身可能已四舍五入',
    report: { scoring: { total: null, grade: null, dimensions: dimensions(['过程', 24, 13.33, '55.55%']) } },
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C106',
    title: '等级相符，自评等级同样核对',
    report: { scoring: { total: 80, grade: '良', selfScore: { score: 99, grade: '优', where: '三' } } },
    results: [
      ['pass', '80 ≤ 得分 < 90'],
      ['pass', '单位自评99分'],
    ],
    formula: '80 ≤ 80 < 90',
  },
  {
    code: 'C101',
    title: '指标90分，预算执行率10分',
    report: {
      scoring: {
        total: 95,
        grade: '优',
        execution: { max: 10, score: 10 },
        dimensions: dimensions(['产出', 50, 45], ['效益', 40, 40]),
      },
    },
    results: [['pass', '与预算执行率分值之和为100分']],
    formula: '50 + 40 + 10 = 100',
  },
  {
    code: 'C102',
    title: '预算执行率的得分、加分与扣分都计入总分',
    report: {
      scoring: {
        total: 97,
        grade: '优',
        execution: { max: 10, score: 10 },
        adjustments: [
          { name: '创新加分', points: 3 },
          { name: '迟报扣分', points: -1 },
        ],
        dimensions: dimensions(['产出', 50, 45], ['效益', 40, 40]),
      },
    },
    results: [['pass', '与预算执行率与加减分得分之和为97分']],
    formula: '45 + 40 + 10 + 3 − 1 = 97',
  },
  {
    code: 'C104',
    title: '加分不计入满分：总分可以高于100',
    report: {
      scoring: {
        total: 103,
        grade: '优',
        adjustments: [{ name: '加分', points: 4, max: 5 }],
        execution: { max: 10, score: 9 },
        dimensions: dimensions(['产出', 90, 90]),
      },
    },
    results: [['pass']],
    formula: '103 ≤ 105，9 ≤ 10，90 ≤ 90',
  },
  {
    code: 'C106',
    title: '满分105分含加分：81.5分是良，不是折算后的中',
    report: { scoring: { total: 81.5, max: 105, grade: '良' } },
    results: [['pass', '总分81.5分，属于“良”（80 ≤ 得分 < 90）']],
    formula: '80 ≤ 81.5 < 90',
  },
  {
    code: 'C106',
    title: '满分与办法不同而没有写明折算的，不说等级错',
    report: { scoring: { total: 81.5, max: 105, grade: '中' } },
    results: [['unjudged', '办法没有写明怎样折算']],
  },
  {
    code: 'C106',
    title: '有加分的总分高于满分',
    report: { scoring: { total: 103, grade: '优秀', adjustments: [{ name: '加分', points: 5 }] } },
    results: [['pass', '得分 ≥ 90']],
  },
  {
    code: 'C106',
    title: '办法自己的满分120：110分按它的区间',
    report: { ruleSet: 'own', scoring: { total: 110, grade: '优' } },
    results: [['pass', '108 ≤ 得分 ≤ 120']],
  },
  {
    code: 'C106',
    title: '办法写明折算的才折算，算式照实',
    report: { ruleSet: 'scaled', scoring: { total: 8.6, max: 10, grade: '良好' } },
    results: [['pass', '总分8.6分（满分10分，折合86分），属于“良好”']],
    formula: '8.6 ÷ 10 × 100 = 86，80 ≤ 86 < 90',
  },
  {
    code: 'C106',
    title: '等级叫优秀、良好、合格，或C级',
    report: {
      ruleSet: 'words',
      scoring: { total: 76, grade: '良', selfScore: { score: 61, grade: '优秀', where: '三' } },
    },
    results: [
      ['pass', '属于“良”（75 ≤ 得分 < 90）'],
      ['discrepancy', '应为“合格”'],
    ],
  },
  {
    code: 'C106',
    title: 'C级与C',
    report: {
      ruleSet: 'letters',
      scoring: { total: 72, grade: 'C级', selfScore: { score: 92, grade: 'ｂ', where: '三' } },
    },
    results: [
      ['pass', '属于“C级”'],
      ['discrepancy', '应为“A”'],
    ],
  },
  {
    code: 'C106',
    title: '等级不符，差一点也不进位',
    report: { scoring: { total: 79.99, grade: '良' } },
    results: [['discrepancy', '79.99分应为“中”']],
  },
  {
    code: 'C106',
    title: '等级的两字写法',
    report: { scoring: { total: 89.2, grade: '良好' } },
    results: [['pass', '属于“良好”']],
  },
  {
    code: 'C106',
    title: '办法里没有的等级',
    report: { scoring: { total: 89.2, grade: '合格' } },
    results: [['unjudged', '“合格”不在']],
  },
  ...[
    {
      title: '平均相符',
      total: 83.48,
      results: [
        ['pass', '总分'],
        ['pass', '履职'],
      ] as const,
    },
    { title: '平均不符', total: 83.6, results: [['discrepancy', '为83.48分，原文印作83.6分'], ['pass']] as const },
  ].map(({ title, total, results }): Case => ({
    code: 'C107',
    title,
    report: {
      scoring: {
        total,
        grade: '良',
        basis: 'average',
        dimensions: dimensions(['履职', 50, 40.2]),
        organisations: [82.5, 86.5, 82.4, 81, 85].map((score, index) => ({
          organisation: `ju-${index}`,
          total: score,
          dimensions: dimensions(['履职', 50, [37, 42.5, 40, 38.5, 43][index]!]),
        })),
      },
    },
    results,
  })),
  {
    code: 'C107',
    title: '截去尾数',
    report: {
      scoring: {
        total: '83.33',
        grade: '良',
        basis: 'average',
        organisations: [
          { organisation: 'jia-ju', total: 83.33 },
          { organisation: 'yi-ju', total: 83.34 },
        ],
      },
    },
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C108',
    title: '总分和等级都有',
    report: { scoring: { total: 80, grade: '良' } },
    results: [['pass']],
  },
  {
    code: 'C108',
    title: '缺等级',
    report: { scoring: { total: 80, grade: null } },
    results: [['notice', '没有印出绩效等级']],
  },
  {
    code: 'C108',
    title: '都缺',
    report: { scoring: { total: null, grade: null } },
    results: [['notice', '总分和绩效等级']],
  },
];
