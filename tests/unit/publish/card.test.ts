/** The pictures beside links: what they say, their size, and that nothing runs off the paper. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { drawCard } from '../../../src/publish/card/draw-card.ts';
import { fonts } from '../../../src/publish/card/fonts.ts';
import { CARD_SIZE, reportCard, siteCard, type Card } from '../../../src/publish/card/card-content.ts';
import { archive, report } from '../page-data/fixture.ts';
import { withResults } from '../../support/with-results.ts';

const scored = report({
  title: '甲市商务局2023年度外贸资金绩效评价报告',
  organisations: ['shangwu'],
  scoring: { total: 78.5, grade: '中' },
  funding: { headline: { unit: '万元', budget: 6555.21, budgetStage: 'allocated', actual: 2097.98, where: '一' } },
});

describe('what a report’s picture says', () => {
  it('score, grade, both amounts, the rate, and whose it is', () => {
    const card = reportCard(scored, archive([scored]));
    expect(card).toMatchObject({ title: scored.title, foot: '甲市商务局', nameplate: '明鉴' });
    expect(card.figures).toEqual([
      { name: '评价得分', value: '78.5', unit: '分', seal: '中' },
      { name: '下达', value: '6555.21', unit: '万元' },
      { name: '支出', value: '2097.98', unit: '万元' },
      { name: '执行率（本站计算）', value: '32.00%' },
    ]);
    expect(card.alt).toBe(
      '甲市商务局2023年度外贸资金绩效评价报告。评价得分78.5分（中），下达6555.21万元，支出2097.98万元，执行率（本站计算）32.00%。',
    );
  });

  it('what the score is out of, where that is not a hundred', () => {
    const ten = report({ organisations: ['shangwu'], scoring: { total: 8.6, max: 10, grade: '良' } });
    expect(reportCard(ten, archive([ten])).figures[0]).toEqual({
      name: '评价得分',
      value: '8.6',
      unit: '/10分',
      seal: '良',
    });
  });

  it('whose score there is none of', () => {
    const self = report({ evaluation: 'self', scoring: { total: null, grade: null } });
    expect(reportCard(self, archive([self])).figures[0]).toEqual({ name: '自评得分', value: '未评分' });
  });

  it('shows a grade that stands without a score', () => {
    const graded = report({ organisations: ['shangwu'], scoring: { total: null, grade: '良好' } });
    const card = reportCard(graded, archive([graded]));
    expect(card.figures).toEqual([{ name: '绩效等级', value: '良好' }]);
    expect(card.alt).toContain('绩效等级良好');
  });

  it('says so where there is no score, and counts organisations that would not fit', () => {
    const bare = report({ organisations: ['shangwu', 'gongxin', 'caizheng'], scoring: { total: null, grade: null } });
    const card = reportCard(bare, archive([bare]));
    expect(card.figures).toEqual([{ name: '评价得分', value: '未评分' }]);
    expect(card.alt).toContain('评价得分：未评分');
    expect(card.foot).toBe('甲市商务局等3个单位');
  });

  it('names two organisations, which fit', () => {
    const two = report({ organisations: ['shangwu', 'gongxin'] });
    expect(reportCard(two, archive([two])).foot).toBe('甲市商务局、甲市工业和信息化局');
  });
});

const crowded: Card = {
  nameplate: '明鉴',
  tagline: '财政绩效评价报告公开'.repeat(5),
  kicker: '部门整体支出 · 财政评价 · '.repeat(8),
  title: '某市某局2021—2023年度促进高新技术企业发展的若干措施专项资金'.repeat(4),
  figures: [
    { name: '12个单位的平均得分', value: '100.00', unit: '分', seal: '良好' },
    { name: '调整后预算', value: '123456789.12', unit: '万元' },
    { name: '支出', value: '123456789.12', unit: '万元' },
    { name: '2021—2022年度调整后平均预算执行率', value: '101.98%' },
  ],
  foot: '某市人民政府国有资产监督管理委员会、'.repeat(6),
  alt: '',
};

/** Darkest shade in each margin: left, right, bottom. 255 is bare paper. */
async function margins(png: Buffer): Promise<number[]> {
  const { width, height } = CARD_SIZE;
  const shades = async (left: number, top: number, w: number, h: number): Promise<number> => {
    const part = sharp(png).removeAlpha().extract({ left, top, width: w, height: h });
    return (await part.raw().toBuffer()).reduce((least, shade) => Math.min(least, shade), 255);
  };
  return [
    await shades(0, 12, 60, height - 12),
    await shades(width - 60, 12, 60, height - 12),
    await shades(0, height - 28, width, 28),
  ];
}

const PAPER = [255, 255, 255];

describe('the picture', () => {
  it('is a PNG of the size that services ask for, the same every time', async () => {
    const png = await drawCard(reportCard(scored, archive([scored])));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(100_000);
    expect((await drawCard(reportCard(scored, archive([scored])))).equals(png)).toBe(true);
  });

  it('keeps everything on the paper, however much there is', async () => {
    expect(await margins(await drawCard(crowded))).toEqual(PAPER);
    const bare = report({ scoring: { total: null, grade: null } });
    expect(await margins(await drawCard(siteCard(withResults(archive([bare])))))).toEqual(PAPER);
  });

  it('marks characters that its fonts lack', () => {
    expect(fonts().printable('潭江𠮷村🙂')).toBe('潭江〓村〓');
  });

  it('can print every title, name and label of the archive, inside its margins', async () => {
    const corpus = readCorpus();
    for (const one of corpus.reports) {
      const card = reportCard(one, corpus);
      for (const text of [
        card.title,
        card.kicker,
        card.foot,
        ...card.figures.flatMap(({ name, value }) => [name, value]),
      ])
        expect(fonts().printable(text)).toBe(text);
      expect(await margins(await drawCard(card)), one.id).toEqual(PAPER);
    }
  }, 60_000);
});
