/**
 * Narrows, searches and sorts a list; its state lives in the address, so that
 * a view can be shared, and left and found again by "back".
 *
 * Markup: an element [data-list] holds a form[data-list-form] (hidden until
 * this script runs) with selects and a search box, and [data-list-content]
 * with the entries [data-item]. A select named "year" keeps the entries whose
 * data-year holds its value. A long list has further pages; see list/entries.ts.
 */
import { cellText } from './list/cell.ts';
import { entriesOnPage, Pages, textOf, type Entry } from './list/entries.ts';
import { narrow, wordsOf } from './list/narrow.ts';
import { showInPlace, showSome } from './list/show.ts';
import { nextOrder, orderOf, orderText, sorted, type Order } from './list/sort.ts';

/** Entries of a long list that are put on the page at once. */
const AT_ONCE = 100;

class List {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #content: HTMLElement;
  readonly #selects: readonly HTMLSelectElement[];
  readonly #query: HTMLInputElement;
  readonly #pages: Pages | null;
  /** Where the entries are its rows. */
  readonly #table: HTMLTableElement | null;
  readonly #counter: string;
  #entries: readonly Entry[] = [];
  /** Whether anything narrows or orders the list. */
  #asked = false;
  #moved = false;
  #order: Order | null = null;
  /** Entries that pass, in their order. */
  #passed: readonly Entry[] = [];
  #shown = AT_ONCE;
  #turn = 0;

  constructor(root: HTMLElement, form: HTMLFormElement, content: HTMLElement, query: HTMLInputElement) {
    this.#root = root;
    this.#form = form;
    this.#content = content;
    this.#query = query;
    this.#selects = [...form.querySelectorAll('select')];
    this.#counter = root.dataset['listCounter'] ?? '条';
    const { listIndex, listPage } = root.dataset;
    this.#pages = listIndex === undefined || listPage === undefined ? null : new Pages(root, listIndex, listPage);
    if (this.#pages === null) this.#entries = entriesOnPage(root, this.#keys);
    this.#table = content.querySelector('tr[data-item]')?.closest('table') ?? null;
    this.#addSortButtons();
    form.hidden = false;
    this.#listen();
    this.#read();
  }

  get #keys(): string[] {
    return this.#selects.map(({ name }) => name);
  }

