/**
 * Typing in a box. What is being composed (pinyin on its way to characters) is
 * not a question yet: nothing is asked, and nothing that waits goes out, until
 * it has become text.
 */

interface Typing {
  /** Milliseconds without a change before what was typed is taken for a question. */
  readonly pause: number;
  /** At every change that is text. */
  readonly typed?: () => void;
  /** After a pause. */
  readonly rested: () => void;
}

export class TypingBox {
  readonly #box: HTMLInputElement;
  readonly #typing: Typing;
  #composing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLInputElement, typing: Typing) {
    this.#box = box;
    this.#typing = typing;
    const compose = (): void => {
      this.#composing = true;
      this.cancel();
    };
    const composed = (): void => {
      if (!this.#composing) return;
      this.#composing = false;
      this.#changed();
    };
    box.addEventListener('compositionstart', compose);
    box.addEventListener('compositionupdate', compose);
    box.addEventListener('compositionend', composed);
    // Some end without a word when the box is left.
    box.addEventListener('blur', composed);
    box.addEventListener('input', (event) => {
      if (!this.#composing && !event.isComposing) this.#changed();
    });
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** Whether something typed has not been taken yet. */
  get waiting(): boolean {
    return this.#composing || this.#timer !== undefined;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** From outside; what is being composed stays as it is. */
  set(text: string): void {
    if (!this.#composing && this.#box.value.trim() !== text.trim()) this.#box.value = text;
  }

  #changed(): void {
    const { pause, typed, rested } = this.#typing;
    this.cancel();
    typed?.();
    if (pause === 0) return rested();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      rested();
    }, pause);
  }
}

/** Keys that belong to the composition: Safari sends the last one after its end, marked by the old code alone. */
export const ofComposition = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
