/** Asks the engine: in a worker where there is one, else in the page. */
import { address } from '../address.ts';
import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../engine/narrow-hits.ts';
import { ask, type Asked, type Method, type Question, type Reply, type Told } from './protocol.ts';

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Told<Method>) => void;
  readonly reject: (error: Error) => void;
}

/** Address of the index folder. */
const indexBase = address('/search-index/');

const waiting = new Map<number, Waiting>();
let count = 0;
let worker: Worker | null | undefined;
let inPage: Promise<Engine> | undefined;

export const search = (request: Asked<'search'>): Promise<Told<'search'>> => put('search', request);

/** Names of findings or recommendations, for a list that shows them itself. */
export const locate = (request: Asked<'locate'>): Promise<Told<'locate'>> => put('locate', request);

function put<M extends Method>(method: M, request: Asked<M>): Promise<Told<M>> {
  return new Promise((resolve, reject) => {
    const question: Question = { id: ++count, base: indexBase, method, request };
    waiting.set(question.id, { question, resolve: resolve as (answer: Told<Method>) => void, reject });
    const thread = start();
    if (thread) thread.postMessage(question);
    else void answerInPage(question);
  });
}

let warm = false;

/** Fetches what every question needs, ahead of the first one. */
export function warmUp(filters: Filters = {}): void {
  if (warm) return;
  warm = true;
  search({ query: '', filters, limit: 0 }).catch(() => (warm = false));
}

function start(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data));
    worker.addEventListener('error', () => {
      worker = null;
      for (const { question } of waiting.values()) void answerInPage(question);
    });
  } catch {
    worker = null;
  }
  return worker;
}

async function answerInPage(question: Question): Promise<void> {
  const { id, base } = question;
  try {
    inPage ??= import('../engine/engine.ts').then(({ openEngine }) => openEngine(base));
    settle({ id, answer: await ask(await inPage, question) });
  } catch (error) {
    inPage = undefined;
    settle({ id, error: String(error) });
  }
}

function settle(reply: Reply): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('answer' in reply) asked?.resolve(reply.answer);
  else asked?.reject(new Error(reply.error));
}
