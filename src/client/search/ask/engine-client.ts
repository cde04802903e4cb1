/** Asks the engine: in a worker where there is one, else in the page. */
import { address } from '../site-path.ts';
import type { Filters } from '../engine/narrow-hits.ts';
import {
  faultFrom,
  Standby,
  type RequestOf,
  type Method,
  type Question,
  type Reply,
  type AnswerOf,
} from './protocol.ts';

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: AnswerOf<Method>) => void;
  readonly reject: (error: Error) => void;
}

/** Address of the index folder. */
const indexBase = address('/search-index/');

const waiting = new Map<number, Waiting>();
let count = 0;
let worker: Worker | null | undefined;
const inPage = new Standby(async (base) => (await import('../engine/engine.ts')).openEngine(base));

/** Rejects with a Fault. */
export const search = (request: RequestOf<'search'>): Promise<AnswerOf<'search'>> => put('search', request);

/** Names of findings or recommendations, for a list that shows them itself. Rejects with a Fault. */
export const locate = (request: RequestOf<'locate'>): Promise<AnswerOf<'locate'>> => put('locate', request);

function put<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>> {
  return new Promise((resolve, reject) => {
    const question: Question = { id: ++count, base: indexBase, method, request };
    waiting.set(question.id, { question, resolve: resolve as (answer: AnswerOf<Method>) => void, reject });
    const thread = start();
    if (thread) thread.postMessage(question);
    else void inPage.reply(question).then(settle);
  });
}

let warm = false;

/** Fetches what every question needs, ahead of the first one. */
export function warmUp(filters: Filters = {}): void {
  if (warm) return;
  warm = true;
  // What fails here fails again for the question, and is told then.
  search({ query: '', filters, limit: 0 }).catch(() => (warm = false));
}

function start(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data));
    worker.addEventListener('error', () => {
      worker = null;
      for (const { question } of waiting.values()) void inPage.reply(question).then(settle);
    });
  } catch {
    worker = null;
  }
  return worker;
}

function settle(reply: Reply): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('answer' in reply) asked?.resolve(reply.answer);
  else asked?.reject(faultFrom(reply.fault));
}
