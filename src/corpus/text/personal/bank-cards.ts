/** Bank cards and accounts (M504). */
import { luhn } from './checksums.ts';
import { isAmount, isCode, labelAt, type Scene } from './digit-context.ts';
import type { Taken } from './phones.ts';
import { accountBefore, unitAfter, after } from './context-words.ts';

const SHORTEST = 9;
const LONGEST = 32;

export function bankAt(scene: Scene, first: number): Taken | null {
  const { text, groups } = scene;
  const { start } = groups[first]!;
  if (scene.inAddress(start)) return null;
  const head = text.slice(Math.max(0, start - 2), start);
  if (/[A-Za-z.]$/.test(head) || /[A-Za-z\d][-_/]$/.test(head)) return null;
  const { digits, end, last, fours, whole, solid } = stretch(scene, first);
  if (digits.length < SHORTEST || digits.length > LONGEST || /^[A-Za-z]/.test(text.slice(end, end + 1))) return null;
  const said =
    accountBefore(text, start, labelAt(scene, start)) && (numbered(text, start) || (solid && !isCode(scene, start)));
  if (said ? unitAfter(after(text, end)) || (scene.setting(start)?.amount ?? false) : isAmount(scene, start, end))
    return null;
  if (!said && (isCode(scene, start) || !isCard(digits, fours, whole))) return null;
  return { code: 'M504', start, end, last };
}

/** Whether the word is one for the number itself, and not a bank's name alone. */
const numbered = (text: string, start: number): boolean =>
  /[账帐卡]\s?[号户]|存折|账\(|(?:account|a\/c|acct)/i.test(text.slice(Math.max(0, start - 16), start));

/** Cards of UnionPay begin with 62; of the others only what is also written in fours. */
function isCard(digits: string, fours: boolean, whole: boolean): boolean {
  if (digits.length < 16 || digits.length > 19) return false;
  if (digits.startsWith('62')) return (whole && luhn(digits)) || (fours && (luhn(digits) || digits.length !== 17));
  return fours && /^(?:4|5[1-5]|3[56]|60|9)/.test(digits) && luhn(digits);
}

/** The groups that belong to one number: joined by single spaces, dashes or a line's end. */
function stretch(
  { groups }: Scene,
  first: number,
): {
  readonly digits: string;
  readonly end: number;
  readonly last: number;
  /** Written in groups of four. */
  readonly fours: boolean;
  /** Written without a separator. */
  readonly whole: boolean;
  /** Long, and in no smaller pieces than people write: figures of a table beside a bank's name are neither. */
  readonly solid: boolean;
} {
  let { digits, end } = groups[first]!;
  let last = first;
  const lengths = [digits.length];
  while (last + 1 < groups.length && digits.length <= LONGEST) {
    const next = groups[last + 1]!;
    const { gap } = groups[last]!;
    if (gap !== 'space' && gap !== 'dash' && gap !== 'break') break;
    // After a whole number the next one begins.
    if (digits.length >= SHORTEST && next.digits.length >= SHORTEST && gap !== 'break') break;
    digits += next.digits;
    lengths.push(gap === 'break' ? lengths.pop()! + next.digits.length : next.digits.length);
    end = next.end;
    last += 1;
  }
  const fours = lengths.length >= 4 && lengths.slice(0, -1).every((length) => length === 4) && lengths.at(-1)! <= 7;
  const solid = digits.length >= 12 && lengths.slice(0, -1).every((length) => length >= 3);
  return { digits, end, last, fours, whole: lengths.length === 1, solid };
}
