/** A reader's choices, kept in this browser alone; where storage is off they hold for one page. */

/** What was chosen; null where nothing was, or storage is off. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice where that is possible. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not remembered; the choice holds for this page.
  }
}
