/** Small Chinese text: lists, periods, and where a line may be broken. */

/** A run of text that is set in one way; all together are the text. */
export interface Piece {
  readonly text: string;
  /** Must not be broken across lines. */
  readonly tight: boolean;
  /** A small distance between the number and the character before it. */
  readonly gapBefore: boolean;
  /** The same behind it. */
  readonly gapAfter: boolean;
}

const NUMBER = String.raw`\d[\d.,]*`;
/** Units that follow a number without a space. */
const UNIT =
  '个百分点|(?:[十百千万亿]{1,2})?(?:人次|户次|家次|场次|公里|平方米|平方公里|立方米|美元|港元|小时|年度|个月|[元人件家项个次份台辆户宗篇亩倍条场期名所张套处座吨分年月日天]|%|‰)|[%‰]|[万亿]';
/** “≥95%”, “2271.63万元”, “2021-2023年”, “2023年12月31日”, “表 5-2”, “〔2021〕55号”. */
const FIGURE = new RegExp(
  `〔\\d{4}〕\\d+号|(?:[表图]\\s?\\d+(?:-\\d+)*)|[<>≥≤≈+\\-−]?${NUMBER}(?:[-—–~]${NUMBER})*\\s?(?:年(?:\\d+月(?:\\d+日)?)?度?|月\\d+日|${UNIT})?`,
  'g',
);

/** A character that a number keeps a small distance from. */
const HAN = /\p{Script=Han}/u;

/** Cuts a text so that each number keeps its unit. */
export function pieces(value: string): Piece[] {
  const out: Piece[] = [];
  let end = 0;
  for (const match of value.matchAll(FIGURE)) {
    const text = match[0].trimEnd();
    if (text.length < 2) continue;
    if (match.index > end) out.push(loose(value.slice(end, match.index)));
    end = match.index + text.length;
    const gapBefore = HAN.test(value.charAt(match.index - 1)) && !HAN.test(text.charAt(0));
    const gapAfter = HAN.test(value.charAt(end)) && !HAN.test(text.at(-1) ?? '');
    out.push({ text, tight: true, gapBefore, gapAfter });
  }
  if (end < value.length) out.push(loose(value.slice(end)));
  return out;
}

const loose = (text: string): Piece => ({ text, tight: false, gapBefore: false, gapAfter: false });

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const OPENING = /[（《“‘〔(]$/u;
const CLOSING = /^[，、；：。）》”’〕)%．.—–-]/u;
const COUNTED = /[\d.—–-]$/u;
/** Single characters that end a word; any other single character begins one. */
const ENDING = /^[市县区镇局委会所院部厅处办站队的地得后前中内外上下率额数量化性费款项度等类级型期人员者]$/u;
const SINGLE = /^\p{Script=Han}$/u;

/** Cuts a heading into words, so that no line breaks inside one. */
export function words(value: string): string[] {
  const out: string[] = [];
  let open = false;
  for (const { segment } of segmenter.segment(value)) {
    const last = out.at(-1);
    const joins =
      last !== undefined &&
      (open ||
        OPENING.test(last) ||
        CLOSING.test(segment) ||
        (ENDING.test(segment) && !/[，。；：、）》”]$/u.test(last)) ||
        (COUNTED.test(last) && (/^[\d.]/u.test(segment) || segment.length <= 2)));
    if (joins) out[out.length - 1] = last + segment;
    else out.push(segment);
    open = SINGLE.test(segment) && !ENDING.test(segment) && (out.at(-1)?.length ?? 0) < 4;
  }
  return out;
}

/** In quotation marks; those inside become single. */
export const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** “甲、乙和丙”; empty for no names. */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}

/** Budget years, and what the source says of the part of them that is meant. */
interface Period {
  readonly from: number;
  readonly to: number;
  readonly dates?: readonly [string, string] | undefined;
  readonly name?: string | undefined;
}

/** “2021—2023年度”, “2023年度”; “2024年第三季度” where it has a name, else “2024年1月1日至6月30日” where it has dates. */
export function periodText({ from, to, dates, name }: Period): string {
  if (name !== undefined) return name;
  if (dates !== undefined) return daysText(dates);
  return from === to ? `${from}年度` : `${from}—${to}年度`;
}

/** “2024年第三季度（2024年7月1日至9月30日）”: name and dates, where both are there. */
export const periodInFull = (period: Period): string =>
  period.name === undefined || period.dates === undefined
    ? periodText(period)
    : `${period.name}（${daysText(period.dates)}）`;

/** A year that both days share is said once. */
function daysText([first, last]: readonly [string, string]): string {
  const [from, to] = [dayText(first), dayText(last)];
  return `${from}至${first.slice(0, 4) === last.slice(0, 4) ? to.slice(5) : to}`;
}

/** For cells of tables: “2021–2023”, “2023”. */
export function yearsText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Years as runs: “2021—2024”, “2021—2022、2024”; years between that nobody speaks of are not claimed. */
export function runsOf(years: Iterable<number>): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、');
}

/** Every year of some periods, once, both ends of each included. */
export const yearsIn = (periods: readonly { readonly from: number; readonly to: number }[]): number[] => [
  ...new Set(periods.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))),
];

/** “2026-11-20” → “2026年11月20日”; takes whole dates only. */
export function dayText(date: string): string {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** More names than these are told by their number. */
const MOST_NAMES = 5;

/** “甲、乙”, “甲、乙、丙、丁、戊等8个单位”. */
export const few = (names: readonly string[], counter: string): string =>
  names.length <= MOST_NAMES ? names.join('、') : `${names.slice(0, MOST_NAMES).join('、')}等${names.length}${counter}`;

/** “甲”, “甲、乙并列”, “甲、乙、丙、丁、戊等8份并列”. */
export const shared = (names: readonly string[], counter: string): string =>
  `${few(names, counter)}${names.length < 2 ? '' : '并列'}`;

/** Of up to three bodies all names; of more the first two, and how many there are. */
export const bodiesInShort = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}个单位` : names.join('、');
