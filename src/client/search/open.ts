/** Opens the search dialog: “/”, Ctrl+K, or an element with data-search-open. On the search page the keys go to its box. */
import { address } from './address.ts';

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

async function open(query = ''): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]');
  if (box) {
    box.select();
    box.focus();
    return;
  }
  try {
    const { openDialog } = await import('./dialog.ts');
    openDialog(query);
  } catch {
    location.assign(address('/search/'));
  }
}

addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !editable(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  void open();
});

addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  if (!opener || event.defaultPrevented) return;
  event.preventDefault();
  void open();
});
