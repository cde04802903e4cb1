import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/report/target.ts';
import { inventedPairs, leftOpen } from './invented-pairs.ts';
import { pairs } from './pairs.ts';

describe('targets and results of the sources', () => {
  it('are at least eighty', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80);
  });

  for (const [source, name, target, actual, verdict, completion] of pairs) {
    it(`${source} ${name}: ${target} → ${actual} is ${verdict}`, () => {
      const judged = judge(target, actual, { name });
      expect({ verdict: judged.verdict, why: judged.why }).toEqual({ verdict, why: expect.stringMatching(/./) });
      if (completion !== undefined) {
        expect(judged.completion).toBe(completion);
      }
    });
  }
});

describe('targets and results as offices write them', () => {
  it.each(inventedPairs)('%s: %s → %s is %s', (name, target, actual, verdict) => {
    const judged = judge(target, actual, { name });
    expect({ verdict: judged.verdict, why: judged.why }).toEqual({ verdict, why: expect.stringMatching(/./) });
  });

  it.each(leftOpen)('%s: %s → %s is %s, or left open', (name, target, actual) => {
    expect(judge(target, actual, { name }).verdict).toBe('unclear');
  });
});

describe('the rate of completion that the source prints', () => {
  it.each([
    // Decides where the figures do not.
    ['融资额', '超38亿元', '分两批到位', '81.60%', 'unmet'],
    ['融资额', '38亿元', '分两批到位', '103%', 'met'],
    ['融资额', '超38亿元', '分两批到位', '100%', 'unclear'],
    // Says nothing of limits, of vague rates and words, of targets that are not there.
    ['费用', '不超过20万元', '分两批支付', '95%', 'unclear'],
    ['融资额', '38亿元', '分两批到位', '约80%', 'unclear'],
    ['融资额', '38亿元', '分两批到位', '超额完成', 'unclear'],
    ['融资额', null, '31亿元', '81.60%', 'unclear'],
    ['融资额', '38亿元', '暂未能统计', '81.60%', 'unclear'],
    // Never goes before the figures.
    ['融资额', '38亿元', '40亿元', '95%', 'met'],
  ] as const)('%s: %s → %s (%s) is %s', (name, target, actual, completion, verdict) => {
    expect(judge(target, actual, { name, completion }).verdict).toBe(verdict);
  });
});

describe('targets by the year', () => {
  it('take a sum of several years for no proof, and that of one year for one', () => {
    expect(judge('每年≥20家', '45家', { name: '参展企业' }).verdict).toBe('unclear');
    expect(judge('每年≥20家', '45家', { name: '参展企业', year: 2023 }).verdict).toBe('met');
    expect(judge('每年≥20家', '15家', { name: '参展企业' }).verdict).toBe('unmet');
  });
});

describe('what must not be guessed', () => {
  it.each([
    // An unmarked figure where less may be better.
    ['投诉率', '5%', '4%', 'unclear'],
    ['预算成本控制率', '100%', '98%', 'unclear'],
    ['有效投诉次数', '0次', '2次', 'unmet'],
    ['能耗降低率', '2.5%', '2.62%', 'met'],
    // Units that do not measure the same thing.
    ['培训', '300人', '500人次', 'unclear'],
    ['培训', '300人次', '310人', 'met'],
    ['补助', '30家', '28万元', 'unclear'],
    // A result known only by its bound.
    ['满意度', '≥90%', '>80%', 'unclear'],
    ['满意度', '>90%', '≥90%', 'unclear'],
    // Plans are no results.
    ['建设点位', '20个', '计划建设25个，实际未建成', 'unclear'],
    ['申报企业数量', '5家', '共 2家，未达 5家预期目标值', 'unmet'],
    // Figure and word disagree.
    ['场次', '10场', '已完成。开展 8 场。', 'unclear'],
    // Dates.
    ['时限', '2023年6月前', '2023年5月', 'met'],
    ['时限', '2023年6月前', '2023年6月', 'unclear'],
    ['时限', '2023年6月前', '2023年6月30日', 'unclear'],
    ['时限', '2023年6月前', '2023年7月1日', 'unmet'],
    ['时限', '2023年6月前', '2023年7月2日', 'unmet'],
    ['时限', '2023年12月31日前', '2023年12月31日', 'met'],
    ['时限', '2023年12月底前', '2023年12月20日', 'met'],
    ['时限', '2022年5月底前', '2022年10月10日报送', 'unmet'],
    ['时限', '2023年12月31日前', '截至2023年12月31日已拨付部分', 'unclear'],
    // Ranks.
    ['全省排名', '第八位', '第六位', 'met'],
    ['全省排名', '前三名', '全省第5名', 'unmet'],
    // Shares above a band.
    ['保费占比', '10%-15%', '20%', 'unclear'],
    ['保费占比', '10%-15%', '12%', 'met'],
  ] as const)('%s: %s → %s is %s', (name, target, actual, verdict) => {
    expect(judge(target, actual, { name }).verdict).toBe(verdict);
  });

  it('keeps an upper limit without a completion rate', () => {
    const judged = judge('不超过20万元', '25万元', { name: '支出' });
    expect(judged).toEqual({ verdict: 'unmet', why: expect.any(String), ratio: null, completion: null });
  });
});
