/**
 * What a page keeps with its entry in the history: where the reader was, what
 * was chosen. It is found again by "back" and by a reload, also where the
 * browser has let go of the page meanwhile.
 */

import { faultOf, logFault } from '../fault.ts';

/** What was kept under a name; undefined for nothing. */
export function recall(name: string): unknown {
  return all()[name];
}

export function keep(name: string, value: unknown): void {
  written(() => history.replaceState({ ...all(), [name]: value }, ''));
}

/** Goes to an address of the same page: a step of its own, or in place of this one, which keeps what it has. */
export function go(address: string, how: 'push' | 'replace'): void {
  if (how === 'replace') return written(() => history.replaceState(all(), '', address));
  keep('scroll', scrollY);
  written(() => history.pushState({ scroll: scrollY }, '', address));
}

/** A browser refuses when there is much of it in a short time: the page goes on, and its address lags behind. */
function written(write: () => void): void {
  try {
    write();
  } catch (error) {
    logFault(faultOf(error));
  }
}

function all(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
}
