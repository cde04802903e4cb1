/**
 * Compressed JSON, as small as the browser can read without help: raw deflate,
 * and GB18030 for Chinese text, where a character takes two bytes instead of
 * three (a sixth less on the wire).
 */
import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import type { Encoding } from '../contract/search-index.ts';

export function packed(value: unknown, encoding: Encoding): Uint8Array {
  const json = JSON.stringify(value);
  return deflateRawSync(encoding === 'utf-8' ? json : toGb18030(json), { level: 9 });
}

const PRIVATE = /[\uE000-\uF8FF]/;

const known = new Map<string, string>();

/**
 * What takes two bytes, as every edition of GB18030 reads them. The edition of 2022 gave two bytes to some
 * signs that had been private before (“︐”): a browser and this program may disagree about those, and about
 * private signs, so both are escaped.
 */
function writable(unit: string): string {
  let written = known.get(unit);
  if (written === undefined) {
    const fits = iconv.encode(unit, 'gb18030').length === 2 && !PRIVATE.test(unit);
    written = fits ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    known.set(unit, written);
  }
  return written;
}

/** JSON in GB18030; what does not fit into two bytes is escaped, which JSON allows. */
function toGb18030(json: string): Uint8Array {
  return iconv.encode(
    json.replace(/[\u0080-\uFFFF]/g, (unit) => writable(unit)),
    'gb18030',
  );
}
