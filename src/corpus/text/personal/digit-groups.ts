/** The groups of digits of a text, and runs of groups that may be one number written with separators. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between this group and the next. */
  readonly gap: Gap;
  /** Whether the line ends there. */
  readonly broken: boolean;
}

/** A separator, nothing but a line's end, or something else. */
type Gap = Separator | 'break' | 'other';

/** Neighbouring groups taken as one number. */
export interface Run {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Index of the last group. */
  readonly last: number;
  /** Digits before each separator; the end of a line is none. */
  readonly cuts: readonly number[];
  readonly separators: ReadonlySet<Separator>;
}

type Separator = 'space' | 'dash' | 'dot' | 'slash';

export function groupsOf(text: string): Group[] {
  const found = [...text.matchAll(/\d+/g)];
  return found.map(({ 0: digits, index }, place) => {
    const end = index + digits.length;
    const next = found[place + 1];
    const gap = next && next.index - end <= LONGEST_GAP ? text.slice(end, next.index) : null;
    return {
      start: index,
      end,
      digits,
      gap: gap === null ? 'other' : gapOf(gap),
      broken: gap?.includes('\n') ?? false,
    };
  });
}

const SHAPES: readonly (readonly [Separator, RegExp])[] = [
  ['space', /^ {1,4}$/],
  ['dash', /^ {0,2}(?:-{1,3}|_|\) ?-?) {0,2}$/],
  ['dot', /^ ?[.·~] ?$/],
  ['slash', /^\/$/],
];
const LONGEST_GAP = 7;

function gapOf(gap: string): Gap {
  if (gap === ' ') return 'space';
  const broken = gap.includes('\n');
  if (broken && gap.indexOf('\n') !== gap.lastIndexOf('\n')) return 'other';
  const flat = broken ? gap.replace(/ *\n/, '') : gap;
  if (flat === '') return 'break';
  return SHAPES.find(([, shape]) => shape.test(flat))?.[0] ?? 'other';
}

/** No number is written in more pieces. */
const MOST_PIECES = 11;

/** The groups from `first` on that together have exactly `length` digits; null when no boundary falls there. */
export function runOf(groups: readonly Group[], first: number, length: number): Run | null {
  let have = groups[first]!.digits.length;
  let last = first;
  while (have < length && last - first < MOST_PIECES) {
    if (groups[last]!.gap === 'other' || last + 1 === groups.length) return null;
    last += 1;
    have += groups[last]!.digits.length;
  }
  if (have !== length) return null;
  const taken = groups.slice(first, last + 1);
  if (taken.slice(0, -1).filter(({ broken }) => broken).length > 1) return null;
  const cuts: number[] = [];
  const separators = new Set<Separator>();
  let digits = '';
  taken.forEach((group, index) => {
    digits += group.digits;
    if (index === taken.length - 1 || group.gap === 'break' || group.gap === 'other') return;
    cuts.push(digits.length);
    separators.add(group.gap);
  });
  return { digits, start: groups[first]!.start, end: groups[last]!.end, last, cuts, separators };
}

/** A day that digits such as 20230101 name, in a year that a report may speak of. */
export function isDay(digits: string): boolean {
  if (!/^(?:19|20)\d{6}$/.test(digits)) return false;
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
