/** What the page of `/compare/` hands to its script: words for the codes of public records. */
import type { Evaluation } from '../report/choices/document-kinds.ts';
import type { Outcome } from '../report/choices/judgements.ts';
import type { PublicRecord } from './public-record.ts';

/** Chinese words by code: `readings` only where money must be read with care, `themes` by id of the theme. */
export interface CompareWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly evaluations: Readonly<Record<Evaluation, string>>;
  readonly verdicts: Readonly<Record<Outcome, string>>;
  /** How to read money that is not plain expenditure. */
  readonly readings: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
}

/** The words with the base path, which is put before every address. */
export interface CompareSettings extends CompareWords {
  readonly base: string;
}

/** What is set side by side of a public record. */
export type ComparedReport = Pick<
  PublicRecord,
  | 'id'
  | 'shortTitle'
  | 'url'
  | 'kind'
  | 'evaluation'
  | 'organisations'
  | 'evaluator'
  | 'period'
  | 'score'
  | 'grade'
  | 'selfScore'
  | 'dimensions'
> & {
  readonly funding: Pick<PublicRecord['funding'], 'budget' | 'actual' | 'rate'> | null;
  readonly headline: Pick<NonNullable<PublicRecord['headline']>, 'reading'> | null;
  readonly counts: PublicRecord['counts'];
  readonly indicators: readonly Pick<
    PublicRecord['indicators'][number],
    'name' | 'anchor' | 'target' | 'actual' | 'verdict' | 'alike'
  >[];
  readonly findings: readonly Pick<PublicRecord['findings'][number], 'id' | 'title' | 'themes'>[];
};
