import { edit, type Case } from './case.ts';

const summary = 'summary: 总体良好。';

export const yaml: readonly Case[] = [
  edit(
    'M101',
    'full-width colon',
    summary,
    '‸summary：总体良好。',
    'summary：总体良好。',
    '把“：”改为“: ”（冒号后有空格）',
  ),
  edit('M101', 'no space after the colon', summary, '‸summary:总体良好。', 'summary:总体良好。', '在冒号后加一个空格'),
  edit('M101', 'colon inside a value', summary, 'summary: ‸结论: 良好', 'summary: 结论: 良好', /双引号/),
  edit('M101', 'value begins with >', 'target: "≥5场"', 'target: ‸>5场', /target: >5场/, /双引号/),
  edit('M101', 'value begins with @', summary, 'summary: ‸@良好', 'summary: @良好', /双引号/),
  edit(
    'M101',
    'unclosed bracket',
    'organisations: [shi-shangwu]\n',
    'organisations: [shi-shangwu\n‸',
    'commissioner: shi-caizheng',
  ),
  edit(
    'M101',
    'folded text that would swallow a figure',
    '        - { key: yi, name: 乙区, cells: [40.00, 40.00, "100%"] }',
    '        - key: yi\n          name: 乙区\n          cells:\n            - ‸>5\n            - 1\n            - 1',
    '- >5',
    /">5"/,
  ),
  edit(
    'M102',
    'field given twice',
    'evaluation: fiscal',
    'evaluation: fiscal\n‸kind: project',
    'kind: project',
    /删去其中一个/,
  ),
  edit(
    'M103',
    'tab indentation',
    '  title: 外贸专项资金绩效评价报告\n  url',
    '‸\ttitle: 外贸专项资金绩效评价报告\n  url',
    /⇥title/,
    /制表符/,
  ),
  edit('M104', 'value begins with *', summary, 'summary: ‸*良好', 'summary: *良好', /双引号/),
  edit('M104', 'anchor', 'organisations: [shi-shangwu]', 'organisations: ‸&a [shi-shangwu]', /&a/),
  edit('M104', 'tag', summary, 'summary: ‸!!str 良好', /!!str/),
  edit('M101', 'value without a name', summary, `‸: 良好\n${summary}`, ': 良好', /字段名/),
  edit('M101', 'list for a name', summary, `? ‸[甲, 乙]\n: 良好\n${summary}`, '? [甲, 乙]', /字段名/),
];
