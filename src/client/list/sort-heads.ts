/** The heads of a table by which it is sorted: each name becomes a button. */
import type { Order } from './sort-entries.ts';

export class Heads {
  readonly #heads: readonly HTMLTableCellElement[];

  /** @param pressed is told the number of the column, from 0 */
  constructor(table: HTMLTableElement | null, pressed: (column: number) => void) {
    this.#heads = [...(table?.querySelectorAll<HTMLTableCellElement>('thead th') ?? [])];
    this.#heads.forEach((head, column) => {
      const name = head.querySelector(':scope > .sort') ?? head;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...name.childNodes);
      button.addEventListener('click', () => pressed(column));
      head.replaceChildren(button);
    });
  }

  /** Columns; 0 for a list that is no table. */
  get count(): number {
    return this.#heads.length;
  }

  get names(): string[] {
    return this.#heads.map((head) => head.textContent.trim());
  }

  mark(order: Order | null): void {
    this.#heads.forEach((head, column) => {
      if (order?.column === column) head.setAttribute('aria-sort', order.falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  }
}
