/** One indicator of a budget line through the years: picture, table as printed, sentence. The line breaks where the unit or scope changed. */
import { abs, compare, divide, equal, round, toNumber, type Exact } from '../../report/exact.ts';
import { findQuantities } from '../../report/find.ts';
import { canonical } from '../../report/printed.ts';
import { parseQuantity, type Quantity, type Range } from '../../report/quantity.ts';
import type { Programme } from '../../report/schema/registries.ts';
import { baseUnit, comparableUnits, inBase, leadingUnit, unitOfName } from '../../report/units.ts';
import type { Chart } from '../chart.ts';
import { growth, trimmed } from '../figures.ts';
import { seriesWords } from '../report-page/trend-words.ts';
import { flat, type Table } from '../table.ts';
import { list } from '../text.ts';
import { verdictWords } from '../words.ts';
import type { Told } from './programme-lines.ts';

export type Followed = Programme['indicators'][number];

/** A figure in the unit of the series, and the unit in which it is printed. */
interface Reading {
  readonly value: Exact;
  readonly unit: string;
}

interface Break {
  readonly before: number;
  readonly reason: string;
}

/** Null unless at least two years tell of it. */
export function seriesChart(followed: Followed, all: readonly Told[]): Chart | null {
  const told = all.filter(({ name }) => followed.names.includes(name)).sort((a, b) => a.year - b.year);
  const known = [...new Set(told.map(({ year }) => year))];
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const results = years.map((year) => one(told, year, (item) => reading(item.actual, item.name, followed.unit, false)));
  const targets = years.map((year) => one(told, year, (item) => reading(item.target, item.name, followed.unit, true)));
  const breaks = breaksOf(followed, years, results);
  const number = (value: Reading | null): number | null => (value === null ? null : toNumber(value.value));
  const hasTargets = targets.some((value) => value !== null);
  return {
    id: `series-${followed.id}`,
    title: `${followed.name}（${followed.unit}）`,
    says: 'programme-series',
    sentence: sentence({ followed, told, years, results, breaks }),
    picture: {
      kind: 'line',
      unit: followed.unit,
      labels: years.map((year) => `${year}年`),
      series: [
        { name: '完成', values: results.map(number) },
        ...(hasTargets ? [{ name: '目标', values: targets.map(number) }] : []),
      ],
      breaks: breaks.map(({ before }) => years.indexOf(before)),
    },
    size: 'short',
    table: table(followed, told, breaks),
  };
}

/** The figure of a year; none where two reports print different ones. */
function one(told: readonly Told[], year: number, read: (item: Told) => Reading | null): Reading | null {
  const readings = told.filter((item) => item.year === year).flatMap((item) => read(item) ?? []);
  const first = readings[0];
  return first !== undefined && readings.every(({ value }) => equal(value, first.value)) ? first : null;
}

/** The only figure of a printed text, in `unit`; a bound (“≥95%”) is a target but no result. */
export function reading(text: string | null, name: string, unit: string, bounds: boolean): Reading | null {
  if (text === null) return null;
  const named = unitOfName(canonical(name));
  const found = figureIn(text, unit, named);
  if (found === null || found.kind !== 'quantity' || (!bounds && found.comparator !== '=')) return null;
  const printed = leadingUnit(found.unit) || found.unit || named || unit;
  if (!comparableUnits(unit, printed)) return null;
  const base = baseUnit(unit);
  const value = divide(inBase(found.value, baseUnit(printed).base === base.base ? printed : ''), base.factor);
  return value === null ? null : { value: trimmed(round(value, 6)), unit: printed };
}

function figureIn(text: string, unit: string, named: string): Quantity | Range | null {
  // What stands in brackets explains the figure: “257家（281家中通过审核的）”.
  const plain = canonical(text).replace(/\([^()]*\)/g, '');
  const whole = parseQuantity(plain);
  if (whole !== null) return whole;
  const found = findQuantities(plain, unit, named);
  return found.length === 1 ? found[0]!.quantity : null;
}

/** Those of the registry, and every change of the printed unit; “个” counts anything. */
function breaksOf(followed: Followed, years: readonly number[], results: readonly (Reading | null)[]): Break[] {
  const breaks: Break[] = followed.breaks.filter(({ before }) => years.includes(before) && before !== years[0]);
  let last: Reading | null = null;
  results.forEach((result, index) => {
    const before = years[index]!;
    if (result === null) return;
    const [a, b] = [baseUnit(last?.unit ?? result.unit).base, baseUnit(result.unit).base];
    if (a !== b && a !== '个' && b !== '个' && breaks.every((known) => known.before !== before)) {
      breaks.push({ before, reason: `计量单位由“${last?.unit ?? ''}”变为“${result.unit}”` });
    }
    last = result;
  });
  return breaks.sort((a, b) => a.before - b.before);
}

