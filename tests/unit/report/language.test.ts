/** Properties of the language of figures, targets and results. */
import { describe, expect, it } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { decimalText, exact } from '../../../src/report/exact.ts';
import { parseFigure } from '../../../src/report/figure.ts';
import { canonical } from '../../../src/report/printed-text.ts';
import { judge, parseTarget, type Target } from '../../../src/report/target.ts';
import { pairs } from './pairs.ts';
import { formatFigure, formatTarget } from './written.ts';

const number = fc
  .tuple(fc.nat({ max: 999999 }), fc.option(fc.nat({ max: 99 })))
  .map(([whole, cents]) => exact(cents === null ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`));
const unit = fc.constantFrom('', '%', '个', '家', '场(次)', '万元', '亿元', '万人次', '人', '个百分点', '个月');
const label = fc.constantFrom('', '每年', '平均增速', '合格率');
const comparator = fc.constantFrom('≥', '>', '≤', '<', '=', '约');
const day = fc.record({
  year: fc.integer({ min: 1990, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('quantity' as const), comparator, value: number, unit, label }) as fc.Arbitrary<Target>,
  fc.tuple(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), unit, label).map(([low, more, u, l]): Target => ({
    kind: 'range',
    low: exact(low),
    high: exact(low + more),
    unit: u,
    label: l,
  })),
  fc.tuple(day, fc.constantFrom('by' as const, 'before' as const)).map(([d, edge]): Target => {
    const at = d.year * 10000 + d.month * 100 + d.day;
    return { kind: 'deadline', first: at, last: at, edge };
  }),
  fc.integer({ min: 1, max: 99 }).map((place): Target => ({ kind: 'rank', place })),
);

/** Text of the kind that sources print, broken and joined at random. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '≥',
        '不少于',
        '以上',
        '2023年',
        '6月前',
        '第八位',
        '%',
        '，',
        '；',
        '（',
        '）',
        '-',
        '~',
        '完成',
        '未',
        '每年',
        '1,000',
        '3.5.',
        '５',
        '《',
        '»',
        '一',
      ),
      number,
      unit,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string => [...text].join(' ');

describe('parsing', () => {
  test.prop([fc.oneof(fc.string({ unit: 'grapheme' }), scraps), fc.oneof(fc.string(), scraps)])(
    'never throws',
    (a, b) => {
      parseFigure(a);
      parseTarget(a);
      expect(['met', 'unmet', 'unclear']).toContain(judge(a, b, { name: b }).verdict);
    },
  );

  test.prop([target])('reads back the targets it writes', (value) => {
    expect(parseTarget(formatTarget(value))).toEqual(value);
  });

  it.each(['不少于：5场', '不少于（5场', '不低于5场'])('keeps the comparator of %s', (text) => {
    expect(parseTarget(text)).toMatchObject({ comparator: '≥', value: '5', unit: '场', label: '' });
  });

  test.prop([scraps])('is stable: what was read and written reads the same', (text) => {
    const once = parseTarget(text);
    expect(parseTarget(formatTarget(once))).toEqual(once);
  });

  test.prop([number, unit])('reads back the figures it writes', (value, u) => {
    const figure = parseFigure(`${decimalText(value)}${u}`);
    expect(figure && parseFigure(formatFigure(figure))).toEqual(figure);
    expect(figure?.value).toBe(value);
  });
});

describe('width and spaces', () => {
  test.prop([target])('do not matter to targets', (value) => {
    const text = formatTarget(value);
    expect(parseTarget(fullWidth(text))).toEqual(value);
    expect(parseTarget(spaced(text))).toEqual(value);
  });

  test.prop([fc.constantFrom(...pairs)])('do not matter to judgements', ([, name, promised, reached, verdict]) => {
    for (const change of [fullWidth, spaced]) {
      // Latin titles in the text keep their meaning; only width and spacing change.
      const judged = judge(promised && change(promised), reached && change(reached), { name: change(name) });
      expect(judged.verdict).toBe(verdict);
    }
  });

  test.prop([fc.string().filter((text) => !text.includes('['))])('canonical text is canonical', (text) => {
    expect(canonical(canonical(text))).toBe(canonical(text));
  });
});
