/** The search page: box, filters, results, all of it in the address. */
import { address } from '../address.ts';
import { search, warmUp } from '../ask/engine-client.ts';
import { faultOf } from '../fault.ts';
import { h } from './elements.ts';
import type { Answer, ResultGroup } from '../engine/answer.ts';
import type { Filters } from '../engine/narrow-hits.ts';
import { go } from '../../memory.ts';
import { TypingBox } from '../../typing.ts';
import { unknownWords, type Unknown } from '../../unknown.ts';
import { FACET_LABELS, chosenElements, filterElements } from './facet-choices.ts';
import type { Sort } from '../engine/hits.ts';
import { arrowKeys } from './arrow-keys.ts';
import { FAILURES, LOADING, advice, countMessage, isCounted, titled } from './messages.ts';
import { groupElement } from './results.ts';
import { PAGE, PER_REPORT, readState, unreadable, writeState, type State } from '../state.ts';

const PAUSE = 280;

class SearchPage {
  private readonly box: HTMLInputElement;
  private readonly typing: TypingBox;
  private readonly list: HTMLElement;
  private readonly part: (name: string) => HTMLElement;
  /** Of the page before anything is asked. */
  private readonly title = document.title;
  private state: State;
  /** What the address asked for and nothing can mean. */
  private unknown: readonly Unknown[] = [];
  private answer: Answer | undefined;
  private turn = 0;

