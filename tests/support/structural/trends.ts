/** Slips in series. */
import type { ReportData } from '../../../src/report/schema/report.ts';
import { swap, type Found, type Kinds } from './kind.ts';

const series = (data: ReportData, make: (trend: ReportData['trends'][number], at: number) => (() => void)[]): Found[] =>
  data.trends.flatMap((trend, index) =>
    trend.series.flatMap((line, at) =>
      make(trend, at).map((_, choice): Found => [
        `${trend.id} ${line.name}`,
        (copy) => make(copy.trends[index]!, at)[choice]!(),
      ]),
    ),
  );

export const trendsSlips: Kinds = {
  'trend: another formula': (data) =>
    series(data, ({ series: lines }, at) => {
      const own = lines[at]!;
      const pair = own.ratio ?? own.difference;
      return pair === undefined
        ? []
        : [
            () => {
              const { ratio } = own;
              delete own.ratio;
              delete own.difference;
              if (ratio === undefined) own.ratio = pair;
              else own.difference = pair;
            },
          ];
    }),
  'trend: operands exchanged': (data) =>
    series(data, ({ series: lines }, at) => {
      const pair = lines[at]!.ratio ?? lines[at]!.difference;
      return pair === undefined ? [] : [() => swap(pair, 0, 1)];
    }),
  'trend: wrong operand': (data) =>
    series(data, ({ series: lines }, at) => {
      const own = lines[at]!;
      const list = own.sum ?? own.ratio ?? own.difference;
      return (list ?? []).flatMap((_, place) =>
        lines
          .filter(({ name }) => name !== own.name && !list!.includes(name))
          .map(
            ({ name }) =>
              () =>
                void (list![place] = name),
          ),
      );
    }),
  'trend: growth of another series': (data) =>
    series(data, ({ series: lines }, at) =>
      lines[at]!.growthOf === undefined
        ? []
        : lines
            .filter(({ name }) => name !== lines[at]!.name && name !== lines[at]!.growthOf)
            .map(
              ({ name }) =>
                () =>
                  void (lines[at]!.growthOf = name),
            ),
    ),
  'trend: periods of a change exchanged': (data) =>
    series(data, ({ series: lines }, at) =>
      lines[at]!.changes.map((change) => () => void ([change.from, change.to] = [change.to, change.from])),
    ),
  'trend: a change from another period': (data) =>
    series(data, ({ periods, series: lines }, at) =>
      lines[at]!.changes.flatMap((change) =>
        periods
          .filter((period) => period !== change.from && period !== change.to)
          .map((period) => () => void (change.from = period)),
      ),
    ),
  'trend: two values exchanged': (data) =>
    series(data, ({ series: lines }, at) =>
      lines[at]!.values.slice(1).map((_, place) => () => swap(lines[at]!.values, place, place + 1)),
    ),
  'trend: a period left out': (data) =>
    data.trends.flatMap((trend, index) =>
      trend.periods.length < 3
        ? []
        : trend.periods.map((period, at): Found => [
            `${trend.id} ${period}`,
            (copy) => {
              const own = copy.trends[index]!;
              own.periods.splice(at, 1);
              for (const line of own.series) {
                line.values.splice(at, 1);
                line.changes = line.changes.filter(({ from, to }) => from !== period && to !== period);
              }
            },
          ]),
    ),
  'trend: totals exchanged': (data) =>
    series(data, ({ series: lines }, at) =>
      lines[at]!.total !== undefined && lines[at + 1]?.total !== undefined
        ? [() => void ([lines[at]!.total, lines[at + 1]!.total] = [lines[at + 1]!.total, lines[at]!.total])]
        : [],
    ),
};
