/**
 * A text as a reader takes it: full-width digits, dashes of every kind, escapes of YAML
 * and entities of Markdown become the plain sign, a line that goes on becomes one line feed.
 * The way back to the places of the text itself is kept.
 */
export interface Folded {
  readonly text: string;
  /** Where the sign at `index` stands in the text as written. */
  readonly at: (index: number) => number;
  /** Where the sign written at `place` stands in the folded text. */
  readonly of: (place: number) => number;
}

/** What single signs are read as, by character code: digits and letters of full width, dashes, blanks, dots. */
const PLAIN = new Uint16Array(0x10000).map((_, code) => {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const sign = String.fromCharCode(code);
  if (/[\u2010-\u2015\u2212\uFE58\uFE63\u2500\u2501\u30FC]/.test(sign)) return '-'.charCodeAt(0);
  if (/[\u2022\u2027\u30FB\u2219\u22C5]/.test(sign)) return '·'.charCodeAt(0);
  if (/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(sign)) return ' '.charCodeAt(0);
  if (sign === '\uFE52') return '.'.charCodeAt(0);
  return sign === '\uFE55' ? ':'.charCodeAt(0) : code;
});
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function plainly(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = PLAIN[text.charCodeAt(index)]!;
  return decoder.decode(codes);
}

/** Everything whose length changes. An address of these schemes may write its signs as %XX. */
const TOKENS =
  /\n(?:[ \t]+(?:>[ \t]*)*|>[ \t>]*)|[\u00AD\u200B-\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF\u20E3]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8}|\n[ \t]*|[ntr_!-/:-@[-^`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});|(?<=\d)(?:\*{1,3}|_{1,2}|`{1,2}|~~)(?=\d)|[\u{1D7CE}-\u{1D7FF}]|(?:tel|sms|mailto|callto):[^\s)"'<>]{1,200}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  commat: '@',
  period: '.',
  middot: '·',
  plus: '+',
  lpar: '(',
  rpar: ')',
  colon: ':',
  sol: '/',
  lowbar: '_',
};

/** The signs that a token stands for; the token itself when it stands for nothing else. */
function meaning(token: string): string {
  if (token.startsWith('\\\n')) return '';
  if (token.startsWith('\n')) return '\n';
  if (/^\\[uxU][\da-fA-F]/.test(token)) return fromCode(parseInt(token.slice(2), 16), token);
  if (token.startsWith('\\')) return /[ntr]/.test(token[1]!) ? ' ' : token[1]!;
  if (token.startsWith('&#')) {
    const hex = /^&#[xX]/.test(token);
    return fromCode(parseInt(token.slice(hex ? 3 : 2, -1), hex ? 16 : 10), token);
  }
  if (token.startsWith('&')) return ENTITIES[token.slice(1, -1)] ?? token;
  const point = token.codePointAt(0)!;
  return point >= 0x1d7ce && point <= 0x1d7ff ? String((point - 0x1d7ce) % 10) : '';
}

function fromCode(code: number, token: string): string {
  if (code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return token;
  if (code < 0x20) return ' ';
  return plainly(String.fromCharCode(code));
}

/** The text as a reader takes it, without the way back. */
export const plainText = (written: string): string => fold(written).text;

export function fold(written: string): Folded {
  const plain = plainly(written).replace(/(?<=\d)一(?=\d)/g, '-');
  const parts: string[] = [];
  // From `folded[k]` on, the sign at i stands at raw[k] + i - folded[k].
  const folded = [0];
  const raw = [0];
  let length = 0;
  let done = 0;
  const put = (from: number, to: number, sign: string): void => {
    const before = plain.slice(done, from);
    parts.push(before, sign);
    length += before.length + sign.length;
    done = to;
    folded.push(length);
    raw.push(to);
  };
  for (const { 0: token, index } of plain.matchAll(TOKENS)) {
    if (/^[a-z]/.test(token)) {
      for (const { 0: sign, index: inner } of token.matchAll(/%[\da-fA-F]{2}/g))
        put(index + inner, index + inner + 3, fromCode(parseInt(sign.slice(1), 16), sign));
      continue;
    }
    const sign = meaning(token);
    if (sign !== token) put(index, index + token.length, sign);
  }
  parts.push(plain.slice(done));
  const text = spelled(parts.join(''));
  return {
    text,
    at: (index) => Math.min(along(folded, raw, index), written.length),
    of: (place) => Math.min(along(raw, folded, place), text.length),
  };
}

/** Carries a place from one text to the other: both are the same from one step to the next. */
function along(from: readonly number[], to: readonly number[], place: number): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return to[low]! + place - from[low]!;
}

const NUMERALS = '零一二三四五六七八九';
const OTHERS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  幺: '1',
  两: '2',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
};
/** Seven or more digits written as words, one after the other: years and amounts are never so long. */
const SPELLED =
  /(?:[零〇○一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖\d][ -]?){6,}[零〇○一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖\d]/g;
const WORD = /[零〇○一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖]/g;
const CIRCLED = /[⓪①-⑨]{7,}/g;

/** Digits written as words become digits; the length stays. */
function spelled(text: string): string {
  return text
    .replace(SPELLED, (run) => {
      const words = run.match(WORD)?.length ?? 0;
      if (words === 0) return run;
      const digits = run.replace(/[ -]/g, '').length;
      // A word before a number (“电话一 138…”) is not part of it.
      if (words < digits && !(words > 1 && (digits === 11 || digits === 18))) return run;
      return run.replace(WORD, (word) => OTHERS[word] ?? String(NUMERALS.indexOf(word)));
    })
    .replace(CIRCLED, (run) =>
      run.replace(/./g, (sign) => (sign === '⓪' ? '0' : String(sign.charCodeAt(0) - '①'.charCodeAt(0) + 1))),
    );
}
