/** Sentences on money, held against the tables. */
import { decimalText } from '../../../src/report/exact.ts';
import type { FundingTable } from '../../../src/report/schema/report.ts';
import { near, num, percent, wrong, type Check } from './read.ts';

/** Label of a row on the picture and in the sentence. */
const labelsOf = ({ name, group, role, year }: FundingTable['rows'][number]): string[] => {
  const own = year !== undefined && /^\d{4}$/.test(name) ? `${name}年` : name;
  return role === 'subtotal' ? [group ?? own] : [group === undefined ? own : `${group} ${own}`];
};

/** Rates of every item row by the two columns of the picture, income and what is carried over aside. */
function itemRates(table: FundingTable, names: readonly string[]): number[] {
  const [budget, actual] = names.map((name) =>
    table.columns.findLastIndex(
      (column) => column.name.replace(/[：:]?(?:小计|合计|总计)$/, '') === name || column.name === name,
    ),
  );
  return table.rows.flatMap(({ role, name, cells }) => {
    const own = percent(num(cells[actual!]), num(cells[budget!]));
    const printed = cells.some((cell) => cell?.includes('%') === true && !near(num(cell), own, 1));
    return role !== 'item' || printed || !Number.isFinite(own) || /收入|结转|结余/.test(name) ? [] : [own];
  });
}

export const fundingPairs: Check = ({ text, at, picture }, { funding }) => {
  const table = funding.tables.find(({ id }) => at === `funding-${id}-chart`);
  if (table === undefined || picture?.kind !== 'pairs') return ['not understood'];
  const drawn = picture.labels.map((label, index) => ({
    label,
    budget: picture.first[index]!,
    actual: picture.second[index]!,
  }));
  const rowsOf = (label: string) => table.rows.filter((row) => row.role !== 'total' && labelsOf(row).includes(label));
  const printedIn = (cells: readonly (string | null)[], value: number): boolean =>
    cells.some((cell) => num(cell) === value);
  const out = wrong([
    drawn.every(({ label, budget, actual }) =>
      rowsOf(label).some(({ cells }) => printedIn(cells, budget) && printedIn(cells, actual)),
    ),
    'picture',
  ]);
  const sums =
    /^([^\d，。]*(?:\d{4}[^\d，。]*)*?合计[^\d，。]*)(-?[\d.]+)([^\d，。]+)，[^，。]*?合计[^\d，。]*?(-?[\d.]+)[^\d，。（]+(?:（[^）]*没有列出[^）]*）)?(?:，[^，。\d]+([\d.]+)%(（本站计算）)?)?。/.exec(
      text,
    );
  const total = table.rows.find(({ role }) => role === 'total');
  if (sums) {
    const [budget, actual, rate] = [num(sums[2]), num(sums[4]), num(sums[5])];
    out.push(
      ...wrong(
        [total !== undefined && printedIn(total.cells, budget) && printedIn(total.cells, actual), 'total'],
        [
          Number.isNaN(rate) ||
            sums[6] !== undefined ||
            printedIn([...(total?.cells ?? []), funding.headline?.rate ?? null], rate),
          'printed rate',
        ],
        [Number.isNaN(rate) || near(rate, percent(actual, budget), sums[6] === undefined ? 1 : 0.0051), 'rate'],
      ),
    );
  } else if (/^[^。]*合计[^。]*万?亿?元，/.test(text)) out.push('total not understood');
  for (const [end, word] of [
    [1, '最高'],
    [-1, '最低'],
  ] as const) {
    const said = new RegExp(`${word}的是(.+?)，([\\d.]+)%(?:（本站计算）)?[；。]`).exec(text);
    if (said === null) continue;
    const rate = num(said[2]);
    const holders = drawn.filter(
      ({ label, budget, actual }) => near(percent(actual, budget), rate, 1) && said[1]!.includes(label),
    );
    const beaten = drawn.filter(({ label, budget, actual }) => {
      const own = percent(actual, budget);
      const prints = rowsOf(label).some(({ cells }) =>
        cells.some((cell) => cell?.includes('%') === true && near(num(cell), rate)),
      );
      // Money come in or carried over is drawn beside spending, and is none.
      const isSpending = !/收入|结转|结余/.test(label);
      return isSpending && budget > 0 && (own - rate) * end > 0.011 && !prints;
    });
    const hidden = itemRates(table, picture.names).filter((own) => (own - rate) * end > 0.011);
    const exact = drawn.some(
      ({ label, budget, actual }) =>
        said[1]!.includes(label) &&
        (near(percent(actual, budget), rate) || rowsOf(label).some(({ cells }) => printedIn(cells, rate))),
    );
    if (drawn.some(({ label }) => rowsOf(label).some(({ role }) => role === 'item')))
      out.push(...wrong([hidden.length === 0, `${word} beaten by an item that is not drawn`]));
    out.push(
      ...wrong(
        [holders.length > 0 && exact, `${word} holder`],
        [beaten.length === 0, `${word} beaten by ${beaten.map(({ label }) => label).join()}`],
      ),
    );
  }
  const all = /都是([\d.]+)%/.exec(text);
  if (all)
    out.push(
      ...wrong([drawn.every(({ budget, actual }) => near(percent(actual, budget), num(all[1]), 0.51)), 'all the same']),
    );
  return out;
};

export const programmeYears: Check = ({ text, at, picture }, { programmes }) => {
  const found = programmes.find(({ id }) => at === `programme-${id}-chart`);
  if (found === undefined) return ['not understood'];
  const out = wrong([
    picture?.kind !== 'pairs' ||
      picture.second.every((value, index) => value === null || value === num(decimalText(found.years[index]?.actual))),
    'picture',
  ]);
  for (const clause of text.replace(/。$/, '').split('；')) {
    const said =
      /^(\d{4})年\D+([\d.]+)\D+?，(?:支出(-?[\d.]+)|没有列出支出)[^（]*(?:（执行率([\d.]+)%(，本站计算)?）)?$/.exec(
        clause,
      );
    const year = found.years.find((one) => one.year === Number(said?.[1]));
    if (said === null || year === undefined) return [...out, 'not understood'];
    const budget = num(said[2]);
    out.push(
      ...wrong(
        [
          [year.initial, year.adjusted, year.allocated, year.received].some((one) => num(decimalText(one)) === budget),
          'budget',
        ],
        [
          said[3] === undefined ? year.actual === undefined : num(said[3]) === num(decimalText(year.actual)),
          'spending',
        ],
        [
          said[4] === undefined ||
            near(num(said[4]), percent(num(decimalText(year.actual)), budget), said[5] === undefined ? 1 : 0.0051),
          'rate',
        ],
      ),
    );
  }
  return out;
};
