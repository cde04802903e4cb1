/** Slips of editors and programs: encodings, line ends, the lines of hyphens. */
import type { ReportText } from './report-text.ts';
import { replace, type Edit, type Maker, type Pick } from './slip.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const whole =
  (bytes: (text: string) => Uint8Array): Maker =>
  () => ({ at: 0, cut: 0, put: '', bytes });

/** Some letter of Chinese, replaced by bytes. */
const character =
  (bytes: readonly number[]): Maker =>
  ({ text }: ReportText, pick: Pick): Edit | null => {
    const found = pick([...text.matchAll(/[\u4e00-\u9fff]/g)]);
    if (!found) return null;
    return {
      at: found.index,
      cut: 1,
      put: '\u0001',
      bytes: (broken) => {
        const [before = '', after = ''] = broken.split('\u0001');
        return Uint8Array.from([...encode(before), ...bytes, ...encode(after)]);
      },
    };
  };

const atLine =
  (put: string): Maker =>
  ({ text }, pick) => {
    const line = pick([...text.matchAll(/\n/g)]);
    return line ? replace(line.index + 1, line.index + 1, put) : null;
  };

export const fileSlips: Readonly<Record<string, Maker>> = {
  'byte order mark': whole((text) => encode(`\uFEFF${text}`)),
  'Windows line ends': whole((text) => encode(text.replaceAll('\n', '\r\n'))),
  'old Macintosh line ends': whole((text) => encode(text.replaceAll('\n', '\r'))),
  'one lone carriage return': ({ text }, pick) => {
    const found = pick([...text.matchAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g)]);
    return found ? replace(found.index, found.index, '\r') : null;
  },
  'GBK bytes': character([0xbd, 0xad]),
  'NUL byte': character([0]),
  'no end of line at the end': ({ text }) => replace(text.trimEnd().length, text.length, ''),
  'blank lines at the end': ({ text }) => replace(text.length, text.length, '\n\n\n'),
  'blank line at the start': () => replace(0, 0, '\n'),
  'first line of hyphens lost': () => replace(0, 4, ''),
  'second line of hyphens lost': ({ head }) => replace(head.end, head.end + 4, '', [0]),
  'hyphens mistyped': ({ head }, pick) =>
    replace(head.end, head.end + 3, pick(['--', '----', '———', '－－－', '--- ', ' ---', '***'])!, [0]),
  'merge conflict': atLine('<<<<<<< HEAD\n'),
  'merge conflict, middle': atLine('=======\n'),
  'merge conflict, end': atLine('>>>>>>> main\n'),
  'UTF-16': whole((text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])),
  'file cut off': ({ text }, pick) => {
    const at = Math.floor(text.length * pick([0.1, 0.4, 0.7, 0.95])!);
    return replace(at, text.length, '', [0]);
  },
};
