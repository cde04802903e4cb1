/** Numbers of the front page that lead to a list. */
import type { Page } from 'playwright-core';

export interface NumberLink {
  readonly number: number;
  readonly href: string;
}

export const numbersOn = (tab: Page): Promise<NumberLink[]> =>
  tab.$$eval('main td a, .stat a', (anchors) =>
    anchors.flatMap((anchor) => {
      const number = Number(anchor.textContent.replace(/[份个条处]$/, ''));
      const href = anchor.getAttribute('href')!;
      return Number.isInteger(number) &&
        /^\/(?:reports|findings|recommendations|indicators|checks)\/(?:\?|$)/.test(href)
        ? [{ number, href }]
        : [];
    }),
  );

export async function entriesBehind(tab: Page, address: string): Promise<number> {
  await tab.goto(address, { waitUntil: 'load' });
  return await tab.locator('[data-item]:visible').count();
}
