/**
 * Numbers that identify a person: mobile and landline telephone, identity card, bank card.
 *
 * The aim is to stop an accident, so a doubtful case is reported; but an amount
 * of money must not stop a report, so digits that carry a unit are left alone.
 */
export type PersonalCode = 'M501' | 'M502' | 'M503' | 'M504';

export interface PersonalNumber {
  readonly code: PersonalCode;
  readonly index: number;
  readonly length: number;
}

const UNIT = /^\s*(?:\.\d|元|万|亿|千|百|%|％|人|次|户|家|个|项|件|台|套|吨|公里|米|平方|亩|年|月)/;
const PHONE_WORD = /(?:电\s?话|手\s?机|传\s?真|座机|联系方式|联系人|tel|fax|phone|mobile)/i;
const CARD_WORD = /(?:银行|卡\s?号|账\s?号|帐\s?号|账\s?户|帐\s?户|开户)/;
/** Fields of a report that hold one amount; a long integer there is money. */
const AMOUNT_FIELD =
  /(?:^|[\s{,-])(?:budget|actual|total|value|initial|adjusted|allocated|received|balance|numerator|denominator|from|to|amount|adjustment):\s*["']?$/;

interface Pattern {
  readonly code: PersonalCode;
  readonly regex: RegExp;
  readonly accept: (digits: string, before: string, after: string) => boolean;
}

/** In order of trust: what an earlier pattern has taken, a later one leaves. */
const patterns: readonly Pattern[] = [
  {
    code: 'M503',
    regex: /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g,
    accept: (digits) => isBirthDate(digits.slice(6, 14)),
  },
  {
    code: 'M503',
    regex: /(?<![\dA-Za-z])[1-9]\d{14}(?![\dA-Za-z])/g,
    accept: (digits, before) => /身份证|证件/.test(before.slice(-20)) && isBirthDate(`19${digits.slice(6, 12)}`),
  },
  {
    code: 'M504',
    regex: /(?<![\dA-Za-z.])(?:\d{4}[ -]?){3,4}\d{1,7}(?![\dA-Za-z])/g,
    accept: (digits, before, after) => {
      if (digits.length < 16 || digits.length > 19 || UNIT.test(after)) return false;
      return CARD_WORD.test(before.slice(-16)) || (digits.startsWith('62') && luhn(digits));
    },
  },
  {
    code: 'M501',
    regex: /(?<![\dA-Za-z.,])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z])/g,
    accept: (_digits, before, after) =>
      PHONE_WORD.test(before.slice(-12)) ||
      !(UNIT.test(after) || (AMOUNT_FIELD.test(before) && /^["']?\s*(?:$|[,}#])/.test(after))),
  },
  {
    code: 'M502',
    regex: /(?<![\dA-Za-z.,-])[（(]?0\d{2,3}(?:[-—)） ]|\s-\s)\d{7,8}(?!\d)/g,
    accept: (_digits, _before, after) => !UNIT.test(after),
  },
  {
    code: 'M502',
    regex: /(?<![\dA-Za-z.,-])(?:0\d{2,3})?\d{3,4}[- ]?\d{4}(?![\d,])/g,
    accept: (_digits, before, after) => {
      const word = /^(.*)(?:电\s?话|传\s?真|座机|联系方式|联系人|tel|fax|phone)([^\d\n]{0,10})$/i.exec(
        before.slice(-24),
      );
      return word !== null && !UNIT.test(after);
    },
  },
];

/** Every personal number of a text, by position, without overlaps. */
export function findPersonal(text: string): PersonalNumber[] {
  const half = text.replace(/[０-９－＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const urls = [...half.matchAll(/https?:\/\/[^\s"'<>）)]+/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const taken: PersonalNumber[] = [];
  for (const { code, regex, accept } of patterns) {
    for (const match of half.matchAll(regex)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => index < other.index + other.length && other.index < end)) continue;
      if (urls.some(([from, to]) => index >= from && index < to)) continue;
      const lineStart = half.lastIndexOf('\n', index - 1) + 1;
      const digits = match[0].replace(/[^\dXx]/g, '');
      if (accept(digits, half.slice(lineStart, index), half.slice(end, end + 12).split('\n')[0]!)) {
        taken.push({ code, index, length: match[0].length });
      }
    }
  }
  return taken.sort((a, b) => a.index - b.index);
}

/** A few signs at the ends stay, so that the author finds the place and nobody else learns the number. */
export function mask(number: string): string {
  const [head, tail] = number.length >= 11 ? [3, 2] : [2, 1];
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail);
}

/** The text with every personal number masked; its length does not change. */
export function maskPersonal(text: string): string {
  let out = text;
  for (const { index, length } of findPersonal(text)) {
    out = out.slice(0, index) + mask(out.slice(index, index + length)) + out.slice(index + length);
  }
  return out;
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function luhn(digits: string): boolean {
  let total = 0;
  [...digits].reverse().forEach((sign, index) => {
    const value = Number(sign) * (index % 2 === 1 ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  });
  return total % 10 === 0;
}
