/** What the page and the worker say to each other. */
import type { Engine } from '../engine/engine.ts';
import { Fault, faultOf, type FaultKind } from '../../fault.ts';

export type Method = 'search' | 'locate';
export type RequestOf<M extends Method> = Parameters<Engine[M]>[0];
export type AnswerOf<M extends Method> = Awaited<ReturnType<Engine[M]>>;

export interface Question {
  readonly id: number;
  /** Address of the index folder. */
  readonly base: string;
  readonly method: Method;
  readonly request: RequestOf<Method>;
}

/** A fault in words: the errors of a browser do not pass from one thread to another whole. */
export interface FaultMessage {
  readonly kind: FaultKind;
  readonly message: string;
  /** Where it came from, for the console. */
  readonly stack: string;
}

export type Reply = { readonly id: number } & (
  { readonly answer: AnswerOf<Method> } | { readonly fault: FaultMessage }
);

/** What a fault is called when it passes from one thread to another. */
export function faultMessage(error: unknown): FaultMessage {
  const { kind, message, cause } = faultOf(error);
  return { kind, message, stack: cause instanceof Error ? (cause.stack ?? String(cause)) : '' };
}

export const faultFrom = ({ kind, message, stack }: FaultMessage): Fault =>
  new Fault(kind, message, stack === '' ? undefined : stack);

/** An engine that is opened when it is first asked, and anew after a fault: half of it may be missing. */
export class Standby {
  readonly #open: (base: string) => Promise<Engine>;
  #engine: Promise<Engine> | undefined;

  constructor(open: (base: string) => Promise<Engine>) {
    this.#open = open;
  }

  async reply({ id, base, method, request }: Question): Promise<Reply> {
    try {
      const engine = await (this.#engine ??= this.#open(base));
      const answer =
        method === 'search' ? await engine.search(request) : await engine.locate(request as RequestOf<'locate'>);
      return { id, answer };
    } catch (error) {
      this.#engine = undefined;
      return { id, fault: faultMessage(error) };
    }
  }
}
