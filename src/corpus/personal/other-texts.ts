/** Texts of content/ that are neither reports nor registries, such as the pages: they are published too. */
import { listFiles, REPORTS } from '../files.ts';
import { readSource, type Source } from '../source.ts';

const TEXT = /\.(?:md|mdx|txt|csv|json|ya?ml)$/i;
/** Drafts are never built. */
const ELSEWHERE = [`${REPORTS}/`, 'content/drafts/'];

export function otherTexts(root: string, read: readonly Source[]): Source[] {
  const known = new Set(read.map(({ file }) => file));
  return listFiles(root, 'content')
    .filter((file) => TEXT.test(file) && !known.has(file) && !ELSEWHERE.some((folder) => file.startsWith(folder)))
    .map((file) => readSource(root, file));
}
