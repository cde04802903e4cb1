/**
 * Narrows, searches and sorts a list; its state lives in the address, so that
 * a view can be shared, and left and found again by "back".
 *
 * Markup: an element [data-list] holds a form[data-list-form] with selects
 * and a search box, and [data-list-content] with the entries [data-item]. A select named "year" keeps the entries whose
 * data-year holds its value. A long list has further pages; see list/entries.ts.
 */
import type { LocatedKind } from '../contract/search-index.ts';
import { readFields, writeFields, type Fields } from './list/address.ts';
import { sortKey } from './list/cell.ts';
import { entriesOnPage, Pages, type Entry } from './list/entries.ts';
import { byEngine, byText, type Finding } from './list/find.ts';
import { narrow } from './list/narrow.ts';
import { countOptions, restoreOptions } from './list/options.ts';
import { showInPlace, showSome } from './list/show.ts';
import { grouped, nextOrder, orderOf, orderText, sorted, type Order } from './list/sort.ts';
import { keep, recall } from './memory.ts';
import { TypingBox } from './typing.ts';

/** Entries of a long list that are put on the page at once. */
const AT_ONCE = 100;
/** Milliseconds without typing before the engine is asked; what stands on the page is searched at once. */
const PAUSE = 200;

class List {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #content: HTMLElement;
  readonly #selects: readonly HTMLSelectElement[];
  readonly #query: HTMLInputElement;
  /** Order of groups; tables are sorted by their heads. */
  readonly #sorter: HTMLSelectElement | null;
  /** What the engine is asked for. */
  readonly #kind: LocatedKind | null;
  readonly #pages: Pages | null;
  /** Where the entries are its rows. */
  readonly #table: HTMLTableElement | null;
  readonly #counter: string;
  readonly #typing: TypingBox;
  #entries: readonly Entry[] = [];
  /** Whether anything narrows or orders the list. */
  #asked = false;
  #moved = false;
  #order: Order | null = null;
  /** Entries that pass, in their order. */
  #passed: readonly Entry[] = [];
  #shown = AT_ONCE;
  #turn = 0;
  #found: { readonly query: string; readonly finding: Finding } | null = null;

