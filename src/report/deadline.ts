/**
 * Dates in targets and results: “2023年6月前”, “2021年12月31日”, “2023年上半年”.
 * A date given to the month or year is the span of its days; comparison is three-valued.
 */
import { canonical } from './printed-text.ts';

export interface Deadline {
  readonly kind: 'deadline';
  /** First and last day, as yyyymmdd numbers: “2023年6月” is 20230601–20230630. */
  readonly first: number;
  readonly last: number;
  /** by: within or before the span; before: “…前”, the span itself is doubtful unless it is one day. */
  readonly edge: 'by' | 'before';
}

const HALF: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};

const DATE =
  /((?:19|20)\d\d)(?:年|\.|\/|-)?(?:(上半年|下半年|第?[一二三四]季度)|(\d{1,2})(?:月|\.|\/|-|$)(?:(\d{1,2})日?)?)?(年?底|末)?/;
const WHOLE = new RegExp(
  `^(?:于|在)?${DATE.source}(之前|以前|前)?(?:全部|按时)?(?:(?:完成|完工|竣工|结束)[^\\d]{0,6})?$`,
);
const INSIDE = new RegExp(
  String.raw`((?:19|20)\d\d)年(?:(上半年|下半年|第?[一二三四]季度)|(\d{1,2})月(?:(\d{1,2})日)?)(底|末)?`,
  'g',
);

/** The deadline or date that the whole text is, or null. */
export function parseDeadline(text: string): Deadline | null {
  const source = canonical(text).replace(/[。；;]$/, '');
  const match = WHOLE.exec(source);
  if (!match) return null;
  const [, year, part, month, day, end, before] = match;
  // A bare four-digit number is an amount unless a word makes it a date.
  if (part === undefined && month === undefined && !source.includes('年')) return null;
  return span(year, part, month, day, end !== undefined || before === undefined ? 'by' : 'before');
}

/** The one date inside a longer text; null when there is none, or more than one. */
export function findDate(text: string): Deadline | null {
  const source = canonical(text);
  // “截至…” dates a statement, not a completion.
  if (/截至|截止/.test(source)) return null;
  const found = [...source.matchAll(INSIDE)].map(([, year, part, month, day]) => span(year, part, month, day, 'by'));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** The day of which a text speaks: “截至2023年6月30日，…”; null when it names none. */
export function findStatementDate(text: string): Deadline | null {
  const after = /(?:截至|截止到?)(.*)/.exec(canonical(text))?.[1] ?? '';
  const [match] = after.matchAll(INSIDE);
  if (match === undefined || match.index > 2) return null;
  const [, year, part, month, day] = match;
  return span(year, part, month, day, 'by');
}

/** Whether something done at `done` was done in time. */
export function inTime(deadline: Deadline, done: Deadline): boolean | null {
  // “12月31日前” takes in that day; “6月前” may or may not take in June.
  const oneDay = deadline.first === deadline.last;
  const surelyBy = deadline.edge === 'by' || oneDay ? deadline.last : deadline.first - 1;
  if (done.last <= surelyBy) return true;
  if (done.first > deadline.last) return false;
  return null;
}

/** “2023年6月前”, parsed again to the same deadline. */
export function formatDeadline(deadline: Deadline): string {
  const name = spanName(deadline);
  return deadline.edge === 'before' ? `${name}前` : name;
}

/** A day, a month, a part of a year or a year. */
function spanName({ first, last }: Deadline): string {
  const year = Math.floor(first / 10000);
  const month = Math.floor(first / 100) % 100;
  const lastMonth = Math.floor(last / 100) % 100;
  if (first === last) return `${year}年${month}月${first % 100}日`;
  return month === lastMonth ? `${year}年${month}月` : (periodName(year, month, lastMonth) ?? `${year}年`);
}

function periodName(year: number, from: number, to: number): string | null {
  const name = Object.entries(HALF).find(([, [a, b]]) => a === from && b === to)?.[0];
  return name === undefined ? null : `${year}年${name}`;
}

/** First and last month: of a part of the year, of one month, else of the whole year. */
function monthsOf(part: string | undefined, month: string | undefined): readonly [number, number] {
  if (part !== undefined) return HALF[part] ?? [1, 12];
  return month === undefined ? [1, 12] : [Number(month), Number(month)];
}

function span(
  year: string | undefined,
  part: string | undefined,
  month: string | undefined,
  day: string | undefined,
  edge: Deadline['edge'],
): Deadline | null {
  const y = Number(year);
  const [from, to] = monthsOf(part, month);
  if (from < 1 || to > 12) return null;
  const d = day === undefined ? null : Number(day);
  if (d !== null && (d < 1 || d > daysIn(y, from))) return null;
  return {
    kind: 'deadline',
    first: y * 10000 + from * 100 + (d ?? 1),
    last: y * 10000 + to * 100 + (d ?? daysIn(y, to)),
    edge,
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
