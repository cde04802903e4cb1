/** Builds an archive of hostile inputs and looks at everything that it became. */
import type { Browser } from 'playwright-core';
import { builtPages, onePageOfEachKind } from '../pages.ts';
import { serve } from '../serve.ts';
import { browse, HOSTILE_URLS, listDownloads } from './browse.ts';
import { build } from './build.ts';
import type { Merged } from './merge.ts';
import { csvComplaints, outputsOf, shownBy } from './outputs.ts';

export interface Tour {
  /** Pages that were opened. */
  readonly pages: number;
  readonly complaints: readonly string[];
}

/** What an input brings onto a page. */
const MARKED = /标\d{3}记|__hacked|evil\.test|HOSTILE_TRACE/;

/** @param brief opens only one page of each kind */
export async function tour({ inputs, files }: Merged, browser: Browser, brief = false): Promise<Tour> {
  const built = await build(files);
  try {
    const traces = built.traces.map((file) => `code ran while the site was built: ${file}`);
    if (built.status !== 0) return { pages: 0, complaints: [...traces, `is not built: ${built.said.slice(-3_000)}`] };
    const outputs = await outputsOf(built.dist, shownBy(inputs), browser);
    const marked = builtPages(built.dist).filter(({ html }) => MARKED.test(html));
    const chosen = brief ? onePageOfEachKind(marked) : marked;
    const asked = brief ? HOSTILE_URLS.filter((_url, index) => index % 3 === 0) : HOSTILE_URLS;
    const urls = [...chosen.map(({ url }) => encodeURI(url)), ...asked];
    const site = await serve(built.dist);
    try {
      const seen = await browse(browser, site.origin, urls);
      const downloads = Object.entries(await listDownloads(browser, site.origin)).flatMap(([list, text]) =>
        csvComplaints(text, shownBy(inputs)).map((complaint) => `download of ${list}: ${complaint}`),
      );
      return { pages: urls.length, complaints: [...traces, ...outputs, ...seen, ...downloads] };
    } finally {
      await site.close();
    }
  } finally {
    built.remove();
  }
}
