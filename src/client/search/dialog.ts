/** Search from anywhere: a box, the best results, and the way to all of them. */
import './search.css';
import { address } from './address.ts';
import { search, warmUp } from './client.ts';
import { h } from './dom.ts';
import type { Answer } from './engine.ts';
import { arrowKeys } from './keys.ts';
import { FAILED, LOADING, advice, countMessage } from './messages.ts';
import { groupElement } from './results.ts';
import { writeState, PAGE } from './state.ts';

const GROUPS = 4;
const PER_REPORT = 2;
const PAUSE = 250;

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
  const all = h('a', { class: 'search-all', href: address('/search/') }, '到搜索页');
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (): Promise<void> => {
    const query = box.value.trim();
    const own = ++turn;
    all.href = address(`/search/${writeState({ query, filters: {}, sort: 'relevance', limit: PAGE })}`);
    if (query.length < 2) {
      list.replaceChildren();
      status.textContent = note.textContent = '';
      return mark(list, 'idle');
    }
    mark(list, 'loading');
    status.textContent = LOADING;
    try {
      const answer = await search({ query, limit: GROUPS, perReport: PER_REPORT });
      if (own !== turn) return;
      status.textContent = countMessage(answer);
      note.textContent = answer.note ?? '';
      all.textContent = answer.total > 0 ? `查看全部 ${answer.total} 处结果` : '到搜索页';
      list.replaceChildren(
        ...answer.groups.map((group) => groupElement(group)),
        ...(answer.total === 0 ? advice(false).map((line) => h('li', { class: 'small' }, line)) : []),
      );
      mark(list, 'done', answer);
    } catch (error) {
      console.error(error);
      if (own !== turn) return;
      list.replaceChildren();
      status.textContent = FAILED;
      mark(list, 'error');
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  };
  box.addEventListener('input', (event) => (event as InputEvent).isComposing || later());
  box.addEventListener('compositionend', later);
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
