/** What the search page shows of a search: state, results, filters, and the ways to more of it. */
import type { Answer, ResultGroup } from '../engine/request-and-answer.ts';
import type { Filters } from '../engine/narrow-hits.ts';
import { unawaited, type Fault } from '../../fault.ts';
import { PAGE } from '../question-address.ts';
import type { SearchSession, SearchView } from '../search-session.ts';
import { address } from '../site-path.ts';
import { h } from './html-elements.ts';
import { chosenElements, filterElements } from './facet-choices.ts';
import { FAILURES, LOADING, advice, countMessage, isCounted } from './messages.ts';
import { markState } from './results-state.ts';
import { groupElement } from './result-elements.ts';

interface Choices {
  readonly choose: (filters: Filters) => void;
  /** Returns how many reports are to be shown from now on. */
  readonly more: () => number;
}

export class PageResults {
  readonly #part: (name: string) => HTMLElement;
  readonly #session: SearchSession;
  readonly #choices: Choices;
  readonly #list: HTMLElement;

  /** @param part element of the page by its name */
  constructor(part: (name: string) => HTMLElement, session: SearchSession, choices: Choices) {
    this.#part = part;
    this.#session = session;
    this.#choices = choices;
    this.#list = part('list');
  }

  draw(view: SearchView): void {
    switch (view.phase) {
      case 'loading':
        this.#say(LOADING);
        return markState(this.#list, 'loading');
      case 'error':
        this.#failed(view.fault);
        return this.#settled('error');
      case 'idle':
        this.#idle();
        return this.#settled('idle');
      case 'done':
        return this.#answered(view.answer);
    }
  }

  #answered(answer: Answer): void {
    // Filters are chosen, and nothing is asked yet.
    const idle = this.#session.question.query === '';
    if (idle) this.#idle();
    else this.#done(answer);
    this.#settled(idle ? 'idle' : 'done', idle ? null : answer);
    const chosen = chosenElements(answer.facets, this.#choices.choose);
    this.#part('chosen').replaceChildren(...chosen);
  }

  #settled(phase: 'idle' | 'done' | 'error', answer: Answer | null = null): void {
    markState(this.#list, phase, answer);
    this.#part('body').toggleAttribute('data-idle', phase === 'idle');
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  #idle(): void {
    this.#list.replaceChildren();
    this.#say('');
    this.#part('note').textContent = '';
    this.#part('chosen').replaceChildren();
    this.#part('advice').replaceChildren();
  }

  #done(answer: Answer): void {
    this.#say(countMessage(answer));
    this.#part('note').textContent = answer.note ?? '';
    const focused = document.activeElement?.id;
    this.#part('facets').replaceChildren(...filterElements(answer.facets, isCounted(answer), this.#choices.choose));
    if (focused?.startsWith('facet-')) document.getElementById(focused)?.focus();
    const filtered = Object.values(answer.facets).some((values) => values.some(({ chosen }) => chosen));
    const lines = answer.total === 0 ? advice(filtered).map((line) => h('li', {}, line)) : [];
    this.#part('advice').replaceChildren(...(lines.length > 0 ? [h('ul', {}, lines)] : []));
    this.#list.replaceChildren(...answer.groups.map((group) => this.#group(group, answer)), ...this.#rest(answer));
  }

  #failed({ kind }: Fault): void {
    const again = h('button', { type: 'button' }, '再试一次');
    again.addEventListener('click', () => void this.#session.again());
    this.#list.replaceChildren(
      h('li', {}, again, ' 也可以从', h('a', { href: address('/reports/') }, '报告列表'), '查找。'),
    );
    this.#say(FAILURES[kind]);
    this.#part('note').textContent = '';
  }

  /** The answer stays as it is. */
  readonly #told = ({ kind }: Fault): void => this.#say(FAILURES[kind]);

  #group(group: ResultGroup, answer: Answer): HTMLElement {
    const counted = isCounted(answer);
    const element = groupElement(group, counted, () => unawaited(this.#whole(group, element, counted), this.#told));
    return element;
  }

  async #whole(group: ResultGroup, element: HTMLElement, counted: boolean): Promise<void> {
    const outcome = await this.#session.whole(group.key);
    if (outcome === null) return;
    if ('fault' in outcome) {
      this.#told(outcome.fault);
      return;
    }
    if (outcome.value === null) return;
    const full = groupElement(outcome.value, counted);
    element.replaceWith(full);
    full.querySelectorAll('a')[group.results.length + 1]?.focus();
  }

  /** The button for further reports. */
  #rest(answer: Answer): HTMLElement[] {
    const left = answer.reports - answer.groups.length;
    if (left <= 0) return [];
    const button = h(
      'button',
      { type: 'button', class: 'more-reports' },
      `再显示 ${Math.min(left, PAGE * 2)} 份报告${isCounted(answer) ? `（还有 ${left} 份）` : ''}`,
    );
    const item = h('li', { class: 'result-more' }, button);
    button.addEventListener('click', () => unawaited(this.#more(item), this.#told));
    return [item];
  }

  async #more(item: HTMLElement): Promise<void> {
    if (this.#session.adding) return;
    this.#list.setAttribute('aria-busy', 'true');
    const added = await this.#session.more(this.#choices.more());
    const { view } = this.#session;
    if (added === null || view.phase !== 'done') return;
    const elements = added.map((group) => this.#group(group, view.answer));
    item.replaceWith(...elements, ...this.#rest(view.answer));
    this.#list.setAttribute('aria-busy', 'false');
    elements[0]?.querySelector('a')?.focus();
  }

  /** The whole list of results as a file. */
  download(): void {
    unawaited(this.#download(), this.#told);
  }

  async #download(): Promise<void> {
    const [all, { rowsOf }, { save }] = await Promise.all([
      this.#session.all(),
      import('./results-csv.ts'),
      import('../../save-sheet.ts'),
    ]);
    if (all === null) return;
    if ('fault' in all) {
      this.#told(all.fault);
      return;
    }
    const { query } = this.#session.question;
    save(`search-${query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`, rowsOf(all.value));
  }
}
