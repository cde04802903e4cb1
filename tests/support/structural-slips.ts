/**
 * Slips of structure: a wrong key, role, kind, place or reference, a row too many or too few, two entries
 * exchanged. No figure is typed wrongly: that nobody can tell from what the source prints.
 */
import type { ReportData } from '../../src/report/schema/report.ts';

export interface StructuralSlip {
  readonly kind: string;
  /** Where, for whoever looks into one. */
  readonly at: string;
  readonly data: ReportData;
}

type Make = (data: ReportData) => void;
type Found = readonly [at: string, make: Make];
type Kind = (data: ReportData) => Found[];

const tables = (data: ReportData) => data.funding.tables.map((table, index) => ({ table, index }));
const swap = <T>(list: T[], a: number, b: number): void => {
  [list[a], list[b]] = [list[b]!, list[a]!];
};
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

const statements = (data: ReportData, make: (statement: ReportData['statements'][number]) => (() => void)[]): Found[] =>
  data.statements.flatMap((statement, at) =>
    make(statement).map((_, choice): Found => [statement.id, (copy) => make(copy.statements[at]!)[choice]!()]),
  );

const series = (data: ReportData, make: (trend: ReportData['trends'][number], at: number) => (() => void)[]): Found[] =>
  data.trends.flatMap((trend, index) =>
    trend.series.flatMap((line, at) =>
      make(trend, at).map((_, choice): Found => [
        `${trend.id} ${line.name}`,
        (copy) => make(copy.trends[index]!, at)[choice]!(),
      ]),
    ),
  );

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

const pairOf = (column: { ratio?: unknown; growth?: unknown; difference?: unknown }): [string, string] | undefined =>
  (column.ratio ?? column.growth ?? column.difference) as [string, string] | undefined;

