/** A fault is told as what it is: of the network, of a file, of the program. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault, faultOf, logFault, unawaited } from '../../../src/client/fault.ts';
import { bytesOf, readable, readJson } from '../../../src/client/read-file.ts';
import { listenToConsole, serve, until } from '../../support/client/files.ts';

let told: string[];
beforeEach(() => (told = listenToConsole()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('anything thrown', () => {
  it.each([
    // Chrome, Firefox, Safari: a request, then a part of the program.
    'TypeError: Failed to fetch',
    'TypeError: NetworkError when attempting to fetch resource.',
    'TypeError: Load failed',
    'TypeError: Failed to fetch dynamically imported module: /a.js',
    'TypeError: error loading dynamically imported module: /a.js',
    'TypeError: Importing a module script failed.',
  ])('is of the network: %s', (text) => expect(faultOf(text)).toMatchObject({ kind: 'network', message: text }));

  it.each([new TypeError('x is not a function'), 'text', undefined, null])('else of the program: %s', (error) =>
    expect(faultOf(error)).toMatchObject({ kind: 'program', message: String(error), cause: error }),
  );

  it('stays the fault that it is', () => {
    const fault = new Fault('index', 'x');
    expect([faultOf(fault), fault.name, fault instanceof Error]).toEqual([fault, 'Fault', true]);
  });
});

it('a fault is logged with what caused it: what came broken as an error', () => {
  const cause = new Error('cause');
  const fault = new Fault('index', 'x', cause);
  logFault(fault);
  logFault(new Fault('network', 'y'));
  expect(vi.mocked(console.error).mock.calls).toEqual([[fault, cause]]);
  expect(vi.mocked(console.warn).mock.calls).toHaveLength(1);
  expect(vi.mocked(console.warn).mock.calls[0]).toHaveLength(1);
});

it('what breaks in work that nobody waits for is logged, and told', async () => {
  const tell = vi.fn();
  unawaited(Promise.resolve(), tell);
  unawaited(Promise.reject(new TypeError('Failed to fetch')), tell);
  await until(() => expect(tell).toHaveBeenCalledTimes(1));
  expect([tell.mock.calls[0]![0], told]).toMatchObject([{ kind: 'network' }, ['warn network']]);
});

describe('a file of ours', () => {
  it('is read as it is written', async () => {
    serve({ '/a.json': '{"a":"整改"}' });
    expect(await readJson('/a.json', (value) => value)).toEqual({ a: '整改' });
    expect((await bytesOf('/a.json')).byteLength).toBe(14);
  });

  it.each([
    ['is not there', 404],
    ['does not arrive', new TypeError('Failed to fetch')],
  ])('that %s is a fault of the network', async (_name, answer) => {
    serve({ '/a.json': answer });
    await expect(readJson('/a.json', (value) => value)).rejects.toMatchObject({ kind: 'network', message: 'missing file: /a.json' }); // prettier-ignore
  });

  it('of which the end does not arrive is a fault of the network', async () => {
    const cut = new ReadableStream({
      start: (stream) => stream.error(new TypeError('network error')),
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(cut)));
    await expect(bytesOf('/a.json')).rejects.toMatchObject({ kind: 'network' });
  });

  it('that cannot be read, or is something else, is a fault of the file', async () => {
    serve({ '/a.json': '{"a":', '/b.json': '{}' });
    const wanted = (): never => {
      throw new Error('no a');
    };
    for (const asked of [readJson('/a.json', (value) => value), readJson('/b.json', wanted), readable('/c', wanted)])
      await expect(asked).rejects.toMatchObject({ kind: 'index' });
    expect(await readable('/c', () => Promise.resolve(7))).toBe(7);
  });
});
