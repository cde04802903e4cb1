/** One scale of levels, applied to the archive that is shipped (docs/levels.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { CAUTIONS, CONTRADICTIONS, DIFFERENCES, differenceWords } from '../../src/report/difference-kinds.ts';
import { equal, exact, sum } from '../../src/report/exact.ts';
import { judged, rules } from '../../src/rules/all-rules.ts';
import { levelOf } from '../../src/report/reading-level.ts';

const corpus = readCorpus();
const results = corpus.reports.flatMap(judged(corpus).resultsOf);
const levelsAt = (report: string, anchor: string, code?: string): string[] =>
  results
    .filter((one) => one.report === report && one.where.anchor === anchor && (code === undefined || one.code === code))
    .map(({ severity }) => severity);

const DISCREPANCIES: readonly (readonly [report: string, anchor: string])[] = [
  ['2020-2023-tanjiang', 'S9'],
  ['2021-2023-yikedai', 'S3'],
  ['2021-2023-yikedai', 'S48'],
  ['2021-2023-yinzhang', 'S21'],
  ['2021-2023-zhishi-chanquan', 'S15'],
  ['2022-gongye-fazhan-ziping', 'S22'],
  ['2023-gaoxin-qiye', 'S13'],
  ['2023-shiqu-gongjiao', 'S2'],
  ['2023-zhigong-yibao-jijin', 'S4'],
  // Counts and citations whose rows and tables were counted in the source.
  ['2022-gongye-fazhan-ziping', 'S3'],
  ['2021-2024-wenhua-qiangshi', 'S10'],
  ['2023-bianban-bumen', 'S1'],
];

const NOTICES: readonly (readonly [report: string, anchor: string])[] = [
  ['2017-2022-rencai', 'S10'],
  ['2020-2023-jianzhuye', 'S5'],
  ['2020-2023-jianzhuye', 'S7'],
  ['2020-2023-tanjiang', 'S2'],
  ['2021-2023-guihua-yanjiu', 'S16'],
  ['2021-2023-xiaoshenggui', 'S2'],
  ['2021-2023-yikedai', 'S6'],
  ['2021-2023-yikedai', 'S45'],
  ['2021-2023-zhongda-keji', 'S7'],
  ['2021-2024-wenhua-qiangshi', 'S20'],
  ['2021-2024-wenhua-qiangshi', 'S22'],
  ['2021-2024-wenhua-qiangshi', 'S26'],
  ['2021-2024-wenhua-qiangshi', 'S27'],
  ['2021-2024-wenhua-qiangshi', 'S35'],
  ['2021-2024-wenlv-tiyu', 'S1'],
  ['2021-2024-wenlv-tiyu', 'S2'],
  ['2021-2024-wenlv-tiyu', 'S3'],
  ['2021-2024-wenlv-tiyu', 'S12'],
  ['2021-2024-wenlv-tiyu', 'S16'],
  ['2021-2024-wenlv-tiyu', 'S23'],
  ['2022-gongye-fuchi-ziping', 'S9'],
  ['2022-gongye-fuchi-ziping', 'S24'],
  ['2022-gongye-fuchi-ziping', 'S25'],
  ['2023-gaoxin-qiye', 'S8'],
  ['2023-jibing-yufang', 'S2'],
  ['2023-minzhu-dangpai-bumen', 'S15'],
  ['2023-shiqu-gongjiao', 'S7'],
  ['2023-shiqu-gongjiao', 'S12'],
  ['2023-shuiku-xiaofang', 'S7'],
  ['2023-zhigong-yibao-jijin', 'S1'],
  ['2024-gongxin-bumen-ziping', 'S10'],
  ['2024-gongxin-bumen-ziping', 'S11'],
  ['2024-gongxin-bumen-ziping', 'S12'],
  ['2024-gongxin-bumen-ziping', 'S17'],
];

describe('the levels of the archive', () => {
  it.each(DISCREPANCIES)('%s %s excludes itself', (report, anchor) =>
    expect(levelsAt(report, anchor)).toEqual(['discrepancy']),
  );

  it.each(NOTICES)('%s %s can be explained', (report, anchor) => expect(levelsAt(report, anchor)).toEqual(['notice']));

  it.each([
    ['2021-2023-waimao', 'trend-jinchukou', 'C304'],
    ['2023-jibing-yufang', 'funding-anpai-zhichu', 'C201'],
  ])('%s %s: a note explains what %s finds', (report, anchor, code) => {
    expect(levelsAt(report, anchor, code)).toContain('notice');
    expect(levelsAt(report, anchor, code)).not.toContain('discrepancy');
  });

  it('do not set an amount before a recall against one after it', () => {
    expect(levelsAt('2021-2023-xiaoshenggui', 'funding', 'C601')).toContain('notice');
    expect(results.filter(({ code, severity }) => code === 'C601' && severity === 'discrepancy')).toEqual([]);
  });

  it('rest on a kind of difference in every entry that was read', () => {
    const bare = corpus.reports.flatMap((report) =>
      report.statements
        .filter((one) => one.kind === 'reading' && (one.difference === undefined || one.remark !== undefined))
        .map(({ id }) => `${report.id} ${id}`),
    );
    expect(bare).toEqual([]);
  });

  it('speak of thirteen rows of one table that do not add up', () => {
    const report = corpus.reports.find(({ id }) => id === '2021-2024-wenlv-tiyu');
    const table = report?.funding.tables.find(({ id }) => id === 'erji-xiangmu');
    const wrong = (table?.rows ?? [])
      .filter(({ role }) => role === 'item')
      .flatMap(({ cells }) =>
        [1, 6, 11].filter((at) => {
          const [total, ...parts] = cells.slice(at, at + 4);
          if (total === null || total === undefined || total === '/') return false;
          return !equal(exact(total), sum(parts.map((part) => exact(part ?? '0'))));
        }),
      );
    expect(wrong).toHaveLength(13);
  });

  it('are written down as they are applied', () => {
    const changes = readFileSync(new URL('../../docs/levels-changes.md', import.meta.url), 'utf8');
    for (const [word, entries] of [
      ['出入', DISCREPANCIES.slice(0, 9)],
      ['提示', NOTICES],
    ] as const)
      for (const [report, anchor] of entries)
        expect(changes).toMatch(new RegExp(`\\| \`${report}\` +\\| C\\d+ \`#${anchor}\` +\\|.*\\| ${word} +\\|`));
  });
});

describe('docs/levels.md', () => {
  const page = readFileSync(new URL('../../docs/levels.md', import.meta.url), 'utf8');

  it.each(DIFFERENCES)('gives %s the level that it has', (kind) => {
    const level = levelOf(kind) === 'discrepancy' ? '出入' : '提示';
    expect(page).toMatch(new RegExp(`\\| \`${kind}\` +\\| ${differenceWords[kind]} +\\| ${level} +\\|`));
  });

  it('speaks of every rule', () => {
    for (const { code } of rules) expect(page).toContain(code);
  });

  it('has no kind twice', () => expect(new Set(DIFFERENCES).size).toBe(CONTRADICTIONS.length + CAUTIONS.length));
});
