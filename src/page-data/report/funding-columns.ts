/** Columns that belong together under one heading: “市级资金” over 预算数, 实际支出数, 支出率. */
import type { FundingTable } from '../../report/schema/report.ts';

interface Grouped {
  readonly name: string;
  readonly group?: string | undefined;
}

/** Names of the columns, cut at a printed colon, or where a rate and its two amounts begin alike. */
export function columnGroups({ columns }: FundingTable): Grouped[] {
  const names: Grouped[] = columns.map(({ name }) => ({ name }));
  if (columns.some(({ name }) => COLON.test(name))) return names.map((column, index) => atColon(names, column, index));
  const runs = columns.flatMap(({ ratio }, rate) => {
    if (!ratio) return [];
    const members = [...ratio.map((key) => columns.findIndex((column) => column.key === key)), rate];
    return [{ from: Math.min(...members), to: Math.max(...members) }];
  });
  if (runs.length < 2) return names;
  for (const { from, to } of runs) {
    const group = commonStart(columns.slice(from, to + 1).map(({ name }) => name));
    if (to - from !== 2 || group.length < 2) continue;
    for (let index = from; index <= to; index += 1) {
      const rest = columns[index]?.name.slice(group.length) ?? '';
      if (rest !== '') names[index] = { name: rest, group };
    }
  }
  return names;
}

const COLON = /^(?<group>[^：]+)：(?<rest>.+)$/;

/** “资金安排计划：小计” under “资金安排计划”, when a neighbour stands there too. */
function atColon(names: readonly Grouped[], column: Grouped, index: number): Grouped {
  const parts = COLON.exec(column.name)?.groups;
  const beside = [names[index - 1], names[index + 1]].some((other) =>
    other?.name.startsWith(`${parts?.['group'] ?? ''}：`),
  );
  return parts && beside ? { name: parts['rest'] ?? '', group: parts['group'] } : column;
}

function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
