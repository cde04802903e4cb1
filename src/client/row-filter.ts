/** Hides table rows that do not match the chosen values; what was chosen is found again by "back". */
import { keep, recall } from './address/history-entry.ts';
import { narrow } from './narrow-by-facets.ts';

const controls = document.querySelector<HTMLElement>('[data-row-filter]');
const area = document.querySelector<HTMLElement>('[data-filtered]');

if (controls && area) {
  const rows = [...area.querySelectorAll<HTMLTableRowElement>('tr[data-verdict]')];
  const selects = [...controls.querySelectorAll<HTMLSelectElement>('select')];
  const count = controls.querySelector<HTMLOutputElement>('[data-filter-count]');

  const apply = (): void => {
    const set = selects.filter(({ value }) => value !== '');
    const chosen = new Map(set.map(({ name, value }) => [name, new Set<string | undefined>([value])]));
    const { passed } = narrow(rows, { facets: [], valuesOf: (row, name: string) => [row.dataset[name]], chosen });
    const shown = new Set(passed);
    for (const row of rows) row.hidden = !shown.has(row);
    for (const table of area.querySelectorAll<HTMLTableElement>('table')) hideEmpty(table, chosen.size > 0);
    const text = chosen.size === 0 ? `共${rows.length}项` : `显示${shown.size}项，共${rows.length}项`;
    if (count && count.textContent !== text) count.textContent = text;
  };
  const remember = (): void => {
    const chosen = selects.map(({ value }) => value);
    if (chosen.some((value) => value !== '') || recall('rows') !== undefined) keep('rows', chosen);
  };
  const choose = (values: readonly unknown[]): void => {
    selects.forEach((select, at) => {
      select.value = [...select.options].map(({ value }) => value).find((value) => value === values[at]) ?? '';
    });
    apply();
  };

  controls.addEventListener('input', () => {
    apply();
    remember();
  });
  // Every entry of the history has its own: links within the page make new ones.
  addEventListener('pagehide', remember);
  // A link to a hidden row clears the filter, so that the row is found.
  area.addEventListener('wanted', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[hidden]') !== null) choose([]);
    remember();
  });

  const before = recall('rows');
  choose(Array.isArray(before) ? before : []);
}

/** What the source prints between its indicators is shown with what passes a filter, and never alone. */
function isShown(row: HTMLTableRowElement, filtered: boolean): boolean {
  return (!filtered || row.dataset['verdict'] !== undefined) && !row.hidden;
}

/** A heading stays while a row below it shows, up to the next heading of its level; a body while anything of it does. */
function hideEmpty(table: HTMLTableElement, filtered: boolean): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  // From the end: by level, whether a row has shown since the last heading of that level or above.
  const deepest = Math.max(0, ...rows.map((row) => Number(row.dataset['level'] ?? 0)));
  const shows = Array<boolean>(deepest + 1).fill(false);
  for (const row of rows.reverse()) {
    const { level } = row.dataset;
    if (level === undefined) {
      if (isShown(row, filtered)) shows.fill(true);
      continue;
    }
    row.hidden = !shows[Number(level)];
    shows.fill(false, Number(level));
  }
  for (const body of table.tBodies)
    body.hidden = ![...body.rows].some(
      (row) => !row.hidden && (row.dataset['level'] !== undefined || isShown(row, filtered)),
    );
  const frame = table.closest<HTMLElement>('.table');
  if (frame) frame.hidden = [...table.tBodies].every(({ hidden }) => hidden);
}
