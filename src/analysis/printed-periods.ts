/** What kind of time a printed period is, so that only periods of one length are compared. */
import { chineseNumeral } from '../report/chinese-numerals.ts';
import { canonical } from '../report/printed-text.ts';

/**
 * year, quarter, month, half and `…-months` are stretches of that length; moment is a day at which something
 * is counted; to-date is what has come together up to a day; change is before and after; plan is reckoned ahead.
 */
export interface Period {
  readonly kind: string;
  /** Rises with time; null where the print does not tell. */
  readonly order: number | null;
}

const PLAN = /预计|预测|推算|测算|估|目标|计划|规划|拟|预期/;
const TO_DATE = /截[至止]|累计|历年|至今|以来/;
const QUARTER = '[一二三四1-4]';

/** Each reads the whole period; months of a year are counted on from it. */
const FORMS: readonly (readonly [RegExp, (groups: Record<string, string | undefined>) => Period])[] = [
  [/^(?<year>\d{4})年?(?:度|全年)?$/, ({ year }) => ({ kind: 'year', order: Number(year) })],
  [/^(?<year>\d{4})[-—–~至]\d{4}学年(?:度)?$/, ({ year }) => ({ kind: 'school-year', order: Number(year) })],
  [/^第(?<nth>[一二三四五六七八九十\d]+)年$/, ({ nth }) => ({ kind: 'year', order: numeral(nth) })],
  [/^(?<year>\d{4})年(?:度)?初$/, ({ year }) => ({ kind: 'moment', order: months(year) })],
  [/^(?<year>\d{4})年(?:度)?[末底]$/, ({ year }) => ({ kind: 'moment', order: months(year, '12', '31') })],
  [
    /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
    ({ year, month, day }) => ({ kind: 'moment', order: months(year, month, day) }),
  ],
  [
    /^(?<year>\d{4})年(?<month>\d{1,2})月[末底]$/,
    ({ year, month }) => ({ kind: 'moment', order: months(year, month, '31') }),
  ],
  [
    /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份)?$/,
    ({ year, month }) => ({ kind: 'month', order: Number(year ?? 0) * 12 + Number(month) }),
  ],
  [
    new RegExp(`^(?:(?<year>\\d{4})年)?第?(?<quarter>${QUARTER})季度?$`),
    ({ year, quarter }) => ({ kind: 'quarter', order: Number(year ?? 0) * 4 + numeral(quarter) }),
  ],
  [
    /^(?:(?<year>\d{4})年)?(?<half>[上下])半年$/,
    ({ year, half }) => ({ kind: 'half', order: Number(year ?? 0) * 2 + (half === '上' ? 0 : 1) }),
  ],
  [
    /^(?<year>\d{4})年(?<from>\d{1,2})(?:月)?[-—–~至到](?<to>\d{1,2})月(?:份)?$/,
    ({ year, from = '', to = '' }) => ({ kind: `${from}-${to}-months`, order: Number(year) }),
  ],
  [
    /^(?<year>\d{4})年前(?<many>[一二三四五六七八九十\d]+)个?(?<what>季度|月)$/,
    ({ year, many, what = '' }) => ({ kind: `first-${numeral(many)}-${what}`, order: Number(year) }),
  ],
  [/(?<side>[前后])$/, ({ side }) => ({ kind: 'change', order: side === '前' ? 0 : 1 })],
];

/** As printed: “2021年度”, “2023年1-8月”, “截至2023年8月31日”, “调整前”. */
export function periodOf(printed: string): Period {
  const text = canonical(printed);
  if (PLAN.test(text)) return { kind: 'plan', order: null };
  if (TO_DATE.test(text)) return { kind: 'to-date', order: null };
  for (const [form, read] of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return read(groups);
  }
  return { kind: 'other', order: null };
}

/** Periods of which the next is the one after: a year, quarter or month left out shows. */
export const followsClosely = (a: Period, b: Period): boolean =>
  a.kind === 'moment' || a.kind === 'change' || (a.order !== null && b.order !== null && b.order - a.order === 1);

/** Whether stretches of different length stand side by side: whole years and 1-6月. */
export function differInLength(printed: readonly string[]): boolean {
  const kinds = new Set(printed.map((text) => lengthOf(text)).filter((kind) => kind !== 'other'));
  return kinds.size > 1;
}

/** Of a row's name, which may say more: “2021年1-9月（新办法出台前）”. */
function lengthOf(text: string): string {
  const bare = canonical(text).replace(/\([^()]*\)/g, '');
  const { kind } = periodOf(bare);
  return kind === 'change' ? 'other' : kind;
}

const numeral = (text: string | undefined): number =>
  /^\d+$/.test(text ?? '') ? Number(text) : (chineseNumeral(text ?? '') ?? 0);

const months = (year: string | undefined, month = '1', day = '1'): number =>
  (Number(year) * 12 + Number(month) - 1) * 31 + Number(day) - 1;
