/** How the browser finds the values by which entries and rows are narrowed. */
import type { RowValues } from '../../views/table.ts';

/** data-* attributes; several values of one key are separated by spaces. */
export function valueAttributes(values: RowValues = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, list]) => [`data-${key}`, list.map(({ value }) => value).join(' ')]),
  );
}

/** Those of an entry of a list, which is also marked as one. */
export const entryAttributes = (values: RowValues): Record<string, string> => ({
  'data-item': '',
  ...valueAttributes(values),
});
