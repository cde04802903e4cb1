import { describe, expect, it } from 'vitest';
import { joinLines, unwrap } from '../../../src/report/wrapped-text.ts';
import { ownTime } from '../../support/own-time.ts';

describe('joining wrapped lines', () => {
  it.each([
    ['资金拨付', '不够及时'],
    ['资金，', '拨付'],
    ['共计', '12.5万元'],
    ['共计12', '万元'],
    ['采用PPP', '模式'],
    ['采用', 'PPP模式'],
    ['（一）', '2023年'],
    ['增长12%', '，低于'],
    ['见附件(', '一)'],
    ['(一)', '资金'],
    ['“', 'PPP”'],
    ['2020', '—2023年'],
    ['≥', '85%'],
    ['ＡＢ', 'cd'],
    ['𠮷', 'a'],
    ['a', '𠮷'],
    ['あ', 'a'],
    ['', 'a'],
    ['a', ''],
  ])('puts nothing between %j and %j', (before, after) => {
    expect(joinLines(before, after)).toBe('');
  });

  it.each([
    ['public', 'private'],
    ['2023', '2024'],
    ['PPP', '2023'],
    ['partnership,', 'that'],
    ['model', '(PPP)'],
    ['Université', 'Paris'],
    ['cafe\u0301', 'noir'],
    ['α', 'β'],
  ])('puts one space between %j and %j', (before, after) => {
    expect(joinLines(before, after)).toBe(' ');
  });

  it('unwraps a text, taking the layout at the ends of its lines away', () => {
    expect(unwrap('资金拨付\n不够及时')).toBe('资金拨付不够及时');
    expect(unwrap('资金拨付  \r\n  不够及时\n')).toBe('资金拨付不够及时');
    expect(unwrap('public\nprivate\r\n  partnership 模式')).toBe('public private partnership 模式');
    expect(unwrap('第一段。\n\n第二段。')).toBe('第一段。第二段。');
    expect(unwrap('one.\n\ntwo')).toBe('one. two');
  });

  it('leaves a text of one line as it is', () => {
    for (const text of ['', ' 甲 乙 ', 'a  b', '甲\t乙']) expect(unwrap(text)).toBe(text);
  });

  it('takes time in proportion to the length', () => {
    const start = ownTime();
    for (const sign of ['\n', ' ', '甲', '\r', ' \n']) unwrap(sign.repeat(200_000));
    expect(ownTime() - start).toBeLessThan(1000);
  });
});
