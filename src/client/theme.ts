/** The switch between light and dark. Without it the page follows the system. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';

function label(): void {
  if (button) button.textContent = isDark() ? '浅色' : '深色';
}

if (button) {
  button.hidden = false;
  label();
  system.addEventListener('change', label);
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Not remembered; the choice holds for this page.
    }
    label();
    root.dispatchEvent(new CustomEvent('themechange'));
  });
}

export {};
