import { describe, expect, it } from 'vitest';
import { list, periodText, pieces, words } from '../../../src/views/chinese-text.ts';

const tight = (text: string): string[] => pieces(text).flatMap((piece) => (piece.tight ? [piece.text] : []));

describe('pieces', () => {
  it('keeps a number with its unit', () => {
    expect(tight('下达2271.63万元，拨付≥95%，共733家')).toEqual(['2271.63万元', '≥95%', '733家']);
  });

  it('keeps dates, ranges, table numbers and document numbers whole', () => {
    expect(tight('2021年5月16日、2021-2023年、表 5-2、江商务贸发〔2021〕55号')).toEqual([
      '2021年5月16日',
      '2021-2023年',
      '表 5-2',
      '〔2021〕55号',
    ]);
  });

  it('sets a gap only where a digit meets a Chinese character', () => {
    const gaps = pieces('支出480.82万元，支出率24.85%的（37.34%）')
      .filter(({ tight }) => tight)
      .map(({ text, gap }) => [text, gap]);
    expect(gaps).toEqual([
      ['480.82万元', 'nb gap-a'],
      ['24.85%', 'nb gap-a gap-z'],
      ['37.34%', 'nb'],
    ]);
  });

  it('loses no character', () => {
    const text = '2023年服务企业仅15家（完成率4.69%）；见表 1-6。';
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('words', () => {
  it('breaks a title between words', () => {
    expect(words('江门市商务局2021-2023年度外贸高质量发展资金绩效评价报告').join('|')).toBe(
      '江门市|商务局|2021-2023年度|外贸|高质量|发展|资金|绩效|评价|报告',
    );
  });

  it('never begins a line with closing punctuation', () => {
    expect(words('（四）合同管理不够规范，多数缺少标准').some((word) => /^[，）。、]/u.test(word))).toBe(false);
  });
});

describe('small words', () => {
  it('joins names', () => {
    expect([list([]), list(['甲']), list(['甲', '乙']), list(['甲', '乙', '丙'])]).toEqual([
      '',
      '甲',
      '甲和乙',
      '甲、乙和丙',
    ]);
  });

  it('writes a period', () => {
    expect([periodText({ from: 2021, to: 2023 }), periodText({ from: 2023, to: 2023 })]).toEqual([
      '2021—2023年度',
      '2023年度',
    ]);
  });
});
