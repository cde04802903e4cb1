/** What is too long, too many or too far in time for the pages and the search to hold. */
import { isTooLong } from '../report/exact.ts';
import { longest } from '../report/schema/length-limits.ts';
import type { ValueKind } from '../report/schema/value-kind.ts';
import { dateOutOfLimits } from './date-limits.ts';
import type { MistakeText } from './mistake.ts';
import { kindOf, schemaAt, type Schema } from './schema-walk.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

export interface Beyond {
  readonly path: Path;
  readonly mistake: MistakeText;
}

/** Kinds of value whose schema sets no length of its own. */
const LENGTHS: Readonly<Partial<Record<ValueKind, number>>> = {
  decimal: longest.number,
  rate: longest.number,
  cell: longest.cell,
  printed: longest.cell,
};
const SHORTEST_LIMIT = Math.min(...Object.values(LENGTHS));

const DATES: ReadonlySet<ValueKind | undefined> = new Set(['date', 'partial-date', 'year']);
const DATE_LIKE = /^\d{4}(?:-\d\d){0,2}$/;

/** Everything that goes beyond a limit; `told` are the paths at which the schema has found fault. */
export function beyondLimits(schema: Schema, data: unknown, now: Date, told: (path: Path) => boolean): Beyond[] {
  const found: Beyond[] = [];
  const tell = (path: Path, mistake: MistakeText | null): void => {
    if (mistake && !told(path)) found.push({ path, mistake });
  };
  measure(data, []);
  return found;

  /** Characters of everything at and below a path. */
  function measure(value: unknown, path: Path): number {
    if (typeof value === 'string' || typeof value === 'number') return leaf(value, path);
    if (typeof value !== 'object' || value === null) return 0;
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.map((item: unknown, index) => [index, item] as const)
      : Object.entries(value);
    if (Array.isArray(value) && path.length > 0) tell(path, tooMany(path, value.length));
    const before = found.length;
    const size = entries.reduce((total, [key, item]) => total + measure(item, [...path, key]), 0);
    // What is too long by itself explains the sum.
    if (found.length === before) tell(path, tooMuch(path, size));
    return size;
  }

  function leaf(value: string | number, path: Path): number {
    const text = String(value);
    // Digits without end are told as such by the checks of figures.
    if (isTooLong(text)) return 0;
    if (text.length > SHORTEST_LIMIT) {
      const kind = kindOf(schemaAt(schema, path, data));
      const most = (kind && LENGTHS[kind]) ?? longest.text;
      if (text.length > most) tell(path, tooLong(pathName(path), text, most));
    } else if (DATE_LIKE.test(text)) {
      if (DATES.has(kindOf(schemaAt(schema, path, data)))) tell(path, dateOutOfLimits(path, text, now));
    }
    // Signs such as … become several in the search.
    return text.length > longest.record ? text.length : text.normalize('NFKC').length;
  }
}

/** A text that is longer than `most`. */
export function tooLong(name: string, text: string, most: number): MistakeText {
  return {
    code: 'M214',
    message: `${name} 过长`,
    found: `${text.length} 个字：${text.slice(0, 30)}…`,
    expected: `至多 ${most} 个字`,
    remedy: `缩短到 ${most} 个字以内；若是后面的内容被包了进来，检查引号和行首空格`,
  };
}

function tooMany(path: Path, count: number): MistakeText | null {
  if (count <= longest.items) return null;
  return {
    code: 'M215',
    message: `${pathName(path)} 的条目过多`,
    found: `${count} 项`,
    expected: `至多 ${longest.items} 项`,
    remedy: '明细按地区、年度或类别汇总，或分成几张表、几份报告',
  };
}

/** What becomes one record of the search. */
const TABLE = /^funding,tables,\d+$/;
const RECORD =
  /^(?:scoring|(?:trends|findings|recommendations|followUps|statements)(?:,\d+)|indicatorTables,\d+,rows,\d+)$/;

function tooMuch(path: Path, size: number): MistakeText | null {
  if (size <= longest.record || path.length > 4) return null;
  const place = path.join(',');
  const most = TABLE.test(place) ? longest.table : longest.record;
  if (size <= most || !(TABLE.test(place) || RECORD.test(place))) return null;
  return {
    code: 'M214',
    message: `${pathName(path)} 的文字合计过长`,
    found: `${size} 个字`,
    expected: `合计至多 ${most} 个字`,
    remedy: TABLE.test(place) ? '把这张表分成几张，或汇总后再列' : '缩短各条文字，详细内容写到正文里',
  };
}
