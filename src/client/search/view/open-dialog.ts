/** Opens the search dialog: “/”, Ctrl+K, or an element with data-search-open. On the search page the keys go to its box. */
import { unawaited } from '../../fault.ts';
import { ofComposition } from '../../typing-box.ts';
import { address } from '../site-path.ts';

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

async function open(): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]');
  if (box) {
    box.select();
    box.focus();
    return;
  }
  const { openDialog } = await import('./dialog.ts');
  openDialog();
}

/** Where the dialog cannot be had, the search page is. */
const search = (): void => unawaited(open(), () => location.assign(address('/search/')));

// In any box: the Enter that ends a composition does not send the form.
addEventListener(
  'keydown',
  (event) => {
    const enter = event.key === 'Enter' || /^(?:Numpad)?Enter$/.test(event.code);
    if (enter && ofComposition(event) && event.target instanceof HTMLInputElement) event.preventDefault();
  },
  true,
);

addEventListener('keydown', (event) => {
  if (ofComposition(event) || event.altKey) return;
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !editable(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  search();
});

addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  if (!opener || event.defaultPrevented) return;
  event.preventDefault();
  search();
});
