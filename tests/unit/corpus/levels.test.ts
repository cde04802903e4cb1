/** The level of what was read, as authors may write it. */
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { levelOfReading } from '../../../src/report/reading-level.ts';
import { archive, broken, REPORT } from './archive.ts';

const change = '- { id: S2, kind: change, what: 增长, unit: 万元, from: 10, to: 12, percent: "20%", where: 三 }';

const ACCEPTED: readonly (readonly [fields: string, level: string])[] = [
  ['', 'discrepancy'],
  ['remark: true, ', 'notice'],
  ['remark: false, ', 'discrepancy'],
  ['difference: statement, ', 'discrepancy'],
  ['difference: scope, ', 'notice'],
  ['difference: scope, remark: true, ', 'notice'],
  ['difference: money, remark: false, ', 'discrepancy'],
];

describe('a reading', () => {
  it.each(ACCEPTED)('with “%s” is a %s', (fields, level) => {
    const passages = '[{ says: 甲, where: 一 }, { says: 乙, where: 二 }]';
    const reading = `${change}\n  - { id: S3, kind: reading, what: 某事, ${fields}passages: ${passages}, note: 不同 }`;
    const { problems, corpus } = inspectContent(archive({ [REPORT]: broken(change, reading) }));
    expect(problems).toEqual([]);
    const said = corpus?.reports[0]?.statements.at(-1);
    expect(said?.kind === 'reading' && levelOfReading(said)).toBe(level);
  });
});

describe('what was counted in the source', () => {
  it('is accepted where it is what is recorded', () => {
    const title = 'title: 绩效指标\n';
    const counted = broken(title, `${title}    sourceRows: 1\n`)
      .replace('title: 支出情况表\n', 'title: 支出情况表\n      sourceRows: 3\n')
      .replace('url: https://example.test/a.pdf\n', 'url: https://example.test/a.pdf\n  tables: [表 1, 图 1]\n');
    expect(inspectContent(archive({ [REPORT]: counted })).problems).toEqual([]);
  });

  it('is accepted where it is more, of a table that is public in part', () => {
    const title = 'title: 绩效指标\n';
    const part = broken(title, `${title}    sourceRows: 22\n    partial: true\n`);
    expect(inspectContent(archive({ [REPORT]: part })).problems).toEqual([]);
  });
});
