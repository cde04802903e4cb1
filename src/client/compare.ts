/** Sets two to four reports side by side from their public records; the choice lives in the address. */
import { readAddress, visit, writeAddress } from './address/grammar.ts';
import { unknownWords } from './address/unknown-values.ts';
import type { ComparedReport, CompareSettings } from '../contract/compare-page.ts';
import { faultOf, logFault, unawaited } from './fault.ts';
import { readJson } from './read-file.ts';
import { compareParts, type Item, type Line } from './compare/lines.ts';
import { lostWords } from './compare/lost-words.ts';

const MOST_REPORTS = 4;

function link(says: CompareSettings, { text, to }: Item): string | HTMLAnchorElement {
  if (to === undefined) return text;
  const anchor = document.createElement('a');
  anchor.href = says.base + to;
  anchor.textContent = text;
  return anchor;
}

function list(says: CompareSettings, items: readonly Item[]): string | Node {
  const [only] = items;
  if (only === undefined) return '—';
  if (items.length === 1) return link(says, only);
  const element = document.createElement('ul');
  for (const item of items) {
    const entry = document.createElement('li');
    entry.append(link(says, item));
    element.append(entry);
  }
  return element;
}

function cell(tag: 'th' | 'td', content: string | Node, scope?: string): HTMLTableCellElement {
  const element = document.createElement(tag);
  if (scope !== undefined) element.scope = scope;
  element.append(content);
  return element;
}

function table(reports: readonly ComparedReport[], says: CompareSettings): HTMLTableElement {
  const element = document.createElement('table');
  element.setAttribute('aria-label', '报告对照');
  element.className = 'sticky-first even-columns';
  const head = element.createTHead().insertRow();
  head.append(
    cell('th', '项目', 'col'),
    ...reports.map(({ shortTitle, url }) => cell('th', link(says, { text: shortTitle, to: url }), 'col')),
  );
  const row = (line: Line): HTMLTableCellElement[] => [
    cell('th', link(says, line.name), 'row'),
    ...line.cells.map((items) => cell('td', list(says, items))),
  ];
  for (const { title, lines } of compareParts(reports, says)) {
    const body = element.createTBody();
    const heading = body.insertRow();
    heading.dataset['role'] = 'group';
    const spanning = cell('th', title, 'rowgroup');
    spanning.colSpan = reports.length + 1;
    spanning.className = 'spanning';
    heading.append(spanning);
    for (const line of lines) body.insertRow().append(...row(line));
  }
  return element;
}

const fetchReport = (says: CompareSettings, id: string): Promise<ComparedReport> =>
  readJson(`${says.base}/data/reports/${encodeURIComponent(id)}.json`, (value) => {
    const report = value as ComparedReport;
    if (report.id !== id) throw new Error(`the record of ${report.id}`);
    return report;
  });

class Comparison {
  readonly #selects: readonly HTMLSelectElement[];
  readonly #output: HTMLElement;
  readonly #status: HTMLElement;
  readonly #says: CompareSettings;
  #turn = 0;

  constructor(form: HTMLFormElement, output: HTMLElement, status: HTMLElement, says: CompareSettings) {
    this.#selects = [...form.querySelectorAll('select')];
    this.#output = output;
    this.#status = status;
    this.#says = says;
    // The choices are written once; the other selects take them over.
    const [first, ...others] = this.#selects;
    for (const select of others)
      select.append(...[...(first?.options ?? [])].slice(1).map((option) => option.cloneNode(true)));
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  /** An address can be anybody's: only what can be chosen is asked for, and the rest is out of the address, too. */
  #read(): void {
    const options = new Set([...(this.#selects[0]?.options ?? [])].map(({ value }) => value));
    const read = readAddress(location.search, [{ key: 'r', name: '报告', known: (id) => options.has(id) }]);
    const known = read.of('r');
    const ids = known.slice(0, MOST_REPORTS);
    this.#selects.forEach((select, index) => (select.value = ids[index] ?? ''));
    this.#write(ids, 'replace');
    this.#set(ids, [
      unknownWords(read.unknown),
      known.length > MOST_REPORTS ? `一次最多对照${MOST_REPORTS}份，其余没有列出。` : '',
    ]);
  }

  #changed(): void {
    const ids = [...new Set(this.#selects.map(({ value }) => value))].filter((value) => value !== '');
    this.#write(ids, 'push');
    this.#set(ids, []);
  }

  #set(ids: readonly string[], remarks: readonly string[]): void {
    unawaited(this.#show(ids, remarks), () => this.#say('对照程序出了错，请刷新页面再试。'));
  }

  #write(ids: readonly string[], how: 'push' | 'replace'): void {
    visit(writeAddress(ids.map((id) => ['r', id] as const)), how);
  }

  async #show(ids: readonly string[], remarks: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    this.#output.replaceChildren();
    if (ids.length < 2) {
      this.#say(`${remarks.join('')}请选两份到四份报告。`);
      return;
    }
    this.#say('正在读取……');
    const answers = await Promise.allSettled(ids.map((id) => fetchReport(this.#says, id)));
    if (turn !== this.#turn) return;
    const reports = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const lost = ids.flatMap((id, at) => {
      const answer = answers[at]!;
      return answer.status === 'rejected' ? [{ id, fault: faultOf(answer.reason) }] : [];
    });
    for (const { fault } of lost) logFault(fault);
    const done = reports.length < 2 ? '' : `已对照${reports.length}份报告，网址可以直接分享。`;
    if (reports.length >= 2) this.#output.append(table(reports, this.#says));
    this.#say([done, ...remarks, lostWords(lost)].join(''));
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
const output = document.querySelector<HTMLElement>('[data-compare]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const says = JSON.parse(document.querySelector('[data-compare-words]')?.textContent ?? '{}') as CompareSettings;
if (form !== null && output !== null && status !== null) new Comparison(form, output, status, says);
