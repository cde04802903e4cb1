/** Chinese words for the codes of the schema, and the signs beside them. */
import { evaluations, subjects } from '../report/choices/document-kinds.ts';
import {
  followUpStates,
  severities,
  verdicts,
  type FollowUpState,
  type Verdict,
} from '../report/choices/judgements.ts';

export const { words: kindWords } = subjects;
export const { words: evaluationWords } = evaluations;
export const { words: verdictWords } = verdicts;
export const { words: stateWords } = followUpStates;
export const { words: severityWords } = severities;

export const verdictSigns: Readonly<Record<Verdict, string>> = { met: '✓', unmet: '✗', unclear: '–' };

export const severitySigns = { error: '✗', discrepancy: '≠', notice: '!', pass: '✓', unjudged: '?' } as const;

/** “正在整改（截至2025-04-18）”. */
export function stateText({ state, asOf }: { readonly state: FollowUpState; readonly asOf: string | null }): string {
  return `${stateWords[state]}${asOf === null ? '' : `（截至${asOf}）`}`;
}

/** Beside a figure that the source does not print. */
export const OWN = '（本站计算）';
