/** The elements of the search dialog. */
import { address } from '../site-path.ts';
import { h } from './html-elements.ts';

export interface DialogParts {
  readonly element: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly close: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
  readonly list: HTMLElement;
  /** Leads to the search page. */
  readonly all: HTMLAnchorElement;
}

/** @param toPage words of the way to the search page before anything is found */
export function dialogParts(toPage: string): DialogParts {
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
  const all = h('a', { class: 'search-all', href: address('/search/') }, toPage);
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
  return { element, form, box, close, status, note, list, all };
}
