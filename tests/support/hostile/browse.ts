/** Opens pages in a real browser and tells everything that an attack would do there. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';

/** Pages at one time: a second one waits for the network while the first computes. */
const AT_ONCE = 3;

/** What a page holds that no page of the site may, as the browser has read it. Runs in the page. */
function inspect(): string[] {
  const out: string[] = [];
  if ('__hacked' in window) out.push('code of the content ran');
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'frame', 'object', 'embed', 'base', 'applet'].includes(name)) out.push(`has <${name}>`);
    if (name === 'script') {
      const script = element as HTMLScriptElement;
      if (script.src === '' && !script.type.includes('json')) out.push('has a script of its own');
      else if (script.src !== '' && new URL(script.src).origin !== location.origin) out.push(`loads ${script.src}`);
    }
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) out.push('has a refresh');
    for (const { name: key, value } of element.attributes) {
      if (/^on/i.test(key)) out.push(`has a handler ${key}="${value}"`);
      if (key === 'srcdoc') out.push('has srcdoc');
      if (/^(?:href|src|action|formaction|poster|data|xlink:href)$/i.test(key)) {
        let scheme = '';
        try {
          scheme = new URL(value, location.href).protocol;
        } catch {
          out.push(`has an address that is none: ${value}`);
        }
        if (scheme !== '' && !['http:', 'https:', 'mailto:'].includes(scheme) && !value.startsWith('data:image/'))
          out.push(`leads to ${value}`);
      }
    }
  }
  return out;
}

/** Complaints about each page. */
export async function browse(browser: Browser, origin: string, urls: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  const left = [...urls];
  try {
    const lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => visitAll(context, origin, left)));
    return lanes.flat();
  } finally {
    await context.close();
  }
}

/** Takes addresses from the list until it is empty; one tab for all, as a reader has. */
async function visitAll(context: BrowserContext, origin: string, left: string[]): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  let here = new URL('about:blank');
  const tell = (complaint: string): void => {
    const whole = `${decodeURI(here.pathname)}: ${complaint}`;
    if (!complaints.includes(whole)) complaints.push(whole);
  };
  page.on('dialog', (dialog) => {
    tell(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => tell(`opens ${popup.url()}`));
  page.on('console', (message) => {
    // The answer to an address that does not exist.
    const own = message.location().url === page.url() && message.text().includes('404');
    if (message.type() === 'error' && !own) tell(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => tell(`fails: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(asked)) tell(`asks ${asked}`);
  });
  page.on('framenavigated', (frame) => {
    // The search writes its own query into the address.
    const at = new URL(frame.url());
    if (at.origin !== origin || at.pathname !== here.pathname) tell(`goes to ${at.href}`);
  });
  for (let url = left.shift(); url !== undefined; url = left.shift()) {
    here = new URL(url, origin);
    try {
      await page.goto(here.href, { waitUntil: 'load', timeout: 60_000 });
      // What a query asks for is fetched and shown by scripts.
      if (here.search !== '') await page.waitForTimeout(1_500);
      (await page.evaluate(inspect)).forEach(tell);
    } catch (error) {
      tell(`cannot be opened: ${String(error).split('\n')[0]}`);
    }
  }
  await page.close();
  return complaints;
}

const MARKUP = `"'></script><img src=x onerror=window.__hacked=1>`;
const asked = encodeURIComponent;

/** Addresses with which a stranger's link could make the scripts of a page run his own. */
export const HOSTILE_URLS: readonly string[] = [
  `/search/?q=${asked(MARKUP)}`,
  `/search/?q=${asked('javascript:window.__hacked=1')}&kind=__proto__&page=-1`,
  `/search/?q=${asked('$& ${1} {x}')}&sort=${asked(MARKUP)}`,
  `/search/?q=${asked('window.__hacked')}`,
  `/search/?q=%E0%A4%A`,
  `/compare/?r=${asked(MARKUP)}&r=__proto__`,
  `/compare/?r=h01&r=h02`,
  `/compare/?r=../../x&r=//evil.test/`,
  ...['reports', 'findings', 'recommendations', 'indicators', 'checks', 'trends'].map(
    (list) => `/${list}/?q=${asked(MARKUP)}&organisation=__proto__&year=constructor&sort=${asked(MARKUP)}`,
  ),
  `/reports/h01/?q=${asked(MARKUP)}#${asked(MARKUP)}`,
  `/no-such-page/${asked(MARKUP)}/?q=${asked(MARKUP)}`,
];

/** What the scripts of the lists write for a spreadsheet. */
export async function listDownloads(browser: Browser, origin: string): Promise<Readonly<Record<string, string>>> {
  const page = await browser.newPage();
  const texts: Record<string, string> = {};
  try {
    for (const list of ['reports', 'findings', 'recommendations', 'indicators']) {
      await page.goto(`${origin}/${list}/`, { waitUntil: 'load' });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-list-download]', { timeout: 10_000 }),
      ]);
      texts[list] = readFileSync(await download.path(), 'utf8');
    }
    return texts;
  } finally {
    await page.close();
  }
}
