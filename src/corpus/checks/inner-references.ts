/** References inside one report: answers, columns, rows, series, periods, tables. */
import { LOCAL, type PartName } from '../../report/schema/reference.ts';
import type { Code } from '../codes.ts';
import { isBlank } from '../text/template-blanks.ts';
import { nearest } from '../text/nearest.ts';
import { pathName } from '../text/path-name.ts';
import type { Path } from '../yaml.ts';
import type { Tell } from './check.ts';
import type { NamesAndReferences, Named } from './names-and-references.ts';
import type { Cursor } from './cursor.ts';

const PARTS: Readonly<Record<PartName, readonly [Code, string]>> = {
  finding: ['M302', '问题'],
  column: ['M304', '列'],
  row: ['M304', '行'],
  series: ['M305', '系列'],
  period: ['M305', '时期'],
  'funding-table': ['M306', '资金表'],
  'indicator-table': ['M306', '指标表'],
  'document-project': ['M306', '项目'],
  project: ['M306', '项目'],
  subproject: ['M306', '分项目'],
  dimension: ['M306', '一级指标'],
  group: ['M306', '二级指标'],
  indicator: ['M306', '指标'],
};

export function links({ references, names }: NamesAndReferences, tell: Tell): void {
  const byPlace = Map.groupBy(names, ({ part, at }) => placed(part, LOCAL.has(part) ? listHolder(at.path) : []));
  for (const { at, holder, reference } of references) {
    if (reference.to !== 'part') continue;
    const part = typeof reference.part === 'string' ? reference.part : reference.part(asRecord(holder));
    if (part === null) continue;
    const table = reference.table === undefined ? null : holder.text(reference.table);
    const named = LOCAL.has(part) ? nearestNames(part, at.path) : (byPlace.get(placed(part, [])) ?? []);
    known(at, textsOf(table === null ? named : named.filter(inTable(table))), ...PARTS[part], tell);
  }

  /** Names in the closest record around the path that holds any. */
  function nearestNames(part: PartName, path: Path): readonly Named[] {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = byPlace.get(placed(part, path.slice(0, length)));
      if (found) return found;
    }
    return [];
  }

  /** Whether a name stands in the indicator table of this id. */
  function inTable(id: string): (named: Named) => boolean {
    const holders = (byPlace.get(placed('indicator-table', [])) ?? [])
      .filter(({ at }) => at.text() === id)
      .map(({ at }) => at.path.slice(0, -1));
    return ({ at }) => holders.some((holder) => holder.every((step, index) => at.path[index] === step));
  }
}

const placed = (part: PartName, path: Path): string => JSON.stringify([part, path]);

/** The record whose list holds the item at or around the path. */
const listHolder = (path: Path): Path => path.slice(0, path.findLastIndex((step) => typeof step === 'number') - 1);

const asRecord = ({ value }: Cursor): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The names themselves, each once. */
export const textsOf = (named: readonly Named[]): string[] => [...new Set(named.flatMap(({ at }) => at.text() ?? []))];

function known(reference: Cursor, names: readonly string[], code: Code, what: string, tell: Tell): void {
  const name = reference.text();
  if (name === null || isBlank(name) || names.includes(name)) return;
  const near = nearest(name, names);
  tell(reference.path, {
    code,
    message: `${pathName(reference.path)} 所指的${what} ${name} 不存在`,
    found: name,
    expected:
      names.length === 0
        ? `本处没有可引用的${what}`
        : `下列之一：${names.slice(0, 12).join('、')}${names.length > 12 ? ' …' : ''}`,
    remedy: near ? `是不是 ${near}？` : `改为存在的${what}，或补上这个${what}，或删去这一引用`,
  });
}