  #listen(): void {
    for (const select of this.#selects) select.addEventListener('change', () => this.#changed('push'));
    // Pinyin on its way to becoming characters is not a query yet.
    this.#query.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#changed('replace');
    });
    this.#query.addEventListener('compositionend', () => this.#changed('replace'));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed('push');
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of this.#selects) select.value = '';
      this.#query.value = '';
      this.#order = null;
      this.#changed('push');
    });
    this.#form.querySelector('[data-list-download]')?.addEventListener('click', () => void this.#download());
    addEventListener('popstate', () => this.#read());
  }

  /** From the address to the form. Values that no entry has are left out, and the reader is told. */
  #read(): void {
    const state = new URLSearchParams(location.search);
    const unknown: string[] = [];
    for (const select of this.#selects) {
      const value = state.get(select.name) ?? '';
      const known = [...select.options].some((option) => option.value === value);
      if (!known) unknown.push(value);
      select.value = known ? value : '';
    }
    this.#query.value = state.get('q') ?? '';
    this.#order = orderOf(state.get('sort'));
    void this.#show(unknown.length === 0 ? '' : `网址里的条件“${unknown.join('”“')}”这里没有，已略去。`);
  }

  /** From the form to the address. */
  #changed(how: 'push' | 'replace'): void {
    const state = new URLSearchParams(location.search);
    const order = this.#order === null ? '' : orderText(this.#order);
    const fields = [...this.#selects, this.#query, { name: 'sort', value: order }];
    for (const { name, value } of fields) {
      if (value === '') state.delete(name);
      else state.set(name, value);
    }
    const search = state.toString();
    const address = `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
    if (search !== new URLSearchParams(location.search).toString()) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void this.#show();
  }

  async #show(remark = ''): Promise<void> {
    const turn = ++this.#turn;
    const words = wordsOf(this.#query.value);
    const chosen = new Map(this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    this.#asked = words.length > 0 || chosen.size > 0 || this.#order !== null;
    this.#moved ||= this.#order !== null;
    this.#markOrder();
    if (this.#pages !== null && !this.#asked) return this.#showBeginning(remark);
    this.#root.setAttribute('aria-busy', 'true');
    try {
      if (this.#pages !== null) {
        this.#entries = await this.#pages.entries();
        if (words.length > 0 || this.#order !== null) await this.#need(this.#entries, turn);
      }
      if (turn !== this.#turn) return;
      const holds = (entry: Entry): boolean => words.every((word) => textOf(entry).includes(word));
      const { passed, counts } = narrow(this.#entries, this.#keys, chosen, holds);
      this.#passed = this.#sort(passed);
      this.#shown = AT_ONCE;
      this.#countOptions(counts);
      await this.#put(turn);
      if (turn === this.#turn) this.#tell(remark);
    } catch {
      if (turn === this.#turn) this.#say('读不到列表的其余部分，请检查网络，或按页码逐页查看。');
    } finally {
      if (turn === this.#turn) this.#root.removeAttribute('aria-busy');
    }
  }

  async #put(turn: number): Promise<void> {
    if (this.#pages === null) {
      showInPlace(this.#entries, this.#passed, this.#moved ? (this.#table?.tBodies[0] ?? null) : null);
    } else {
      const some = this.#passed.slice(0, this.#shown);
      await this.#need(some, turn);
      if (turn !== this.#turn) return;
      showSome(this.#table?.tBodies[0] ?? this.#content, some);
    }
    this.#offerMore();
  }

  #need(entries: readonly Entry[], turn: number): Promise<void> {
    return this.#pages!.need(entries, this.#entries, (done, of) => {
      if (of > 1 && turn === this.#turn) this.#say(`正在读取 ${done}/${of} ……`);
    });
  }

  /** The first page as it came, with the way to the others. */
  #showBeginning(remark: string): void {
    // Nothing was taken away before the index was read.
    const first = this.#entries.filter(({ page }) => page === 1);
    if (first.length > 0) showSome(this.#table?.tBodies[0] ?? this.#content, first);
    this.#passed = [];
    this.#root.removeAttribute('aria-busy');
    for (const select of this.#selects) {
      for (const option of select.options) this.#restore(option);
    }
    this.#offerMore();
    this.#say(remark);
  }

  #restore(option: HTMLOptionElement): void {
    option.dataset['text'] ??= option.text;
    option.textContent = option.dataset['text'];
    option.disabled = false;
  }

  #sort(passed: readonly Entry[]): readonly Entry[] {
    if (this.#order === null || this.#table === null) return passed;
    const { column, falling } = this.#order;
    return sorted(passed, ({ element }) => cellText(element?.children[column]), falling, column > 0);
  }

  /** Each value shows how many entries it would leave, given the other filters. */
  #countOptions(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    for (const select of this.#selects) {
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts.get(select.name)?.get(option.value) ?? 0;
        option.dataset['text'] ??= option.text;
        const text = `${option.dataset['name'] ?? option.value}（${count}）`;
        if (option.text !== text) option.textContent = text;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  #tell(remark: string): void {
    const [passed, all] = [this.#passed.length, this.#entries.length];
    const count =
      passed === all ? `共 ${all} ${this.#counter}` : `${all} ${this.#counter}中的 ${passed} ${this.#counter}`;
    const first = this.#pages !== null && passed > this.#shown ? `，先列 ${this.#shown} ${this.#counter}` : '';
    this.#say(`${remark}${count}${first}${passed === 0 ? '，请放宽条件' : ''}`);
  }

  #say(text: string): void {
    const output = this.#root.querySelector('[data-list-count]');
    if (output !== null) output.textContent = text;
  }

  /** Way to the other pages, or to the rest of what passed. */
  #offerMore(): void {
    const pager = this.#root.querySelector<HTMLElement>('[data-list-pager]');
    if (pager !== null) pager.hidden = this.#asked;
    let more = this.#root.querySelector<HTMLButtonElement>('[data-list-more]');
    const rest = this.#pages === null ? 0 : this.#passed.length - this.#shown;
    if (more === null && rest > 0) {
      more = document.createElement('button');
      more.type = 'button';
      more.className = 'plain list-more';
      more.dataset['listMore'] = '';
      more.addEventListener('click', () => {
        this.#shown += AT_ONCE;
        void this.#put(this.#turn).then(() => this.#tell(''));
      });
      this.#content.after(more);
    }
    if (more === null) return;
    more.hidden = rest <= 0;
    more.textContent = `再列 ${Math.min(rest, AT_ONCE)} ${this.#counter}`;
  }

  #addSortButtons(): void {
    this.#heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.#order = nextOrder(this.#order, column);
        this.#changed('push');
      });
      head.append(button);
    });
  }

  #markOrder(): void {
    this.#heads.forEach((head, column) => {
      if (this.#order?.column === column)
        head.setAttribute('aria-sort', this.#order.falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  }

  get #heads(): HTMLTableCellElement[] {
    return [...(this.#table?.querySelectorAll<HTMLTableCellElement>('thead th') ?? [])];
  }

  /** Exactly what passes, in its order; of a long list the rest is read first. */
  async #download(): Promise<void> {
    const { download } = await import('./list-csv.ts');
    let entries = this.#passed;
    if (this.#pages !== null) {
      if (!this.#asked) entries = this.#entries = await this.#pages.entries();
      await this.#need(entries, this.#turn);
    }
    const heads = this.#heads.map((head) => head.textContent.trim());
    download(
      this.#root.dataset['listName'] ?? 'list',
      heads,
      entries.flatMap(({ element }) => element ?? []),
    );
    if (this.#asked || this.#pages === null) this.#tell('');
    else this.#say('');
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) {
  const form = root.querySelector<HTMLFormElement>('form[data-list-form]');
  const content = root.querySelector<HTMLElement>('[data-list-content]');
  const query = form?.querySelector<HTMLInputElement>('input[type="search"]') ?? null;
  if (form !== null && content !== null && query !== null) new List(root, form, content, query);
}
