/** Bytes of a content file to text, or to the reason why they are not text. */
import type { MistakeText } from '../mistake.ts';
import { garbled } from './garbled.ts';

export interface Decoded {
  /** Without byte order mark, line ends as LF; lines and columns are unchanged by that. */
  readonly text: string;
  readonly mistakes: readonly { readonly at: { line: number; column: number }; readonly mistake: MistakeText }[];
}

const decoder = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

/**
 * Reads UTF-8 and nothing else. Bytes that are none give an empty text and one mistake at the first of them;
 * never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = decoder().decode(bytes);
  } catch {
    return { text: '', mistakes: [notUtf8(bytes)] };
  }
  text = text.replace(/\r\n?/g, '\n');
  return { text, mistakes: garbled(text) };
}

/** Points at the first byte that is not UTF-8. */
function notUtf8(bytes: Uint8Array): Decoded['mistakes'][number] {
  for (let line = 1, start = 0; ; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const bad = firstBad(bytes.subarray(start, end));
    if (bad || feed < 0) {
      const { column, byte } = bad ?? { column: 1, byte: 0 };
      return { at: { line, column }, mistake: encodingMistake(bytes, start + byte, end) };
    }
    start = feed + 1;
  }
}

/** Column and offset of the first bad byte of a line; null when the line is sound. */
function firstBad(line: Uint8Array): { column: number; byte: number } | null {
  try {
    decoder().decode(line);
    return null;
  } catch {
    // U+FFFD may stand in the file itself, so look at the bytes behind each one.
    const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
    for (let at = loose.indexOf('\uFFFD'); at >= 0; at = loose.indexOf('\uFFFD', at + 1)) {
      const byte = new TextEncoder().encode(loose.slice(0, at)).length;
      const honest = line[byte] === 0xef && line[byte + 1] === 0xbf && line[byte + 2] === 0xbd;
      if (!honest) return { column: at + 1, byte };
    }
    return { column: 1, byte: 0 };
  }
}

function encodingMistake(bytes: Uint8Array, start: number, end: number): MistakeText {
  const guess = guessEncoding(bytes);
  const hex = [...bytes.subarray(start, Math.min(end, start + 6))].map((byte) => byte.toString(16).padStart(2, '0'));
  return {
    code: 'M001',
    message: guess ? `文件不是 UTF-8 编码，看来是 ${guess}` : '文件不是 UTF-8 编码',
    found: `从此处起的字节：${hex.join(' ')}`,
    expected: 'UTF-8 编码的纯文本',
    remedy: '在编辑器中选“另存为”，编码选 UTF-8，再保存；不要直接提交 Word 或 Excel 文件',
  };
}

function guessEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16（“Unicode”）';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16（“Unicode big endian”）';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'Word、Excel 或压缩文件';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return '旧版 Word 或 Excel 文件';
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return 'PDF 文件';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GBK（“ANSI”）';
  } catch {
    return null;
  }
}
