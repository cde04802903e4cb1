/** A page in the test's own DOM: its markup, its address and history, the files that it fetches. */
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
for (const target of [window, document, document.documentElement]) {
  const add = target.addEventListener.bind(target);
  const listen = (...args: Parameters<typeof add>): void => {
    listening.push(() => target.removeEventListener(...args));
    add(...args);
  };
  target.addEventListener = listen;
  if (target === window) globalThis.addEventListener = listen as typeof addEventListener;
}

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

type Answer = string | Error | number | Promise<string>;

/** Files by their paths: a text, a status, an error of the network, or a text that comes when the test likes. */
export function serve(files: Record<string, Answer>): { readonly asked: string[]; readonly files: typeof files } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = await (files[url] ?? 404);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
  });
  return { asked, files };
}

/** What browsers say of a request that fails. */
export const offline = (): Error => new TypeError('Failed to fetch');

/** A promise that the test keeps when it likes. */
export function later<T>(): {
  readonly promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (why: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (why: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** What the console is told, by kind of fault, instead of showing it. */
export function listenToConsole(): string[] {
  const told: string[] = [];
  const tell = (how: string) => (fault: unknown) =>
    void told.push(`${how} ${String((fault as { kind?: string }).kind ?? fault)}`);
  vi.spyOn(console, 'error').mockImplementation(tell('error'));
  vi.spyOn(console, 'warn').mockImplementation(tell('warn'));
  return told;
}