  constructor(root: HTMLElement) {
    const one = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
    this.part = (name) => one(`[data-part="${name}"]`);
    this.box = one('input[name="q"]');
    this.list = this.part('list');
    this.state = this.read();
    // Typed before this script came.
    const typed = this.box.value.trim();
    if (typed !== '' && typed !== this.state.query) this.state = { ...this.state, query: typed, limit: PAGE };
    this.typing = new TypingBox(this.box, {
      pause: PAUSE,
      typed: () => this.typed(),
      rested: () => void this.show(),
    });
    one('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.typing.composing) this.go({ limit: PAGE });
    });
    root.addEventListener('keydown', arrowKeys(this.box, this.list));
    one<HTMLSelectElement>('select[name="sort"]').addEventListener('change', ({ target }) =>
      this.go({ sort: (target as HTMLSelectElement).value as Sort }),
    );
    this.part('csv').addEventListener('click', () => void this.csv());
    addEventListener('popstate', () => {
      this.typing.cancel();
      this.state = this.read();
      void this.show();
    });
    // Left while an answer was on its way.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.list.dataset['searchState'] === 'loading') void this.show();
    });
    const wide = matchMedia('(min-width: 62rem)');
    const fit = (): void => void ((this.part('filters') as HTMLDetailsElement).open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    if (this.state.query === '') this.box.focus({ preventScroll: true });
    this.write('replace');
    void this.show();
  }

  private read(): State {
    this.unknown = unreadable(location.search);
    return readState(location.search);
  }

  /** What stands in the box is in the address at once, so that no step away loses it. */
  private typed(): void {
    warmUp(this.state.filters);
    if (!this.take()) return;
    this.unknown = [];
    this.write('replace');
  }

  /** From the box to the state. Returns whether anything is new. */
  private take(): boolean {
    const query = this.box.value.trim();
    if (this.typing.composing || query === this.state.query) return false;
    this.state = { ...this.state, query, limit: PAGE };
    return true;
  }

  private write(how: 'push' | 'replace'): void {
    const search = writeState(this.state);
    if (new URLSearchParams(search).toString() === new URLSearchParams(location.search).toString()) return;
    go(`${location.pathname}${search}${location.hash}`, how);
  }

  /** A choice of the reader, together with what was typed: a step that the back button takes back. */
  private go(change: Partial<State>): void {
    this.typing.cancel();
    this.take();
    this.state = { ...this.state, ...change };
    this.unknown = [];
    this.write('push');
    void this.show();
  }

  private readonly choose = (filters: Filters): void => this.go({ filters, limit: PAGE });

  private async show(): Promise<void> {
    const turn = ++this.turn;
    const { query, limit, filters } = this.state;
    this.typing.set(query);
    document.querySelector<HTMLSelectElement>('select[name="sort"]')!.value = this.state.sort;
    document.title = titled(query, this.title);
    this.part('remark').textContent = unknownWords(this.unknown);
    if (query === '' && Object.keys(filters).length === 0) return this.idle();
    this.set('loading');
    this.part('status').textContent = LOADING;
    try {
      const answer = await search({ ...this.state, limit, perReport: Number.isFinite(limit) ? PER_REPORT : Infinity });
      if (turn === this.turn) this.done(answer);
    } catch (error) {
      console.error(error);
      if (turn === this.turn) this.failed(error);
    }
  }

  private set(state: 'idle' | 'loading' | 'done' | 'error', answer?: Answer): void {
    this.list.dataset['searchState'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    if (state === 'loading') return;
    this.list.dataset['searchTotal'] = String(answer?.total ?? 0);
    if (answer) this.list.dataset['searchMode'] = answer.mode;
    else delete this.list.dataset['searchMode'];
    this.part('body').toggleAttribute('data-idle', state === 'idle');
  }

  private idle(): void {
    this.answer = undefined;
    this.list.replaceChildren();
    this.part('status').textContent = '';
    this.part('note').textContent = '';
    this.part('chosen').replaceChildren();
    this.part('advice').replaceChildren();
    this.set('idle');
  }

  /** Filters that the archive does not have are out of the state, the address and the results alike. */
  private drop({ filters, strangers }: Answer): void {
    if (strangers.length === 0) return;
    this.state = { ...this.state, filters };
    this.write('replace');
    this.unknown = [...strangers.map(({ facet, value }) => ({ name: FACET_LABELS[facet], value })), ...this.unknown];
    this.part('remark').textContent = unknownWords(this.unknown);
  }

  private done(answer: Answer): void {
    this.drop(answer);
    if (this.state.query === '') {
      this.idle();
      return this.part('chosen').replaceChildren(...chosenElements(answer.facets, this.choose));
    }
    this.answer = answer;
    this.part('status').textContent = countMessage(answer);
    this.part('note').textContent = answer.note ?? '';
    const focused = document.activeElement?.id;
    this.part('facets').replaceChildren(...filterElements(answer.facets, isCounted(answer), this.choose));
    if (focused?.startsWith('facet-')) document.getElementById(focused)?.focus();
    const chosen = chosenElements(answer.facets, this.choose);
    this.part('chosen').replaceChildren(...chosen);
    this.part('advice').replaceChildren(
      ...(answer.total === 0
        ? [
            h(
              'ul',
              {},
              advice(chosen.length > 0).map((line) => h('li', {}, line)),
            ),
          ]
        : []),
    );
    this.list.replaceChildren(...answer.groups.map((group) => this.group(group)), ...this.rest(answer));
    this.set('done', answer);
  }

  private failed(error: unknown): void {
    const again = h('button', { type: 'button' }, '再试一次');
    again.addEventListener('click', () => void this.show());
    this.list.replaceChildren(
      h('li', {}, again, ' 也可以从', h('a', { href: address('/reports/') }, '报告列表'), '查找。'),
    );
    this.part('status').textContent = FAILURES[faultOf(error).kind];
    this.part('note').textContent = '';
    this.set('error');
  }

  private group(group: ResultGroup): HTMLElement {
    const counted = this.answer === undefined || isCounted(this.answer);
    const element = groupElement(group, counted, () => {
      void search({ ...this.state, limit: 1, report: group.key }).then(({ groups: [whole] }) => {
        if (!whole) return;
        const full = groupElement(whole, counted);
        element.replaceWith(full);
        full.querySelectorAll('a')[group.results.length + 1]?.focus();
      });
    });
    return element;
  }

  /** The button for further reports. */
  private rest(answer: Answer): HTMLElement[] {
    const { reports, groups } = answer;
    const left = reports - groups.length;
    if (left <= 0) return [];
    const button = h(
      'button',
      { type: 'button', class: 'more-reports' },
      `再显示 ${Math.min(left, PAGE * 2)} 份报告${isCounted(answer) ? `（还有 ${left} 份）` : ''}`,
    );
    button.addEventListener('click', () => {
      this.state = { ...this.state, limit: this.state.limit + PAGE * 2 };
      this.write('replace');
      void this.more(groups.length, button);
    });
    return [h('li', { class: 'result-more' }, button)];
  }

  private async more(from: number, button: HTMLElement): Promise<void> {
    const turn = this.turn;
    this.list.setAttribute('aria-busy', 'true');
    let answer: Answer;
    try {
      answer = await search({ ...this.state, offset: from, limit: this.state.limit - from, perReport: PER_REPORT });
    } catch (error) {
      console.error(error);
      if (turn === this.turn) this.failed(error);
      return;
    }
    if (turn !== this.turn) return;
    const added = answer.groups.map((group) => this.group(group));
    const all = { ...answer, groups: [...(this.answer?.groups ?? []), ...answer.groups] };
    this.answer = all;
    button.closest('li')?.replaceWith(...added, ...this.rest(all));
    this.list.setAttribute('aria-busy', 'false');
    added[0]?.querySelector('a')?.focus();
  }

  private async csv(): Promise<void> {
    const [all, { rowsOf }, { save }] = await Promise.all([
      search({ ...this.state, limit: Infinity }),
      import('./results-csv.ts'),
      import('../../sheet.ts'),
    ]);
    save(`search-${this.state.query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`, rowsOf(all));
  }
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
