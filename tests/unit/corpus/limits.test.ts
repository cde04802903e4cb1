/** Nothing that an author writes takes long to check, fills a screen, or is found only by the build. */
import { describe, expect, it } from 'vitest';
import { dateOutOfLimits } from '../../../src/corpus/date-limits.ts';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { validateSchema } from '../../../src/corpus/validate-schema.ts';
import { nearest } from '../../../src/corpus/text/nearest.ts';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { parseYaml } from '../../../src/corpus/yaml.ts';
import { longest } from '../../../src/report/schema/length-limits.ts';
import { report } from '../../../src/report/schema/report.ts';
import { pack } from '../../../src/contract/search-index.ts';
import { archive, registries, REPORT, SOUND } from './archive.ts';
import { ownTime } from '../../support/own-time.ts';

const MANY = 100_000;
/** Generous: a slow machine is no fault. */
const SECONDS = 20;

const inReport = (part: string, value: string): Record<string, string> => ({
  [REPORT]: SOUND.replace(part, () => value),
});
const places: Readonly<Record<string, (value: string) => Record<string, string>>> = {
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

describe.each(Object.entries(places))('%s of 100,000 signs', (_name, place) => {
  it.each(['甲', '1', 'a', '-', ':', '#', '[', '|', '，', '.', ' '])('%j', (sign) => {
    const root = archive(place(sign.repeat(MANY)));
    const start = ownTime();
    const { problems } = inspectContent(root);
    expect((ownTime() - start) / 1000).toBeLessThan(SECONDS);
    expect(problems.length).toBeLessThan(20);
    for (const { message, found, expected, remedy } of problems)
      for (const part of [message, found, expected, remedy]) expect(part.length).toBeLessThanOrEqual(500);
  });
});

describe('a body of many signs', () => {
  it.each([
    '甲',
    ' ',
    '\t',
    '*',
    '**',
    '*甲',
    '**甲',
    '- ',
    '1. ',
    '> ',
    '# ',
    '#',
    '| ',
    '\\',
    '](',
    '[a](',
    '[^1]',
    '[',
    '(',
    ')',
  ])('%j', sound);
  it.each([
    '<',
    '{',
    '}',
    '`',
    '~',
    '_',
    '&',
    '&amp;',
    '@',
    ':',
    'www.',
    'https://a.cn/)',
    'https://a',
    '- 1 ',
    '甲\n',
    '\n',
  ])('%j', sound);

  function sound(sign: string): void {
    // A longer line is told before it is parsed.
    for (const many of [9_000, MANY]) {
      const root = archive(inReport('资金 100 万元', `甲${sign.repeat(many / sign.length)}乙`));
      const start = ownTime();
      const { problems } = inspectContent(root);
      expect((ownTime() - start) / 1000).toBeLessThan(SECONDS);
      for (const { message, found } of problems)
        for (const part of [message, found]) expect(part.length).toBeLessThanOrEqual(500);
    }
  }
});

describe('limits', () => {
  it('fit what the search can hold', () => {
    expect(() => pack([longest.section * 1.3, longest.table * 1.3, longest.record * 3])).not.toThrow();
  });

  it('are kept by a section in two parts', () => {
    const half = `${'资金。'.repeat(10_000)}\n`;
    const root = archive({ [REPORT]: `${SOUND}\n## 甲\n\n${half}\n## 乙\n\n${half}` });
    expect(inspectContent(root).problems).toEqual([]);
  });

  it('compare no word of great length', () => {
    const start = ownTime();
    expect(nearest('甲'.repeat(20_000), ['甲', '乙'.repeat(20_000)])).toBeNull();
    expect(nearest('shangwu', ['s'.repeat(20_000), 'shangwuju'])).toBe('shangwuju');
    expect(ownTime() - start).toBeLessThan(500);
  });
});

describe('the calendar', () => {
  const now = new Date(2026, 10, 20);

  it.each([
    [['published'], '2027-11-20', true],
    [['published'], '2027-11-21', false],
    [['source', 'published'], '2027', true],
    [['source', 'published'], '2028', false],
    [['benchmarkDate'], '2027-11', true],
    [['benchmarkDate'], '2027-12', false],
    [['reportYear'], '2027', true],
    [['reportYear'], '2028', false],
    [['period', 'to'], '2036', true],
    [['period', 'to'], '2037', false],
    [['followUps', 0, 'due'], '2040-12-31', true],
    [['followUps', 0, 'due'], '2140-12-31', false],
    [['documents', 0, 'date'], '1949-10-01', true],
    [['documents', 0, 'date'], '1948', false],
  ] as const)('%j %s: %s', (path, written, allowed) => {
    expect(dateOutOfLimits(path, written, now) === null).toBe(allowed);
  });

  it('is the one that the caller gives', () => {
    const head = SOUND.slice(4, SOUND.indexOf('\n---\n', 4) + 1);
    const told = (year: number): string[] =>
      validateSchema(report, parseYaml(head, new LineIndex(head)), new Date(year, 0, 1)).map(
        ({ mistake }) => mistake.message,
      );
    expect(told(2026)).toEqual([]);
    expect(told(2020)).toContain('reportYear 离现在太远');
  });
});