  constructor(root: HTMLElement, form: HTMLFormElement, content: HTMLElement, query: HTMLInputElement) {
    this.#root = root;
    this.#form = form;
    this.#content = content;
    this.#query = query;
    this.#selects = [...form.querySelectorAll<HTMLSelectElement>('select:not([data-list-sort])')];
    this.#sorter = form.querySelector('select[data-list-sort]');
    this.#kind = (root.dataset['listEngine'] as LocatedKind | undefined) ?? null;
    this.#counter = root.dataset['listCounter'] ?? '条';
    const { listIndex, listPage } = root.dataset;
    this.#pages = listIndex === undefined || listPage === undefined ? null : new Pages(root, listIndex, listPage);
    if (this.#pages === null) this.#entries = entriesOnPage(root, this.#keys);
    this.#table = content.querySelector('tr[data-item]')?.closest('table') ?? null;
    this.#addSortButtons();
    const before = recall('shown');
    if (typeof before === 'number') this.#shown = before;
    this.#typing = new TypingBox(query, {
      pause: this.#kind === null ? 0 : PAUSE,
      typed: () => {
        this.#root.setAttribute('aria-busy', 'true');
        // At once, so that no step away loses what was typed.
        this.#write('replace');
      },
      rested: () => this.#changed('replace'),
    });
    this.#listen();
    // Typed before this script came.
    const typed = query.value;
    this.#read();
    if (typed.trim() !== '' && typed !== query.value) {
      query.value = typed;
      this.#changed('replace');
    }
    root.dataset['ready'] = '';
  }

  get #keys(): string[] {
    return this.#selects.map(({ name }) => name);
  }

  get #fields(): Fields {
    return {
      selects: this.#sorter === null ? this.#selects : [...this.#selects, this.#sorter],
      query: this.#query,
      columns: this.#heads.length,
    };
  }

  #listen(): void {
    for (const select of this.#fields.selects) select.addEventListener('change', () => this.#changed('push'));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#typing.composing) this.#changed('push');
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of this.#fields.selects) select.value = '';
      this.#query.value = '';
      this.#order = null;
      this.#changed('push');
    });
    this.#form.querySelector('[data-list-download]')?.addEventListener('click', () => void this.#download());
    addEventListener('popstate', () => this.#read());
  }

  /** From the address to the form. What the list does not have is left out of both, and the reader is told. */
  #read(): void {
    this.#typing.cancel();
    const { order, remark, clean } = readFields(this.#fields);
    this.#order = orderOf(order);
    if (!clean) this.#write('replace');
    void this.#show(remark);
  }

  #changed(how: 'push' | 'replace'): void {
    this.#typing.cancel();
    this.#shown = AT_ONCE;
    this.#write(how);
    void this.#show();
  }

  #write(how: 'push' | 'replace'): void {
    writeFields(this.#fields, this.#order === null ? '' : orderText(this.#order), how);
  }

  async #show(remark = ''): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query.value.trim();
    const chosen = new Map(this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    const ordered = this.#order !== null || (this.#sorter?.value ?? '') !== '';
    this.#asked = query !== '' || chosen.size > 0 || ordered;
    this.#markOrder();
    if (this.#pages !== null && !this.#asked) return this.#showBeginning(remark);
    this.#root.setAttribute('aria-busy', 'true');
    try {
      if (this.#pages !== null) this.#entries = await this.#pages.entries();
      const finding = await this.#find(query, turn);
      if (finding === null || turn !== this.#turn) return;
      const { passed, counts } = narrow(this.#entries, this.#keys, chosen, finding.holds);
      this.#moved ||= ordered || finding.rank !== null;
      this.#passed = this.#sort(passed, finding);
      countOptions(this.#selects, counts);
      await this.#put(turn);
      if (turn === this.#turn) this.#tell(remark + finding.note);
    } catch {
      if (turn === this.#turn) this.#say('读不到列表的其余部分，请检查网络，或按页码逐页查看。');
    } finally {
      if (turn === this.#turn) this.#root.removeAttribute('aria-busy');
    }
  }

  /** Null when something else has been asked meanwhile. */
  async #find(query: string, turn: number): Promise<Finding | null> {
    if (this.#kind !== null && query !== '') {
      if (this.#found?.query === query) return this.#found.finding;
      try {
        const finding = await byEngine(this.#kind, query);
        this.#found = { query, finding };
        return finding;
      } catch {
        const note = '检索文件没有读到，以下按页面上的文字查找。';
        if (this.#pages !== null) await this.#need(this.#entries, turn);
        return { ...byText(query), note };
      }
    }
    // The text of the other pages, and the cells that are sorted by, have to be read.
    if (this.#pages !== null && (query !== '' || this.#order !== null)) await this.#need(this.#entries, turn);
    return byText(query);
  }

  async #put(turn: number): Promise<void> {
    if (this.#pages === null && (this.#table !== null || !this.#moved)) {
      showInPlace(this.#entries, this.#passed, this.#moved ? (this.#table?.tBodies[0] ?? null) : null);
    } else if (this.#pages === null) {
      showSome(this.#content, this.#passed);
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
    restoreOptions(this.#selects);
    this.#offerMore();
    this.#say(remark);
  }

  #sort(passed: readonly Entry[], { rank }: Finding): readonly Entry[] {
    if (this.#table === null) return grouped(passed, this.#sorter?.value ?? '', rank);
    if (this.#order === null) return passed;
    const { column, falling } = this.#order;
    return sorted(passed, ({ element }) => sortKey(element?.children[column]), falling);
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
        keep('shown', this.#shown);
        void this.#put(this.#turn).then(() => this.#tell(''));
      });
      this.#content.after(more);
    }
    if (more === null) return;
    more.hidden = rest <= 0;
    more.textContent = `再列 ${Math.min(rest, AT_ONCE)} ${this.#counter}`;
  }

  /** A button in the place of each name. */
  #addSortButtons(): void {
    this.#heads.forEach((head, column) => {
      const name = head.querySelector(':scope > .sort') ?? head;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...name.childNodes);
      button.addEventListener('click', () => {
        this.#order = nextOrder(this.#order, column);
        this.#changed('push');
      });
      head.replaceChildren(button);
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
