/** The state of a search on its list of results, for assistive technology and for tests. */
import type { Answer } from '../engine/request-and-answer.ts';
import type { SearchView } from '../search-session.ts';

export function markState(list: HTMLElement, phase: SearchView['phase'], answer: Answer | null = null): void {
  list.dataset['searchState'] = phase;
  list.setAttribute('aria-busy', String(phase === 'loading'));
  if (phase === 'loading') return;
  list.dataset['searchTotal'] = String(answer?.total ?? 0);
  if (answer) list.dataset['searchMode'] = answer.mode;
  else delete list.dataset['searchMode'];
}
