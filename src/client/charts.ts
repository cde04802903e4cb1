/** Fetches the drawing code when the reader comes to the first picture, and not before. */
import { unawaited, type Fault } from './fault.ts';

const failure = ({ kind }: Fault): string =>
  kind === 'network' ? '图没有取到，可能是网络中断或网站刚刚更新。数字见表。' : '画图程序出了错。数字见表。';

const seen = new WeakSet<HTMLElement>();

function watch(observer: IntersectionObserver): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-picture]')) {
    if (seen.has(frame)) continue;
    seen.add(frame);
    observer.observe(frame);
  }
}

async function drawn(frame: HTMLElement): Promise<void> {
  const { draw } = await import('./charts/draw-picture.ts');
  draw(frame);
}

if ('IntersectionObserver' in window) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        unawaited(drawn(target), (fault) => target.replaceChildren(failure(fault)));
      }
    },
    // Not at the first glimpse below the fold: only once the reader has come to it.
    { rootMargin: '0px 0px -20% 0px' },
  );
  watch(observer);
  // Long lists bring further pictures.
  document.addEventListener('pictures-added', () => watch(observer));
}
