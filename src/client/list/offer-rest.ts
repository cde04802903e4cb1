/** What stands below a list: the way to its other pages, or to the rest of what passed. */

interface Below {
  readonly root: HTMLElement;
  readonly content: HTMLElement;
  /** 条, 份 … */
  readonly counter: string;
  readonly more: () => void;
}

/**
 * @param asked whether anything narrows or orders the list: its pages are not offered then
 * @param rest entries that passed and are not shown; none for zero and less
 * @param step entries that the button adds
 */
export function offerRest({ root, content, counter, more }: Below, asked: boolean, rest: number, step: number): void {
  const pager = root.querySelector<HTMLElement>('[data-list-pager]');
  if (pager !== null) pager.hidden = asked;
  let button = root.querySelector<HTMLButtonElement>('[data-list-more]');
  if (button === null && rest > 0) {
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain list-more';
    button.dataset['listMore'] = '';
    button.addEventListener('click', more);
    content.after(button);
  }
  if (button === null) return;
  button.hidden = rest <= 0;
  button.textContent = `再列 ${Math.min(rest, step)} ${counter}`;
}
