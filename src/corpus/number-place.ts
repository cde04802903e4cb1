/** What a field says of the number in it: its unit, from the record that holds it. */
import type { NumberPlace } from './text/numeral-advice.ts';
import type { Path } from './yaml.ts';

/** The place of a number at `path` of the frontmatter or of a registry. */
export function numberPlace(data: unknown, path: Path): NumberPlace {
  const holders = path.slice(0, -1).reduce<unknown[]>((found, step) => [...found, child(found.at(-1), step)], [data]);
  const field = path.at(-1);
  if (field === 'year' || field === 'reportYear' || path[0] === 'period') return { unit: '年' };
  if (field === 'times') return {};
  const holder = holders.reverse().find((item) => child(item, 'unit') !== undefined);
  if (holder !== undefined) return { unit: textOf(child(holder, 'unit')) };
  if (path[0] === 'scoring' || path[0] === 'indicatorTables') return points(data, path);
  if (path[0] === 'statements' && field === 'printed') return { unit: '个' };
  return path[0] === 'max' || path[0] === 'bands' ? { unit: '分' } : {};
}

/** Points; of a hundred where the field is about the whole sheet. */
function points(data: unknown, path: Path): NumberPlace {
  const field = String(path.at(-1));
  const max = child(child(data, 'scoring'), 'max');
  const whole = path.length === 2 ? field === 'total' : /^(?:weight|totalWeight|totalScore)$/.test(field);
  return { unit: '分', ofHundred: whole && (max === undefined || Number(max) === 100) };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function child(holder: unknown, step: string | number): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string | number, unknown>)[step] : undefined;
}
