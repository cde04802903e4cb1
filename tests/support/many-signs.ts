/** Signs without end in every place of an archive, which are checked soon and told in few words. */
import { expect } from 'vitest';
import { inspectContent } from '../../src/corpus/read-corpus.ts';
import type { Mistake } from '../../src/corpus/mistake.ts';
import { archive, registries, REPORT, SOUND } from '../unit/corpus/archive.ts';
import { ownTime } from './own-time.ts';

export const MANY = 100_000;
/** Generous: a slow machine is no fault. */
const SECONDS = 20;

export const inReport = (part: string, value: string): Record<string, string> => ({
  [REPORT]: SOUND.replace(part, () => value),
});
/** Files of an archive that has a value at the place named. */
export const places: Readonly<Record<string, (value: string) => Record<string, string>>> = {
  title: (value) => inReport('title: 外贸专项资金绩效评价报告', `title: ${value}`),
  'a quoted text': (value) => inReport('summary: 总体良好。', `summary: '${value}'`),
  'a point': (value) => inReport('points: [年底才拨付]', `points:\n      - ${value}`),
  'a name': (value) => inReport('summary: 总体良好。', `summary: 总体良好。\n${value}: x`),
  'an id': (value) => inReport('[shi-shangwu]', `['${value}']`),
  'a choice': (value) => inReport('kind: special-fund', `kind: '${value}'`),
  'a date': (value) => inReport('benchmarkDate: 2023-12-31', `benchmarkDate: '${value}'`),
  'a number': (value) => inReport('total: 85.50', `total: '${value}'`),
  'a rate': (value) => inReport('rate: "92.50%"', `rate: '${value}'`),
  'a cell': (value) => inReport('cells: [60.00', `cells: ['${value}'`),
  'a target': (value) => inReport('"≥5场"', `'${value}'`),
  'a reference': (value) => inReport('2023-ceshi#F1', `'${value}'`),
  'an address': (value) => inReport('url: https://example.test/a.pdf', `url: 'https://${value}'`),
  'the frontmatter': (value) => ({ [REPORT]: `---\n${value}\n---\n\n正文\n` }),
  'a registry': (value) => ({
    'content/themes.yaml': `${registries['content/themes.yaml']}- id: x\n  name: ${value}\n`,
  }),
};

/** What is told of an archive with these files, and soon. */
export function toldInTime(files: Readonly<Record<string, string>>): readonly Mistake[] {
  const root = archive(files);
  const start = ownTime();
  const { problems } = inspectContent(root);
  expect((ownTime() - start) / 1000).toBeLessThan(SECONDS);
  return problems;
}

export function tellsLittle(files: Readonly<Record<string, string>>): void {
  const problems = toldInTime(files);
  expect(problems.length).toBeLessThan(20);
  for (const { message, found, expected, remedy } of problems)
    for (const part of [message, found, expected, remedy]) expect(part.length).toBeLessThanOrEqual(500);
}
