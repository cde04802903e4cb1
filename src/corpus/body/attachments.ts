/** Files that a report links to and that are published beside its page. */

/** First bytes of each kind; a name alone proves nothing. What a browser would run is not on the list. */
const ZIP = /^PK\x03\x04/;
const OLE = /^\xD0\xCF\x11\xE0/;
const TEXT = /^[^\x00]*$/;

const SIGNATURES: Readonly<Record<string, RegExp>> = {
  pdf: /^%PDF-/,
  ofd: ZIP,
  docx: ZIP,
  xlsx: ZIP,
  zip: ZIP,
  doc: OLE,
  xls: OLE,
  wps: OLE,
  et: OLE,
  csv: TEXT,
  txt: TEXT,
  png: /^\x89PNG\r\n\x1A\n/,
  jpg: /^\xFF\xD8\xFF/,
  jpeg: /^\xFF\xD8\xFF/,
};

/** What the site itself writes beside each report: neither a file nor a folder may stand in its place. */
const TAKEN = /^(?:card\.png|index\.html)(?:\/|$)/i;

/**
 * Whether a file that begins so may be published under this path.
 * @param path from the folder of the report
 */
export function isAttachment(path: string, head: Uint8Array): boolean {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const signature = Object.hasOwn(SIGNATURES, extension) ? SIGNATURES[extension] : undefined;
  return !TAKEN.test(path) && (signature?.test(Buffer.from(head).toString('latin1')) ?? false);
}
