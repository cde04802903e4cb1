/** What is wrong with a date, and how to write it. */
import { toHalfWidth } from '../../report/printed-text.ts';

export interface DateAdvice {
  readonly why: string;
  readonly suggestion: string | null;
}

export function adviseDate(written: string): DateAdvice {
  const text = toHalfWidth(written).trim();
  const parts = /^(\d{4})\D{0,2}(\d{1,2})?\D{0,2}(\d{1,2})?\D{0,2}$/.exec(text);
  if (!parts) return { why: '不是日期', suggestion: null };
  const [, year = '', month, day] = parts;
  if (month === undefined) return { why: '年份后有多余的字', suggestion: year };
  if (Number(month) < 1 || Number(month) > 12) return { why: `没有 ${Number(month)} 月`, suggestion: null };
  if (day !== undefined) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (Number(day) < 1 || Number(day) > last)
      return { why: `${year} 年 ${Number(month)} 月只有 ${last} 天`, suggestion: null };
  }
  const suggestion = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return { why: '日期要用半角连字符，月和日写两位', suggestion };
}
