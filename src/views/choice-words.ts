/** Chinese words for the codes of the schema, and the signs beside them. */
import { evaluations, subjects } from '../report/choices/document-kinds.ts';
import {
  followUpStates,
  severities,
  verdicts,
  type FollowUpState,
  type Verdict,
} from '../report/choices/judgements.ts';

/** What is evaluated, by code. */
export const { words: kindWords } = subjects;
/** Who evaluates, by code. */
export const { words: evaluationWords } = evaluations;
/** 完成, 未完成, 无法判断, by code. */
export const { words: verdictWords } = verdicts;
/** How far a finding was put right, by code. */
export const { words: stateWords } = followUpStates;
/** What became of a check, by code. */
export const { words: severityWords } = severities;

/** For the eye, never without the word: a reader may not see it, or not its colour. */
export const verdictSigns: Readonly<Record<Verdict, string>> = { met: '✓', unmet: '✗', unclear: '–' };

/** For the eye, never without the word. */
export const severitySigns = { error: '✗', discrepancy: '≠', notice: '!', pass: '✓', unjudged: '?' } as const;

/** “正在整改（截至2025-04-18）”. */
export function stateText({ state, asOf }: { readonly state: FollowUpState; readonly asOf: string | null }): string {
  return `${stateWords[state]}${asOf === null ? '' : `（截至${asOf}）`}`;
}

/** Beside a figure that the source does not print. */
export const OWN = '（本站计算）';
