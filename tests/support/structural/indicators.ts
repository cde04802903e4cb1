/** Slips in indicator tables. */
import type { ReportData } from '../../../src/report/schema/report.ts';
import { type Found, type Kinds } from './kind.ts';

const indicators = (
  data: ReportData,
  make: (table: ReportData['indicatorTables'][number], at: number) => (() => void)[],
): Found[] =>
  data.indicatorTables.flatMap((table, index) =>
    table.rows.flatMap((row, at) =>
      make(table, at).map((_, choice): Found => [
        `${table.id} ${row.name}`,
        (copy) => make(copy.indicatorTables[index]!, at)[choice]!(),
      ]),
    ),
  );

export const indicatorsSlips: Kinds = {
  'indicator: left out': (data) =>
    indicators(data, ({ rows: list }, at) => (list.length > 1 ? [() => void list.splice(at, 1)] : [])),
  'indicator: copied twice': (data) =>
    indicators(data, ({ rows: list }, at) => [() => void list.splice(at, 0, structuredClone(list[at]!))]),
  'indicator: target and result exchanged': (data) =>
    indicators(data, ({ rows: list }, at) => [
      () => void ([list[at]!.target, list[at]!.actual] = [list[at]!.actual, list[at]!.target]),
    ]),
  'indicator: weight and score exchanged': (data) =>
    indicators(data, ({ rows: list }, at) =>
      list[at]!.weight === undefined || list[at]!.score === undefined
        ? []
        : [() => void ([list[at]!.weight, list[at]!.score] = [list[at]!.score, list[at]!.weight])],
    ),
  'indicator: another dimension or group': (data) =>
    indicators(data, ({ rows: list }, at) =>
      (['dimension', 'group'] as const).flatMap((field) =>
        [...new Set(list.flatMap((row) => row[field] ?? []))]
          .filter((name) => name !== list[at]![field] && list[at]![field] !== undefined)
          .slice(0, 2)
          .map((name) => () => void (list[at]![field] = name)),
      ),
    ),
  'indicator: another year': (data) =>
    indicators(data, ({ rows: list }, at) => (list[at]!.year === undefined ? [] : [() => void (list[at]!.year! += 1)])),
};
