/** Fetches the drawing code when the reader comes to the first picture, and not before. */
const seen = new WeakSet<HTMLElement>();

function watch(observer: IntersectionObserver): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-picture]')) {
    if (seen.has(frame)) continue;
    seen.add(frame);
    observer.observe(frame);
  }
}

if ('IntersectionObserver' in window) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void import('./charts/draw-picture.ts').then(({ draw }) => draw(target));
      }
    },
    // Not at the first glimpse below the fold: only once the reader has come to it.
    { rootMargin: '0px 0px -20% 0px' },
  );
  watch(observer);
  // Long lists bring further pictures.
  document.addEventListener('pictures-added', () => watch(observer));
}

export {};
