/** Search from anywhere: a box, the best results, and the way to all of them. */
import '../search.css';
import { address } from '../address.ts';
import { search, warmUp } from '../ask/engine-client.ts';
import { faultOf } from '../fault.ts';
import { h } from './elements.ts';
import type { Answer } from '../engine/answer.ts';
import { arrowKeys } from './arrow-keys.ts';
import { TypingBox } from '../../typing.ts';
import { FAILURES, LOADING, advice, countMessage, isCounted } from './messages.ts';
import { groupElement } from './results.ts';
import { writeState, PAGE } from '../state.ts';

const GROUPS = 4;
const PER_REPORT = 2;
const PAUSE = 250;
const TO_PAGE = '到搜索页';

const allWords = (answer: Answer): string => {
  if (answer.total === 0) return TO_PAGE;
  return isCounted(answer) ? `查看全部 ${answer.total} 处结果` : '查看更多接近的内容';
};

interface Dialog {
  readonly element: HTMLDialogElement;
  readonly box: HTMLInputElement;
}

let dialog: Dialog | undefined;

export function openDialog(query = ''): void {
  dialog ??= build();
  const { element, box } = dialog;
  if (!element.open) element.showModal();
  if (query !== '') box.value = query;
  box.select();
  box.focus();
  warmUp();
}

function build(): Dialog {
  const box = h('input', {
    type: 'search',
    name: 'q',
    id: 'search-dialog-box',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
  });
  const status = h('p', { class: 'search-status', role: 'status' });
  const note = h('p', { class: 'search-note' });
  const list = h('ol', {
    class: 'search-list',
    role: 'list',
    'aria-label': '搜索结果',
    'data-search-state': 'idle',
    'data-search-total': '0',
  });
  const all = h('a', { class: 'search-all', href: address('/search/') }, TO_PAGE);
  const close = h('button', { type: 'button' }, '关闭');
  const form = h(
    'form',
    { class: 'search-form', role: 'search', 'aria-label': '全文搜索', action: address('/search/'), method: 'get' },
    h('label', { for: 'search-dialog-box' }, '搜索全部报告'),
    box,
    h('button', { type: 'submit' }, '搜索'),
    close,
  );
  const element = h(
    'dialog',
    { class: 'search-dialog', 'aria-label': '搜索' },
    form,
    status,
    note,
    list,
    h('p', { class: 'search-foot small' }, all, h('span', { class: 'quiet' }, '↓ ↑ 选择　Enter 打开　Esc 关闭')),
  );
  close.addEventListener('click', () => element.close());
  element.addEventListener('click', ({ target }) => target === element && element.close());
  element.addEventListener('keydown', arrowKeys(box, list));
  list.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && element.close());

  let turn = 0;
  const lead = (): void => {
    const query = box.value.trim();
    all.href = address(`/search/${writeState({ query, filters: {}, sort: 'relevance', limit: PAGE })}`);
  };
  const show = async (): Promise<void> => {
    const query = box.value.trim();
    const own = ++turn;
    lead();
    if (query === '') {
      list.replaceChildren();
      status.textContent = note.textContent = '';
      all.textContent = TO_PAGE;
      return mark(list, 'idle');
    }
    mark(list, 'loading');
    status.textContent = LOADING;
    try {
      const answer = await search({ query, limit: GROUPS, perReport: PER_REPORT });
      if (own !== turn) return;
      status.textContent = countMessage(answer);
      note.textContent = answer.note ?? '';
      all.textContent = allWords(answer);
      list.replaceChildren(
        ...answer.groups.map((group) => groupElement(group, isCounted(answer))),
        ...(answer.total === 0 ? advice(false).map((line) => h('li', { class: 'small' }, line)) : []),
      );
      mark(list, 'done', answer);
    } catch (error) {
      console.error(error);
      if (own !== turn) return;
      list.replaceChildren();
      note.textContent = '';
      all.textContent = TO_PAGE;
      status.textContent = FAILURES[faultOf(error).kind];
      mark(list, 'error');
    }
  };
  const typing = new TypingBox(box, { pause: PAUSE, typed: lead, rested: () => void show() });
  form.addEventListener('submit', (event) => typing.composing && event.preventDefault());
  document.body.append(element);
  return { element, box };
}

function mark(list: HTMLElement, state: string, answer?: Answer): void {
  list.dataset['searchState'] = state;
  list.setAttribute('aria-busy', String(state === 'loading'));
  if (state === 'loading') return;
  list.dataset['searchTotal'] = String(answer?.total ?? 0);
  if (answer) list.dataset['searchMode'] = answer.mode;
  else delete list.dataset['searchMode'];
}
