/** Texts of content/ that nobody has read yet: files that reports link to, and what explains a folder. */
import { filesBelow, REPORTS, type FileList } from '../file-list.ts';
import { readContentFile, type ContentFile } from '../content-file.ts';

const TEXT = /\.(?:md|mdx|txt|csv|json|ya?ml)$/i;
/** Drafts are never built. */
const DRAFTS = 'content/drafts/';

/**
 * @param read sources that have been read
 * @param linked files that reports link to: they are published with them
 */
export function otherTexts(
  root: string,
  list: FileList,
  read: readonly ContentFile[],
  linked: ReadonlySet<string>,
): ContentFile[] {
  const known = new Set(read.map(({ file }) => file));
  return filesBelow(list, 'content')
    .filter((file) => TEXT.test(file) && !known.has(file) && !file.startsWith(DRAFTS))
    .filter((file) => linked.has(file) || !file.startsWith(`${REPORTS}/`))
    .map((file) => readContentFile(root, file));
}
