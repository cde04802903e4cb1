/** What a list shows for a question: read, found, narrowed, put in order. No element is touched. */
import { narrow } from '../narrow-by-facets.ts';
import type { Tell } from '../question-session.ts';
import { sortKey } from './read-cell.ts';
import type { Entry, Pages } from './entries.ts';
import { byText, type Finding } from './find-entries.ts';
import { grouped, sorted, type Order } from './sort-entries.ts';
import { progressWords } from './list-words.ts';

export interface ListQuestion {
  readonly query: string;
  /** Chosen value of each facet that has one. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Of a table. */
  readonly order: Order | null;
  /** Of groups. */
  readonly groups: string;
  /** What was left out of the address, in Chinese. */
  readonly remark: string;
}

export interface Listed {
  readonly question: ListQuestion;
  readonly entries: readonly Entry[];
  /** In their order. */
  readonly passed: readonly Entry[];
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly finding: Finding;
}

/** Whether anything narrows or orders the list. */
export const asks = ({ query, chosen, order, groups }: ListQuestion): boolean =>
  query !== '' || chosen.size > 0 || order !== null || groups !== '';

interface Sources {
  readonly keys: readonly string[];
  /** Entries of a list that stands whole on the page; the others are read from its pages. */
  readonly whole: readonly Entry[];
  readonly pages: Pick<Pages, 'entries' | 'need'> | null;
  /** Asks the engine; null where the text of the list is searched. */
  readonly engine: ((query: string) => Promise<Finding>) | null;
  readonly table: boolean;
}

export class Lister {
  readonly #sources: Sources;
  #found: { readonly query: string; readonly finding: Finding } | null = null;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** @param shown entries whose elements must be there at the end */
  async ask(question: ListQuestion, shown: () => number, tell: Tell): Promise<Listed> {
    const entries = await this.#entries();
    return await this.#listed(question, entries, await this.#finding(question, entries, tell), shown, tell);
  }

  /** Whether the engine is wanted and has not answered. */
  unanswered({ query }: ListQuestion): boolean {
    return this.#sources.engine !== null && query !== '' && this.#found?.query !== query;
  }

  /** Without the engine. @param note says so, in Chinese */
  async askText(question: ListQuestion, shown: () => number, note: string, tell: Tell): Promise<Listed> {
    const entries = await this.#entries();
    await this.need(entries, entries, tell);
    return await this.#listed(question, entries, { ...byText(question.query), note }, shown, tell);
  }

  async #entries(): Promise<readonly Entry[]> {
    return this.#sources.pages === null ? this.#sources.whole : await this.#sources.pages.entries();
  }

  /** Reads the pages that hold these entries. */
  async need(wanted: readonly Entry[], all: readonly Entry[], tell: Tell): Promise<void> {
    await this.#sources.pages?.need(wanted, all, (done, of) => {
      if (of > 1) tell(progressWords(done, of));
    });
  }

  async #finding({ query, order }: ListQuestion, entries: readonly Entry[], tell: Tell): Promise<Finding> {
    const { engine } = this.#sources;
    if (engine !== null && query !== '') {
      if (this.#found?.query !== query) this.#found = { query, finding: await engine(query) };
      return this.#found.finding;
    }
    // The text of the other pages, and the cells that are sorted by, have to be read.
    if (query !== '' || order !== null) await this.need(entries, entries, tell);
    return byText(query);
  }

  async #listed(
    question: ListQuestion,
    entries: readonly Entry[],
    finding: Finding,
    shown: () => number,
    tell: Tell,
  ): Promise<Listed> {
    const { passed, counts } = narrow(entries, {
      facets: this.#sources.keys,
      valuesOf: ({ values }, facet: string) => values[facet] ?? [],
      chosen: new Map([...question.chosen].map(([facet, value]) => [facet, new Set([value])])),
      holds: finding.holds,
    });
    const inOrder = this.#inOrder(passed, question, finding);
    await this.need(inOrder.slice(0, shown()), entries, tell);
    return { question, entries, passed: inOrder, counts, finding };
  }

  #inOrder(passed: readonly Entry[], { order, groups }: ListQuestion, { rank }: Finding): readonly Entry[] {
    if (!this.#sources.table) return grouped(passed, groups, rank);
    if (order === null) return passed;
    return sorted(passed, ({ element }) => sortKey(element?.children[order.column]), order.falling);
  }
}
