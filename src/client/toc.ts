/** Folds the contents on a narrow screen and marks the part being read. */
const toc = document.querySelector<HTMLDetailsElement>('[data-toc]');

if (toc) {
  const wide = matchMedia('(min-width: 62rem)');
  const fit = (): void => {
    toc.open = wide.matches;
  };
  fit();
  toc.dataset['ready'] = '';
  wide.addEventListener('change', fit);

  const links = new Map(
    [...toc.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  const seen = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
      let first = true;
      for (const [id, link] of links) {
        const here = first && seen.has(id);
        if (here) first = false;
        if (here) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-10% 0px -60% 0px' },
  );
  for (const id of links.keys()) {
    const part = document.getElementById(id);
    if (part) observer.observe(part);
  }
}

export {};
