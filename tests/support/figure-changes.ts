/** One figure of a report changed: what uses it must change or disappear. The same seed gives the same changes. */
import type { Report } from '../../src/report/archive.ts';
import { generator } from './random.ts';

export interface FigureChange {
  readonly path: readonly (string | number)[];
  readonly was: string;
  readonly became: string;
  readonly report: Report;
}

/** Parts of a report whose figures its page uses. */
const PARTS = ['scoring', 'funding', 'indicatorTables', 'trends', 'programmes'] as const;
/** Texts that hold figures; everything else is a name or an identifier. */
const HOLDERS =
  /^(?:total|max|score|rate|cells|budget|actual|target|completion|values|percent|amount|initial|adjusted|allocated|received|weight)$/;

/** Every place of the report with a figure, in order. */
function figurePlaces(report: Report): (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    else if (typeof value === 'string' && isHolder(path) && FIGURE.test(value)) found.push(path);
  };
  for (const part of PARTS) walk(report[part], [part]);
  return found;
}

const isHolder = (path: readonly (string | number)[]): boolean =>
  HOLDERS.test(String(path.findLast((key) => typeof key === 'string')));

const FIGURE = /\d+(?:\.\d+)?/;

/** `count` changes (all places with Infinity), each alone. */
export function figureChanges(report: Report, seed: number, count: number): FigureChange[] {
  const random = generator(seed);
  const places = figurePlaces(report);
  const chosen =
    count >= places.length
      ? places
      : Array.from({ length: count }, () => places.splice(Math.floor(random() * places.length), 1)[0]!);
  return chosen.map((path) => changeAt(report, path, random));
}

/** Another figure of the same form: never the same, never without its unit. */
function changeAt(report: Report, path: readonly (string | number)[], random: () => number): FigureChange {
  const copy = structuredClone(report);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  const last = path.at(-1)!;
  const was = (holder as Record<string | number, string>)[last]!;
  const became = was.replace(FIGURE, (number) => other(number, random));
  (holder as Record<string | number, string>)[last] = became;
  return { path, was, became, report: copy };
}

function other(number: string, random: () => number): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const factor = [0.3, 0.8, 1.3, 2.7][Math.floor(random() * 4)]!;
  const changed = (Number(number) * factor + 1).toFixed(decimals);
  return changed === number ? (Number(number) + 2).toFixed(decimals) : changed;
}
