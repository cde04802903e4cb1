/** Sentences on indicators, held against targets and results. */
import { near, num, percent, wrong, type Check } from './read.ts';

export const indicatorCounts: Check = ({ text }, { indicatorTables }) => {
  const said = /^本页列出(\d+)项指标：(.+?)。(?:其中\d+项[^。]*。)?(?:另有(\d+)行[^。]*。)?$/.exec(text);
  if (said === null) return ['not understood'];
  // A row of strokes is printed to fill a form, and is no indicator.
  const rows = indicatorTables
    .flatMap((table) => table.rows)
    .filter(({ name, target, actual }) => [name, target ?? '', actual ?? ''].some((cell) => !/^[\s/—-]*$/.test(cell)));
  const parts = [...said[2]!.matchAll(/(完成|未完成|无法判断)(\d+)项/g)].map(
    ([, word, count]) => [word!, Number(count)] as const,
  );
  const sum = parts.reduce((all, [, count]) => all + count, 0);
  const marked = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  const told = (word: string): number => parts.find(([own]) => own === word)?.[1] ?? 0;
  const again = Number(said[3] ?? 0);
  return wrong(
    [Number(said[1]) + again === rows.length && sum === Number(said[1]), 'counts'],
    [told('完成') + again >= marked('met') && told('未完成') + again >= marked('unmet'), 'marked verdicts'],
  );
};

export const indicatorCompletion: Check = ({ text, picture }, { indicatorTables }) => {
  const rows = indicatorTables.flatMap((table) => table.rows);
  const numbersIn = (words: string | null): number[] =>
    [...(words ?? '').replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => Number(found));
  const isQuotient = (target: number, actual: number, rate: number): boolean =>
    rate === 0
      ? actual === 0
      : [1, 10000, 0.0001, 100000000, 1e-8].some((factor) => near(percent(actual * factor, target), rate));
  const gives = (name: string, rate: number): boolean =>
    rows.some(
      (row) =>
        row.name === name &&
        (near(num(row.completion), rate) ||
          numbersIn(row.target).some((target) =>
            numbersIn(row.actual).some((actual) => isQuotient(target, actual, rate)),
          ) ||
          (row.target === row.actual && rate === 100)),
    );
  if (picture?.kind !== 'target') return ['not understood'];
  const drawnRates = picture.values.map((value) => value ?? Number.NaN);
  const nameOf = (label: string): string =>
    rows.map(({ name }) => name).find((name) => label === name || label.endsWith(` ${name}`)) ?? label;
  const out = wrong([picture.labels.every((label, index) => gives(nameOf(label), drawnRates[index]!)), 'picture']);
  const count = /^按完成率比较的有(\d+)项/.exec(text);
  if (count === null || Number(count[1]) < picture.labels.length) return [...out, 'count'];
  const named = (word: string, value: number): string[] => {
    const said = new RegExp(`${word}的是(.+?)（([\\d.]+)%[^）]*）(?=[，；。])`).exec(text);
    if (said === null) return [];
    const name = /“([^]+?)”(?:等\d+项|、|$)/.exec(said[1]!)?.[1]?.replaceAll('‘', '“').replaceAll('’', '”') ?? '';
    return wrong([near(num(said[2]), value), `${word} value`], [gives(name, num(said[2])), `${word} ${name}`]);
  };
  out.push(...named('最低', Math.min(...drawnRates)), ...named('最高', Math.max(...drawnRates)));
  const below = /其中(\d+)项不到100%/.exec(text);
  const drawn = drawnRates.filter((value) => value < 100).length;
  const cut = /其余画|图中画/.test(text);
  if (below && !cut) out.push(...wrong([Number(below[1]) === drawn, 'below']));
  if (text.includes('都达到100%')) out.push(...wrong([drawn === 0, 'all reached']));
  const easy = /；(\d+)项超过150%/.exec(text);
  if (easy && !cut)
    out.push(...wrong([Number(easy[1]) === drawnRates.filter((value) => value > 150).length, 'above 150%']));
  return out;
};
