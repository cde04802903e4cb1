/** What later documents say of a record, in the words of the pages. */
import type { FollowedUp } from '../analysis/follow-ups.ts';
import { actNames } from '../views/act-words.ts';
import { stateText } from '../views/choice-words.ts';

export interface Later {
  readonly to: string;
  readonly from: string;
  readonly reported: string | null;
  readonly verified: string | null;
  /** “评价核实”, or “核实” where the later document is no evaluation. */
  readonly verifiedName: string;
}

/** Who says it, and the two states, kept apart. */
export const laterOf = ({ report, followUp }: FollowedUp): Later => ({
  to: `${report.url}#${followUp.id}`,
  from: report.shortTitle,
  reported: followUp.reported === null ? null : stateText(followUp.reported),
  verified: followUp.verified === null ? null : stateText(followUp.verified),
  verifiedName: actNames(report.evaluation).verified,
});
