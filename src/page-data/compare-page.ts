/** `/compare/`: which reports can be chosen, and the words that the browser needs to set them side by side. */
import type { CompareWords } from '../contract/compare-page.ts';
import type { Corpus } from '../report/archive.ts';
import { readings } from '../report/choices/money.ts';
import { evaluationWords, verdictWords } from '../views/choice-words.ts';

export interface CompareChoice {
  readonly id: string;
  readonly title: string;
}

/** Every report, by the Chinese order of its short title. */
export function compareChoices(corpus: Corpus): CompareChoice[] {
  return corpus.reports
    .map(({ id, shortTitle }) => ({ id, title: shortTitle }))
    .sort((a, b) => a.title.localeCompare(b.title, 'zh'));
}

/** Words for every code that a public record may hold, and for every theme of the archive. */
export function compareWords(corpus: Corpus): CompareWords {
  return {
    kinds: Object.fromEntries([...corpus.subjects.values()].map(({ id, name }) => [id, name])),
    evaluations: evaluationWords,
    verdicts: verdictWords,
    readings: {
      guarantee: `${readings.words.guarantee}：没有代偿支出是好结果`,
      revolving: `${readings.words.revolving}：收回后再用，不按支出率看`,
      insurance: `${readings.words.insurance}：支出随参保人就医而定`,
    },
    themes: Object.fromEntries([...corpus.themes.values()].map(({ id, name }) => [id, name])),
  };
}
