/** How long a reader waits in a real browser: to open a list, to narrow it, to search in it, to sort it. */
import type { Browser, Page } from 'playwright-core';

export interface Waits {
  readonly url: string;
  /** Until the list can be used. */
  readonly open: number;
  /** First choice of a filter, with whatever must be fetched for it. */
  readonly first: number | null;
  readonly filter: number | null;
  /** First search, which reads the other pages of a long list. */
  readonly firstSearch: number | null;
  readonly search: number | null;
  readonly sort: number | null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** From an action to the next frame in which the list is at rest. */
async function timed(tab: Page, act: string, argument: string): Promise<number> {
  return tab.evaluate(
    async ([kind, value]) => {
      const list = document.querySelector('[data-list]')!;
      const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const begun = performance.now();
      if (kind === 'sort') list.querySelectorAll<HTMLButtonElement>('button.sort')[Number(value)]?.click();
      else {
        const input = list.querySelector<HTMLInputElement | HTMLSelectElement>(
          kind === 'search' ? 'input[type="search"]' : `select[name="${value?.split('=')[0] ?? ''}"]`,
        )!;
        input.value = kind === 'search' ? (value ?? '') : (value?.split('=')[1] ?? '');
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      do await frame();
      while (list.getAttribute('aria-busy') === 'true');
      return performance.now() - begun;
    },
    [act, argument],
  );
}

/** Values of the first select, most frequent first. */
const choices = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('[data-list] select');
    return select === null ? [] : [...select.options].slice(1, 7).map(({ value }) => `${select.name}=${value}`);
  });

export async function browse(
  browser: Browser,
  origin: string,
  url: string,
  words: readonly string[],
  runs: number,
): Promise<Waits> {
  const open: number[] = [];
  const first: number[] = [];
  const filter: number[] = [];
  const firstSearch: number[] = [];
  const search: number[] = [];
  const sort: number[] = [];
  for (let run = 0; run < runs; run++) {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const begun = performance.now();
    await tab.goto(origin + url, { waitUntil: 'load' });
    await tab.waitForSelector('form[data-list-form]:not([hidden])', { state: 'attached' });
    open.push(performance.now() - begun);
    const values = await choices(tab);
    for (const [index, value] of values.entries())
      (index === 0 ? first : filter).push(await timed(tab, 'filter', value));
    if (values[0] !== undefined) await timed(tab, 'filter', `${values[0].split('=')[0] ?? ''}=`);
    for (const [index, word] of words.entries())
      (index === 0 ? firstSearch : search).push(await timed(tab, 'search', word));
    await timed(tab, 'search', '');
    if ((await tab.locator('button.sort').count()) > 3)
      for (const column of ['3', '3', '0']) sort.push(await timed(tab, 'sort', column));
    await tab.close();
  }
  const middle = (values: readonly number[]): number | null => (values.length === 0 ? null : median(values));
  return {
    url,
    open: median(open),
    first: middle(first),
    filter: middle(filter),
    firstSearch: middle(firstSearch),
    search: middle(search),
    sort: middle(sort),
  };
}
