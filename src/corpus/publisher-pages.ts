/** Pages that a publisher writes, held to the same rules as the body of a report. */
import { posix } from 'node:path';
import { z } from 'zod';
import { PART } from '../report/anchors.ts';
import { text } from '../report/schema/field-types.ts';
import { bodyMistakes } from './body/body-mistakes.ts';
import { linkState, pictureState, type SiteFiles } from './body/site-links.ts';
import type { Page } from '../report/archive.ts';
import { readDocument, type Document } from './headed-document.ts';
import { filesBelow, PAGES } from './file-list.ts';
import { validateSchema } from './validate-schema.ts';
import { PAGE_NAMES } from './stray-files.ts';

/** Front matter of a page. */
const pageHead = z.strictObject({
  title: text.describe('页面标题'),
  description: text.describe('一两句话的说明，用于页首和搜索引擎'),
});

/** Places of the page that are not in its text. */
const OWN_PARTS: readonly string[] = [PART.main, 'publisher', 'rule-sets'];

/** A page on its way into the archive. */
export interface PageDraft extends Document {
  readonly id: string;
}

/** Reads and checks every page that the site shows. */
export function readPages(site: SiteFiles): PageDraft[] {
  return filesBelow(site.list, PAGES)
    .filter((file) => PAGE_NAMES.some((name) => file === `${PAGES}/${name}.md`))
    .map((file) => readPage(site, file));
}

function readPage(site: SiteFiles, file: string): PageDraft {
  const id = posix.basename(file, '.md');
  const document = readDocument(site.root, file);
  const { source, split, yaml } = document;
  if (yaml) source.addAll(validateSchema(pageHead, yaml));
  if (!split.head) return { id, ...document };
  const place = {
    file,
    url: `/${id}/`,
    attaches: false,
    isAnchor: (name: string): boolean => {
      const sections = document.sections();
      return sections === null || sections.some((one) => one.id === name) || OWN_PARTS.includes(name);
    },
  };
  source.addAll(
    bodyMistakes(split.body, split.bodyLine, {
      targets: { funding: [], trends: [] },
      pictureState: (url) => pictureState(site, file, url),
      linkState: (url) => linkState(site, place, url),
    }),
  );
  return { id, ...document };
}

/** The finished page. Only for a draft without problems. */
export function finishPage({ id, source, split, yaml }: PageDraft): Page {
  return { id, file: source.file, ...pageHead.parse(yaml?.data), body: split.body, bodyLine: split.bodyLine };
}
