/**
 * What later documents say of findings and recommendations. Every page, list
 * and search record asks here, so that none knows of a follow-up that another does not.
 */
import type { Corpus, Report } from '../report/archive.ts';
import type { FollowUpState } from '../report/choices/judgements.ts';
import type { FollowUp } from '../report/schema/report.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';

/** What a later document says of findings or recommendations, with that document. */
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

/**
 * What a follow-up can aim at to speak of this entry: the entry itself and, for
 * advice, the findings that it answers, under which advice is followed up.
 */
function targetsOf(report: Report, id: string): string[] {
  const answered = report.recommendations.find((one) => one.id === id)?.answers ?? [];
  return [id, ...answered].map((part) => `${report.id}#${part}`);
}

/** Everything said of a finding or recommendation, each follow-up once. */
export function followUpsOf(corpus: Corpus, report: Report, id: string): FollowedUp[] {
  const all = followUpsByTarget(corpus);
  const found = new Map<FollowUp, FollowedUp>();
  for (const target of targetsOf(report, id)) for (const one of all.get(target) ?? []) found.set(one.followUp, one);
  return [...found.values()];
}

/**
 * The state of an entry as the newest document puts it, verified before
 * reported. Advice that answers two problems can have two; none where nothing is said.
 */
export function statesOf(corpus: Corpus, report: Report, id: string): FollowUpState[] {
  const states = targetsOf(report, id).flatMap((target): FollowUpState[] => {
    const newest = followUpsByTarget(corpus).get(target)?.[0]?.followUp;
    return newest === undefined ? [] : [newest.verified?.state ?? newest.reported?.state ?? 'unknown'];
  });
  return [...new Set(states)];
}
