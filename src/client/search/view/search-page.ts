/** The search page: box, filters, results, all of it in the address. */
import { visit } from '../../address/grammar.ts';
import { unknownWords, type UnknownValue } from '../../address/unknown-values.ts';
import { TypingBox } from '../../typing-box.ts';
import { search, warmUp } from '../ask/engine-client.ts';
import type { Answer } from '../engine/request-and-answer.ts';
import type { Sort } from '../engine/hits.ts';
import type { Filters } from '../engine/narrow-hits.ts';
import { PAGE, PER_REPORT, readState, unreadable, writeState, type State } from '../question-address.ts';
import { SearchSession, type SearchView } from '../search-session.ts';
import { arrowKeys } from './arrow-keys.ts';
import { FACET_LABELS } from './facet-choices.ts';
import { titled } from './messages.ts';
import { PageResults } from './page-results.ts';

/** Milliseconds without typing before what was typed is looked for. */
const PAUSE = 280;

class SearchPage {
  readonly #box: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #filters: HTMLDetailsElement;
  readonly #remark: HTMLElement;
  readonly #typing: TypingBox;
  readonly #session: SearchSession;
  readonly #results: PageResults;
  /** Of the page before anything is asked. */
  readonly #title = document.title;
  #state: State;
  /** What the address asked for and nothing can mean. */
  #unknown: readonly UnknownValue[] = [];

  constructor(root: HTMLElement) {
    const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    this.#box = root.querySelector<HTMLInputElement>('input[name="q"]')!;
    this.#sort = root.querySelector<HTMLSelectElement>('select[name="sort"]')!;
    this.#filters = root.querySelector<HTMLDetailsElement>('[data-part="filters"]')!;
    this.#remark = part('remark');
    this.#session = new SearchSession(search, { changed: (view) => this.#draw(view) });
    this.#results = new PageResults(part, this.#session, {
      choose: (filters: Filters) => this.#go({ filters, limit: PAGE }),
      more: () => this.#more(),
    });
    this.#typing = new TypingBox(this.#box, {
      pause: PAUSE,
      typed: () => this.#typed(),
      rested: () => this.#ask(),
    });
    this.#state = this.#read();
    // Typed before this script came.
    const typed = this.#box.value.trim();
    if (typed !== '' && typed !== this.#state.query) this.#state = { ...this.#state, query: typed, limit: PAGE };
    this.#listen(root, root.querySelector('form')!, part('csv'), part('list'));
    if (this.#state.query === '') this.#box.focus({ preventScroll: true });
    this.#write('replace');
    this.#ask();
  }

  #listen(root: HTMLElement, form: HTMLElement, csv: HTMLElement, list: HTMLElement): void {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#typing.composing) this.#go({ limit: PAGE });
    });
    root.addEventListener('keydown', arrowKeys(this.#box, list));
    this.#sort.addEventListener('change', () => this.#go({ sort: this.#sort.value as Sort }));
    csv.addEventListener('click', () => this.#results.download());
    addEventListener('popstate', () => {
      this.#typing.cancel();
      this.#state = this.#read();
      this.#ask();
    });
    // Left while an answer was on its way.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.#session.view.phase === 'loading') void this.#session.again();
    });
    const wide = matchMedia('(min-width: 62rem)');
    const fit = (): void => void (this.#filters.open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
  }

  #read(): State {
    this.#unknown = unreadable(location.search);
    return readState(location.search);
  }

  /** What stands in the box is in the address at once, so that no step away loses it. */
  #typed(): void {
    warmUp(this.#state.filters);
    if (!this.#take()) return;
    this.#unknown = [];
    this.#write('replace');
  }

  /** From the box to the state. Returns whether anything is new. */
  #take(): boolean {
    const query = this.#box.value.trim();
    if (this.#typing.composing || query === this.#state.query) return false;
    this.#state = { ...this.#state, query, limit: PAGE };
    return true;
  }

  #write(how: 'push' | 'replace'): void {
    visit(writeState(this.#state), how);
  }

  /** A choice of the reader, together with what was typed: a step that the back button takes back. */
  #go(change: Partial<State>): void {
    this.#typing.cancel();
    this.#take();
    this.#state = { ...this.#state, ...change };
    this.#unknown = [];
    this.#write('push');
    this.#ask();
  }

  #ask(): void {
    const { query, limit, sort } = this.#state;
    this.#typing.set(query);
    this.#sort.value = sort;
    document.title = titled(query, this.#title);
    this.#remark.textContent = unknownWords(this.#unknown);
    void this.#session.ask({ ...this.#state, perReport: Number.isFinite(limit) ? PER_REPORT : Infinity });
  }

  #more(): number {
    this.#state = { ...this.#state, limit: this.#state.limit + PAGE * 2 };
    this.#write('replace');
    return this.#state.limit;
  }

  #draw(view: SearchView): void {
    if (view.phase === 'done') this.#drop(view.answer);
    this.#results.draw(view);
  }

  /** Filters that the archive does not have are out of the state, the address and the results alike. */
  #drop({ filters, strangers }: Answer): void {
    if (strangers.length === 0) return;
    this.#state = { ...this.#state, filters };
    this.#write('replace');
    this.#unknown = [...strangers.map(({ facet, value }) => ({ name: FACET_LABELS[facet], value })), ...this.#unknown];
    this.#remark.textContent = unknownWords(this.#unknown);
  }
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
