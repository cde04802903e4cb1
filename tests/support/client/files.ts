/** What a test gives to the browser's half instead of a network and a console. */
import { vi } from 'vitest';

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

/** Waits for what happens, not for a time: a busy machine is slow. */
export const until = (happened: () => void): Promise<void> => vi.waitFor(happened, { interval: 5, timeout: 20_000 });
