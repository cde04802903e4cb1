/**
 * What a page keeps with its entry in the history: where the reader was, what
 * was chosen. It is found again by "back" and by a reload, also where the
 * browser has let go of the page meanwhile.
 */

/** What was kept under a name; undefined for nothing. */
export function recall(name: string): unknown {
  return all()[name];
}

export function keep(name: string, value: unknown): void {
  history.replaceState({ ...all(), [name]: value }, '');
}

/** Goes to an address of the same page: a step of its own, or in place of this one, which keeps what it has. */
export function go(address: string, how: 'push' | 'replace'): void {
  if (how === 'replace') return history.replaceState(all(), '', address);
  keep('scroll', scrollY);
  history.pushState({ scroll: scrollY }, '', address);
}

function all(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
}