interface Words {
  readonly followed: Followed;
  readonly told: readonly Told[];
  readonly years: readonly number[];
  readonly results: readonly (Reading | null)[];
  readonly breaks: readonly Break[];
}

/** The stretches that can be compared, where the line breaks and why, how the targets were kept. */
function sentence({ followed, told, years, results, breaks }: Words): string {
  const cuts = [0, ...breaks.map(({ before }) => years.indexOf(before)), years.length];
  const said = cuts.slice(1).flatMap((to, index) => stretchWords(followed, years, results, cuts[index]!, to));
  const missing = years.filter((year, index) => results[index] === null && told.some((item) => item.year === year));
  return [
    `${followed.name}${said.join('；')}`,
    ...(missing.length === 0 ? [] : [`${yearList(missing)}的完成值没有唯一可比的数，不画在图上`]),
    ...breaks.map(({ before, reason }) => `${before}年起与以前不可比，折线断开：${reason}`),
    kept(told),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}。`)
    .join('');
}

const yearList = (years: readonly number[]): string => list(years.map((year) => `${year}年`));

/** More years than these are told by the first and the last. */
const MOST_TOLD = 5;

/** “2022年2475件，2023年2368件（减4.32%），2024年2545件（增7.48%）”. */
function stretchWords(
  { name, unit }: Followed,
  years: readonly number[],
  results: readonly (Reading | null)[],
  from: number,
  to: number,
): string[] {
  const points = years
    .slice(from, to)
    .flatMap((year, index) => (results[from + index] === null ? [] : [{ year, value: results[from + index]!.value }]));
  if (points.length > MOST_TOLD) {
    const values = results.map((result) => result?.value ?? null);
    const periods = years.map((year) => `${year}年`);
    return [seriesWords({ name: '', unit, values }, periods, { from, to }) ?? name];
  }
  const words = points.map(({ year, value }, index) => {
    const before = points[index - 1]?.value;
    return `${year}年${value}${unit}${before === undefined ? '' : changeWords(before, value)}`;
  });
  return words.length === 0 ? [] : [words.join('，')];
}

function changeWords(before: Exact, value: Exact): string {
  const direction = compare(value, before);
  if (direction === 0) return '（不变）';
  const percent = growth(before, value);
  if (percent === null) return '';
  return `（${direction > 0 ? '增' : '减'}${trimmed(abs(percent))}%）`;
}

/** “2022年、2023年达到目标，2024年没有印目标”. */
function kept(told: readonly Told[]): string {
  const years = (test: (item: Told) => boolean): string[] => [
    ...new Set(told.filter(test).map(({ year }) => `${year}年`)),
  ];
  const groups: readonly (readonly [string[], string])[] = [
    [years(({ target, verdict }) => target !== null && verdict === 'met'), '达到目标'],
    [years(({ target, verdict }) => target !== null && verdict === 'unmet'), '没有达到目标'],
    [years(({ target, verdict }) => target !== null && verdict === 'unclear'), '是否达到目标无法判断'],
    [years(({ target }) => target === null), '没有印目标'],
  ];
  const all = new Set(told.map(({ year }) => year)).size;
  return groups
    .filter(([own]) => own.length > 0)
    .map(([own, words]) => `${own.length > 1 && own.length === all ? '各年都' : list(own)}${words}`)
    .join('，');
}

function table(followed: Followed, told: readonly Told[], breaks: readonly Break[]): Table {
  return {
    title: `${followed.name}各年度`,
    columns: toldColumns,
    bodies: flat(told.map((item) => toldRow(item))),
    notes: [TOLD_NOTE, ...breaks.map(({ before, reason }) => `${before}年起与以前不可比：${reason}。`)],
  };
}

export const TOLD_NOTE = '目标值、完成值照原文；原文没有说明是否完成的，由本站比较两个值得出。';

/** Year, target, result, whether kept, name as printed, source. */
export const toldColumns: Table['columns'] = [
  { name: '年度', width: 'narrow' },
  { name: '目标值', width: 'even' },
  { name: '完成值', width: 'even' },
  { name: '完成情况', width: 'narrow' },
  { name: '原文的指标名称', width: 'even' },
  { name: '出自', width: 'even' },
];

export function toldRow({
  year,
  target,
  actual,
  verdict,
  name,
  report,
  to,
  where,
}: Told): Table['bodies'][number]['rows'][number] {
  return {
    cells: [
      { text: `${year}年` },
      { text: target ?? '—' },
      { text: actual ?? '—' },
      { text: target === null ? '没有印目标' : verdictWords[verdict], sign: target === null ? undefined : verdict },
      { text: name },
      { text: report.shortTitle, to, note: where === null ? undefined : `正文${where}` },
    ],
  };
}
