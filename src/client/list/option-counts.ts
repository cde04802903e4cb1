/** The options of the filters, each with the number of entries that it would leave. */

/** Given the other filters. Values that would leave nothing cannot be chosen. */
export function countOptions(
  selects: readonly HTMLSelectElement[],
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  for (const select of selects) {
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

/** As the page came. */
export function restoreOptions(selects: readonly HTMLSelectElement[]): void {
  for (const select of selects) {
    for (const option of select.options) {
      option.dataset['text'] ??= option.text;
      option.textContent = option.dataset['text'];
      option.disabled = false;
    }
  }
}
