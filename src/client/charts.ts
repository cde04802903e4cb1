/** Fetches the drawing code when the first picture comes near the screen, and not before. */
const frames = document.querySelectorAll<HTMLElement>('[data-picture]');

if (frames.length > 0 && 'IntersectionObserver' in window) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void import('./charts/draw.ts').then(({ draw }) => draw(target));
      }
    },
    { rootMargin: '120px 0px' },
  );
  for (const frame of frames) observer.observe(frame);
}

export {};
