/** The switch to large type, where a site offers one. Without script the browser's own zoom does the same. */
import { remembered, remember } from './remembered.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-type-switch]');
const KEY = 'type';

const isLarge = (): boolean => root.dataset['type'] === 'large';

function label(): void {
  if (!button) return;
  button.textContent = isLarge() ? '标准字' : '大字';
  button.setAttribute('aria-pressed', String(isLarge()));
}

function set(large: boolean): void {
  if (large) root.dataset['type'] = 'large';
  else delete root.dataset['type'];
  label();
}

if (button) {
  label();
  button.addEventListener('click', () => {
    set(!isLarge());
    remember(KEY, isLarge() ? 'large' : 'standard');
  });
  // Another tab, or a page that comes back as it was left.
  addEventListener('storage', ({ key }) => {
    if (key === KEY) set(remembered(KEY) === 'large');
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) set(remembered(KEY) === 'large');
  });
}
