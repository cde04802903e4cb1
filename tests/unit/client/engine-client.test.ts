// @vitest-environment happy-dom
/** The engine in a worker, or in the page where there is none; and what they say to each other. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../src/client/search/engine/engine.ts';
import { Fault } from '../../../src/client/fault.ts';
import {
  faultFrom,
  faultMessage,
  Standby,
  type Question,
  type Reply,
} from '../../../src/client/search/ask/protocol.ts';
import { until } from '../../support/client/files.ts';
import { answer } from '../../support/client/search-answers.ts';

/** Workers that have been started. */
let threads: Thread[] = [];

class Thread extends EventTarget {
  readonly asked: Question[] = [];
  readonly url: string;
  constructor(url: URL) {
    super();
    this.url = url.href;
    threads.push(this);
  }
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  answer(reply: Reply): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: reply }));
  }
}

const openEngine = vi.fn<(base: string) => Promise<Engine>>();
const engine = (part: Partial<Engine>): Engine => part as Engine;

beforeEach(() => {
  threads = [];
  vi.resetModules();
  vi.stubGlobal('Worker', Thread);
  vi.doMock('../../../src/client/search/engine/engine.ts', () => ({ openEngine }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  openEngine.mockReset();
});

const client = () => import('../../../src/client/search/ask/engine-client.ts');

describe('asking', () => {
  it('goes to one worker, and each answer to its question, in whatever order', async () => {
    const { search, locate } = await client();
    const [first, second] = [search({ query: 'a' }), locate({ query: 'b', kind: 'finding' })];
    expect(threads).toHaveLength(1);
    const [a, b] = threads[0]!.asked;
    expect([a, b]).toMatchObject([
      { base: '/search-index/', method: 'search', request: { query: 'a' } },
      { method: 'locate', request: { query: 'b', kind: 'finding' } },
    ]);
    const located = { mode: 'exact' as const, note: null, records: ['r#F1'] };
    threads[0]!.answer({ id: b!.id, answer: located });
    threads[0]!.answer({ id: a!.id, answer: answer({ query: 'a' }) });
    // An answer that nobody waits for any more.
    threads[0]!.answer({ id: 99, answer: located });
    expect(await second).toEqual(located);
    expect(await first).toMatchObject({ query: 'a' });
  });

  it('rejects with the fault that the worker met', async () => {
    const { search } = await client();
    const asked = search({ query: 'a' });
    threads[0]!.answer({ id: 1, fault: { kind: 'index', message: 'unreadable', stack: 'at x' } });
    await expect(asked).rejects.toMatchObject({ kind: 'index', message: 'unreadable', cause: 'at x' });
  });

  it('goes on in the page when the worker breaks, with what still waits and what comes', async () => {
    openEngine.mockResolvedValue(engine({ search: ({ query }) => Promise.resolve(answer({ query })) }));
    const { search } = await client();
    const [done, waiting] = [search({ query: 'done' }), search({ query: 'waiting' })];
    threads[0]!.answer({ id: 1, answer: answer({ query: 'done' }) });
    threads[0]!.dispatchEvent(new Event('error'));
    expect((await done).query).toBe('done');
    expect((await waiting).query).toBe('waiting');
    expect((await search({ query: 'next' })).query).toBe('next');
    expect([threads.length, openEngine.mock.calls]).toEqual([1, [['/search-index/']]]);
  });

  it('happens in the page where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    openEngine.mockResolvedValue(engine({ search: ({ query }) => Promise.resolve(answer({ query })) }));
    const { search } = await client();
    expect((await search({ query: 'a' })).query).toBe('a');
  });

  it('happens in the page with the same faults', async () => {
    vi.stubGlobal('Worker', undefined);
    openEngine.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    openEngine.mockRejectedValueOnce(new TypeError('x is not a function'));
    const { search } = await client();
    await expect(search({ query: 'a' })).rejects.toMatchObject({ kind: 'network' });
    await expect(search({ query: 'a' })).rejects.toMatchObject({ kind: 'program' });
  });

  it('is prepared once, and again where that failed', async () => {
    const { warmUp } = await client();
    warmUp({ year: ['2023'] });
    warmUp();
    expect(threads[0]!.asked.map(({ request }) => request)).toEqual([
      { query: '', filters: { year: ['2023'] }, limit: 0 },
    ]);
    threads[0]!.answer({ id: 1, fault: { kind: 'network', message: 'x', stack: '' } });
    await until(() => {
      warmUp();
      expect(threads[0]!.asked).toHaveLength(2);
    });
  });
});

describe('a standby', () => {
  const question = (method: Question['method'], id = 1): Question => ({ id, base: '/i/', method, request: { query: 'a' } }); // prettier-ignore

  it('opens one engine for all questions, and a new one after a fault', async () => {
    const search = vi.fn(() => Promise.resolve(answer()));
    const open = vi.fn(() =>
      Promise.resolve(engine({ search, locate: () => Promise.reject(new Fault('network', 'x')) })),
    );
    const standby = new Standby(open);
    expect(await standby.reply(question('search', 7))).toEqual({ id: 7, answer: answer() });
    await standby.reply(question('search'));
    expect(open.mock.calls).toEqual([['/i/']]);
    expect(await standby.reply(question('locate', 8))).toMatchObject({ id: 8, fault: { kind: 'network' } });
    await standby.reply(question('search'));
    expect(open).toHaveBeenCalledTimes(2);
  });
});

describe('a fault in words', () => {
  it('keeps its kind, its message and where it came from', () => {
    const cause = new Error('cause');
    expect(faultMessage(new Fault('index', 'unreadable', cause))).toEqual({ kind: 'index', message: 'unreadable', stack: cause.stack }); // prettier-ignore
    delete cause.stack;
    expect(faultMessage(new Fault('index', 'x', cause)).stack).toBe('Error: cause');
    expect(faultMessage('thrown')).toEqual({ kind: 'program', message: 'thrown', stack: '' });
    expect(faultFrom({ kind: 'network', message: 'x', stack: '' })).toMatchObject({
      kind: 'network',
      cause: undefined,
    });
  });
});

it('the worker replies to what it is asked, also where its answer cannot be handed over', async () => {
  openEngine.mockResolvedValue(engine({ search: () => Promise.resolve(answer({ query: 'a' })) }));
  const said: unknown[] = [];
  const post = vi.fn((reply: unknown) => void said.push(reply));
  vi.stubGlobal('postMessage', post);
  let ask = (_event: { data: Question }): void => undefined;
  vi.stubGlobal('addEventListener', (_type: string, listen: typeof ask) => (ask = listen));
  await import('../../../src/client/search/ask/worker.ts');
  ask({ data: { id: 3, base: '/i/', method: 'search', request: { query: 'a' } } });
  await until(() => expect(said).toEqual([{ id: 3, answer: answer({ query: 'a' }) }]));
  post.mockImplementationOnce(() => {
    throw new DOMException('could not be cloned', 'DataCloneError');
  });
  ask({ data: { id: 4, base: '/i/', method: 'search', request: { query: 'a' } } });
  await until(() => expect(said[1]).toMatchObject({ id: 4, fault: { kind: 'program' } }));
});
