/** Slips in money tables and the headline. */
import type { ReportData } from '../../../src/report/schema/report.ts';
import { swap, type Found, type Kinds } from './kind.ts';

const tables = (data: ReportData) => data.funding.tables.map((table, index) => ({ table, index }));
const FORMULAS = ['sum', 'difference', 'ratio', 'growth', 'share'] as const;
const isAmount = ({ kind }: { kind: string }): boolean => kind === 'amount';
/** Every column with a formula. */
const columns = (
  data: ReportData,
  make: (column: ReportData['funding']['tables'][number]['columns'][number], keys: string[]) => (() => void)[],
): Found[] =>
  tables(data).flatMap(({ table, index }) =>
    table.columns.flatMap((column, at) => {
      if (!FORMULAS.some((formula) => column[formula] !== undefined)) return [];
      const keysOf = (from: ReportData): string[] =>
        from.funding.tables[index]!.columns.filter((one) => isAmount(one) && one.key !== column.key).map(
          ({ key }) => key,
        );
      return make(column, keysOf(data)).map((_, choice): Found => [
        `${table.id}.${column.key}`,
        (copy) => make(copy.funding.tables[index]!.columns[at]!, keysOf(copy))[choice]!(),
      ]);
    }),
  );
const rows = (
  data: ReportData,
  make: (table: ReportData['funding']['tables'][number], at: number) => (() => void)[],
): Found[] =>
  tables(data).flatMap(({ table, index }) =>
    table.rows.flatMap((row, at) =>
      make(table, at).map((_, choice): Found => [
        `${table.id} ${row.name}`,
        (copy) => make(copy.funding.tables[index]!, at)[choice]!(),
      ]),
    ),
  );
const pairOf = (column: { ratio?: unknown; growth?: unknown; difference?: unknown }): [string, string] | undefined =>
  (column.ratio ?? column.growth ?? column.difference) as [string, string] | undefined;

export const fundingSlips: Kinds = {
  'column: a second formula': (data) =>
    columns(data, (column, keys) => {
      const pair = pairOf(column) ?? (keys.slice(0, 2) as [string, string]);
      return FORMULAS.filter((formula) => column[formula] === undefined).map((formula) => () => {
        Object.assign(column, { [formula]: formula === 'share' ? pair[0] : [...pair] });
      });
    }),
  'column: another formula': (data) =>
    columns(data, (column) => {
      const pair = pairOf(column);
      const own = FORMULAS.find((formula) => column[formula] !== undefined)!;
      if (pair === undefined) return [];
      return (['difference', 'ratio', 'growth'] as const)
        .filter((formula) => formula !== own)
        .map((formula) => () => {
          Object.assign(column, { [own]: undefined });
          column[formula] = pair;
        });
    }),
  'column: operands exchanged': (data) =>
    columns(data, (column) => (pairOf(column) === undefined ? [] : [() => swap(pairOf(column)!, 0, 1)])),
  'column: wrong operand': (data) =>
    columns(data, (column, keys) => {
      const list = column.sum ?? pairOf(column);
      if (list === undefined)
        return keys.filter((key) => key !== column.share).map((key) => () => void (column.share = key));
      return list.flatMap((_, place) =>
        keys.filter((key) => !list.includes(key)).map((key) => () => void (list[place] = key)),
      );
    }),
  'column: an operand of a sum forgotten': (data) =>
    columns(data, ({ sum }) =>
      sum === undefined || sum.length < 3 ? [] : sum.map((_, place) => () => void sum.splice(place, 1)),
    ),
  'column: kind forgotten': (data) =>
    tables(data).flatMap(({ table, index }) =>
      table.columns.flatMap((column, at): Found[] =>
        isAmount(column)
          ? []
          : [[`${table.id}.${column.key}`, (copy) => void (copy.funding.tables[index]!.columns[at]!.kind = 'amount')]],
      ),
    ),
  'column: additive forgotten': (data) =>
    tables(data).flatMap(({ table, index }) =>
      table.columns.flatMap((column, at): Found[] =>
        column.additive
          ? []
          : [[`${table.id}.${column.key}`, (copy) => void (copy.funding.tables[index]!.columns[at]!.additive = true)]],
      ),
    ),
  'column: another stage': (data) =>
    tables(data).flatMap(({ table, index }) =>
      table.columns.flatMap((column, at): Found[] =>
        column.stage === undefined
          ? []
          : [
              [
                `${table.id}.${column.key}`,
                (copy) => void (copy.funding.tables[index]!.columns[at]!.stage = 'adjustment'),
              ],
            ],
      ),
    ),
  'table: another unit': (data) =>
    tables(data).map(({ table, index }): Found => [
      table.id,
      (copy) => void (copy.funding.tables[index]!.unit = table.unit === '元' ? '万元' : '元'),
    ]),
  'table: its number forgotten': (data) =>
    tables(data).flatMap(({ table, index }): Found[] =>
      table.label === undefined
        ? []
        : [
            [
              table.id,
              (copy) => {
                delete copy.funding.tables[index]!.label;
              },
            ],
          ],
    ),
  'row: another role': (data) =>
    rows(data, ({ rows: list }, at) =>
      (['item', 'subtotal', 'total', 'memo'] as const)
        .filter((role) => role !== list[at]!.role)
        .map((role) => () => void (list[at]!.role = role)),
    ),
  'row: another group': (data) =>
    rows(data, ({ rows: list }, at) =>
      [...new Set(list.map(({ group }) => group))]
        .filter((group) => group !== list[at]!.group)
        .map((group) => () => {
          if (group === undefined) delete list[at]!.group;
          else list[at]!.group = group;
        }),
    ),
  'row: left out': (data) =>
    rows(data, ({ rows: list }, at) => (list.length > 1 ? [() => void list.splice(at, 1)] : [])),
  'row: copied twice': (data) =>
    rows(data, ({ rows: list }, at) => [() => void list.splice(at, 0, structuredClone(list[at]!))]),
  'row: two cells exchanged': (data) =>
    rows(data, ({ columns: heads, rows: list }, at) =>
      heads.flatMap((head, a) =>
        isAmount(head) && heads[a + 1] !== undefined && isAmount(heads[a + 1]!)
          ? [() => swap(list[at]!.cells, a, a + 1)]
          : [],
      ),
    ),
  'row: a key of sums forgotten': (data) =>
    rows(data, ({ rows: list }, at) =>
      (list[at]!.sums ?? []).map((_, place) => () => void list[at]!.sums!.splice(place, 1)),
    ),
  'headline: exchanged': (data) =>
    data.funding.headline === null
      ? []
      : [
          [
            'headline',
            ({ funding: { headline } }) => {
              if (headline !== null) [headline.budget, headline.actual] = [headline.actual, headline.budget];
            },
          ],
        ],
  'headline: another amount of the tables': (data) =>
    data.funding.headline === null
      ? []
      : tables(data).flatMap(({ table }) =>
          table.rows.flatMap((row) =>
            table.columns.flatMap((column, at): Found[] => {
              const cell = row.cells[at];
              return isAmount(column) &&
                row.role === 'total' &&
                cell &&
                /^\d+(?:\.\d+)?$/.test(cell) &&
                table.unit === data.funding.headline?.unit
                ? [[`${table.id} ${column.key}`, (copy) => void (copy.funding.headline!.budget = cell as never)]]
                : [];
            }),
          ),
        ),
};
