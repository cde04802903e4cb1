/** Sentences on series, held against their values. */
import type { Report } from '../../../src/report/archive.ts';
import { near, num, percent, wrong, type Check } from './read.ts';

const VERBS: Readonly<Record<string, number>> = {
  增加到: 1,
  上升到: 1,
  减少到: -1,
  下降到: -1,
  升到: -1,
  降到: 1,
  仍是: 0,
};

export const trend: Check = ({ text, at, picture }, { trends }) => {
  const found = trends.find(({ id }) => at === `trend-${id}`);
  if (found === undefined) return ['not understood'];
  const out: string[] = [];
  if (picture?.kind === 'line')
    out.push(
      ...wrong([
        picture.series.every(({ name, values }) =>
          found.series.some(
            (one) =>
              one.name === name &&
              values.every(
                (value, index) => value === null || value === num(/-?\d[\d,.]*/.exec(one.values[index] ?? '')?.[0]),
              ),
          ),
        ),
        'picture',
      ]),
    );
  const clauses = text.split(/[；。]/).filter((clause) => clause !== '' && !/不可比$|不能(?:直接)?比较$/.test(clause));
  for (const clause of clauses) {
    const why = found.series
      .filter(({ name }) => clause.startsWith(name))
      .map((series) => clauseDoubts(clause.slice(series.name.length), found.periods, series));
    if (why.length === 0 || why.every((own) => own.length > 0)) out.push(`${clause} [${why.flat().join()}]`);
  }
  return out;
};

type Series = Report['trends'][number]['series'][number];

function clauseDoubts(words: string, periods: readonly string[], { values, changes }: Series): string[] {
  const at = (period: string): number =>
    num(/[+-]?\d[\d,]*(?:\.\d+)?/.exec(values[periods.indexOf(period)] ?? '')?.[0]);
  const flat = /^一直是(−?[\d.]+)/.exec(words);
  if (flat)
    return wrong([
      values.every((value) => value === null || num(value) === num(flat[1]) || Number.isNaN(num(value))),
      'always',
    ]);
  const begins = (text: string): string | undefined =>
    [...periods].sort((a, b) => b.length - a.length).find((period) => text.startsWith(period));
  const both = /^(.+)都是(−?[\d.]+)/.exec(words);
  if (both) return wrong([both[1]!.split('、').every((period) => at(period) === num(both[2])), 'both']);
  const from = begins(words);
  if (from === undefined) return ['no first period'];
  const first = /^为(?:约)?第?(−?[\d.]+)[^，]*(?:，|$)/.exec(words.slice(from.length));
  if (first === null) return ['no first number'];
  const out = wrong([num(first[1]) === at(from), 'first number']);
  const rest = words.slice(from.length + first[0].length);
  if (rest === '') return out;
  const to = begins(rest);
  if (to === undefined) return [...out, 'no second period'];
  const said = /^(增加到|减少到|上升到|下降到|升到|降到|仍是|为|回到同一数值)第?(−?[\d.]+)?[^，（]*/.exec(
    rest.slice(to.length),
  );
  if (said === null) return [...out, 'no verb'];
  const [start, end] = [at(from), at(to)];
  if (said[1] === '回到同一数值') out.push(...wrong([start === end, 'the same again']));
  else {
    const verb = VERBS[said[1]!];
    out.push(
      ...wrong(
        [num(said[2]) === end, 'second number'],
        [verb === undefined || Math.sign(end - start) === verb, 'direction'],
      ),
    );
  }
  const tail = rest.slice(to.length + said[0].length);
  const grown = /(增|降)([\d.]+)%/.exec(tail);
  const printed = changes.find((change) => change.from === from && change.to === to)?.percent;
  if (grown)
    out.push(
      ...wrong([
        Math.sign(end - start) === (grown[1] === '增' ? 1 : -1) &&
          (near(num(grown[2]), Math.abs(percent(end - start, start))) ||
            (near(num(grown[2]), Math.abs(num(printed)), 0) &&
              near(num(grown[2]), Math.abs(percent(end - start, start)), 1))),
        'growth',
      ]),
    );
  const points = /(升|降)([\d.]+)个[百千]分点/.exec(tail);
  if (points) out.push(...wrong([near(num(points[2]), Math.abs(end - start), 1e-6), 'points']));
  const ends = [periods.indexOf(from), periods.indexOf(to)].sort((a, b) => a - b) as [number, number];
  const inside = values
    .slice(ends[0], ends[1] + 1)
    .map((value) => num(/[+-]?\d[\d,]*(?:\.\d+)?/.exec(value ?? '')?.[0]));
  const run = periods.indexOf(from) <= periods.indexOf(to) ? inside : [...inside].reverse();
  const steps = run.slice(1).map((value, index) => Math.sign(value - run[index]!));
  const moves = steps.filter((step) => step !== 0);
  const turns = moves.slice(1).filter((step, index) => step !== moves[index]).length;
  if (tail.includes('逐期上升')) out.push(...wrong([steps.every((step) => step === 1), 'every period up']));
  if (tail.includes('逐期下降')) out.push(...wrong([steps.every((step) => step === -1), 'every period down']));
  if (tail.includes('先升后降')) out.push(...wrong([turns === 1 && moves[0] === 1, 'up, then down']));
  if (tail.includes('先降后升')) out.push(...wrong([turns === 1 && moves[0] === -1, 'down, then up']));
  if (tail.includes('有升有降')) out.push(...wrong([turns > 1, 'up and down']));
  if (/逐期|先|有升/.test(tail)) out.push(...wrong([steps.every((step) => !Number.isNaN(step)), 'a gap']));
  return out;
}
