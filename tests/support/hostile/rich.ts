/** A sound report that fills in every text field, so that an attack can stand in each of them. */

const DEFAULTS = {
  title: '外贸专项资金绩效评价报告',
  shortTitle: '外贸专项资金',
  'corrections.note': '支出率改为原文所印的95.50%',
  'programmes.note': '编者说明',
  'programmes.results.name': '办展',
  'programmes.results.target': '2场',
  'programmes.results.actual': '3场',
  'programmes.results.where': '三',
  'programmes.years.where': '一',
  'source.title': '外贸专项资金绩效评价报告原文',
  'source.number': '测财〔2024〕1号',
  'source.format': 'PDF',
  'source.note': '附件另存',
  'source.url': 'https://example.test/a.pdf',
  summary: '总体良好。',
  'scoring.label': '表 1-1',
  'scoring.where': '二',
  'scoring.grade': '良',
  'dimensions.name': '投入',
  'dimensions.reasons': '论证不足',
  'groups.name': '论证',
  'groups.reason': '少一份材料',
  'selfScore.where': '二',
  'headline.rateName': '资金支出率',
  'headline.where': '一',
  'funding.title': '支出情况表',
  'funding.label': '表 1-2',
  'funding.unit': '万元',
  'funding.source': '单位提供',
  'funding.where': '一（二）',
  'funding.notes': '含结转',
  'columns.name': '预算',
  'columns.level': '市级',
  'columns.unit': '件',
  'rows.name': '甲区',
  'rows.level': '市级',
  'rows.region': '甲区',
  'rows.cell': '备注文字',
  'jixiao.title': '绩效指标',
  'jixiao.label': '表 2-1',
  'jixiao.where': '三',
  'jixiao.source': '单位提供',
  'jixiao.notes': '照原文',
  'indicators.project': '项目甲',
  'indicators.subproject': '子项目甲',
  'indicators.dimension': '产出',
  'indicators.group': '数量指标',
  'indicators.name': '活动场次',
  'indicators.target': '≥5场',
  'indicators.actual': '6场',
  'indicators.completion': '120%',
  'indicators.reason': '无',
  'indicators.evidence': '台账',
  'trends.title': '客运量',
  'trends.label': '表 3-1',
  'trends.subject': '公交',
  'trends.source': '统计局',
  'trends.where': '三',
  'trends.period': '2021年',
  'trends.unit': '万人次',
  'trends.series': '客运量',
  'trends.value': '100.5',
  'trends.break': '口径改变',
  'trends.notes': '照原文',
  'findings.title': '拨付较慢',
  'findings.points': '年底才拨付',
  'findings.where': '四',
  'recommendations.title': '加快拨付',
  'recommendations.points': '按季拨付',
  'recommendations.where': '五',
  'followUps.subject': '以往评价',
  'followUps.amount': '825.1万元',
  'followUps.issue': '拨付慢',
  'followUps.measures': '按月调度',
  'followUps.reported': '已完成',
  'followUps.verified': '属实',
  'followUps.by': '评价组',
  'followUps.where': '六',
  'statements.what': '增长',
  'statements.note': '编者按',
  'statements.unit': '万元',
  'statements.where': '三',
  'statements.same': '12万元',
  'statements.part': '其中甲',
  'statements.says': '前文说是甲',
  'statements.cited': '表 9-9',
  'documents.title': '测试办法',
  'documents.number': '测〔2021〕55号',
  computed: '12.5%',
} as const;

export type Field = keyof typeof DEFAULTS;

export const FIELDS = Object.keys(DEFAULTS) as readonly Field[];

/** Fields whose words the schema, a rule or a reference narrows. */
export const NARROW: ReadonlySet<Field> = new Set<Field>(['scoring.grade', 'source.url']);

