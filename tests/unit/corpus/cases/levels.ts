/** What the level of a difference rests on: its kind, two places, a record that left nothing out. */
import { edit, type Case } from './case.ts';

const change = '- { id: S2, kind: change, what: 增长, unit: 万元, from: 10, to: 12, percent: "20%", where: 三 }';
const one = '{ says: 5月16日印发, where: 一 }';
const other = '{ says: 5月18日印发, where: 二 }';
const reading = (fields: string, passages = `${one}, ${other}`): string =>
  `${change}\n  - { id: S3, kind: reading, what: 日期, ${fields}, passages: [${passages}], note: 不同 }`;
const rows = 'title: 绩效指标\n';

export const levels: readonly Case[] = [
  edit(
    'M225',
    'a contradiction that is only remarked',
    change,
    reading('difference: date, remark: ‸true'),
    'remark: true',
    /删去 remark/,
  ),
  edit(
    'M225',
    'a way of writing that is a contradiction',
    change,
    reading('difference: naming, remark: ‸false'),
    'remark: false',
    /删去 remark/,
  ),
  edit(
    'M226',
    'a contradiction with one passage',
    change,
    reading('difference: ‸money', one),
    '只有一处：5月16日印发',
    /补上与它矛盾的那一处/,
  ),
  edit(
    'M226',
    'a contradiction whose passages say the same',
    change,
    reading('difference: ‸table', `${one}, { says: ５月16日印发, where: 二 }`),
    '2处说法相同：5月16日印发',
    /wording（措辞用字）/,
  ),
  edit('M227', 'a row left out of an indicator table', rows, `${rows}    sourceRows: ‸2\n`, '2', /漏录的补上/),
  edit(
    'M227',
    'all rows of a table that calls itself a part',
    rows,
    `${rows}    partial: true\n    sourceRows: ‸1\n`,
    '1',
    /全录了的删去 partial/,
  ),
  edit(
    'M227',
    'a row too many in a money table',
    'title: 支出情况表\n',
    'title: 支出情况表\n      sourceRows: ‸2\n',
    '2',
    /没有数过的删去 sourceRows/,
  ),
  edit(
    'M227',
    'a table that the list of the source does not have',
    'url: https://example.test/a.pdf\nsummary: 总体良好。\nscoring:\n',
    'url: https://example.test/a.pdf\n  tables: [表 1-1]\nsummary: 总体良好。\nscoring:\n  label: ‸表 2-1\n',
    '表 2-1',
    /补进 source.tables/,
  ),
  edit('M204', 'a difference of no known kind', change, reading('difference: ‸moeny'), 'moeny', /money/),
];
