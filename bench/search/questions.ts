/** Questions with their answers, and where the search puts the answers. */
import { readFileSync } from 'node:fs';
import type { Mode } from '../../src/client/search/engine/hits.ts';
import type { Engine } from '../../src/client/search/engine/engine.ts';
import { PER_REPORT } from '../../src/client/search/question-address.ts';

export interface Question {
  readonly q: string;
  /** How it is put: colloquial, words, phrase, number … */
  readonly kind: string;
  readonly answers: readonly {
    readonly report: string;
    /** Anchors at which a reader has the answer; null when the report as a whole answers. */
    readonly records: readonly string[] | null;
  }[];
}

export interface Judgement {
  readonly question: Question;
  readonly mode: Mode;
  /** Of the first right result as listed, from 0; Infinity when it is not shown. */
  readonly place: number;
  /** Of the first right report. */
  readonly report: number;
  /** What is shown, as “report#anchor”. */
  readonly shown: readonly string[];
}

export const readQuestions = (file: string): Question[] => JSON.parse(readFileSync(file, 'utf8')) as Question[];

/** An inner place counts as the outer one: the reasons of a score as the score. */
const at = (anchor: string, wanted: string): boolean => anchor === wanted || anchor.startsWith(`${wanted}-`);

export async function judge(engine: Engine, question: Question): Promise<Judgement> {
  const { groups, mode } = await engine.search({ query: question.q, limit: 10, perReport: PER_REPORT });
  const listed = groups.flatMap(({ id, results }, group) =>
    results.map(({ url }) => ({ id, group, anchor: url.split('#')[1] ?? '' })),
  );
  const right = ({ id, anchor }: { id: string; anchor: string }): boolean =>
    question.answers.some(
      ({ report, records }) =>
        report === id &&
        (records === null || records.some((wanted) => (wanted === '' ? anchor === '' : at(anchor, wanted)))),
    );
  const place = listed.findIndex(right);
  const report = groups.findIndex(({ id }) => question.answers.some((answer) => answer.report === id));
  return {
    question,
    mode,
    place: place < 0 ? Infinity : place,
    report: report < 0 ? Infinity : report,
    shown: listed.map(({ id, anchor }) => `${id}#${anchor}`),
  };
}
