/** Chinese words for the codes of the schema, and the signs beside them. */
import { evaluations, subjects } from '../report/choices/document.ts';
import { followUpStates, severities, verdicts, type Verdict } from '../report/choices/judgements.ts';

export const { words: kindWords } = subjects;
export const { words: evaluationWords } = evaluations;
export const { words: verdictWords } = verdicts;
export const { words: stateWords } = followUpStates;
export const { words: severityWords } = severities;

export const verdictSigns: Readonly<Record<Verdict, string>> = { met: '✓', unmet: '✗', unclear: '–' };

export const severitySigns = { error: '✗', discrepancy: '≠', notice: '!', pass: '✓', unjudged: '?' } as const;
