/** Copies the citation with today's date. */
const button = document.querySelector<HTMLButtonElement>('[data-copy]');
const source = document.querySelector<HTMLElement>('[data-copy-text]');
const status = document.querySelector<HTMLElement>('[data-copied]');

const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

if (button && source && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = (source.textContent ?? '').replace('[引用日期]', () => `[${today()}]`).trim();
    navigator.clipboard.writeText(text).then(
      () => {
        if (status) status.textContent = '　已复制，引用日期填为今天。';
      },
      () => {
        if (status) status.textContent = '　没能复制，请手工选取。';
      },
    );
  });
}

export {};
