/** A search as the dialog and the search page show it: question, answer, what of it is shown so far. */
import { Session, type Outcome, type View } from '../question-session.ts';
import type { Answer, Request, ResultGroup } from './engine/request-and-answer.ts';
import type { Sort } from './engine/hits.ts';
import type { Filters } from './engine/narrow-hits.ts';
import type { Fault } from '../fault.ts';

export interface SearchQuestion {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Reports shown. */
  readonly limit: number;
  /** Results shown of the first report, the second, …; the last number for all others. */
  readonly perReport: number | readonly number[];
}

/** Whatever answers; rejects with a Fault. */
export type Search = (request: Request) => Promise<Answer>;

export type SearchView = View<Answer>;

interface Watching {
  readonly changed: (view: SearchView) => void;
  readonly log?: (fault: Fault) => void;
}

export class SearchSession {
  readonly #search: Search;
  readonly #session: Session<SearchQuestion, Answer>;
  #question: SearchQuestion = { query: '', filters: {}, sort: 'relevance', limit: 0, perReport: 0 };
  #adding = false;

  constructor(search: Search, watching: Watching) {
    this.#search = search;
    this.#session = new Session({
      ask: async (question) => {
        const answer = await this.#search(question);
        // From now on the question has only the filters that there are.
        if (question === this.#question && answer.strangers.length > 0)
          this.#question = { ...question, filters: answer.filters };
        return answer;
      },
      ...watching,
    });
  }

  /** Asked last; without the filters that the archive turned out not to have. */
  get question(): SearchQuestion {
    return this.#question;
  }

  get view(): SearchView {
    return this.#session.view;
  }

  /** What asks nothing and narrows nothing is a rest. */
  async ask(question: SearchQuestion): Promise<void> {
    this.#question = question;
    this.#adding = false;
    if (question.query === '' && Object.keys(question.filters).length === 0) {
      this.#session.rest();
      return;
    }
    await this.#session.ask(question);
  }

  /** The same question once more. */
  again(): Promise<void> {
    return this.ask(this.#question);
  }

  /** Whether further reports are under way. */
  get adding(): boolean {
    return this.#adding;
  }

  /**
   * Further reports, up to `limit` in all. Null when something else has been
   * asked, or they are under way already, or the view has been told of a fault.
   */
  async more(limit: number): Promise<readonly ResultGroup[] | null> {
    const view = this.#session.view;
    if (view.phase !== 'done' || this.#adding) return null;
    const offset = view.answer.groups.length;
    this.#question = { ...this.#question, limit };
    this.#adding = true;
    const outcome = await this.#session.during(() =>
      this.#search({ ...this.#question, offset, limit: limit - offset }),
    );
    if (outcome === null) return null;
    this.#adding = false;
    if ('fault' in outcome) {
      this.#session.fail(outcome.fault);
      return null;
    }
    const { groups: added } = outcome.value;
    this.#session.extend({ ...outcome.value, groups: [...view.answer.groups, ...added] });
    return added;
  }

  /** Every result of one report. */
  whole(key: string): Promise<Outcome<ResultGroup | null>> {
    return this.#session.during(async () => {
      const { groups } = await this.#search({ ...this.#question, perReport: Infinity, limit: 1, report: key });
      return groups[0] ?? null;
    });
  }

  /** Every result of every report, for a file. */
  all(): Promise<Outcome<Answer>> {
    return this.#session.during(() => this.#search({ ...this.#question, perReport: Infinity, limit: Infinity }));
  }
}
