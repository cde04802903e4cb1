/** The switch between light and dark. Without it the page follows the system. */
import { remember, remembered } from './remembered.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';

function label(): void {
  if (button) button.textContent = isDark() ? '浅色' : '深色';
}

if (button) {
  label();
  system.addEventListener('change', label);
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = next;
    remember('theme', next);
    changed();
  });
  // Another tab, or a page that comes back as it was left.
  addEventListener('storage', ({ key }) => {
    if (key === 'theme') follow();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}

function changed(): void {
  label();
  root.dispatchEvent(new CustomEvent('themechange'));
}

function follow(): void {
  const chosen = remembered('theme');
  if (chosen === root.dataset['theme'] || (chosen !== 'light' && chosen !== 'dark')) return;
  root.dataset['theme'] = chosen;
  changed();
}
