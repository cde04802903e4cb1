/** The search page: box, filters, results, all of it in the address. */
import { address } from './address.ts';
import { search, warmUp } from './client.ts';
import { h } from './dom.ts';
import type { Answer, ResultGroup } from './engine.ts';
import type { Filters } from './facets.ts';
import { chosenElements, filterElements } from './filters.ts';
import type { Sort } from './hits.ts';
import { arrowKeys } from './keys.ts';
import { FAILED, LOADING, advice, countMessage, titled } from './messages.ts';
import { groupElement } from './results.ts';
import { PAGE, PER_REPORT, readState, writeState, type State } from './state.ts';

const PAUSE = 280;

class SearchPage {
  private readonly box: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly part: (name: string) => HTMLElement;
  /** Of the page before anything is asked. */
  private readonly title = document.title;
  private state: State;
  private answer: Answer | undefined;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    const one = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
    this.part = (name) => one(`[data-part="${name}"]`);
    this.box = one('input[name="q"]');
    this.list = this.part('list');
    this.state = readState(location.search);
    one('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ query: this.box.value.trim(), limit: PAGE }, true);
    });
    this.box.addEventListener('input', (event) => this.typed(event as InputEvent));
    this.box.addEventListener('compositionend', () => this.later());
    root.addEventListener('keydown', arrowKeys(this.box, this.list));
    one<HTMLSelectElement>('select[name="sort"]').addEventListener('change', ({ target }) =>
      this.go({ sort: (target as HTMLSelectElement).value as Sort }, true),
    );
    this.part('csv').addEventListener('click', () => void this.csv());
    addEventListener('popstate', () => {
      this.state = readState(location.search);
      void this.show();
    });
    const wide = matchMedia('(min-width: 62rem)');
    const fit = (): void => void ((this.part('filters') as HTMLDetailsElement).open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    if (this.state.query === '') this.box.focus();
    void this.show();
  }

  private typed({ isComposing }: InputEvent): void {
    warmUp(this.state.filters);
    if (!isComposing) this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const query = this.box.value.trim();
      if (query !== this.state.query && query.length !== 1) this.go({ query, limit: PAGE }, false);
    }, PAUSE);
  }

  /** @param step whether the back button returns to where we were */
  private go(change: Partial<State>, step: boolean): void {
    clearTimeout(this.timer);
    this.state = { ...this.state, ...change };
    const url = `${location.pathname}${writeState(this.state)}`;
    if (step && url !== location.pathname + location.search) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    void this.show();
  }

  private readonly choose = (filters: Filters): void => this.go({ filters, limit: PAGE }, true);

  private async show(): Promise<void> {
    const turn = ++this.turn;
    const { query, limit } = this.state;
    if (document.activeElement !== this.box || this.box.value.trim() !== query) this.box.value = query;
    document.querySelector<HTMLSelectElement>('select[name="sort"]')!.value = this.state.sort;
    document.title = titled(query, this.title);
    if (query === '') return this.idle();
    this.set('loading');
    this.part('status').textContent = LOADING;
    try {
      const answer = await search({ ...this.state, limit, perReport: Number.isFinite(limit) ? PER_REPORT : Infinity });
      if (turn === this.turn) this.done(answer);
    } catch (error) {
      console.error(error);
      if (turn === this.turn) this.failed();
    }
  }

  private set(state: 'idle' | 'loading' | 'done' | 'error', answer?: Answer): void {
    this.list.dataset['searchState'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    if (state === 'loading') return;
    this.list.dataset['searchTotal'] = String(answer?.total ?? 0);
    if (answer) this.list.dataset['searchMode'] = answer.mode;
    else delete this.list.dataset['searchMode'];
    this.part('tools').hidden = state !== 'done';
    this.part('filters').hidden = state !== 'done';
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

  private done(answer: Answer): void {
    this.answer = answer;
    this.part('status').textContent = countMessage(answer);
    this.part('note').textContent = answer.note ?? '';
    const focused = document.activeElement?.id;
    this.part('facets').replaceChildren(...filterElements(answer.facets, this.choose));
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

  private failed(): void {
    const again = h('button', { type: 'button' }, '再试一次');
    again.addEventListener('click', () => void this.show());
    this.list.replaceChildren(
      h('li', {}, again, ' 也可以从', h('a', { href: address('/reports/') }, '报告列表'), '查找。'),
    );
    this.part('status').textContent = FAILED;
    this.part('note').textContent = '';
    this.set('error');
  }

  private group(group: ResultGroup): HTMLElement {
    const element = groupElement(group, () => {
      void search({ ...this.state, limit: 1, report: group.key }).then(({ groups: [whole] }) => {
        if (!whole) return;
        const full = groupElement(whole);
        element.replaceWith(full);
        full.querySelectorAll('a')[group.results.length + 1]?.focus();
      });
    });
    return element;
  }

  /** The button for further reports. */
  private rest({ reports, groups }: Answer): HTMLElement[] {
    const left = reports - groups.length;
    if (left <= 0) return [];
    const button = h(
      'button',
      { type: 'button', class: 'more-reports' },
      `再显示 ${Math.min(left, PAGE * 2)} 份报告（还有 ${left} 份）`,
    );
    button.addEventListener('click', () => {
      this.state = { ...this.state, limit: this.state.limit + PAGE * 2 };
      history.replaceState(null, '', `${location.pathname}${writeState(this.state)}`);
      void this.more(groups.length, button);
    });
    return [h('li', { class: 'result-more' }, button)];
  }

  private async more(from: number, button: HTMLElement): Promise<void> {
    const turn = this.turn;
    this.list.setAttribute('aria-busy', 'true');
    const answer = await search({
      ...this.state,
      offset: from,
      limit: this.state.limit - from,
      perReport: PER_REPORT,
    }).catch(() => null);
    if (turn !== this.turn) return;
    if (!answer) return this.failed();
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
      import('./csv.ts'),
      import('../sheet.ts'),
    ]);
    save(`search-${this.state.query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`, rowsOf(all));
  }
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) new SearchPage(root);
