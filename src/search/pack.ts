/**
 * Compressed JSON, as small as the browser can read without help: raw deflate,
 * and GB18030 for Chinese text, where a character takes two bytes instead of
 * three (a fifth less on the wire).
 */
import { deflateRawSync } from 'node:zlib';
import type { Encoding } from '../contract/search-index.ts';

export function packed(value: unknown, encoding: Encoding): Uint8Array {
  const json = JSON.stringify(value);
  return deflateRawSync(encoding === 'utf-8' ? json : toGb18030(json), { level: 9 });
}

let codes: Map<string, number> | undefined;

/** Every character that GB18030 writes in two bytes, read back from the decoder. */
function twoBytes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const out = new Map<string, number>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const char = decoder.decode(Uint8Array.of(first, second));
      if (char.length === 1 && char !== '\ufffd' && !out.has(char)) out.set(char, first * 256 + second);
    }
  }
  return out;
}

/** JSON in GB18030; what does not fit into two bytes is escaped, which JSON allows. */
function toGb18030(json: string): Uint8Array {
  codes ??= twoBytes();
  const out: number[] = [];
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    const code = codes.get(json[i]!);
    if (unit < 0x80) out.push(unit);
    else if (code !== undefined) out.push(code >> 8, code & 0xff);
    else out.push(...Buffer.from(`\\u${unit.toString(16).padStart(4, '0')}`));
  }
  return Uint8Array.from(out);
}
