/** What code can do besides reckoning, and by which names it does it. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export const POWERS = {
  disk: 'reads or writes files',
  network: 'speaks to another machine',
  process: 'asks about or changes the running process or the machine',
  commands: 'starts other programs',
  threads: 'starts threads or workers',
  node: "needs Node's own modules, so it cannot run in a browser",
  native: 'loads modules past the import statement (require, native libraries)',
  dom: 'needs a page in a browser',
  clock: 'asks for time or chance, so the same input need not give the same output',
  settings: 'reads what the builder puts in (import.meta.env)',
  code: 'makes code of text',
  'computed import': 'loads a module whose name is reckoned, so nobody can say which',
  'whole globals': 'hands on a whole object of the platform, so nobody can say what is used of it',
} as const satisfies Record<string, string>;

export type Power = keyof typeof POWERS;

const of = (power: Power, names: string): [string, Power][] => names.split(' ').map((name) => [name, power]);

const BUILTINS: ReadonlyMap<string, Power> = new Map<string, Power>([
  ...of('disk', 'fs fs/promises sqlite wasi'),
  ...of('network', 'http https http2 net tls dgram dns dns/promises inspector inspector/promises'),
  ...of('process', 'process os v8 trace_events diagnostics_channel async_hooks repl tty readline readline/promises'),
  ...of('commands', 'child_process cluster'),
  ...of('threads', 'worker_threads'),
  ...of('native', 'module'),
  ...of('code', 'vm'),
  ...of('clock', 'perf_hooks timers timers/promises'),
]);

/** Power that one of Node's modules gives; undefined for anything else. */
export function powerOfBuiltin(specifier: string): Power | undefined {
  if (!isBuiltin(specifier)) return undefined;
  return BUILTINS.get(specifier.replace(/^node:/, '')) ?? 'node';
}

/** Names by which the platform's own object is reached, whole. */
const WHOLE = new Set('globalThis global window self frames top parent'.split(' '));

const GLOBALS: ReadonlyMap<string, Power> = new Map<string, Power>([
  ...of(
    'network',
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection importScripts',
  ),
  ...of('process', 'process'),
  ...of('node', 'Buffer setImmediate clearImmediate __dirname __filename'),
  ...of('native', 'require module exports'),
  ...of('threads', 'Worker SharedWorker'),
  ...of('code', 'eval Function WebAssembly'),
  ...of('clock', 'performance'),
]);

/** Platform names that browsers and Node share and that only reckon. */
const SHARED = new Set(
  (
    'AbortController AbortSignal Blob ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy CryptoKey ' +
    'CustomEvent DecompressionStream DOMException Event EventTarget File FormData Headers MessageChannel MessageEvent ' +
    'MessagePort ReadableStream ReadableByteStreamController ReadableStreamDefaultReader Request Response ' +
    'TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLPattern URLSearchParams ' +
    'WritableStream console crypto toString atob btoa clearInterval clearTimeout queueMicrotask setInterval ' +
    'setTimeout structuredClone'
  ).split(' '),
);

let browser: ReadonlySet<string> | undefined;

/** Every value that TypeScript knows of a page, less what Node has too. */
function ofBrowser(name: string): boolean {
  if (browser === undefined) {
    const file = join(dirname(ts.getDefaultLibFilePath({})), 'lib.dom.d.ts');
    const names = readFileSync(file, 'utf8').matchAll(/^declare (?:var|const|function|class) (\w+)/gm);
    browser = new Set([...names].map((match) => match[1]!).filter((found) => !SHARED.has(found)));
  }
  return browser.has(name);
}

/** Power that a name of the platform gives; undefined for one that only reckons. */
export const powerOfGlobal = (name: string): Power | undefined =>
  GLOBALS.get(name) ?? (ofBrowser(name) && name !== 'globalThis' ? 'dom' : undefined);

/** An object of the platform of which some members give a power of their own. */
export interface Owner {
  readonly name: string;
  /** Power by member; every member of a whole global object is a global. */
  readonly member: (name: string) => Power | undefined;
  /** Whether handing it on hides what is done with it. */
  readonly guarded: boolean;
}

const owner = (name: string, members: readonly [string, Power][], guarded = true): [string, Owner] => {
  const known = new Map(members);
  return [name, { name, guarded, member: (member) => known.get(member) }];
};

const OWNERS: ReadonlyMap<string, Owner> = new Map([
  owner('process', of('native', 'getBuiltinModule dlopen binding _linkedBinding mainModule')),
  owner('navigator', [...of('network', 'sendBeacon'), ...of('threads', 'serviceWorker')]),
  owner('import.meta', of('settings', 'env')),
  owner('document', of('whole globals', 'defaultView'), false),
  owner('Date', of('clock', 'now'), false),
  owner('Math', of('clock', 'random'), false),
  owner('crypto', of('clock', 'randomUUID getRandomValues'), false),
]);

/** The object behind a global name, when what matters are its members. */
export const ownerOf = (name: string): Owner | undefined =>
  WHOLE.has(name) ? { name, guarded: true, member: powerOfGlobal } : OWNERS.get(name);
