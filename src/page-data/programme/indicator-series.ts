/** One indicator of a budget line through the years: picture, table as printed, sentence. The line breaks where the unit or scope changed. */
import {
  abs,
  compare,
  decimalText,
  divide,
  equal,
  round,
  subtract,
  toNumber,
  trim,
  type Exact,
} from '../../report/exact.ts';
import { findQuantities } from '../../report/find-quantities.ts';
import { canonical } from '../../report/printed-text.ts';
import { parseQuantity, type Quantity, type Range } from '../../report/quantity.ts';
import type { Programme } from '../../report/schema/registries.ts';
import { baseUnit, comparableUnits, inBase, leadingUnit, unitOfName } from '../../report/units.ts';
import type { Chart } from '../../views/chart.ts';
import { growth, ZERO } from '../../analysis/figure-arithmetic.ts';
import { seriesWords } from '../report/trend-words.ts';
import { flat, type Table } from '../../views/table.ts';
import { list } from '../../views/chinese-text.ts';
import { verdictWords } from '../../views/choice-words.ts';
import type { TargetAndResult } from '../../analysis/programme-lines.ts';

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
export function seriesChart(followed: Followed, all: readonly TargetAndResult[]): Chart | null {
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
function one(
  told: readonly TargetAndResult[],
  year: number,
  read: (item: TargetAndResult) => Reading | null,
): Reading | null {
  const readings = told.filter((item) => item.year === year).flatMap((item) => read(item) ?? []);
  const first = readings[0];
  return first !== undefined && readings.every(({ value }) => equal(value, first.value)) ? first : null;
}

/** The only figure of a printed text, in `unit`; a bound (“≥95%”) is a target but no result. */
export function reading(text: string | null, name: string, unit: string, bounds: boolean): Reading | null {
  if (text === null) return null;
  const named = unitOfName(canonical(name));
  const found = figureIn(text, unit, named);
  if (found?.kind !== 'quantity' || (!bounds && found.comparator !== '=')) return null;
  const printed = leadingUnit(found.unit) || found.unit || named || unit;
  if (!comparableUnits(unit, printed)) return null;
  const base = baseUnit(unit);
  const value = divide(inBase(found.value, baseUnit(printed).base === base.base ? printed : ''), base.factor);
  return value === null ? null : { value: trim(round(value, 6)), unit: printed };
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
  readonly told: readonly TargetAndResult[];
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
    said.length === 0 ? '' : `${followed.name}${said.join('；')}`,
    missing.length === 0
      ? ''
      : `${said.length === 0 ? `${followed.name}：` : ''}${yearList(missing)}的完成值没有唯一可比的数，不画在图上`,
    ...breaks.map(({ before, reason }) => `${before}年起与以前不可比，折线断开：${reason}`),
    kept(told),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}。`)
    .join('');
}

/** For a list: the figures, and that they cannot be compared where they cannot. */
export function opening({ sentence: told }: Chart): string {
  const [first = '', ...rest] = told.split('。');
  const apart = rest.flatMap((part) => /^(\d+年起与以前不可比)，折线断开/.exec(part)?.[1] ?? []);
  return `${[first, ...apart].join('；')}。`;
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
    const values = results.map((result) => decimalText(result?.value ?? null));
    const periods = years.map((year) => `${year}年`);
    return [seriesWords({ name: '', unit, values }, periods, { from, to }) ?? name];
  }
  const words = points.map(({ year, value }, index) => {
    const before = points[index - 1];
    return `${year}年${decimalText(value)}${unit}${before === undefined ? '' : changeWords(before, { year, value }, unit)}`;
  });
  return words.length === 0 ? [] : [words.join('，')];
}

interface Point {
  readonly year: number;
  readonly value: Exact;
}

const RATE_UNIT = /^(?:%|‰|个?百分点)$/;

/** Of a rate in points; per cent says nothing from zero or from below it, nor across it. */
function changeWords(before: Point, { year, value }: Point, unit: string): string {
  const direction = compare(value, before.value);
  const since = year - before.year > 1 ? `比${before.year}年` : '';
  if (direction === 0) return since === '' ? '（不变）' : `（与${before.year}年相同）`;
  const word = direction > 0 ? '增' : '减';
  if (RATE_UNIT.test(unit)) {
    const points = trim(abs(subtract(value, before.value)));
    return `（${since}${direction > 0 ? '升' : '降'}${decimalText(points)}个${unit === '‰' ? '千分点' : '百分点'}）`;
  }
  const percent = compare(before.value, ZERO) > 0 && compare(value, ZERO) >= 0 ? growth(before.value, value) : null;
  if (percent === null) return '';
  return `（${since}${word}${decimalText(trim(abs(percent)))}%）`;
}

/** “2022年、2023年达到目标，2024年没有印目标”; each year once, also where its reports differ. */
function kept(told: readonly TargetAndResult[]): string {
  const states = new Map([...Map.groupBy(told, ({ year }) => year)].map(([year, own]) => [year, stateOf(own)]));
  const groups = STATES.map((state) => ({
    state,
    own: [...states].filter(([, one]) => one === state).map(([year]) => `${year}年`),
  }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ own, state }) => `${own.length === states.size ? allYears(states) : list(own)}${state}`)
    .join('，');
}

/** “各年都”, or their names where one is missing between them or there is only one. */
function allYears(states: ReadonlyMap<number, string>): string {
  const years = [...states.keys()];
  const whole = Math.max(...years) - Math.min(...years) + 1 === years.length;
  if (years.length > 1 && whole) return '各年都';
  return `${yearList(years)}${years.length > 1 ? '都' : ''}`;
}

const STATES = ['达到目标', '没有达到目标', '无法判断是否达到目标', '有的达到目标、有的没有', '没有印目标'] as const;

function stateOf(told: readonly TargetAndResult[]): (typeof STATES)[number] {
  const verdicts = new Set(told.flatMap(({ target, verdict }) => (target === null ? [] : [verdict])));
  if (verdicts.size === 0) return '没有印目标';
  if (verdicts.has('met') && verdicts.has('unmet')) return '有的达到目标、有的没有';
  if (verdicts.has('unclear')) return '无法判断是否达到目标';
  return verdicts.has('met') ? '达到目标' : '没有达到目标';
}

function table(followed: Followed, told: readonly TargetAndResult[], breaks: readonly Break[]): Table {
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
}: TargetAndResult): Table['bodies'][number]['rows'][number] {
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
