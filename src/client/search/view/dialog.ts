/** Search from anywhere: a box, the best results, and the way to all of them. */
import '../search.css';
import { TypingBox } from '../../typing-box.ts';
import { address } from '../site-path.ts';
import { search, warmUp } from '../ask/engine-client.ts';
import type { Answer } from '../engine/request-and-answer.ts';
import { SearchSession, type SearchQuestion, type SearchView } from '../search-session.ts';
import { writeState, PAGE } from '../question-address.ts';
import { arrowKeys } from './arrow-keys.ts';
import { dialogParts, type DialogParts } from './dialog-parts.ts';
import { h } from './html-elements.ts';
import { FAILURES, LOADING, advice, countMessage, isCounted } from './messages.ts';
import { markState } from './results-state.ts';
import { groupElement } from './result-elements.ts';

const GROUPS = 4;
const PER_REPORT = 2;
/** Milliseconds without typing before what was typed is looked for. */
const PAUSE = 250;
const TO_PAGE = '到搜索页';

const allWords = (answer: Answer): string => {
  if (answer.total === 0) return TO_PAGE;
  return isCounted(answer) ? `查看全部 ${answer.total} 处结果` : '查看更多接近的内容';
};

class SearchDialog {
  readonly #parts: DialogParts = dialogParts(TO_PAGE);
  readonly #session = new SearchSession(search, { changed: (view) => this.#draw(view) });

  constructor() {
    const { element, form, box, list, close } = this.#parts;
    close.addEventListener('click', () => element.close());
    element.addEventListener('click', ({ target }) => target === element && element.close());
    element.addEventListener('keydown', arrowKeys(box, list));
    list.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && element.close());
    const typing = new TypingBox(box, {
      pause: PAUSE,
      typed: () => this.#lead(),
      rested: () => {
        this.#lead();
        void this.#session.ask(this.#question());
      },
    });
    form.addEventListener('submit', (event) => typing.composing && event.preventDefault());
    document.body.append(element);
  }

  open(): void {
    const { element, box } = this.#parts;
    if (!element.open) element.showModal();
    box.select();
    box.focus();
    warmUp();
  }

  #question(): SearchQuestion {
    const query = this.#parts.box.value.trim();
    return { query, filters: {}, sort: 'relevance', limit: GROUPS, perReport: PER_REPORT };
  }

  /** What is typed goes along to the search page. */
  #lead(): void {
    const { query, filters, sort } = this.#question();
    this.#parts.all.href = address(`/search/${writeState({ query, filters, sort, limit: PAGE })}`);
  }

  #draw(view: SearchView): void {
    const { list, status } = this.#parts;
    if (view.phase === 'loading') status.textContent = LOADING;
    else if (view.phase === 'done') this.#done(view.answer);
    else this.#empty(view.phase === 'error' ? FAILURES[view.fault.kind] : '');
    markState(list, view.phase, view.phase === 'done' ? view.answer : null);
  }

  #done(answer: Answer): void {
    const { list, status, note, all } = this.#parts;
    status.textContent = countMessage(answer);
    note.textContent = answer.note ?? '';
    all.textContent = allWords(answer);
    list.replaceChildren(
      ...answer.groups.map((group) => groupElement(group, isCounted(answer))),
      ...(answer.total === 0 ? advice(false).map((line) => h('li', { class: 'small' }, line)) : []),
    );
  }

  #empty(words: string): void {
    const { list, status, note, all } = this.#parts;
    list.replaceChildren();
    note.textContent = '';
    all.textContent = TO_PAGE;
    status.textContent = words;
  }
}

let dialog: SearchDialog | undefined;

export function openDialog(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}
