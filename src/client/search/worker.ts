/** The engine in a worker, so that the page stays quick whatever is asked. */
import { openEngine, type Answer, type Engine, type Request } from './engine.ts';

export interface Question {
  readonly id: number;
  readonly base: string;
  readonly request: Request;
}

export type Reply = { readonly id: number } & ({ readonly answer: Answer } | { readonly error: string });

let engine: Promise<Engine> | undefined;

async function answer({ base, request }: Question): Promise<Answer> {
  engine ??= openEngine(base);
  try {
    return await (await engine).search(request);
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
