/** Hides table rows that do not match the chosen values. */
const controls = document.querySelector<HTMLElement>('[data-row-filter]');
const area = document.querySelector<HTMLElement>('[data-filtered]');

if (controls && area) {
  const rows = [...area.querySelectorAll<HTMLTableRowElement>('tr[data-verdict]')];
  const selects = [...controls.querySelectorAll<HTMLSelectElement>('select')];
  const count = controls.querySelector<HTMLOutputElement>('[data-filter-count]');

  const apply = (): void => {
    const chosen = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const row of rows) {
      row.hidden = !chosen.every(({ name, value }) => row.dataset[name] === value);
      if (!row.hidden) shown += 1;
    }
    for (const table of area.querySelectorAll<HTMLTableElement>('table')) hideEmpty(table);
    if (count) count.textContent = chosen.length === 0 ? `共${rows.length}项` : `显示${shown}项，共${rows.length}项`;
  };

  /** A link to a hidden row clears the filter, so that the row is found. */
  const reveal = (): void => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!(row instanceof HTMLTableRowElement) || !row.hidden) return;
    for (const select of selects) select.value = '';
    apply();
    row.scrollIntoView();
  };

  controls.hidden = false;
  controls.addEventListener('input', apply);
  addEventListener('hashchange', reveal);
  apply();
}

/** Headings stay while anything below them shows. */
function hideEmpty(table: HTMLTableElement): void {
  let above: HTMLTableSectionElement | null = null;
  let any = false;
  for (const body of table.tBodies) {
    if (body.querySelector('[data-role="group"]')) above = body;
    const alive = [...body.rows].some((row) => row.dataset['verdict'] !== undefined && !row.hidden);
    body.hidden = !alive;
    for (const heading of body.querySelectorAll<HTMLElement>('[data-role="subgroup"]')) heading.hidden = !alive;
    if (alive && above) above.hidden = false;
    any ||= alive;
  }
  const frame = table.closest<HTMLElement>('.table');
  if (frame) frame.hidden = !any;
}

export {};
