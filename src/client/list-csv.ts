/** Downloads the entries that a list shows. Loaded when asked for. */
import { cellText, noteText } from './list/read-cell.ts';
import { save } from './save-sheet.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const full = (path: string): string => (path === '' ? '' : new URL(path, location.origin).href);

/** Text of one named part of an entry; several parts of one name are joined. */
function part(entry: HTMLElement, name: string): string {
  return [...entry.querySelectorAll<HTMLElement>(`[data-csv="${name}"]`)]
    .map((element) => {
      const items = [...element.querySelectorAll('li, .badge')];
      return items.length > 0
        ? items.map((item) => squeeze(item.textContent)).join('；')
        : squeeze(element.textContent);
    })
    .join('；');
}

/** One line an entry: its number, its named parts, its address. */
function recordLines(entries: readonly HTMLElement[]): string[][] {
  const names = [
    ...new Set(
      entries.flatMap((entry) =>
        [...entry.querySelectorAll<HTMLElement>('[data-csv]')].map((element) => element.dataset['csv'] ?? ''),
      ),
    ),
  ];
  return [
    ['编号', ...names, '网址'],
    ...entries.map((entry) => [
      entry.dataset['record'] ?? '',
      ...names.map((name) => part(entry, name)),
      full(entry.dataset['url'] ?? ''),
    ]),
  ];
}

/** One line a row: its cells, what stands small below them where anything does, its address. */
function tableLines(heads: readonly string[], rows: readonly HTMLElement[]): string[][] {
  const noted = heads.map((_, column) => rows.some((row) => noteText(row.children[column]) !== ''));
  const spread = (cellsOf: (column: number) => readonly [string, string]): string[] =>
    heads.flatMap((_, column) => (noted[column] ? cellsOf(column) : cellsOf(column).slice(0, 1)));
  return [
    [...spread((column) => [heads[column] ?? '', `${heads[column] ?? ''}（附注）`]), '网址'],
    ...rows.map((row) => [
      ...spread((column) => [squeeze(cellText(row.children[column])), squeeze(noteText(row.children[column]))]),
      full(row.querySelector('a')?.getAttribute('href') ?? ''),
    ]),
  ];
}

export function download(name: string, heads: readonly string[], entries: readonly HTMLElement[]): void {
  save(name, heads.length > 0 ? tableLines(heads, entries) : recordLines(entries));
}
