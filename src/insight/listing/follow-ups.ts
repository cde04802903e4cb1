/** What later documents say of findings and recommendations, found by what they speak of. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { FollowUp } from '../../report/schema/report.ts';
import { stateText, type Later } from '../report-page/findings.ts';
import { stateWords } from '../words.ts';
import type { FacetValue } from './facet.ts';
import { groupEach } from './group.ts';
import { once } from './once.ts';

export interface FollowedUp {
  /** The document that says it. */
  readonly report: Report;
  readonly followUp: FollowUp;
}

/** Every follow-up of the archive; few reports have any. */
export const allFollowUps = once((corpus: Corpus): readonly FollowedUp[] =>
  corpus.reports.flatMap((report) => report.followUps.map((followUp) => ({ report, followUp }))),
);

/** "report-id#F1" → what was said of it; the newest document first, as in the archive. */
const followUpsByTarget = once((corpus: Corpus) => groupEach(allFollowUps(corpus), ({ followUp }) => followUp.targets));

/** Everything said of these targets, each follow-up once. */
export function followUpsOf(corpus: Corpus, targets: readonly string[]): FollowedUp[] {
  const all = followUpsByTarget(corpus);
  const found = new Map<FollowUp, FollowedUp>();
  for (const target of targets) for (const one of all.get(target) ?? []) found.set(one.followUp, one);
  return [...found.values()];
}

/** For a list: who says it, and the two states, kept apart. */
export const laterOf = ({ report, followUp }: FollowedUp): Later => ({
  to: `${report.url}#${followUp.id}`,
  from: report.shortTitle,
  reported: followUp.reported === null ? null : stateText(followUp.reported),
  verified: followUp.verified === null ? null : stateText(followUp.verified),
});

const NOT_FOLLOWED: FacetValue = { value: 'none', name: '本站没有整改记录' };

/**
 * For the filter: the state of each target as the newest document puts it,
 * verified before reported. Advice that answers two problems can have two.
 */
export function statesOf(corpus: Corpus, targets: readonly string[]): FacetValue[] {
  const states = targets.flatMap((target) => {
    const newest = followUpsByTarget(corpus).get(target)?.[0]?.followUp;
    return newest === undefined ? [] : [newest.verified?.state ?? newest.reported?.state ?? ('unknown' as const)];
  });
  if (states.length === 0) return [NOT_FOLLOWED];
  return [...new Set(states)].map((state) => ({ value: state, name: stateWords[state] }));
}
