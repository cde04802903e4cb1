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
import { archive, REPORT, SOUND } from './archive.ts';
import { MANY, places, tellsLittle } from '../../support/many-signs.ts';
import { ownTime } from '../../support/own-time.ts';

describe.each(Object.entries(places))('%s of 100,000 signs', (_name, place) => {
  it.each(['a', '-', '，', '.', ' '])('%j', (sign) => tellsLittle(place(sign.repeat(MANY))));
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
