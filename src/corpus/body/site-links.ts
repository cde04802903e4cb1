/** What stands at the addresses that a body names: files beside it, pages of the site, places of its own page. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isAddress, type Named } from '../site-addresses.ts';
import { filesBelow, type FileList } from '../file-list.ts';
import { isAttachment } from './attachments.ts';
import type { LinkState } from './link-mistakes.ts';
import { isPicture, type PictureState } from './picture-mistakes.ts';

/** The site as far as links are concerned. */
export interface SiteFiles {
  readonly root: string;
  readonly list: FileList;
  readonly named: Named;
  /** Whether the page of a report, known by its address, has a place of that name; true where nobody can say. */
  readonly isAnchorOf: (address: string, name: string) => boolean;
}

/** A body on its page. */
export interface Place {
  /** The content file, from the root. */
  readonly file: string;
  /** Site-absolute address of its page. */
  readonly url: string;
  readonly isAnchor: (name: string) => boolean;
  /** Whether files beside it are published with its page. */
  readonly attaches: boolean;
}

const HEAD = 4096;

function head(site: SiteFiles, file: string): Uint8Array {
  return readFileSync(join(site.root, file)).subarray(0, HEAD);
}

/** A link, or a name that cannot be used, is told where it lies. */
const isStrange = ({ list }: SiteFiles, path: string): boolean =>
  list.irregular.some(({ file }) => path === file || path.startsWith(`${file}/`));

/** The address without its escapes; null when they are broken. */
function decoded(url: string): string | null {
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
}

/** The file of content/ or public/ that an address of a body means; null when it leads out of them. */
export function fileAt(url: string, from: string): string | null {
  const path = decoded(url);
  if (path === null || path.trim() === '') return null;
  const file = path.startsWith('/') ? posix.join('public', path) : posix.join(posix.dirname(from), path);
  const folder = path.startsWith('/') ? 'public/' : 'content/';
  return file.startsWith(folder) ? file : null;
}

/** What there is at the address of a picture in `from`. A query or fragment would make it something else. */
export function pictureState(site: SiteFiles, from: string, url: string): PictureState {
  const file = /[?#]/.test(url) ? null : fileAt(url, from);
  if (file !== null && isStrange(site, file)) return 'picture';
  if (file === null || !site.list.files.includes(file)) return 'missing';
  return isPicture(file, head(site, file)) ? 'picture' : 'no-picture';
}

/** The file that a link of a report means to publish, or null when the link leads to a page. */
export function attachmentAt(url: string, from: string): string | null {
  if (url.startsWith('/') || /[?#]/.test(url)) return null;
  const file = fileAt(url, from);
  // However it is written: what lies above the report has no place below its page.
  if (!file?.startsWith(`${posix.dirname(from)}/`)) return null;
  return posix.extname(file) !== '' ? file : null;
}

/** What there is at the address of a link, which has no scheme. */
export function linkState(site: SiteFiles, place: Place, url: string): LinkState {
  const path = url.replace(/[?#].*$/s, '');
  const anchor = decoded(/#(.*)$/s.exec(url)?.[1] ?? '');
  if (path === '') return anchor !== null && url !== '' && place.isAnchor(anchor) ? 'good' : 'no-anchor';
  const file = place.attaches ? attachmentAt(url, place.file) : null;
  if (file !== null) {
    if (isStrange(site, file)) return 'good';
    if (!site.list.files.includes(file)) return 'no-file';
    const path = posix.relative(posix.dirname(place.file), file);
    return isAttachment(path, head(site, file)) ? 'good' : 'bad-file';
  }
  const target = decoded(path.startsWith('/') ? path : posix.join(place.url, path));
  if (target === null || !isAddress(target, site.named)) return 'no-page';
  if (anchor === null) return 'good';
  const there = target === place.url ? place.isAnchor(anchor) : site.isAnchorOf(folder(target), anchor);
  return there ? 'good' : 'no-anchor';
}

const folder = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** Files of public/ by their address. */
export function publicAddresses(list: FileList): ReadonlySet<string> {
  return new Set(filesBelow(list, 'public').map((file) => file.slice('public'.length)));
}
