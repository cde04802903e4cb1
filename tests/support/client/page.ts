/** A page in the test's own DOM: its markup, its address and history. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

/** Markup as the components write it; see tests/unit/components/client-markup.test.ts. */
export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/client', name), 'utf8');

interface Entry {
  readonly state: unknown;
  readonly address: string;
}

/** Steps within one page: the test's DOM knows how to make them and not how to take them back. */
class Steps {
  #entries: Entry[] = [];
  #at = 0;
  readonly #show = history.replaceState.bind(history);

  constructor() {
    const write = (state: unknown, address: string | URL | null | undefined, at: number): void => {
      this.#show(state, '', address ?? undefined);
      this.#at = at;
      this.#entries.splice(at, Infinity, { state: structuredClone(state), address: location.href });
    };
    history.replaceState = (state: unknown, _title, address) => write(state, address, this.#at);
    history.pushState = (state: unknown, _title, address) => write(state, address, this.#at + 1);
  }

  begin(address: string): void {
    this.#entries = [];
    this.#at = 0;
    history.replaceState(null, '', address);
  }

  get count(): number {
    return this.#entries.length;
  }

  go(by: number): void {
    this.#at += by;
    const { state, address } = this.#entries[this.#at]!;
    this.#show(state, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state }));
  }
}

const steps = new Steps();

/** What listens to the window and to the document outlives the page of one test otherwise. */
const listening: (() => void)[] = [];
type Listen = [type: string, tell: EventListener, options?: AddEventListenerOptions | boolean];
for (const target of [window, document, document.documentElement] as EventTarget[]) {
  const add = target.addEventListener.bind(target);
  const listen = (...args: Listen): void => {
    listening.push(() => target.removeEventListener(...args));
    add(...args);
  };
  target.addEventListener = listen;
  if (target === window) globalThis.addEventListener = listen as typeof addEventListener;
}

/** The test's DOM knows the rows of a table, and not those of its parts. */
Object.defineProperty(HTMLElement.prototype, 'rows', {
  configurable: true,
  get(this: HTMLElement) {
    return this.querySelectorAll('tr');
  },
});

/** A new page; scripts are imported after it. */
export function stand(markup: string, address = '/'): void {
  for (const stop of listening.splice(0)) stop();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  document.body.innerHTML = markup;
  document.title = '';
  steps.begin(address);
  vi.resetModules();
}

export const back = (): void => steps.go(-1);
export const forward = (): void => steps.go(1);
/** Entries of the history up to the newest. */
export const entries = (): number => steps.count;

/** One element that must be there. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  const element = within.querySelector<T>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}
export const all = <T extends HTMLElement = HTMLElement>(selector: string): T[] => [
  ...document.querySelectorAll<T>(selector),
];
export const words = (selector: string): string => one(selector).textContent.replace(/\s+/g, ' ').trim();

export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export function type(box: HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};

export const submit = (form: HTMLElement): boolean =>
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
