/** A frame takes the keyboard's focus only while there is something to scroll. */
const frames = document.querySelectorAll<HTMLElement>('.scroll[tabindex]');

const fit = (): void => {
  for (const frame of frames) {
    const scrolls = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
    frame.tabIndex = scrolls ? 0 : -1;
  }
};

if (frames.length > 0) {
  fit();
  addEventListener('resize', fit);
  // Folded parts have no size until they open.
  document.addEventListener('toggle', fit, true);
}

export {};
