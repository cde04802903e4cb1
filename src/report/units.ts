/** Units of figures: which can be converted, which may be compared, which count whole things. */
import { divide, equal, exact, multiply, type Exact } from './exact.ts';

/** Large-number words that stand before a unit: “万人次” is ten thousand 人次. */
const SCALE: Readonly<Record<string, string>> = {
  万亿: '1000000000000',
  千亿: '100000000000',
  百亿: '10000000000',
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  十万: '100000',
  万: '10000',
};

/** “千元” alone of the small scales: 千瓦 and 千米 are units of their own. */
const SCALED = /^(万亿|千亿|百亿|亿|千万|百万|十万|万|千(?=元|人|户|家))(.*)$/;

export interface BaseUnit {
  /** Unit without its scale: “元” for “万元”; "" for a bare “万”. */
  readonly base: string;
  /** How many base units one printed unit is. */
  readonly factor: Exact;
}

/** Splits “亿元” into 元 and 100000000. */
export function baseUnit(unit: string): BaseUnit {
  if (unit === '‰') return { base: '%', factor: exact('0.1') };
  if (unit === '个百分点' || unit === '百分点') return { base: '%', factor: exact('1') };
  const match = SCALED.exec(unit);
  if (!match) return { base: unit, factor: exact('1') };
  return { base: match[2] ?? '', factor: exact(SCALE[match[1] ?? ''] ?? '1000') };
}

/** A value in its base unit: 1.5 of 亿元 is 150000000. A unit without a base is its own. */
export function inBase(value: Exact, unit: string): Exact {
  return multiply(value, baseUnit(unit).factor);
}

/** A scale word that stands alone: “10.76万” says 10.76 × 10000 of whatever the place is in. */
const BARE: Readonly<Record<string, string>> = { ...SCALE, 千: '1000', 百: '100' };

/**
 * The value in another unit, exactly; null where the units measure different things
 * or the value would have to be rounded.
 */
export function convertUnit(value: Exact, from: string, to: string): Exact | null {
  if (from === to) return value;
  const target = baseUnit(to);
  const given = BARE[from] === undefined ? baseUnit(from) : { base: target.base, factor: exact(BARE[from]) };
  if (given.base !== target.base && !countsAlike(given.base, target.base)) return null;
  if (given.factor === target.factor) return value;
  const amount = multiply(value, given.factor);
  const converted = divide(amount, target.factor);
  return converted !== null && equal(multiply(converted, target.factor), amount) ? converted : null;
}

/** Measure words that count the same kind of thing. */
const FAMILIES: readonly (readonly string[])[] = [
  ['场', '次', '场次', '场(次)', '期', '批', '批次', '届', '轮', '回'],
  ['人', '名', '位', '人员'],
  ['家', '户', '家次', '户次'],
  ['份', '篇', '本', '册', '套', '部'],
  ['个', '项', '件', '宗', '起', '例'],
  ['条', '条次'],
  ['所', '座', '间', '栋'],
  ['个月', '月'],
];

const COUNTED = new Set([
  ...FAMILIES.flat(),
  ...[
    '人次',
    '户',
    '宗',
    '台',
    '辆',
    '艘',
    '笔',
    '处',
    '村',
    '镇',
    '对',
    '点',
    '只',
    '张',
    '枚',
    '棵',
    '株',
    '分',
    '天',
    '日',
    '年',
    '岁',
    '小时',
    '种',
    '类',
    '支',
    '队',
    '站',
    '字',
  ],
]);

/** Whether the unit counts whole things, so that its figures are exact and never rounded. */
export function isCount(unit: string): boolean {
  return COUNTED.has(unit);
}

/** Units of time and points are counted too, but never under another name. */
const OWN = new Set(['分', '天', '日', '年', '岁', '小时', '个月', '月', '人次', '字']);

/** Whether two measure words give one number: 49项 and 49个, not 3个月 and 3天. */
function countsAlike(a: string, b: string): boolean {
  if (FAMILIES.some((family) => family.includes(a) && family.includes(b))) return true;
  return (a === '个' || b === '个') && [a, b].every((unit) => COUNTED.has(unit) && !OWN.has(unit));
}

const SCALES = Object.keys(SCALE)
  .sort((a, b) => b.length - a.length)
  .join('|');
const LEADING = new RegExp(
  `^(?:${[
    '个百分点',
    '百分点',
    '%',
    '‰',
    '元',
    '亩',
    '公顷',
    '吨',
    '公里',
    '平方米',
    '立方米',
    '千瓦',
    '千瓦时',
    '度',
    '美元',
    ...COUNTED,
  ]
    .sort((a, b) => b.length - a.length)
    .map((unit) =>
      unit === '%' || unit === '‰' || unit.endsWith('百分点')
        ? unit
        : `(?:${SCALES}|千(?=[元人户家]))?${unit.replace(/[()]/g, '\\$&')}`,
    )
    .join('|')})`,
);

/** The unit with which canonical text begins: 个 for “个项目”, 万元 for “万元资金”; "" when it begins with none. */
export function leadingUnit(text: string): string {
  const unit = LEADING.exec(text)?.[0] ?? '';
  // “1万元/家” is a unit of its own, and so is a bare scale word before another noun.
  return text.charAt(unit.length) === '/' ? '' : unit;
}

function isMoney(unit: string): boolean {
  return baseUnit(unit).base === '元';
}

/** Units that may stand in brackets behind the name of an indicator: “参加培训人数（人）”. */
const NAMED = /[(]([^()]{1,5})[)]$/;

/** The unit that a canonical indicator name carries, or "". */
export function unitOfName(name: string): string {
  const unit = NAMED.exec(name)?.[1] ?? '';
  return unit === '%' || isMoney(unit) || COUNTED.has(baseUnit(unit).base) ? unit : '';
}

/**
 * Whether a figure in `given` can stand for a promise in `promised`.
 * “个” is the general measure word; a number of persons is at least that number of attendances.
 */
export function comparableUnits(promised: string, given: string): boolean {
  const a = baseUnit(leadingUnit(promised) || promised).base;
  const b = baseUnit(leadingUnit(given) || given).base;
  if (a === b) return true;
  if (a === '%' || b === '%') return false;
  if (a === '' || b === '') return true;
  if (a === '元' || b === '元') return false;
  if (a === '个' || b === '个') return COUNTED.has(a) && COUNTED.has(b) && a !== '人次' && b !== '人次';
  if (a === '人次' && ['人', '名', '位'].includes(b)) return true;
  // Visits are no firms: 35家次 may be visits to twenty of them.
  if ((a === '家' || a === '户') && (b === '家次' || b === '户次')) return false;
  return sameFamily(a, b);
}

/** Whether two measure words count the same kind of thing. */
export function sameFamily(a: string, b: string): boolean {
  return FAMILIES.some((family) => family.includes(a) && family.includes(b));
}
