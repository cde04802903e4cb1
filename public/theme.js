// Runs before the first paint, so that nothing moves after it.
const root = document.documentElement;

// What a script serves has its room from the beginning (see src/styles/script.css).
if ('noModule' in HTMLScriptElement.prototype) root.dataset.script = '';

// The address asks for a part of a list, which only a script can show.
if (location.search.length > 1) root.dataset.asked = '';

// A reader's own choice of light or dark, and of large type.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  if (localStorage.getItem('type') === 'large') root.dataset.type = 'large';
} catch {
  // Storage is off: follow the system.
}
