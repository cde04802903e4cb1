/** Telephone numbers: mobile (M501) and landline (M502), in the spellings people use. */
import { isDay, isYear, runOf, type Run } from './digit-groups.ts';
import type { Find } from './personal-data.ts';
import { isAmount, isCode, isPart, isTelephone, type Scene } from './digit-context.ts';
import { after, before, unitAfter } from './context-words.ts';

/** A find that begins with group `first`, and the last group it takes. */
export interface Taken extends Find {
  readonly last: number;
}

const MOBILE = /^1[3-9]\d{9}$/;
const AREA = /^(?:10|2\d|[3-9]\d\d)$/;
const WHOLE_LANDLINE = /^0?(?:10|2\d|[3-9]\d\d)[2-9]\d{6,7}$/;
const COUNTRY = /^(?:00)?86$/;

export function phoneAt(scene: Scene, first: number, chained: boolean): Taken | null {
  return mobileAt(scene, first, chained) ?? landlineAt(scene, first, chained);
}

function mobileAt(scene: Scene, first: number, chained: boolean): Taken | null {
  const { text, groups } = scene;
  const group = groups[first]!;
  const whole = [13, 15, 12].map((length) => runOf(groups, first, length)).find((run) => run && isWhole(run));
  if (whole) {
    const start = withPlus(text, group.start);
    const sure = text[start] === '+' || isTelephone(scene, start);
    if (whole.digits.length === 12 && !sure) return null;
    return ordinary(scene, start, whole.end, sure) ? mobile(scene, start, whole.end, whole.last) : null;
  }
  const country = COUNTRY.test(group.digits) && first + 1 < groups.length && joins(scene, first);
  const run = runOf(groups, country ? first + 1 : first, 11);
  if (!run || !MOBILE.test(run.digits)) return null;
  const start = country ? withPlus(text, group.start) : run.start;
  const said = country || isTelephone(scene, start);
  const sure = chained || said;
  if (!grouped(run, said) || !ordinary(scene, start, run.end, sure, chained)) return null;
  return mobile(scene, start, run.end, run.last);
}

/** With the country's code, or the zero of an old long-distance call, in one piece. */
const isWhole = ({ digits, cuts }: Run): boolean => cuts.length === 0 && /^(?:(?:00)?86|0)1[3-9]\d{9}$/.test(digits);

const mobile = (scene: Scene, start: number, end: number, last: number): Taken =>
  extended(scene, { code: 'M501', start, end, last });

/** How people cut a mobile number; other cuts are numbers that happen to stand side by side. */
function grouped({ cuts, separators, digits }: Run, sure: boolean): boolean {
  if (cuts.length === 0) return true;
  if (sure && !separators.has('slash')) return true;
  if (separators.size > 1 && !(separators.size === 2 && !separators.has('dot') && !separators.has('slash')))
    return false;
  const shape = cuts.join();
  if (cuts.length === 10) return true;
  if (separators.has('dot')) return ['3,7', '3,6', '4,7', '4,8'].includes(shape);
  if (separators.has('slash')) return shape === '3,7';
  if (!['3,7', '3,6', '3', '4,7', '4,8', '5', '7', '3,5,7,9', '1,3,7', '3,5,8', '2,4,6,8,10'].includes(shape))
    return false;
  const parts = [...cuts, 11].map((cut, index) => digits.slice(index === 0 ? 0 : cuts[index - 1]!, cut));
  const rest = parts.slice(1);
  if (cuts[0] === 4 && separators.has('space') && isYear(parts[0]!)) return false;
  if (shape === '3,7') return !rest.every(isYear);
  return !rest.some((part) => isDay(part) || (cuts[0] !== 3 && separators.has('space') && isYear(part)));
}

/** Neither an amount nor a part of a code. What is said to be a telephone may stand beside anything but money. */
function ordinary(scene: Scene, start: number, end: number, sure: boolean, chained = false): boolean {
  if (scene.inAddress(start)) return false;
  if (sure) return !unitAfter(after(scene.text, end)) && !(scene.setting(start)?.amount ?? false);
  return !isAmount(scene, start, end) && !isCode(scene, start) && (chained || !isPart(scene, start, end));
}

/** An office's own line is public by nature where its words say so; then its author is asked. */
const PUBLIC_LINE = /(?:公开|热线|监督|举报|投诉|服务电话|便民|总机|客服)[^\d\n。；;]{0,12}$/;

function landlineAt(scene: Scene, first: number, chained: boolean): Taken | null {
  const found = withArea(scene, first, chained) ?? wholeLandline(scene, first) ?? local(scene, first, chained);
  return found && PUBLIC_LINE.test(before(scene.text, found.start)) ? { ...found, ask: true } : found;
}

/** Area code, gap, subscriber: 0750-3281234, (0750)328-1234, +86 750 3281234. */
function withArea(scene: Scene, first: number, chained: boolean): Taken | null {
  const { text, groups } = scene;
  const country = COUNTRY.test(groups[first]!.digits) && first + 2 < groups.length && joins(scene, first);
  const at = country ? first + 1 : first;
  const area = groups[at]!;
  const bare = area.digits.startsWith('0') ? area.digits.slice(1) : area.digits;
  if (!AREA.test(bare) || (!country && bare === area.digits) || !joins(scene, at)) return null;
  const run = runOf(groups, at + 1, 8) ?? runOf(groups, at + 1, 7);
  if (!run || isDay(run.digits)) return null;
  const open = country ? withPlus(text, groups[first]!.start) : withParenthesis(text, area.start);
  const sure = country || text[area.end] === ')' || isTelephone(scene, open);
  if (!subscriber(run, sure)) return null;
  // One dot makes a decimal.
  if (!sure && (area.gap === 'dot') !== run.separators.has('dot')) return null;
  // A year after the first gap makes it the number of a document: 0750-2023-138.
  if (!sure && run.cuts[0] === 4 && isYear(run.digits.slice(0, 4))) return null;
  if (sure ? !ordinary(scene, open, run.end, sure) : !likely(scene, open, run.end, chained)) return null;
  return extended(scene, { code: 'M502', start: open, end: run.end, last: run.last });
}

