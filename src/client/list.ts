/**
 * Narrows, searches and sorts a list that is already on the page.
 *
 * Markup: an element with data-list holds a form[data-list-form] (hidden until
 * this script runs), an element [data-list-count] and entries [data-item].
 * A select named "year" keeps the entries whose data-year holds its value.
 * State lives in the address, so that a view can be shared and left by "back".
 */

interface Entry {
  readonly element: HTMLElement;
  readonly text: string;
  readonly place: number;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const holds = (entry: Entry, key: string, value: string): boolean =>
  (entry.element.getAttribute(`data-${key}`) ?? '').split(' ').includes(value);

function numberOf(text: string): number | null {
  const match = /-?[\d,]+(?:\.\d+)?/.exec(text);
  return match === null ? null : Number(match[0].replaceAll(',', ''));
}

class List {
  readonly #form: HTMLFormElement;
  readonly #count: HTMLElement | null;
  readonly #entries: readonly Entry[];
  readonly #table: HTMLTableElement | null;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#form = form;
    this.#count = root.querySelector('[data-list-count]');
    this.#table = root.querySelector('table:has([data-item])');
    this.#entries = [...root.querySelectorAll<HTMLElement>('[data-item]')].map((element, place) => ({
      element,
      text: fold(element.textContent),
      place,
    }));
    this.#addSortButtons();
    form.hidden = false;
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed();
    });
    form.addEventListener('reset', () => setTimeout(() => this.#changed()));
    window.addEventListener('popstate', () => this.#read());
    form.querySelector('[data-list-download]')?.addEventListener('click', () => {
      void import('./list-csv.ts').then(({ download }) => download(root));
    });
    this.#read();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  get #query(): HTMLInputElement | null {
    return this.#form.querySelector('input[type="search"]');
  }

  /** From the address to the form. */
  #read(): void {
    const state = new URLSearchParams(location.search);
    for (const select of this.#selects) select.value = state.get(select.name) ?? '';
    if (this.#query !== null) this.#query.value = state.get('q') ?? '';
    this.#show(state);
  }

  /** From the form to the address. */
  #changed(): void {
    const state = new URLSearchParams(location.search);
    for (const { name, value } of [...this.#selects, ...(this.#query === null ? [] : [this.#query])]) {
      if (value === '') state.delete(name);
      else state.set(name, value);
    }
    this.#push(state);
  }

  #push(state: URLSearchParams): void {
    const search = state.toString();
    history.replaceState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`);
    this.#show(state);
  }

  #show(state: URLSearchParams): void {
    const words = (state.get('q') ?? '').split(/\s+/).map(fold).filter(Boolean);
    const chosen = this.#selects.filter(({ value }) => value !== '');
    const passes = (entry: Entry, except?: HTMLSelectElement): boolean =>
      words.every((word) => entry.text.includes(word)) &&
      chosen.every((select) => select === except || holds(entry, select.name, select.value));
    let shown = 0;
    for (const entry of this.#entries) {
      const visible = passes(entry);
      entry.element.hidden = !visible;
      if (visible) shown += 1;
    }
    for (const select of this.#selects) this.#countOptions(select, passes);
    for (const group of document.querySelectorAll<HTMLElement>('[data-list-group]')) {
      group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    }
    this.#sort(state.get('sort'));
    if (this.#count !== null) {
      this.#count.textContent =
        shown === this.#entries.length ? `共 ${shown} 条` : `${this.#entries.length} 条中的 ${shown} 条`;
    }
  }

  /** Each value shows how many entries it would leave, given the other filters. */
  #countOptions(select: HTMLSelectElement, passes: (entry: Entry, except?: HTMLSelectElement) => boolean): void {
    const open = this.#entries.filter((entry) => passes(entry, select));
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = open.filter((entry) => holds(entry, select.name, option.value)).length;
      option.textContent = `${option.dataset['name'] ?? option.value}（${count}）`;
      option.disabled = count === 0 && !option.selected;
    }
  }

  #addSortButtons(): void {
    this.#table?.querySelectorAll<HTMLTableCellElement>('thead th').forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        const state = new URLSearchParams(location.search);
        const now = state.get('sort');
        const [down, up] = [`${column}-desc`, `${column}-asc`];
        state.set('sort', now === down ? up : down);
        if (now === up) state.delete('sort');
        this.#push(state);
      });
      head.append(button);
    });
  }

  /** "3-desc": fourth column, falling. Entries without a value come last either way. */
  #sort(order: string | null): void {
    if (this.#table === null) return;
    const [column = '', direction = ''] = (order ?? '').split('-');
    const wanted = column === '' ? -1 : Number(column);
    this.#table.querySelectorAll('thead th').forEach((head, index) => {
      if (index === wanted) head.setAttribute('aria-sort', direction === 'asc' ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    });
    const cell = (entry: Entry): string => entry.element.children[wanted]?.textContent.trim() ?? '';
    const sign = direction === 'asc' ? 1 : -1;
    const sorted = [...this.#entries].sort((a, b) => {
      if (wanted < 0) return a.place - b.place;
      const [textA, textB] = [cell(a), cell(b)];
      if (textA === '—' || textB === '—') return Number(textA === '—') - Number(textB === '—') || a.place - b.place;
      const [numberA, numberB] = [numberOf(textA), numberOf(textB)];
      const difference =
        wanted > 0 && numberA !== null && numberB !== null ? numberA - numberB : textA.localeCompare(textB, 'zh');
      return difference * sign || a.place - b.place;
    });
    const body = this.#entries[0]?.element.parentElement;
    body?.append(...sorted.map(({ element }) => element));
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) {
  const form = root.querySelector<HTMLFormElement>('form[data-list-form]');
  if (form !== null) new List(root, form);
}