const KINDS: Readonly<Record<string, Kind>> = {
  'column: a second formula': (data) =>
    columns(data, (column, keys) => {
      const pair = pairOf(column) ?? (keys.slice(0, 2) as [string, string]);
      return FORMULAS.filter((formula) => column[formula] === undefined && pair.length === 2).map((formula) => () => {
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
          delete column[own];
          column[formula] = pair;
        });
    }),
  'column: operands exchanged': (data) =>
    columns(data, (column) => (pairOf(column) === undefined ? [] : [() => swap(pairOf(column)!, 0, 1)])),
  'column: wrong operand': (data) =>
    columns(data, (column, keys) => {
      const list = (column.sum ?? pairOf(column)) as string[] | undefined;
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
      table.label === undefined ? [] : [[table.id, (copy) => void delete copy.funding.tables[index]!.label]],
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
  'programme: another year': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.flatMap((_, at): Found[] =>
        [-1, 1].map((by) => [link.id, (copy) => void (copy.programmes[index]!.years[at]!.year += by)] as const),
      ),
    ),
  'programme: another stage': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.flatMap((year, at): Found[] =>
        (['initial', 'allocated', 'actual'] as const).flatMap((from) =>
          (['initial', 'allocated', 'actual'] as const)
            .filter((to) => year[from] !== undefined && year[to] === undefined)
            .map((to): Found => [
              link.id,
              (copy) => {
                const own = copy.programmes[index]!.years[at]!;
                own[to] = own[from];
                delete own[from];
              },
            ]),
        ),
      ),
    ),
  'programme: another unit': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.map(({ unit }, at): Found => [
        link.id,
        (copy) => void (copy.programmes[index]!.years[at]!.unit = unit === '元' ? '万元' : '元'),
      ]),
    ),
  'scoring: a dimension left out': (data) =>
    data.scoring.dimensions.map(({ name }, at): Found => [
      name,
      ({ scoring }) => void scoring.dimensions.splice(at, 1),
    ]),
  'scoring: a dimension copied twice': (data) =>
    data.scoring.dimensions.map(({ name }, at): Found => [
      name,
      ({ scoring }) => void scoring.dimensions.splice(at, 0, structuredClone(scoring.dimensions[at]!)),
    ]),
  'scoring: maximum and score exchanged': (data) =>
    data.scoring.dimensions.flatMap(({ name, score }, at): Found[] =>
      score === null
        ? []
        : [
            [
              name,
              ({ scoring }) => {
                const own = scoring.dimensions[at]!;
                [own.max, own.score] = [own.score!, own.max];
              },
            ],
          ],
    ),
  'scoring: rates exchanged': (data) =>
    data.scoring.dimensions.slice(1).flatMap(({ name, rate }, at): Found[] =>
      rate === undefined
        ? []
        : [
            [
              name,
              ({ scoring: { dimensions } }) => {
                const [one, two] = [dimensions[at]!, dimensions[at + 1]!];
                [one.rate, two.rate] = [two.rate, one.rate];
              },
            ],
          ],
    ),
  'scoring: a group under the next dimension': (data) =>
    data.scoring.dimensions
      .slice(1)
      .flatMap(({ name }, at): Found[] =>
        data.scoring.dimensions[at]!.groups.length === 0
          ? []
          : [
              [
                name,
                ({ scoring: { dimensions } }) => void dimensions[at + 1]!.groups.push(dimensions[at]!.groups.pop()!),
              ],
            ],
      ),
  'scoring: another maximum': () =>
    ['105', '120'].map((max): Found => [max, ({ scoring }) => void (scoring.max = max as never)]),
  'scoring: another rule set': () => [['ruleSet', (copy) => void (copy.ruleSet = 'caiyu-2020-10')]],
  'scoring: an organisation left out': (data) =>
    data.scoring.organisations.map(({ organisation }, at): Found => [
      organisation,
      ({ scoring }) => void scoring.organisations.splice(at, 1),
    ]),
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
      return pair === undefined ? [] : [() => swap(pair as string[], 0, 1)];
    }),
  'trend: wrong operand': (data) =>
    series(data, ({ series: lines }, at) => {
      const own = lines[at]!;
      const list = (own.sum ?? own.ratio ?? own.difference) as string[] | undefined;
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
  'statement: figures exchanged': (data) =>
    statements(data, (said) => {
      if (said.kind === 'ratio')
        return [() => void ([said.numerator, said.denominator] = [said.denominator, said.numerator])];
      if (said.kind === 'change') return [() => void ([said.from, said.to] = [said.to, said.from])];
      if (said.kind !== 'sum') return [];
      return said.parts.map((part) => () => void ([said.total, part.value] = [part.value, said.total]));
    }),
  'statement: a sign forgotten': (data) =>
    statements(data, (said) =>
      said.kind !== 'sum'
        ? []
        : said.parts.flatMap((part) =>
            part.value.startsWith('-') ? [() => void (part.value = part.value.slice(1) as never)] : [],
          ),
    ),
  'statement: factor forgotten': (data) =>
    statements(data, (said) =>
      said.kind === 'ratio' && said.times !== undefined ? [() => void delete said.times] : [],
    ),
  'statement: another kind': (data) =>
    data.statements.flatMap((said, at): Found[] =>
      said.kind === 'ratio'
        ? [
            [
              said.id,
              (copy) => {
                const { id, what, unit, where, numerator: to, denominator: from, printed: percent } = said;
                copy.statements[at] = { id, what, unit, where, kind: 'change', from, to, percent };
              },
            ],
          ]
        : [],
    ),
  'statement: counts something else': (data) =>
    statements(data, (said) =>
      said.kind === 'count' && ['indicators', 'met', 'unmet'].includes(said.of)
        ? (['indicators', 'met', 'unmet'] as const)
            .filter((of) => of !== said.of)
            .map((of) => () => void (said.of = of))
        : [],
    ),
  'statement: counts elsewhere': (data) =>
    statements(data, (said) =>
      said.kind !== 'count'
        ? []
        : (['table', 'group', 'dimension'] as const).flatMap((field) =>
            said[field] === undefined ? [] : [() => void delete said[field]],
          ),
    ),
  'finding or recommendation: left out': (data) => [
    ...data.findings.map(({ id }, at): Found => [
      id,
      (copy) => {
        copy.findings.splice(at, 1);
        for (const item of copy.recommendations) item.answers = item.answers.filter((answer) => answer !== id);
      },
    ]),
    ...data.recommendations.map(({ id }, at): Found => [id, (copy) => void copy.recommendations.splice(at, 1)]),
  ],
};

/** Names of all kinds. */
export const STRUCTURAL_KINDS: readonly string[] = Object.keys(KINDS);

/** Slips of one kind in a report; at most so many, spread over its places by `random`. */
export function structuralSlips(kind: string, data: ReportData, most: number, random: () => number): StructuralSlip[] {
  const found = KINDS[kind]?.(data) ?? [];
  const chosen = found.length <= most ? found : pickSome(found, most, random);
  return chosen.map(([at, make]) => {
    const copy = structuredClone(data);
    make(copy);
    return { kind, at, data: copy };
  });
}

function pickSome<T>(items: readonly T[], most: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
