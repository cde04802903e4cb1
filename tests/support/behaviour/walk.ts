/** One walk of a reader through the search page, looked at after every step. */
import type { Browser } from 'playwright-core';
import { look, perform, quarrels, steps } from './session.ts';
import { visitor } from './tab.ts';

/** What went wrong, with the step at which it did. */
export async function walk(browser: Browser, origin: string, seed: number, count: number): Promise<string[]> {
  const { context, tab, errors } = await visitor(browser);
  const wrong: string[] = [];
  try {
    const fresh = await context.newPage();
    await tab.goto(`${origin}/about/`);
    await tab.goto(`${origin}/search/`);
    for (const [number, step] of steps(seed, count).entries()) {
      const expected = await perform(tab, step);
      const seen = await look(tab);
      const at = `seed ${seed}, step ${number + 1} (${step.act} ${step.word}): `;
      wrong.push(...quarrels(seen, expected).map((quarrel) => at + quarrel));
      // Whoever opens the address sees the same.
      await fresh.goto(tab.url());
      const other = await look(fresh);
      if (other.total !== seen.total || other.links.join() !== seen.links.join())
        wrong.push(`${at}${seen.total} results here, ${other.total} for who opens ${decodeURI(tab.url())}`);
      if (wrong.length > 0) break;
    }
    wrong.push(...errors);
  } finally {
    await context.close();
  }
  return wrong;
}
