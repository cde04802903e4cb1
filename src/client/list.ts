/**
 * Narrows, searches and sorts a list; its state lives in the address, so that a view can be shared and found again.
 * Markup: an element [data-list] holds a form[data-list-form] with selects and a search box, and [data-list-content]
 * with the entries [data-item]. A select named "year" keeps the entries whose data-year holds its value. A long list
 * has further pages; see list/entries.ts.
 */
import type { LocatedKind } from '../contract/search-index.ts';
import { keep, recall } from './address/history-entry.ts';
import { unawaited, type Fault } from './fault.ts';
import { offerRest } from './list/offer-rest.ts';
import { entriesOnPage, Pages, type Entry } from './list/entries.ts';
import { byEngine } from './list/find-entries.ts';
import { readFields, writeFields, type Fields } from './list/form-address.ts';
import { Heads } from './list/sort-heads.ts';
import { asks, Lister, type Listed, type ListQuestion } from './list/lister.ts';
import { countOptions, restoreOptions } from './list/option-counts.ts';
import { showParts } from './list/row-parts.ts';
import { showInPlace, showSome } from './list/put-entries.ts';
import { nextOrder, orderOf, orderText, type Order } from './list/sort-entries.ts';
import { BY_TEXT, countWords, FAILURES } from './list/list-words.ts';
import { Session, type View } from './question-session.ts';
import { TypingBox } from './typing-box.ts';

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
  readonly #pages: Pages | null;
  /** Where the entries are its rows. */
  readonly #table: HTMLTableElement | null;
  readonly #heads: Heads;
  readonly #counter: string;
  readonly #typing: TypingBox;
  readonly #lister: Lister;
  readonly #session: Session<ListQuestion, Listed>;
  /** What is under way, or was last. */
  #asked: Promise<void> = Promise.resolve();
  #moved = false;
  #order: Order | null = null;
  #shown = AT_ONCE;

  constructor(root: HTMLElement, form: HTMLFormElement, content: HTMLElement, query: HTMLInputElement) {
    this.#root = root;
    this.#form = form;
    this.#content = content;
    this.#query = query;
    this.#selects = [...form.querySelectorAll<HTMLSelectElement>('select:not([data-list-sort])')];
    this.#sorter = form.querySelector('select[data-list-sort]');
    this.#counter = root.dataset['listCounter'] ?? '条';
    const { listIndex, listPage, listEngine } = root.dataset;
    this.#pages = listIndex === undefined || listPage === undefined ? null : new Pages(root, listIndex, listPage);
    this.#table = content.querySelector('tr[data-item]')?.closest('table') ?? null;
    const keys = this.#selects.map(({ name }) => name);
    const kind = (listEngine as LocatedKind | undefined) ?? null;
    this.#lister = new Lister({
      keys,
      whole: this.#pages === null ? entriesOnPage(root, keys) : [],
      pages: this.#pages,
      engine: kind === null ? null : (asked) => byEngine(kind, asked),
      table: this.#table !== null,
    });
    this.#session = this.#opened();
    this.#heads = new Heads(this.#table, (column) => {
      this.#order = nextOrder(this.#order, column);
      this.#changed('push');
    });
    const before = recall('shown');
    if (typeof before === 'number') this.#shown = before;
    this.#typing = this.#listen(kind === null ? 0 : PAUSE);
    this.#begin();
  }

  #opened(): Session<ListQuestion, Listed> {
    const shown = (): number => this.#shown;
    return new Session<ListQuestion, Listed>({
      ask: (question, tell) => this.#lister.ask(question, shown, tell),
      instead: (question, fault, tell) => {
        if (!this.#lister.unanswered(question)) throw fault;
        return this.#lister.askText(question, shown, BY_TEXT[fault.kind], tell);
      },
      changed: (view) => this.#draw(view),
    });
  }

  get #fields(): Fields {
    return {
      selects: this.#sorter === null ? this.#selects : [...this.#selects, this.#sorter],
      query: this.#query,
      columns: this.#heads.count,
    };
  }

  #listen(pause: number): TypingBox {
    const { selects } = this.#fields;
    for (const select of selects) select.addEventListener('change', () => this.#changed('push'));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#typing.composing) this.#changed('push');
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of selects) select.value = '';
      this.#query.value = '';
      this.#order = null;
      this.#changed('push');
    });
    this.#form
      .querySelector('[data-list-download]')
      ?.addEventListener('click', () => unawaited(this.#download(), this.#failed));
    addEventListener('popstate', () => this.#read());
    return new TypingBox(this.#query, {
      pause,
      typed: () => {
        this.#root.setAttribute('aria-busy', 'true');
        // At once, so that no step away loses what was typed.
        this.#write('replace');
      },
      rested: () => this.#changed('replace'),
    });
  }

  #begin(): void {
    // Typed before this script came.
    const typed = this.#query.value;
    this.#read();
    if (typed.trim() !== '' && typed !== this.#query.value) {
      this.#query.value = typed;
      this.#changed('replace');
    }
    this.#root.dataset['ready'] = '';
  }

  /** From the address to the form. What the list does not have is left out of both, and the reader is told. */
  #read(): void {
    this.#typing.cancel();
    const { order, remark, clean } = readFields(this.#fields);
    this.#order = orderOf(order);
    if (!clean) this.#write('replace');
    this.#ask(remark);
  }

  #changed(how: 'push' | 'replace'): void {
    this.#typing.cancel();
    this.#shown = AT_ONCE;
    this.#write(how);
    this.#ask('');
  }

  #write(how: 'push' | 'replace'): void {
    writeFields(this.#fields, this.#order === null ? '' : orderText(this.#order), how);
  }

  /** @param remark what was left out of the address */
  #ask(remark: string): void {
    const question: ListQuestion = {
      query: this.#query.value.trim(),
      chosen: new Map(this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])),
      order: this.#order,
      groups: this.#sorter?.value ?? '',
      remark,
    };
    this.#heads.mark(this.#order);
    if (this.#pages !== null && !asks(question)) {
      this.#session.rest();
      this.#say(remark);
    } else {
      this.#asked = this.#session.ask(question);
    }
  }

  #draw(view: View<Listed>): void {
    if (view.phase === 'loading') {
      this.#root.setAttribute('aria-busy', 'true');
      if (view.progress !== '') this.#say(view.progress);
      return;
    }
    this.#root.removeAttribute('aria-busy');
    if (view.phase === 'idle') this.#showBeginning();
    else if (view.phase === 'error') this.#failed(view.fault);
    else {
      const { answer } = view;
      this.#moved ||= answer.question.order !== null || answer.question.groups !== '' || answer.finding.rank !== null;
      countOptions(this.#selects, answer.counts);
      this.#put(answer);
      this.#tell(answer, answer.question.remark + answer.finding.note);
    }
  }

  #put({ question, entries, passed }: Listed): void {
    if (this.#pages !== null) showSome(this.#table?.tBodies[0] ?? this.#content, passed.slice(0, this.#shown));
    else if (this.#table !== null || !this.#moved)
      showInPlace(entries, passed, this.#moved ? (this.#table?.tBodies[0] ?? null) : null);
    else showSome(this.#content, passed);
    showParts(passed, question.chosen);
    this.#offerRest(asks(question), passed.length);
  }

  /** The first page of a long list as it came, with the way to the others. */
  #showBeginning(): void {
    // Nothing was taken away before the index was read.
    const first = this.#pages?.first() ?? [];
    if (first.length > 0) showSome(this.#table?.tBodies[0] ?? this.#content, first);
    restoreOptions(this.#selects);
    this.#offerRest(false, 0);
  }

  #offerRest(asked: boolean, passed: number): void {
    const rest = this.#pages === null ? 0 : passed - this.#shown;
    const below = {
      root: this.#root,
      content: this.#content,
      counter: this.#counter,
      more: () => unawaited(this.#more(), this.#failed),
    };
    offerRest(below, asked, rest, AT_ONCE);
  }

  async #more(): Promise<void> {
    const listed = this.#listed;
    if (listed === null) return;
    const shown = this.#shown + AT_ONCE;
    const done = await this.#session.during((current) =>
      this.#need(listed.passed.slice(0, shown), listed.entries, current),
    );
    if (done === null) return;
    if ('fault' in done) {
      this.#failed(done.fault);
      return;
    }
    this.#shown = shown;
    keep('shown', shown);
    this.#put(listed);
    this.#tell(listed, '');
  }

  get #listed(): Listed | null {
    const { view } = this.#session;
    return view.phase === 'done' ? view.answer : null;
  }

  #need(wanted: readonly Entry[], all: readonly Entry[], current: () => boolean): Promise<void> {
    return this.#lister.need(wanted, all, (progress) => {
      if (current()) this.#say(progress);
    });
  }

  #tell({ passed, entries }: Listed, remark: string): void {
    const shown = this.#pages === null ? Infinity : this.#shown;
    this.#say(remark + countWords(passed.length, entries.length, this.#counter, shown));
  }

  readonly #failed = ({ kind }: Fault): void => this.#say(FAILURES[kind]);

  #say(text: string): void {
    const output = this.#root.querySelector('[data-list-count]');
    if (output !== null) output.textContent = text;
  }

  /** Exactly what passes, in its order; of a long list the rest is read first. */
  async #download(): Promise<void> {
    await this.#asked;
    const { view } = this.#session;
    if (view.phase === 'error') {
      this.#failed(view.fault);
      return;
    }
    const listed = this.#listed;
    const done = await this.#session.during(async (current) => {
      const { download } = await import('./list-csv.ts');
      const all = listed?.entries ?? (await this.#pages?.entries()) ?? [];
      const wanted = listed?.passed ?? all;
      await this.#need(wanted, all, current);
      return { download, elements: wanted.flatMap(({ element }) => element ?? []) };
    });
    if (done === null) return;
    if ('fault' in done) {
      this.#failed(done.fault);
      return;
    }
    done.value.download(this.#root.dataset['listName'] ?? 'list', this.#heads.names, done.value.elements);
    if (listed === null) this.#say('');
    else this.#tell(listed, '');
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) {
  const form = root.querySelector<HTMLFormElement>('form[data-list-form]');
  const content = root.querySelector<HTMLElement>('[data-list-content]');
  const query = form?.querySelector<HTMLInputElement>('input[type="search"]') ?? null;
  if (form !== null && content !== null && query !== null) new List(root, form, content, query);
}
