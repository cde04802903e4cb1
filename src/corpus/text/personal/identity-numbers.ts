/** Identity numbers of residents (M503): 18 and 15 digits, in groups or not. */
import { identityCheck, isCreditCode } from './checksums.ts';
import { runOf, type Run } from './digit-groups.ts';
import { isAmount, isCode, labelAt, type Scene } from './digit-context.ts';
import type { Taken } from './phones.ts';
import { accountBefore, creditBefore, identityBefore } from './context-words.ts';

/** First two digits: the provinces, Hong Kong, Macau and Taiwan. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const CHECK = /^[ \n-]{0,2}[Xx×✕ХΧ](?![A-Za-z\d])/;
/** A letter that some registers put before the number: pupils, members. */
const PREFIX = /(?:^|[^A-Za-z\d])[GgLl]$/;

export function identityAt(scene: Scene, first: number): Taken | null {
  return longAt(scene, first) ?? shortAt(scene, first);
}

function longAt(scene: Scene, first: number): Taken | null {
  const { text, groups } = scene;
  const seventeen = runOf(groups, first, 17);
  const cross = seventeen && CHECK.exec(text.slice(seventeen.end, seventeen.end + 4));
  const run = cross ? seventeen : runOf(groups, first, 18);
  if (!run) return null;
  const digits = cross ? `${run.digits}X` : run.digits;
  const end = run.end + (cross?.[0].length ?? 0);
  const said = identityBefore(text, run.start, labelAt(scene, run.start));
  if (scene.inAddress(run.start) || (!said && isAmount(scene, run.start, end)) || tight(scene, run, end)) return null;
  const born = PROVINCE.test(digits) && isBirthday(digits.slice(6, 14));
  const valid = born && identityCheck(digits) === digits[17];
  const label = labelAt(scene, run.start);
  if (!said && creditBefore(text, run.start, label)) return null;
  if (!said && !valid && (isCode(scene, run.start) || isCreditCode(digits))) return null;
  // A number after its word is one even when a digit is wrong; one in pieces must be right.
  if (!(said || valid || (born && run.cuts.length === 0) || (born && run.cuts.join() === '6,14'))) return null;
  if (!said && !valid && accountBefore(text, run.start, label)) return null;
  return { code: 'M503', start: run.start, end, last: run.last };
}

function shortAt(scene: Scene, first: number): Taken | null {
  const { text, groups } = scene;
  const run = runOf(groups, first, 15);
  if (!run || scene.inAddress(run.start) || tight(scene, run, run.end)) return null;
  const label = labelAt(scene, run.start);
  const said = identityBefore(text, run.start, label);
  const born = PROVINCE.test(run.digits) && isBirthday(`19${run.digits.slice(6, 12)}`);
  if (!said && (!born || isAmount(scene, run.start, run.end) || isCode(scene, run.start))) return null;
  if (!said && (run.cuts.length > 0 ? run.cuts.join() !== '6,12' : accountBefore(text, run.start, label))) return null;
  return { code: 'M503', start: run.start, end: run.end, last: run.last };
}

/** Letters or a tight sign around the digits make them a part of something longer. */
function tight({ text }: Scene, { start }: Run, end: number): boolean {
  const head = text.slice(Math.max(0, start - 3), start);
  if (/[A-Za-z]$/.test(head) && !PREFIX.test(head) && !/ID$/i.test(head)) return true;
  return (
    /\d[-_./]$/.test(head) || /^[A-WYZa-wyz\d]/.test(text.slice(end)) || /^[-_./]\w/.test(text.slice(end, end + 2))
  );
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
