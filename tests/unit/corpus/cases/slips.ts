/** Slips whose advice must name the slip itself. */
import { REPORT, SOUND } from '../archive.ts';
import { body, edit, type Case } from './case.ts';

const total = '- { name: 合计, role: total, sums: [jia, yi], cells: [100.00, 95.50, "95.50%"] }';

const columns = `- { key: budget, name: 预算, stage: initial-budget }
        - { key: actual, name: 支出, stage: actual }
        - { key: rate, name: 支出率, kind: rate, ratio: [actual, budget] }`;
const change = '- { id: S2, kind: change, what: 增长, unit: 万元, from: 10, to: 12, percent: "20%", where: 三 }';

/** A conflict of two authors in the front matter, and the rest of one in the body. */
const conflict: Case = {
  code: 'M107',
  name: 'both versions of a line',
  file: REPORT,
  content: SOUND.replace(
    'summary: 总体良好。',
    '‸<<<<<<< HEAD\nsummary: 总体良好。\n=======\nsummary: 良好。\n>>>>>>> xiugai',
  ),
  found: '<<<<<<< HEAD',
  remedy: /选|一种/,
};

export const slips: readonly Case[] = [
  conflict,
  { ...conflict, name: 'mark left over in the body', content: `${SOUND}\n文字。\n\n‸=======\n`, found: '=======' },
  edit('M101', 'dash for the hyphen of a list', total, `‸—${total.slice(1)}`, /^—/, /“- ”/),
  edit('M101', 'bullet for the hyphen of a list', total, `‸• ${total.slice(2)}`, /^•/, /“- ”/),
  edit(
    'M101',
    'wide comma before a field',
    'name: 合计, role',
    'name: ‸合计，role',
    /合计，role/,
    '把字段名前面的“，”改为“, ”',
  ),
  edit('M101', 'opening brace lost', total, total.replace('{ name: ', 'name: ‸'), /合计/, /补上 \{/),
  edit('M101', 'hyphen lost before a row', total, `‸${total.slice(2)}`, /^\{ name: 合计/, /补上“- ”/),
  edit('M101', 'wide blank after a colon', 'summary: 总体良好。', '‸summary:　总体良好。', /summary/, /半角空格/),
  edit('M106', 'tab in a value', 'summary: 总体良好。', 'summary: ‸总体\t良好。', '总体⇥良好。', /制表符/),
  edit('M106', 'number broken in two', 'summary: 总体良好。', 'summary: ‸共176.\n  91万元。', '176.⏎91', /同一行/),
  edit('M203', 'square brackets around a figure', 'cells: [60.00,', 'cells: [‸[60.00],', '[60.00]', /去掉方括号/),
  edit('M207', 'letter in a cell', 'cells: [60.00,', 'cells: [‸6O.00,', '6O.00', '改为 60.00'),
  edit('M207', 'letter for one', 'values: [100.5,', 'values: [‸l00.5,', 'l00.5', '改为 100.5'),
  edit('M207', 'rate in Chinese quotes', 'values: [100.5,', 'values: [‸“10.5%”,', '“10.5%”', '改为 "10.5%"'),
  edit('M207', 'full stop for a point', 'cells: [60.00,', 'cells: [‸60。00,', '60。00', '改为 60.00'),
  edit('M209', 'column left out', columns, `‸${columns.replace(/\n.*kind: rate.*/, '')}`, '2 列', /补上缺少的 1 列/),
  edit('M204', 'statement of another kind', 'id: S2, kind: change', 'id: S2, kind: ‸sum', 'sum', /改为 change/),
  body('M416', 'wide blank before a heading', '　‸### 结论', '### 结论', /全角空格/),
  body('M416', 'blank in a tag', '‸< Trend id="keliu" />', '< Trend id="keliu" />', /空格/),
  body('M416', 'wide signs around a tag', '‸＜Trend id="keliu" /＞', '＜Trend id="keliu" /＞', /半角/),
  body('M416', 'bullet of another program', '- 甲\n‸• 乙', '• 乙', /“- ”/),
  edit(
    'M208',
    'percent sign lost in a ratio',
    change,
    change.replace(
      /kind: .*/,
      'kind: ratio, what: 占比, unit: 万元, numerator: 2, denominator: 17, printed: ‸11.76, where: 三 }',
    ),
    '11.76',
    /百分号/,
  ),
  edit(
    'M209',
    'wide comma between cells',
    '[60.00, 55.50, "92.50%"]',
    '[‸60.00，55.50, "92.50%"]',
    '60.00，55.50',
    /60\.00, 55\.50/,
  ),
  edit(
    'M209',
    'two like figures are not one',
    '[60.00, 55.50, "92.50%"]',
    '‸[280, 280, "92.50%", "92.50%"]',
    '4 个值',
    /多填的 1 个值/,
  ),
  edit(
    'M204',
    'wide blank behind a choice',
    'evaluation: fiscal',
    'evaluation: ‸fiscal　',
    'fiscal',
    '删去首尾的空格，写作 fiscal',
  ),
  edit(
    'M219',
    'percent sign in a series of amounts',
    'periods: [2021年, 2022年]',
    'periods: [2021年, 2022年, 2023年]\n    series: [{ name: 甲, unit: 万元, values: [1, 2, ‸3%] }]\n    notes: [乙]\n  - id: qita\n    title: 乙\n    periods: [2021年, 2022年]',
    '3%',
    /删去百分号/,
  ),
  edit(
    'M220',
    'two formulas in one column',
    'ratio: [actual, budget] }',
    'ratio: [actual, budget], growth: ‸[actual, budget] }',
    'ratio 与 growth',
    /只留说明这一列怎样得出的那一个/,
  ),
  edit('M220', 'column made of itself', 'ratio: [actual, budget]', 'ratio: [actual, ‸rate]', 'rate', /用来计算的列/),
  edit(
    'M220',
    'formula of a text column',
    'kind: rate, ratio: [actual, budget]',
    'kind: ‸text, ratio: [actual, budget]',
    'kind: text 与 ratio',
    /删去公式/,
  ),
  edit(
    'M220',
    'two formulas in one series',
    'growthOf: 客运量 }',
    'difference: [客运量, 客运量], growthOf: ‸客运量 }',
    'difference 与 growthOf',
    /只留/,
  ),
  edit(
    'M220',
    'row that sums itself',
    'sums: [jia, yi], cells',
    'key: he, sums: [jia, yi, ‸he], cells',
    'he',
    /删去本行/,
  ),
  edit(
    'M223',
    'indicator row copied twice',
    'actual: 6场, score: 10 }\n',
    'actual: 6场, score: 10 }\n      - ‸{ dimension: 产出, group: 数量, name: 活动场次, weight: 10, target: "≥5场", actual: 6场, score: 10 }\n',
    '活动场次',
    /删去一行/,
  ),
  edit(
    'M212',
    'execution points above their maximum',
    '  selfScore:',
    '  execution: { max: 10, score: ‸11 }\n  selfScore:',
    '11',
  ),
  body('M406', 'attribute in Chinese', '<Note ‸标题="说明">文字</Note>', '标题', '是不是 title？'),
  body('M406', 'attribute twice', '<Note ‸title="甲" title="乙">文字</Note>', 'title', /留下/),
  body('M412', 'wide bar in a row', '| 甲 | 乙 |\n| --- | --- |\n‸| 一 ｜ 二 |', '1 格', '把全角的 ｜ 改为半角的 |'),
  body('M412', 'row pasted with a tab', '| 甲 | 乙 |\n| --- | --- |\n‸一\t二', '1 格', /制表符改为 \|/),
  body('M413', 'blank in the mark of a note', '另见附注‸[^ 9]。', '[^ 9]', /去掉空格/),
  body('M416', 'wide heading marks', '‸＃＃ 结论', '＃＃ 结论', /半角的 #/),
  body('M416', 'rule of stars', '‸***', '***'),
  body(
    'M418',
    'empty line in a table',
    '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n‸| 三 | 四 |',
    '| 三 | 四 |',
    /删去它上面的空行/,
  ),
  body('M421', 'component behind words', '支出见下。‸<Funding id="zhichu" />', '<Funding>', /另一行/),
  body('M421', 'component in a heading', '## 支出 ‸<Trend id="keliu" />', '<Trend>', /另一行/),
];
