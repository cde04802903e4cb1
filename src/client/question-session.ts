/**
 * Asking and answering, without a page: the newest question is the only one
 * whose answer is told, however late the others come; what fails is told as
 * what it is. Search dialog, search page and lists are views of it.
 */
import { faultOf, logFault, type Fault } from './fault.ts';

export type View<A> =
  | { readonly phase: 'idle' }
  /** `progress`: how far it has come, in Chinese; empty for nothing to say. */
  | { readonly phase: 'loading'; readonly progress: string }
  /** `degraded`: why the answer is only the next best one; null for the right one. */
  | { readonly phase: 'done'; readonly answer: A; readonly degraded: Fault | null }
  | { readonly phase: 'error'; readonly fault: Fault };

/** What became of something done for the question of the moment; null when that has been overtaken. */
export type Outcome<T> = { readonly value: T } | { readonly fault: Fault } | null;

export type Tell = (progress: string) => void;

export interface SessionOptions<Q, A> {
  /** May say how far it has come. */
  readonly ask: (question: Q, tell: Tell) => Promise<A>;
  /** The next best answer, where the right one cannot be had. */
  readonly instead?: (question: Q, fault: Fault, tell: Tell) => Promise<A>;
  readonly changed: (view: View<A>) => void;
  readonly log?: (fault: Fault) => void;
}

export class Session<Q, A> {
  readonly #options: SessionOptions<Q, A>;
  #turn = 0;
  #view: View<A> = { phase: 'idle' };

  constructor(options: SessionOptions<Q, A>) {
    this.#options = options;
  }

  get view(): View<A> {
    return this.#view;
  }

  /** Nothing is asked any more: what is under way is not told. */
  rest(): void {
    this.#turn++;
    this.#set({ phase: 'idle' });
  }

  /** Resolves when the answer has been told, or overtaken; never rejects. */
  async ask(question: Q): Promise<void> {
    const turn = ++this.#turn;
    const current = (): boolean => turn === this.#turn;
    const tell: Tell = (progress) => {
      if (current()) this.#set({ phase: 'loading', progress });
    };
    tell('');
    const view = await this.#answer(question, tell);
    if (current()) this.#set(view);
  }

  async #answer(question: Q, tell: Tell): Promise<View<A>> {
    try {
      return { phase: 'done', answer: await this.#options.ask(question, tell), degraded: null };
    } catch (error) {
      const degraded = this.#logged(error);
      if (!this.#options.instead) return { phase: 'error', fault: degraded };
      try {
        return { phase: 'done', answer: await this.#options.instead(question, degraded, tell), degraded };
      } catch (worse) {
        return { phase: 'error', fault: worse === degraded ? degraded : this.#logged(worse) };
      }
    }
  }

  /** Does something for the answer of the moment, which stays as it is. */
  async during<T>(work: (current: () => boolean) => Promise<T>): Promise<Outcome<T>> {
    const turn = this.#turn;
    const current = (): boolean => turn === this.#turn;
    try {
      const value = await work(current);
      return current() ? { value } : null;
    } catch (error) {
      const fault = this.#logged(error);
      return current() ? { fault } : null;
    }
  }

  /** The answer of the moment is of no use any more. */
  fail(fault: Fault): void {
    this.#set({ phase: 'error', fault });
  }

  /** The answer has grown, and the view has put what is new where it belongs itself. */
  extend(answer: A): void {
    this.#view = { phase: 'done', answer, degraded: null };
  }

  /** Of a view that breaks while it is drawn, the reader is told as of any other fault. */
  #set(view: View<A>): void {
    this.#view = view;
    try {
      this.#options.changed(view);
    } catch (error) {
      const fault = this.#logged(error);
      if (view.phase !== 'error') this.#set({ phase: 'error', fault });
    }
  }

  #logged(error: unknown): Fault {
    const fault = faultOf(error);
    (this.#options.log ?? logFault)(fault);
    return fault;
  }
}
