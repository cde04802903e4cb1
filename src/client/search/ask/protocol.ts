/** What the page and the worker say to each other. */
import type { Engine } from '../engine/engine.ts';

export type Method = 'search' | 'locate';
export type Asked<M extends Method> = Parameters<Engine[M]>[0];
export type Told<M extends Method> = Awaited<ReturnType<Engine[M]>>;

export interface Question {
  readonly id: number;
  /** Address of the index folder. */
  readonly base: string;
  readonly method: Method;
  readonly request: Asked<Method>;
}

export type Reply = { readonly id: number } & ({ readonly answer: Told<Method> } | { readonly error: string });

export async function ask(engine: Engine, { method, request }: Question): Promise<Told<Method>> {
  return method === 'search' ? await engine.search(request) : await engine.locate(request as Asked<'locate'>);
}
