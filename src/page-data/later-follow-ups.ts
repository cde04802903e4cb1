/** What later documents say of a record, in the words of the pages. */
import type { FollowedUp } from '../analysis/follow-ups.ts';
import { stateText } from '../views/choice-words.ts';

export interface Later {
  readonly to: string;
  readonly from: string;
  readonly reported: string | null;
  readonly verified: string | null;
}

/** Who says it, and the two states, kept apart. */
export const laterOf = ({ report, followUp }: FollowedUp): Later => ({
  to: `${report.url}#${followUp.id}`,
  from: report.shortTitle,
  reported: followUp.reported === null ? null : stateText(followUp.reported),
  verified: followUp.verified === null ? null : stateText(followUp.verified),
});
