/** Downloads exactly the entries that a list shows. Loaded when asked for. */

const FORMULA = /^[=+\-@\t\r]/;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Quoted as RFC 4180 wants it; text that could run as a formula gets an apostrophe. */
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

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
export function download(root: HTMLElement): void {
  const entries = [...root.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (entry) => !entry.hidden && entry.closest('[data-list-group][hidden]') === null,
  );
  const names = [
    ...new Set(
      entries.flatMap((entry) =>
        [...entry.querySelectorAll<HTMLElement>('[data-csv]')].map((e) => e.dataset['csv'] ?? ''),
      ),
    ),
  ];
  const lines = entries.map((entry) => [
    entry.dataset['record'] ?? '',
    ...names.map((name) => part(entry, name)),
    new URL(entry.dataset['url'] ?? '', location.origin).href,
  ]);
  const text = [['编号', ...names, '网址'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  link.download = root.dataset['listCsv'] ?? 'list.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