/** The report with some of its fields as given; a value is written as a double-quoted YAML text. */
export function richReport(values: ReadonlyMap<Field, string> = new Map()): string {
  const v = (field: Field): string => JSON.stringify(values.get(field) ?? DEFAULTS[field]);
  return `---
title: ${v('title')}
shortTitle: ${v('shortTitle')}
kind: special-fund
evaluation: fiscal
organisations: [shi-shangwu]
commissioner: shi-caizheng
evaluator: jia-zixun
period: { from: 2021, to: 2023 }
reportYear: 2024
benchmarkDate: 2023-12-31
ruleSet: five-bands
published: 2024-06-01
corrections: [{ date: 2024-07-02, note: ${v('corrections.note')} }]
programmes:
  - id: waimao-zijin
    note: ${v('programmes.note')}
    years: [{ year: 2023, unit: 万元, initial: 100.00, actual: 95.50, rate: "95.50%", where: ${v('programmes.years.where')} }]
    results: [{ year: 2023, name: ${v('programmes.results.name')}, target: ${v('programmes.results.target')}, actual: ${v('programmes.results.actual')}, where: ${v('programmes.results.where')} }]
source:
  title: ${v('source.title')}
  number: ${v('source.number')}
  format: ${v('source.format')}
  note: ${v('source.note')}
  url: ${v('source.url')}
summary: ${v('summary')}
scoring:
  total: 85.50
  grade: ${v('scoring.grade')}
  label: ${v('scoring.label')}
  where: ${v('scoring.where')}
  dimensions:
    - { name: ${v('dimensions.name')}, max: 20, score: 18.50, rate: "92.50%", reasons: [${v('dimensions.reasons')}], groups: [{ name: ${v('groups.name')}, max: 5, score: 4, reason: ${v('groups.reason')} }] }
    - { name: 产出甲, max: 80, score: 67, rate: "83.75%" }
  selfScore: { score: 98, where: ${v('selfScore.where')} }
funding:
  headline: { unit: 万元, budget: 100.00, actual: 95.50, rate: "95.50%", rateName: ${v('headline.rateName')}, where: ${v('headline.where')} }
  tables:
    - id: zhichu
      title: ${v('funding.title')}
      label: ${v('funding.label')}
      unit: ${v('funding.unit')}
      source: ${v('funding.source')}
      where: ${v('funding.where')}
      columns:
        - { key: budget, name: ${v('columns.name')}, stage: initial-budget, level: ${v('columns.level')} }
        - { key: actual, name: 支出, stage: actual, unit: ${v('columns.unit')} }
        - { key: beizhu, name: 备注, kind: text }
      rows:
        - { key: jia, name: ${v('rows.name')}, level: ${v('rows.level')}, region: ${v('rows.region')}, cells: [60.00, 55.50, ${v('rows.cell')}] }
        - { key: yi, name: 乙区, cells: [40.00, 40.00, null] }
        - { name: 合计, role: total, sums: [jia, yi], cells: [100.00, 95.50, null] }
      notes: [${v('funding.notes')}]
indicatorTables:
  - id: jixiao
    title: ${v('jixiao.title')}
    label: ${v('jixiao.label')}
    where: ${v('jixiao.where')}
    source: ${v('jixiao.source')}
    rows:
      - { year: 2022, project: ${v('indicators.project')}, subproject: ${v('indicators.subproject')}, dimension: ${v('indicators.dimension')}, group: ${v('indicators.group')}, name: ${v('indicators.name')}, weight: 10, target: ${v('indicators.target')}, actual: ${v('indicators.actual')}, completion: ${v('indicators.completion')}, score: 10, reason: ${v('indicators.reason')}, evidence: ${v('indicators.evidence')} }
      - { year: 2023, dimension: 产出, group: 数量指标, name: ${v('indicators.name')}, weight: 10, target: "≥5场", actual: 4场, score: 10 }
    notes: [${v('jixiao.notes')}]
trends:
  - id: keliu
    title: ${v('trends.title')}
    label: ${v('trends.label')}
    subject: ${v('trends.subject')}
    source: ${v('trends.source')}
    where: ${v('trends.where')}
    periods: [${v('trends.period')}, 2022年, 2023年]
    series:
      - { name: ${v('trends.series')}, unit: ${v('trends.unit')}, values: [${v('trends.value')}, 98.20, 97] }
      - { name: 货运量, unit: 万吨, values: [1, 2, 3] }
    breaks: [{ before: 2022年, reason: ${v('trends.break')} }]
    notes: [${v('trends.notes')}]
findings:
  - { id: F1, title: ${v('findings.title')}, points: [${v('findings.points')}], themes: [slow-disbursement], where: ${v('findings.where')} }
recommendations:
  - { id: R1, title: ${v('recommendations.title')}, points: [${v('recommendations.points')}], themes: [slow-disbursement], answers: [F1], where: ${v('recommendations.where')} }
followUps:
  - id: U1
    targets: [2023-ceshi#F1]
    subject: ${v('followUps.subject')}
    amount: ${v('followUps.amount')}
    issue: ${v('followUps.issue')}
    measures: [${v('followUps.measures')}]
    reported: { state: done, text: ${v('followUps.reported')}, asOf: 2024-01 }
    verified: { state: not-done, text: ${v('followUps.verified')}, by: ${v('followUps.by')}, asOf: 2024-02 }
    where: ${v('followUps.where')}
statements:
  - { id: S1, kind: count, what: 指标数, of: indicators, table: jixiao, printed: 2, where: ${v('statements.where')} }
  - { id: S2, kind: change, what: ${v('statements.what')}, unit: ${v('statements.unit')}, from: 10, to: 12, percent: "20%", where: 三, note: ${v('statements.note')} }
  - { id: S3, kind: same, what: 投入, values: [{ value: ${v('statements.same')}, where: 三 }, { value: 13万元, where: 四 }] }
  - { id: S4, kind: sum, what: 合计, unit: 万元, total: 3, parts: [{ name: ${v('statements.part')}, value: 1 }, { value: 1 }], where: 三 }
  - { id: S5, kind: reading, what: 说法, passages: [{ says: ${v('statements.says')}, where: 三 }, { says: 乙, where: 四 }], note: 不一致 }
  - { id: S6, kind: citation, what: 引用, cited: ${v('statements.cited')}, where: 三 }
documents: [{ title: ${v('documents.title')}, number: ${v('documents.number')}, date: 2021-05 }]
computed: [${v('computed')}]
---

## 基本情况

资金 100 万元[^1]。

<Funding id="zhichu" />

<Trend id="keliu" />

[^1]: 不含结转。
`;
}
