/**
 * Where the reader is on a page: at the record that a link names, whatever
 * hides it or moves it; and, after "back" or a reload, where it was left.
 */
import { keep, recall } from './address/history-entry.ts';
import { hold } from './place/hold-place.ts';
import { mark } from './place/mark-passage.ts';

/** Milliseconds of rest after which the place is written down. */
const REST = 200;

/** What the address names. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** Opens what is folded around the place, and lets filters know that it is wanted. */
function uncover(place: HTMLElement): void {
  for (let at = place.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
  place.dispatchEvent(new CustomEvent('wanted', { bubbles: true }));
}

/** To the top of the window, below the head of its table. */
function bring(place: HTMLElement): void {
  place.scrollIntoView();
  const head = place.closest('table')?.tHead;
  if (!head || head.contains(place)) return;
  const covered = head.getBoundingClientRect().bottom - place.getBoundingClientRect().top;
  if (covered <= 0) return;
  const frame = place.closest('[data-tall]');
  if (frame !== null && frame.scrollTop > 0) frame.scrollTop -= covered;
  else scrollBy(0, -covered);
}

function land(): void {
  const place = named();
  if (place === null) return;
  uncover(place);
  mark(place);
  hold(() => bring(place));
}

/** As it was left, or else where the address leads. */
function settle(): void {
  const [scroll, open] = [recall('scroll'), recall('open')];
  if (typeof scroll !== 'number') return land();
  const folded = foldable();
  if (Array.isArray(open)) folded.forEach((one, place) => (one.open = open.includes(place)));
  const place = named();
  if (place !== null) mark(place);
  hold(() => scrollTo(scrollX, scroll));
}

/** The contents and the filters fold by the width of the window. */
const foldable = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('main details:not([data-toc], [data-part])'),
];

history.scrollRestoration = 'manual';

// After the scripts of the page, which may set what was chosen before.
addEventListener('DOMContentLoaded', settle);
addEventListener('popstate', () => {
  if (typeof recall('scroll') === 'number') settle();
  else if (location.hash === '') hold(() => scrollTo(scrollX, 0));
});
addEventListener('hashchange', () => {
  if (typeof recall('scroll') !== 'number') land();
});

// The same place once more: nothing changes, and yet it is asked for.
addEventListener('click', ({ target, defaultPrevented }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || defaultPrevented || link.hash === '' || link.href !== location.href) return;
  setTimeout(land);
});

const write = (): void => keep('scroll', scrollY);
let timer: ReturnType<typeof setTimeout> | undefined;
addEventListener(
  'scroll',
  () => {
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  },
  { passive: true },
);
addEventListener('pagehide', write);
document.addEventListener(
  'toggle',
  ({ target }) => {
    const folded = foldable();
    if (!folded.includes(target as HTMLDetailsElement)) return;
    keep(
      'open',
      folded.flatMap((one, place) => (one.open ? [place] : [])),
    );
  },
  true,
);
