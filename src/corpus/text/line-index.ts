/** Offsets to lines and columns, computed once per file. */
import type { Position } from '../mistake.ts';

export class LineIndex {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Where an offset lies. An offset past the end gives the end. */
  position(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - this.#starts[low]! + 1 };
  }

  /** Offset of a line's first character. */
  offset(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** The text of a line without its line feed. */
  line(line: number): string {
    const start = this.offset(line);
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end < 0 ? undefined : end);
  }

  get lines(): number {
    return this.#starts.length;
  }
}
