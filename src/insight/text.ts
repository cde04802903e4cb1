/** Small Chinese text: lists, numbers with units, percentages. */

export interface Piece {
  readonly text: string;
  /** Must not be broken across lines. */
  readonly tight: boolean;
}

/** A number with its sign, its range or date, and up to four characters of unit. */
const FIGURE =
  /[<>≥≤≈+\-−]?\d[\d.,]*(?:\s?[%‰]|个百分点|[—–-]\d[\d.,]*年度?|[万亿]?(?:元|人次|人|件|家|项|个|次|份|台|辆|户|宗|篇|户次|亩|公里|平方米|美元|分|年度?|月|日|倍|条|场|期|名|所|张|套|处|座|吨|小时))?/g;

/** Cuts a text so that each number keeps its unit. */
export function pieces(value: string): Piece[] {
  const out: Piece[] = [];
  let end = 0;
  for (const match of value.matchAll(FIGURE)) {
    if (match[0].length < 3) continue;
    if (match.index > end) out.push({ text: value.slice(end, match.index), tight: false });
    out.push({ text: match[0], tight: true });
    end = match.index + match[0].length;
  }
  if (end < value.length) out.push({ text: value.slice(end), tight: false });
  return out;
}

/** “甲、乙和丙”. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join('、')}和${words[words.length - 1] ?? ''}`;
}

/** “2021—2023年度”, “2023年度”. */
export function periodText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}年度` : `${from}—${to}年度`;
}
