/** Names of grades as sources write them → one key by which they are compared and filtered. */
import { chineseNumeral } from './chinese-numerals.ts';
import { canonical } from './printed-text.ts';

/** Two characters for one: “优秀”, “良好”, “中等”, “较差”. */
const LONG: Readonly<Record<string, string | undefined>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  较低: '低',
  较差: '差',
  // “一般” and “合格” are bands of their own kind, never “中”.
};

const AROUND = /^(?:绩效|评价|评定|自评|综合)*(?:等级|等次|档次|结果)?[为是:]?/;
const BEHIND = /(?:等级|等次|档次|级别|星级|等|级|档)$/;
const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];

/** “优秀” → “优”, “C级” → “C”, “★★★” and “三星级” → “3星”, “二等” → “2”. What is no known name stays. */
export function gradeKey(grade: string): string {
  const plain = canonical(grade)
    .replace(/["'“”‘’《》]/g, '')
    .toUpperCase();
  const outside = plain.replace(/\([^()]*\)/g, '') || plain;
  return key(outside.replace(AROUND, '') || outside);
}

function key(name: string): string {
  const stars = /^[★☆]+$/.test(name) ? name.replaceAll('☆', '').length : null;
  if (stars !== null) return `${stars}星`;
  const long = LONG[name];
  if (long !== undefined) return long;
  const star = /^(.+)星级?$/.exec(name)?.[1];
  if (star !== undefined) return `${ordinal(star)}星`;
  const bare = name.replace(BEHIND, '') || name;
  return LONG[bare] ?? ordinal(bare);
}

/** “二”, “Ⅱ”, “2” → “2”. */
function ordinal(text: string): string {
  const roman = ROMAN.indexOf(text);
  if (roman >= 0) return String(roman + 1);
  return String(chineseNumeral(text) ?? text);
}

/** Whether two printed grades are one, by `gradeKey`; null is like null alone. */
export const sameGrade = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && gradeKey(a) === gradeKey(b));
