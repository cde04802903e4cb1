/** Which addresses a report may link to: web pages and this site, nothing that runs or embeds. */
import type { MistakeText } from '../mistake.ts';

const allowed = new Set(['http', 'https', 'mailto']);

/** The scheme of an address as a browser reads it; null for a relative address. */
export function schemeOf(url: string): string | null {
  // Browsers drop tabs, line ends and leading control characters before they look for the scheme.

  const seen = decodeEntities(url).replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\uFEFF]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? null;
}

/** Whether the scheme of the address is outside the allow-list. */
export function unsafeScheme(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme !== null && !allowed.has(scheme);
}

/** Whether a picture comes from outside the project. */
export function isRemote(url: string): boolean {
  return schemeOf(url) !== null || /^[\\/]{2}/.test(url.trim());
}

export function linkMistake(url: string): MistakeText {
  const scheme = schemeOf(url) ?? '';
  return {
    code: 'M409',
    message: `链接用了不允许的协议 ${scheme}:`,
    found: url,
    expected: 'http://、https:// 开头的网址，或本站地址、页内 #锚点',
    remedy: '改为来源文件的网址，或删去链接只留文字',
  };
}

/** Markdown decodes entities itself; this is for addresses it leaves alone. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (_all, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_all, number: string) => fromCode(Number(number)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
}

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
