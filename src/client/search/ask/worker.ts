/** The engine in a worker, so that the page stays quick whatever is asked. */
import { openEngine, type Engine } from '../engine/engine.ts';
import { ask, type Method, type Question, type Reply, type Told } from './protocol.ts';

let engine: Promise<Engine> | undefined;

async function answer(question: Question): Promise<Told<Method>> {
  engine ??= openEngine(question.base);
  try {
    return await ask(await engine, question);
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then(
    (found) => postMessage({ id: data.id, answer: found } satisfies Reply),
    (error: unknown) => postMessage({ id: data.id, error: String(error) } satisfies Reply),
  );
});
