/** Copies the citation with today's date. */
const button = document.querySelector<HTMLButtonElement>('[data-copy]');
const source = document.querySelector<HTMLElement>('[data-copy-text]');
const status = document.querySelector<HTMLElement>('[data-copied]');

const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const say = (text: string): void => {
  if (status) status.textContent = `　${text}`;
};

if (button && source) {
  const byHand = (): void => {
    getSelection()?.selectAllChildren(source);
    say('没能复制，已选中引文，请按 Ctrl+C 复制。');
  };
  button.addEventListener('click', () => {
    const text = source.textContent.replace('[引用日期]', () => `[${today()}]`).trim();
    // Only pages that came over HTTPS may write to the clipboard.
    const here: Partial<Navigator> = navigator;
    if (!here.clipboard) byHand();
    else here.clipboard.writeText(text).then(() => say('已复制，引用日期填为今天。'), byHand);
  });
}

export {};
