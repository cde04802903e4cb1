/** What this report says of problems that earlier documents found. */
import type { Context } from './section-context.ts';
import { stateText } from '../../views/choice-words.ts';
import type { SubjectLink } from '../../views/subject-links.ts';
import type { FollowUp } from '../../report/schema/report.ts';

/**
 * One earlier problem: what the organisation reports of it and what was verified; null where the document
 * does not say.
 */
export interface FollowUpView {
  readonly id: string;
  readonly subject: string;
  readonly amount: string | null;
  readonly issue: string;
  readonly measures: readonly string[];
  readonly due: string | null;
  readonly targets: readonly SubjectLink[];
  readonly reported: State | null;
  readonly verified: State | null;
  readonly where: string;
}

interface State {
  readonly state: FollowUp['reported'] extends infer R ? (R extends { state: infer S } ? S : never) : never;
  readonly title: string;
  readonly text: string | null;
  readonly by: string | null;
}

export function followUpsOf({ report, corpus }: Context): FollowUpView[] {
  return report.followUps.map((followUp) => ({
    id: followUp.id,
    subject: followUp.subject,
    amount: followUp.amount === undefined || /^[-/—]$/.test(followUp.amount) ? null : followUp.amount,
    issue: followUp.issue,
    measures: followUp.measures,
    due: followUp.due ?? null,
    targets: followUp.targets.map((target) => {
      const [id = '', mark = ''] = target.split('#');
      const other = corpus.reports.find((one) => one.id === id);
      return { name: other ? `${other.shortTitle} ${mark}` : target, to: other ? `${other.url}#${mark}` : null };
    }),
    reported:
      followUp.reported === null
        ? null
        : {
            state: followUp.reported.state,
            title: stateText(followUp.reported),
            text: followUp.reported.text ?? null,
            by: null,
          },
    verified:
      followUp.verified === null
        ? null
        : {
            state: followUp.verified.state,
            title: stateText(followUp.verified),
            text: followUp.verified.text,
            by: followUp.verified.by,
          },
    where: followUp.where,
  }));
}
