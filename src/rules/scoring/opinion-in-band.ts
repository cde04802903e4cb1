import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { Rule } from '../rule.ts';
import { inBand } from './in-band.ts';
import { placeIn, sheetsOf } from './score-sheets.ts';

export const opinionInBand: Rule = {
  code: 'C109',
  name: '评估意见',
  explanation:
    '事前绩效评估的意见（予以支持、部分支持、不予支持等）应与得分所在的区间相符。区间取自报告所用的评价办法，按准确的十进制数比较，没有容差。没有印得分、没有印意见的区间的，不核对；意见不在办法之中的，不作判断。',
  check: (report, corpus) => {
    const ruleSet = ruleSetOf(corpus, report);
    const bands = ruleSet?.opinions ?? [];
    if (ruleSet === undefined || bands.length === 0) return [];
    return sheetsOf(report, corpus).flatMap((sheet) => {
      const { total: score, opinion: printed, max, most, name } = sheet;
      if (score === null || printed === null) return [];
      const place = placeIn(sheet, ['opinion'], '意见');
      const item = { name: sheet.path.length > 1 ? name : '总分', score, printed, max, most, place };
      return [inBand('C109', report, item, { max: ruleSet.max, scaled: ruleSet.scaled, bands }, '意见')];
    });
  },
};
