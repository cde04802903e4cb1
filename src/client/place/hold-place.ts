/** Keeps a place in sight while the page is still being set, until the reader moves. */

/** Milliseconds after which nothing moves any more. */
const LONG = 8000;
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let release = (): void => undefined;

/** @param put brings the place into sight; called again whenever the page has grown or shrunk */
export function hold(put: () => void): void {
  release();
  const observer = 'ResizeObserver' in window ? new ResizeObserver(put) : null;
  const stop = (): void => {
    observer?.disconnect();
    removeEventListener('load', put);
    for (const move of MOVES) removeEventListener(move, stop, true);
    clearTimeout(timer);
  };
  const timer = setTimeout(stop, LONG);
  release = stop;
  put();
  observer?.observe(document.body);
  addEventListener('load', put);
  for (const move of MOVES) addEventListener(move, stop, { capture: true, passive: true });
}
