/** How much of a page moves under the reader while it is loading. */
import type { Browser } from 'playwright-core';
import { visitor } from './tab.ts';

declare global {
  interface Window {
    moved: { value: number; what: string }[];
  }
}

/** Milliseconds by which scripts and data come late. */
const LATE = 250;

/** Cumulative layout shift of a page whose scripts and data come after its first paint; what moved, for the message. */
export async function shiftOf(
  browser: Browser,
  url: string,
  width: number,
  late = LATE,
): Promise<{ readonly shift: number; readonly moved: readonly string[] }> {
  const { context, tab } = await visitor(browser, { viewport: { width, height: 800 } });
  await tab.route(/\/(?:_astro\/.*\.js|lists\/|data\/|search-index\/)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue().catch(() => undefined);
  });
  await tab.addInitScript(() => {
    window.moved = [];
    const name = (node: Node | null): string =>
      node instanceof Element
        ? `${node.tagName}.${node.className} “${node.textContent.trim().slice(0, 12)}”`
        : String(node?.nodeName);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[])
        if (!entry.hadRecentInput)
          window.moved.push({ value: entry.value, what: entry.sources.map(({ node }) => name(node)).join(' | ') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(url, { waitUntil: 'networkidle' });
  await tab.waitForTimeout(300);
  const moved = await tab.evaluate(() => window.moved);
  await context.close();
  return {
    shift: Math.round(moved.reduce((sum, { value }) => sum + value, 0) * 1000) / 1000,
    moved: moved.map(({ value, what }) => `${value.toFixed(4)} ${what}`),
  };
}
