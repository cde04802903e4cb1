/** The first screen: what was judged, by whom, the score, the money, the verdict. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { periodText } from '../../views/chinese-text.ts';
import { actWords, subjectWord } from '../../views/choice-words.ts';
import type { Context } from './section-context.ts';
import { headFacts, type Fact } from './head-facts.ts';
import { headMoney, type HeadMoney } from './head-money.ts';
import { headScore, type HeadScore } from './head-score.ts';

/** The head of a report's page and of its picture: score and money are null where the source prints none. */
export interface Head {
  readonly title: string;
  readonly kicker: readonly string[];
  readonly score: HeadScore | null;
  readonly money: HeadMoney | null;
  readonly verdict: string;
  readonly facts: readonly Fact[];
}

/** What readers see first of one report; names and bands come from the registries of the corpus. */
export function headOf({ report, corpus, marks }: Context): Head {
  return {
    title: report.title,
    kicker: [
      subjectWord(corpus, report.kind),
      actWords(report),
      periodText(report.period),
      ...(report.reportYear === null ? [] : [`${report.reportYear}年报告`]),
    ],
    score: headScore(report, ruleSetOf(corpus, report), marks),
    money: headMoney(report.funding.headline, marks, report),
    verdict: report.summary,
    facts: headFacts(report, corpus),
  };
}
