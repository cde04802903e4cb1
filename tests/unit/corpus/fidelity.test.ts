/**
 * What is typed is what is shown and what is searched: for any text, the words
 * of the page and of the index are the typed ones, or `check` names the line.
 */
import { describe, expect, it } from 'vitest';
import { bare, indexed, problemsOf, same } from '../../support/as-typed.ts';
import { renderedText } from '../../support/narrative.ts';

describe('shown as typed', () => {
  it.each([
    '每人5~10万元，每户20~30万元。',
    '每人5~~10万元，每户20~~30万元。',
    '面积为3*4*5米，2**10，*注：见附件*。',
    '`代码`、_下划线_、a_b_c、R&D、A&B；C、&#60;、&copy;',
    '支出>100次，>=95%，<3>',
    '#1泵站、#2期、C#、##',
    '[1]、[注]、【甲】、!甲、^2、$5、==甲==、::甲',
    '1)、2）、（3）、+5%、-3.2%',
    '甲  乙',
    '（*）、"引号"、--、...',
  ])('%s', (text) => {
    expect(problemsOf(`前${text}`).filter(({ mistake }) => mistake.code !== 'M401')).toEqual([]);
    same(`前${text}`, `前${text}`);
    same(`- 前${text}`, `前${text}`);
    same(`| 项目 |\n| --- |\n| 前${text} |`, `前${text}`);
    same(`<Note title="说明">前${text}</Note>`, `前${text}`);
    same(`甲[^1]。\n\n[^1]: 前${text}`, `前${text}`);
  });

  it.each([
    ['**重点。**后文', '重点。后文', ['重点。']],
    ['前**“引号”**后', '前“引号”后', ['“引号”']],
    ['增长**12.5%**左右', '增长12.5%左右', ['12.5%']],
    ['**甲。**乙**丙**丁', '甲。乙丙丁', ['甲。', '丙']],
    ['（**注**）：**说明：**见附件', '（注）：说明：见附件', ['注', '说明：']],
    ['**（一）《办法》**规定', '（一）《办法》规定', ['（一）《办法》']],
    ['见**[甲](https://a.cn/)**。', '见甲。', ['甲']],
    ['**跨⏎行**', '跨行', ['跨行']],
  ])('%s is bold where the writer means it', (typed, shown, bold) => {
    const body = typed.replace('⏎', '\n');
    expect(problemsOf(body)).toEqual([]);
    expect(bare(renderedText(body))).toBe(shown);
    const strong: string[] = [];
    renderedText(body, { strong: (text) => strong.push(text) });
    expect(strong).toEqual(bold);
    expect(bare(indexed(body))).toBe(shown);
  });

  it.each([
    ['资金拨付\n不够及时', '资金拨付不够及时'],
    ['共计\n5项，', '共计5项，'],
    ['支出100\n万元', '支出100万元'],
    ['**重点**\n后文', '重点后文'],
    ['甲，\n“乙”', '甲，“乙”'],
    ['GDP\ngrowth', 'GDP growth'],
    ['- 甲\n  乙', '甲乙'],
    ['见[甲](https://a.cn/)\n乙', '见甲乙'],
  ])('lines of Chinese join: %j', (typed, shown) => {
    expect(renderedText(typed).trim().replace(/\n/g, ' ')).toBe(shown);
    expect(indexed(typed)).toBe(shown);
  });

  it.each([
    ['见https://www.gd.gov.cn/a_b/b.html。后文', 'https://www.gd.gov.cn/a_b/b.html'],
    ['（https://a.cn/b）', 'https://a.cn/b'],
    ['见 https://a.cn/b(1), 后文', 'https://a.cn/b(1)'],
    ['(https://a.cn/b)', 'https://a.cn/b'],
    ['https://a.cn/?q=1&amp=2；', 'https://a.cn/?q=1&amp=2'],
    ['**https://a.cn/b**后', 'https://a.cn/b'],
  ])('the address in %s ends where it ends', (typed, address) => {
    const links: string[] = [];
    renderedText(typed, { a: (text) => links.push(text) });
    expect(links).toEqual([address]);
  });
});