/** A landline is written with a dash, so its unit counts but a word for money before it does not. */
function likely(scene: Scene, start: number, end: number, chained: boolean): boolean {
  return (
    !scene.inAddress(start) &&
    !unitAfter(after(scene.text, end)) &&
    !isCode(scene, start) &&
    (chained || !isPart(scene, start, end))
  );
}

function wholeLandline(scene: Scene, first: number): Taken | null {
  const { text, groups } = scene;
  for (const length of [11, 12, 13, 14]) {
    const run = runOf(groups, first, length);
    if (!run || run.cuts.length > 0) continue;
    const abroad = /^(?:00)?86([1-9]\d+)$/.exec(run.digits);
    const number = abroad?.[1] ?? run.digits;
    if (!WHOLE_LANDLINE.test(number) || (!abroad && !number.startsWith('0'))) continue;
    const start = abroad ? withPlus(text, run.start) : run.start;
    const sure = (abroad !== null && text[start] === '+') || isTelephone(scene, start);
    if (!sure && (abroad || length !== 11)) continue;
    if (ordinary(scene, start, run.end, sure))
      return extended(scene, { code: 'M502', start, end: run.end, last: run.last });
  }
  return null;
}

/** Seven or eight digits are a number only where they are said to be one, or stand in a row with one. */
function local(scene: Scene, first: number, chained: boolean): Taken | null {
  const { text, groups } = scene;
  const run = runOf(groups, first, 8) ?? runOf(groups, first, 7);
  // One dot makes a decimal.
  if (!run || !subscriber(run, true) || run.separators.has('dot') || isDay(run.digits)) return null;
  if (!chained && !isTelephone(scene, run.start)) return null;
  if (/^[,.]?\d/.test(text.slice(run.end, run.end + 2)) || /^[A-Za-z]/.test(text.slice(run.end))) return null;
  if (!ordinary(scene, run.start, run.end, true)) return null;
  return extended(scene, { code: 'M502', start: run.start, end: run.end, last: run.last });
}

/**
 * Whether digits are cut as a subscriber's number is: before the last four.
 * @param said it is said to be a telephone, and then other cuts do as well.
 */
function subscriber({ digits, cuts, separators }: Run, said: boolean): boolean {
  if (!/^[2-9]/.test(digits) || separators.has('slash')) return false;
  if (cuts.length === 0 || cuts.length === digits.length - 1) return true;
  const [cut] = cuts;
  // Two years make a span.
  if (cuts.length > 1 || (isYear(digits.slice(0, 4)) && isYear(digits.slice(4)))) return false;
  return cut === digits.length - 4 || (said && (cut === 3 || cut === 4));
}

/** Whether a prefix and what follows it belong together. */
function joins({ text, groups }: Scene, index: number): boolean {
  const [left, right] = [groups[index]!, groups[index + 1]];
  if (!right) return false;
  const gap = text.slice(left.end, right.start);
  if (/^\s?\)[\s-]{0,2}\(?$/.test(gap) || /^[\s-]{0,2}\($/.test(gap)) return true;
  return left.gap !== 'other' && left.gap !== 'slash';
}

const withPlus = (text: string, start: number): number => {
  const match = /\(?\+ ?$/.exec(text.slice(Math.max(0, start - 3), start));
  return match ? start - match[0].length + (match[0].startsWith('(') ? 1 : 0) : start;
};
const withParenthesis = (text: string, start: number): number => (text[start - 1] === '(' ? start - 1 : start);

const EXTENSION = /^(?:\s{0,2}(?:转|分机号?|ext\.?|#|-)\s{0,2}\d{1,6}(?!\d)|[/、]\d{1,4}(?!\d)(?![-/年月]))/i;

/** The extension after a number, and the endings of its neighbours, are a part of what is hidden. */
function extended({ text, groups }: Scene, taken: Taken): Taken {
  let [end, last] = [taken.end, taken.last];
  for (let times = 0; times < 4; times += 1) {
    const match = EXTENSION.exec(text.slice(end, end + 16));
    if (!match) break;
    // The first number of the next telephone is no extension.
    if (/^\s*-?\s*0?\d{3,4}-\d{7}/.test(text.slice(end, end + 20)) || /^[/、-]0\d{2,3}-/.test(text.slice(end, end + 6)))
      break;
    if (taken.code === 'M501' && !/转|分机|ext|#|-/i.test(match[0])) break;
    end += match[0].length;
    while (last + 1 < groups.length && groups[last + 1]!.start < end) last += 1;
  }
  return { ...taken, end, last };
}

const NEXT = /^(?:\s{0,3}(?:[/、,;；|和或及与&-]|以及|或者)\s{0,3}|\n(?:[-*|] )?|\s{1,4})$/;

/** Whether group `index` follows a telephone number in a list of such. */
export function follows(scene: Scene, end: number, index: number): boolean {
  return NEXT.test(scene.text.slice(end, Math.min(scene.groups[index]!.start, end + 12)));
}

const SHORT = /(?:短号|集群号|小号|虚拟网号?)(?:码)?[\s:：]*$/;

/** A short number inside an office's own network, after its word. */
export function shortAt(scene: Scene, first: number): Taken | null {
  const { start, end, digits } = scene.groups[first]!;
  if (digits.length < 3 || digits.length > 6 || !SHORT.test(before(scene.text, start))) return null;
  return { code: 'M501', start, end, last: first };
}
