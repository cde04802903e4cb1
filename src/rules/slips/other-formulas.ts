/** A formula over columns or series, and what an author may have meant instead. */
import { exchanged, replaced } from './repair.ts';

export interface Formula {
  readonly sum?: readonly string[] | undefined;
  readonly difference?: readonly [string, string] | undefined;
  readonly ratio?: readonly [string, string] | undefined;
  readonly growth?: readonly [string, string] | undefined;
}

export interface Other<F> {
  readonly words: string;
  readonly formula: F;
}

type Pair = readonly [string, string];

/** Near readings first: operands exchanged, another relation of the same ones, another operand, one more or less. */
export function others(formula: Formula, names: readonly string[], hasGrowth: boolean): Other<Formula>[] {
  const { sum, difference, ratio, growth } = formula;
  if (sum !== undefined) return otherSums(sum, names);
  const pair = difference ?? ratio ?? growth;
  if (pair === undefined) return [];
  const quotient = ratio !== undefined ? 'ratio' : 'growth';
  const kind = difference !== undefined ? 'difference' : quotient;
  const swapped: Pair = [pair[1], pair[0]];
  const same = (operands: Pair): Formula => ({ [kind]: operands });
  const kinds: Readonly<Record<typeof kind, () => Other<Formula>[]>> = {
    difference: () => [
      { words: '把相减改为相加', formula: { sum: [...pair] } },
      ...[pair, swapped].map((operands) => ({ words: '把相减改为相除', formula: { ratio: operands } })),
    ],
    ratio: () => quotientsOf(pair, swapped, hasGrowth),
    growth: () => [pair, swapped].map((operands) => ({ words: '把增长率改为相除', formula: { ratio: operands } })),
  };
  const operands = names.flatMap((name): Other<Formula>[] =>
    pair.includes(name)
      ? []
      : [
          { words: `把公式里的“${pair[0]}”改为“${name}”`, formula: same([name, pair[1]]) },
          { words: `把公式里的“${pair[1]}”改为“${name}”`, formula: same([pair[0], name]) },
        ],
  );
  return [{ words: '把公式的两项对调', formula: same(swapped) }, ...kinds[kind](), ...operands];
}

function quotientsOf(pair: Pair, swapped: Pair, hasGrowth: boolean): Other<Formula>[] {
  return [pair, swapped].flatMap((operands): Other<Formula>[] => [
    { words: '把相除改为相减', formula: { difference: operands } },
    ...(hasGrowth ? [{ words: '把相除改为增长率', formula: { growth: operands } }] : []),
  ]);
}

function otherSums(sum: readonly string[], names: readonly string[]): Other<Formula>[] {
  const free = names.filter((name) => !sum.includes(name));
  const differences: Other<Formula>[] =
    sum.length === 2
      ? [sum, exchanged(sum, 0, 1)].map((pair) => ({
          words: '把相加改为相减',
          formula: { difference: [pair[0] ?? '', pair[1] ?? ''] },
        }))
      : [];
  return [
    ...differences,
    ...free.map((name) => ({ words: `公式里加上“${name}”`, formula: { sum: [...sum, name] } })),
    ...(sum.length > 2
      ? sum.map((name) => ({ words: `公式里去掉“${name}”`, formula: { sum: sum.filter((one) => one !== name) } }))
      : []),
    ...sum.flatMap((old, index) =>
      free.map((name) => ({ words: `把公式里的“${old}”改为“${name}”`, formula: { sum: replaced(sum, index, name) } })),
    ),
  ];
}
