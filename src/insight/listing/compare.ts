/** `/compare/`: which reports can be chosen, and the words that the browser needs to set them side by side. */
import type { Corpus } from '../../corpus/corpus.ts';
import { evaluationWords, kindWords } from '../words.ts';

export interface CompareWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly evaluations: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
}

export interface CompareChoice {
  readonly id: string;
  readonly title: string;
}

export function compareChoices(corpus: Corpus): CompareChoice[] {
  return corpus.reports
    .map(({ id, shortTitle }) => ({ id, title: shortTitle }))
    .sort((a, b) => a.title.localeCompare(b.title, 'zh'));
}

export function compareWords(corpus: Corpus): CompareWords {
  return {
    kinds: kindWords,
    evaluations: evaluationWords,
    themes: Object.fromEntries([...corpus.themes.values()].map(({ id, name }) => [id, name])),
  };
}
