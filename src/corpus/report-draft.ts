/** One report on its way into the corpus: as written, with everything wrong in it. */
import { posix } from 'node:path';
import { report as reportSchema } from '../report/schema/report.ts';
import { anchorsOf, type IsAnchor } from './page-anchors.ts';
import { bodyMistakes } from './body/body-mistakes.ts';
import { longSections } from './body/long-passages.ts';
import type { PictureState } from './body/picture-mistakes.ts';
import { attachmentAt, fileAt, linkState, pictureState, type Place, type SiteFiles } from './body/site-links.ts';
import type { Check } from './checks/check.ts';
import { targetsOf } from './checks/follow-up-targets.ts';
import { Cursor } from './checks/cursor.ts';
import type { Attachment, Report } from '../report/archive.ts';
import { readDocument, type Document } from './headed-document.ts';
import type { ReportFile } from './file-list.ts';
import type { MistakeText } from './mistake.ts';
import { validateSchema } from './validate-schema.ts';

export interface Draft extends Document {
  readonly id: string;
  /** Files that its body links to, from the root. */
  readonly attached: Set<string>;
  /** Files that its body names as pictures, from the root. */
  readonly pictured: Map<string, PictureState>;
}

/** Reads a report as far as its YAML. */
export function readDraft(root: string, { file, id, mistake }: ReportFile): Draft {
  const document = readDocument(root, file, isWholeForm);
  if (mistake) document.source.add({ line: 1, column: 1 }, mistake);
  return { id, ...document, attached: new Set(), pictured: new Map() };
}

/** What a form without any text is made of; each of them is all that some document prints. */
const PRINTED = ['projects', 'indicatorTables', 'trends', 'findings', 'followUps'] as const;

/** A form or a table that prints figures and no text is a document all the same: nothing is to be written below it. */
function isWholeForm(head: unknown): boolean {
  const report = new Cursor(head);
  const [scoring, funding] = [report.get('scoring'), report.get('funding')];
  return (
    PRINTED.some((field) => report.items(field).length > 0) ||
    scoring.exact('total') !== null ||
    ['dimensions', 'organisations'].some((field) => scoring.items(field).length > 0) ||
    funding.items('tables').length > 0
  );
}

/** The report's data as written. */
function viewOf(draft: Draft): Cursor {
  return new Cursor(draft.yaml?.data);
}

/** What follow-ups may name in this report; null when that cannot be known. */
export function draftTargets(draft: Draft): Set<string> | null {
  return draft.yaml ? targetsOf(viewOf(draft)) : null;
}

/** Runs every check of one report and adds what it finds to the draft's source. */
export function inspectDraft(site: SiteFiles, draft: Draft, checks: readonly Check[]): void {
  const { source, split, yaml } = draft;
  const view = viewOf(draft);
  if (yaml) {
    const wrong = validateSchema(reportSchema, yaml);
    source.addAll(wrong);
    // Of a number that is no number nothing more is to be said.
    const numbers = new Set(
      wrong.filter(({ mistake }) => isNumberMistake(mistake)).map(({ at }) => JSON.stringify(at)),
    );
    for (const check of checks) {
      check(
        view,
        (path, mistake) => {
          const at = yaml.value(path);
          if (!numbers.has(JSON.stringify(at))) source.add(at, mistake);
        },
        yaml.source,
      );
    }
  }
  if (!split.head) return;
  const ids = (views: readonly Cursor[]): string[] => views.flatMap((item) => item.text('id') ?? []);
  const place = placeOf(draft);
  const found = bodyMistakes(split.body, split.bodyLine, {
    targets: yaml ? { funding: ids(view.get('funding').items('tables')), trends: ids(view.items('trends')) } : null,
    pictureState: (url) => {
      const state = pictureState(site, source.file, url);
      const file = fileAt(url, source.file);
      if (file !== null) draft.pictured.set(file, state);
      return state;
    },
    linkState: (url) => {
      const state = linkState(site, place, url);
      const file = state === 'good' || state === 'bad-file' ? attachmentAt(url, source.file) : null;
      if (file !== null) draft.attached.add(file);
      return state;
    },
  });
  source.addAll(found);
  // A faulty body has no sections yet.
  if (found.length === 0) source.addAll(longSections(split.body, draft.sections()));
}

const isNumberMistake = ({ code }: MistakeText): boolean => code === 'M207' || code === 'M217';

/** The draft on its page: where links of any report find their places. */
export function placeOf(draft: Draft): Place {
  const { source, id } = draft;
  let isAnchor: IsAnchor | undefined;
  return {
    file: source.file,
    url: addressOf(id),
    attaches: true,
    isAnchor: (name) => (isAnchor ??= anchorsIn(draft))(name),
  };
}

/** Without its front matter and its headings nobody can say which places a report has. */
function anchorsIn(draft: Draft): IsAnchor {
  const sections = draft.sections();
  if (draft.yaml === null || sections === null) return () => true;
  return anchorsOf(
    viewOf(draft),
    sections.map((section) => section.id),
  );
}

const addressOf = (id: string): string => `/reports/${id}/`;

/** The finished report. Only for a draft without problems. */
export function finish({ id, source, split, yaml, attached, sections }: Draft): Report {
  return {
    ...reportSchema.parse(yaml?.data),
    id,
    file: source.file,
    body: split.body,
    bodyLine: split.bodyLine,
    url: addressOf(id),
    sections: sections() ?? [],
    attachments: [...attached].sort().map((file): Attachment => ({
      file,
      path: posix.relative(posix.dirname(source.file), file),
    })),
  };
}
