import { describe, expect, it } from 'vitest';
import { compareFigures, parseCell, parseFigure } from '../../../src/report/figure.ts';
import { formatFigure } from './written.ts';

describe('parseFigure', () => {
  it.each([
    ['1512.57万元', '1512.57', '万元', 2],
    ['2.70亿元', '2.70', '亿元', 2],
    ['37.34%', '37.34', '%', 2],
    ['３７.３４％', '37.34', '%', 2],
    ['3.30个百分点', '3.30', '个百分点', 2],
    ['49项', '49', '项', 0],
    ['16个月', '16', '个月', 0],
    ['-14.71%', '-14.71', '%', 2],
    ['－14.71％', '-14.71', '%', 2],
    ['11,561.51 万元', '11561.51', '万元', 2],
    ['18分', '18', '分', 0],
    ['32.20', '32.20', '', 2],
    ['5场（次）', '5', '场(次)', 0],
    ['2.5万人次', '2.5', '万人次', 1],
    ['96.67%[6]', '96.67', '%', 2],
  ])('%s', (text, value, unit, places) => {
    expect(parseFigure(text)).toEqual({ value, unit, places, approximate: false });
  });

  it.each(['约2.7亿元', '5800余家', '超1700亿元', '近3年', '10%左右'])('%s is vague', (text) => {
    expect(parseFigure(text)?.approximate).toBe(true);
  });

  it.each(['', '/', '——', '完成', '5个镇/33条村', '2021-2023年', '1:1', '1,23万元'])('%s is no figure', (text) => {
    expect(parseFigure(text)).toBeNull();
  });

  it('reads cells and writes figures', () => {
    expect(parseCell(null)).toBeNull();
    expect(formatFigure({ value: parseCell('1,000.00')!.value, unit: '元', places: 2, approximate: true })).toBe(
      '约1000.00元',
    );
  });
});

describe('compareFigures', () => {
  const relation = (a: string, b: string): string => compareFigures(parseFigure(a)!, parseFigure(b)!);

  it.each([
    ['1512.57万元', '15125700元', 'same'],
    ['12.50分', '12.5分', 'same'],
    ['2.70亿元', '26963万元', 'rounded'],
    ['199亿元', '199.01亿元', 'rounded'],
    ['46%', '45.66%', 'rounded'],
    ['28.5%', '28.45%', 'rounded'],
    ['18分', '18.5分', 'different'],
    ['18分', '18.4分', 'different'],
    ['49项', '50项', 'different'],
    ['49项', '49个', 'same'],
    ['49项', '50个', 'different'],
    ['10亿元', '10.53亿元', 'different'],
    ['1512.57万元', '1512.58万元', 'different'],
    ['2.5万人次', '25000人次', 'same'],
    ['8.84%', '8.84个百分点', 'same'],
    ['49项', '49%', 'incomparable'],
    ['300万元', '300亿元', 'different'],
    ['约2亿元', '2.07亿元', 'rounded'],
    ['约2亿元', '3亿元', 'incomparable'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(expected);
  });
});
