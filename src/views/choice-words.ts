/** Chinese words for the codes of the schema, and the signs beside them. */
import type { Corpus } from '../report/archive.ts';
import { evaluations, levels, type Evaluation } from '../report/choices/document-kinds.ts';
import {
  followUpStates,
  outcomes,
  severities,
  type FollowUpState,
  type Outcome,
} from '../report/choices/judgements.ts';

/** What is evaluated, in the words of the archive's own list. */
export const subjectWord = ({ subjects }: Pick<Corpus, 'subjects'>, kind: string): string =>
  subjects.get(kind)?.name ?? kind;
/** Who evaluates, by code. */
export const { words: evaluationWords } = evaluations;
/** The act in the source's own words where the record has them; of a document of several acts that they differ. */
export const actWords = ({
  evaluation,
  evaluationName,
}: {
  readonly evaluation: Evaluation | null;
  readonly evaluationName?: string | undefined;
}): string => evaluationName ?? (evaluation === null ? '各项目评价方式不同' : evaluationWords[evaluation]);
/** Levels of government, by code. */
export const { words: levelWords } = levels;
/** 完成, 未完成, 无法判断, 未到期, by code. */
export const { words: verdictWords } = outcomes;
/** What a forecast would come to, where nobody can yet say what was. */
export const forecastWords = { met: '预计完成', unmet: '预计未完成' } as const;
/** How far a finding was put right, by code. */
export const { words: stateWords } = followUpStates;
/** What became of a check, by code. */
export const { words: severityWords } = severities;

/** For the eye, never without the word: a reader may not see it, or not its colour. */
export const verdictSigns: Readonly<Record<Outcome, string>> = { met: '✓', unmet: '✗', unclear: '–', 'not-due': '…' };

/** For the eye, never without the word. */
export const severitySigns = { error: '✗', discrepancy: '≠', notice: '!', pass: '✓', unjudged: '?' } as const;

/** “正在整改（截至2025-04-18）”. */
export function stateText({ state, asOf }: { readonly state: FollowUpState; readonly asOf: string | null }): string {
  return `${stateWords[state]}${asOf === null ? '' : `（截至${asOf}）`}`;
}

/** Beside a figure that the source does not print. */
export const OWN = '（本站计算）';
