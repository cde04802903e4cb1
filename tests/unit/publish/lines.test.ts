/** Titles in lines of a picture: never wider than the picture, never a line too many. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from '../../../src/publish/card/line-breaks.ts';

const LONG =
  '江门市水利局、江门市应急管理局、江门市消防救援支队2023年推进病险水库除险加固和防火救灾能力建设项目绩效评价报告';

const title = fc
  .array(
    fc.constantFrom('江门市', '绩效评价报告', '2021-2023年度', '（试行）', '“邑科贷”', 'PPP项目', '、', '——', '镇'),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('lines', () => {
  test.prop([title, fc.integer({ min: 6, max: 30 }), fc.integer({ min: 1, max: 3 })])(
    'fit, and lose nothing but what an ellipsis stands for',
    (text, width, most) => {
      const lines = linesOf(text, width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      const joined = lines.join('');
      if (joined.endsWith('…') && !text.endsWith('…')) expect(text.startsWith(joined.slice(0, -1))).toBe(true);
      else expect(joined).toBe(text);
    },
  );

  it('are soon found, however long the text', () => {
    const lines = linesOf('长'.repeat(60_000), 20, 3);
    expect(lines.map((line) => line.length)).toEqual([20, 20, 20]);
    expect(lines[2]).toMatch(/…$/);
  }, 2_000);

  it('break between words and are about equally long', () => {
    expect(linesOf('江门市工业和信息化局2023年度部门整体支出绩效评价报告', 17.8, 2)).toEqual([
      '江门市工业和信息化局2023年度',
      '部门整体支出绩效评价报告',
    ]);
    expect(linesOf(LONG, 21.4, 3)).toHaveLength(3);
  });

  it('cut what is too long, and words that are wider than a line', () => {
    expect(linesOf(LONG, 12, 2)[1]).toMatch(/…$/);
    expect(linesOf('AAAAAAAAAAAAAAAAAAAA', 5, 3).join('')).toBe('AAAAAAAAAAAAAA…');
    expect(linesOf('', 5, 1)).toEqual([]);
  });
});
