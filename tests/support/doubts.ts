/**
 * Reads the sentences of a report page back and holds every number in them against the record, with
 * arithmetic of its own (floating point, nothing of the site's). What is returned is false or not understood.
 */
import type { Report } from '../../src/corpus/corpus.ts';
import type { FundingTable } from '../../src/report/schema/report.ts';
import type { Said } from './said.ts';

type Check = (said: Said, report: Report) => string[];

export function doubts(said: readonly Said[], report: Report): string[] {
  return said.flatMap((one) =>
    one.text === ''
      ? []
      : (CHECKS[one.kind] ?? notUnderstood)(one, report).map((why) => `${one.at}: ${why}: ${one.text}`),
  );
}

const notUnderstood: Check = () => ['kind without a check'];

const near = (a: number, b: number, slack = 0.0051): boolean => Math.abs(a - b) <= slack;

/** The number that a cell begins with, or NaN. */
function num(text: string | number | null | undefined): number {
  const bare = String(text ?? '')
    .replaceAll(',', '')
    .replace('−', '-')
    .trim();
  return /^[+-]?\d+(?:\.\d+)?/.test(bare) ? Number.parseFloat(bare) : Number.NaN;
}

const percent = (part: number, whole: number): number => (part / whole) * 100;
const wrong = (...claims: readonly (readonly [boolean, string])[]): string[] =>
  claims.filter(([holds]) => !holds).map(([, why]) => why);

/** “甲、乙和丙”, where names may hold these signs themselves. */
const isListOf = (words: string, names: readonly string[]): boolean => {
  const rest = [...names].sort((a, b) => b.length - a.length).reduce((left, name) => left.replace(name, ''), words);
  return names.every((name) => words.includes(name)) && /^[、和]*$/.test(rest);
};

const scoringLoss: Check = ({ text, picture }, { scoring }) => {
  const head = /^满分([\d.]+)分，(?:自评)?(?:平均)?得([\d.]+)分(?:，(?:平均)?失([\d.]+)分)?(，没有失分)?/.exec(text);
  if (head === null) return ['not understood'];
  const [, max, total, lost] = head.map(num) as [number, number, number, number];
  const full = num(scoring.max ?? 100);
  const out = wrong(
    [max === full && total === num(scoring.total), 'total'],
    [Number.isNaN(lost) || near(lost, full - total), 'loss'],
  );
  const rows = scoring.dimensions.map(({ name, max: top, score, rate }) => ({
    name,
    lost: num(top) - num(score),
    rate: percent(num(score), num(top)),
    printed: num(rate),
  }));
  if (picture?.kind === 'waterfall')
    out.push(
      ...wrong([
        rows.every(({ name, lost: own }) => {
          const step = picture.steps.find(({ label, role }) => label === name && role === 'loss');
          return step === undefined || near(step.from - step.to, own, 1e-6);
        }),
        'picture',
      ]),
    );
  const tail = text.slice(head[0].length);
  if (tail === '。') return out;
  const most = Math.max(...rows.map((row) => row.lost));
  const first = rows.filter((row) => near(row.lost, most, 1e-9));
  const equal = /^：(\d+)个一级指标失分相同，各([\d.]+)分/.exec(tail);
  const named = /^：(.+?)(?:并列)?失分最多，各?([\d.]+)分，各?占全部失分的([\d.]+)%/.exec(tail);
  if (equal)
    out.push(
      ...wrong([
        Number(equal[1]) === rows.length && first.length === rows.length && near(num(equal[2]), most),
        'equal losses',
      ]),
    );
  else if (named)
    out.push(
      ...wrong(
        [
          isListOf(
            named[1]!,
            first.map(({ name }) => name),
          ),
          'most lost',
        ],
        [near(num(named[2]), most), 'most'],
        [near(num(named[3]), percent(most, lost)), 'share'],
      ),
    );
  else return [...out, 'not understood'];
  const low = Math.min(...rows.map(({ rate }) => rate));
  const last = rows.filter(({ rate }) => near(rate, low, 1e-9));
  const lowest = /；得分率最低的是(.+?)，都?为([\d.]+)%/.exec(tail) ?? /(，得分率也最低)，都?为([\d.]+)%/.exec(tail);
  if (lowest)
    out.push(
      ...wrong(
        [
          lowest[1] === '，得分率也最低'
            ? first.every(({ name }) => last.some((row) => row.name === name))
            : isListOf(
                lowest[1]!,
                last.map(({ name }) => name),
              ),
          'lowest',
        ],
        [
          last.some(
            ({ printed, rate }) => num(lowest[2]) === printed || (Number.isNaN(printed) && near(num(lowest[2]), rate)),
          ),
          'lowest rate',
        ],
      ),
    );
  return out;
};

const scoringDetail: Check = ({ text, at }, { scoring }) => {
  const found = scoring.dimensions.find(({ name }) => at === `scoring-detail-${name}`);
  const said = /^([\d.]+)分得([\d.]+)分(?:，得分率([\d.]+)%(（本站计算）)?)?$/.exec(text);
  if (found === undefined || said === null) return ['not understood'];
  const [max, score, rate] = [num(found.max), num(found.score), num(said[3])];
  return wrong(
    [num(said[1]) === max && num(said[2]) === score, 'points'],
    [
      Number.isNaN(rate) ||
        (said[4] === undefined
          ? rate === num(found.rate)
          : found.rate === undefined && near(rate, percent(score, max))),
      'rate',
    ],
  );
};

const organisationSpread: Check = ({ text, picture }, { scoring: { organisations, total } }) => {
  const totals = organisations.map((one) => num(one.total));
  const out = wrong([
    picture?.kind !== 'spread' || picture.points.every(({ value }, index) => value === totals[index]),
    'picture',
  ]);
  const [high, low] = [Math.max(...totals), Math.min(...totals)];
  const same = /得分相同，都是([\d.]+)分。$/.exec(text);
  if (same) return [...out, ...wrong([high === low && num(same[1]) === high, 'same'])];
  const said =
    /(\d+)个单位中，.+?(并列)?最高，([\d.]+)分；.+?(并列)?最低，([\d.]+)分；相差([\d.]+)分(?:，平均([\d.]+)分)?。$/.exec(
      text,
    );
  if (said === null) return [...out, 'not understood'];
  const mean = totals.reduce((sum, one) => sum + one, 0) / totals.length;
  return [
    ...out,
    ...wrong(
      [Number(said[1]) === totals.length, 'count'],
      [num(said[3]) === high && num(said[5]) === low && near(num(said[6]), high - low), 'ends'],
      [(said[2] !== undefined) === totals.filter((one) => one === high).length > 1, 'highest shared'],
      [(said[4] !== undefined) === totals.filter((one) => one === low).length > 1, 'lowest shared'],
      [said[7] === undefined || (num(said[7]) === num(total) && near(num(said[7]), mean, 0.51)), 'average'],
    ),
  ];
};

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

const fundingPairs: Check = ({ text, at, picture }, { funding }) => {
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
      rowsOf(label).some(({ cells }) => printedIn(cells, budget!) && printedIn(cells, actual!)),
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
        [Number.isNaN(rate) || (sums[6] === undefined ? printedIn(total?.cells ?? [], rate) : true), 'printed rate'],
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
      ({ label, budget, actual }) => near(percent(actual!, budget!), rate, 1) && said[1]!.includes(label),
    );
    const beaten = drawn.filter(({ label, budget, actual }) => {
      const own = percent(actual!, budget!);
      const prints = rowsOf(label).some(({ cells }) =>
        cells.some((cell) => cell?.includes('%') === true && near(num(cell), rate)),
      );
      return budget! > 0 && (own - rate) * end > 0.011 && !prints;
    });
    const hidden = itemRates(table, picture.names).filter((own) => (own - rate) * end > 0.011);
    const exact = drawn.some(
      ({ label, budget, actual }) =>
        said[1]!.includes(label) &&
        (near(percent(actual!, budget!), rate) || rowsOf(label).some(({ cells }) => printedIn(cells, rate))),
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
      ...wrong([
        drawn.every(({ budget, actual }) => near(percent(actual!, budget!), num(all[1]), 0.51)),
        'all the same',
      ]),
    );
  return out;
};

const programmeYears: Check = ({ text, at, picture }, { programmes }) => {
  const found = programmes.find(({ id }) => at === `programme-${id}-chart`);
  if (found === undefined) return ['not understood'];
  const out = wrong([
    picture?.kind !== 'pairs' ||
      picture.second.every((value, index) => value === null || value === num(found.years[index]?.actual)),
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
        [[year.initial, year.adjusted, year.allocated, year.received].some((one) => num(one) === budget), 'budget'],
        [said[3] === undefined ? year.actual === undefined : num(said[3]) === num(year.actual), 'spending'],
        [
          said[4] === undefined ||
            near(num(said[4]), percent(num(year.actual), budget), said[5] === undefined ? 1 : 0.0051),
          'rate',
        ],
      ),
    );
  }
  return out;
};

const VERBS: Readonly<Record<string, number>> = {
  增加到: 1,
  上升到: 1,
  减少到: -1,
  下降到: -1,
  升到: -1,
  降到: 1,
  仍是: 0,
};

const trend: Check = ({ text, at, picture }, { trends }) => {
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
  if (/逐期上升/.test(tail)) out.push(...wrong([steps.every((step) => step === 1), 'every period up']));
  if (/逐期下降/.test(tail)) out.push(...wrong([steps.every((step) => step === -1), 'every period down']));
  if (/先升后降/.test(tail)) out.push(...wrong([turns === 1 && moves[0] === 1, 'up, then down']));
  if (/先降后升/.test(tail)) out.push(...wrong([turns === 1 && moves[0] === -1, 'down, then up']));
  if (/有升有降/.test(tail)) out.push(...wrong([turns > 1, 'up and down']));
  if (/逐期|先|有升/.test(tail)) out.push(...wrong([steps.every((step) => !Number.isNaN(step)), 'a gap']));
  return out;
}

const indicatorCounts: Check = ({ text }, { indicatorTables }) => {
  const said = /^(?:共|本页列出)(\d+)项指标：(.+?)。(?:其中\d+项[^。]*。)?(?:另有(\d+)行[^。]*。)?$/.exec(text);
  if (said === null) return ['not understood'];
  const rows = indicatorTables.flatMap((table) => table.rows);
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

const indicatorCompletion: Check = ({ text, picture }, { indicatorTables }) => {
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
  const nameOf = (label: string): string =>
    rows.map(({ name }) => name).find((name) => label === name || label.endsWith(` ${name}`)) ?? label;
  const out = wrong([picture.labels.every((label, index) => gives(nameOf(label), picture.values[index]!)), 'picture']);
  const count = /^能算出完成率的有(\d+)项/.exec(text);
  if (count === null || Number(count[1]) < picture.labels.length) return [...out, 'count'];
  const named = (word: string, value: number): string[] => {
    const said = new RegExp(`${word}的是(.+?)（([\\d.]+)%[^）]*）(?=[，；。])`).exec(text);
    if (said === null) return [];
    const name = /“([^]+?)”(?:等\d+项|、|$)/.exec(said[1]!)?.[1]?.replaceAll('‘', '“').replaceAll('’', '”') ?? '';
    return wrong([near(num(said[2]), value), `${word} value`], [gives(name, num(said[2])), `${word} ${name}`]);
  };
  out.push(...named('最低', Math.min(...picture.values)), ...named('最高', Math.max(...picture.values)));
  const below = /其中(\d+)项不到100%/.exec(text);
  const drawn = picture.values.filter((value) => value < 100).length;
  const cut = /其余画|图中画/.test(text);
  if (below && !cut) out.push(...wrong([Number(below[1]) === drawn, 'below']));
  if (/都达到100%/.test(text)) out.push(...wrong([drawn === 0, 'all reached']));
  const easy = /；(\d+)项超过150%/.exec(text);
  if (easy && !cut)
    out.push(...wrong([Number(easy[1]) === picture.values.filter((value) => value > 150).length, 'above 150%']));
  return out;
};

const checks: Check = ({ text }) => {
  const all = /做了(\d+)次核验：/.exec(text);
  if (all === null) return [];
  const parts = [...text.matchAll(/(\d+)处/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return wrong([parts === Number(all[1]), 'parts']);
};

const headBand: Check = ({ text }, { scoring: { total } }) => {
  const [from, below] = [/([\d.]+) 分(?:以上|至)/, /不到 ([\d.]+) 分/].map((form) => num(form.exec(text)?.[1]));
  return wrong([!(num(total) < from!) && !(num(total) >= below!), 'band']);
};

const headSelf: Check = ({ text }, { scoring: { total, selfScore } }) => {
  const gap = /(?:高|低)([\d.]+)分$/.exec(text);
  return wrong(
    [num(/自评([\d.]+)分/.exec(text)?.[1]) === num(selfScore?.score), 'self-score'],
    [gap === null || near(num(gap[1]), Math.abs(num(selfScore?.score) - num(total))), 'gap'],
  );
};

const headRate: Check = ({ text }, { funding: { headline } }) =>
  wrong([near(num(text), percent(num(headline?.actual), num(headline?.budget))), 'rate']);

const headDivides: Check = (_said, { funding: { headline } }) =>
  wrong([
    headline?.rate === undefined || near(num(headline.rate), percent(num(headline.actual), num(headline.budget)), 1),
    'quotient',
  ]);

const CHECKS: Readonly<Partial<Record<Said['kind'], Check>>> = {
  'scoring-loss': scoringLoss,
  'scoring-detail': scoringDetail,
  'scoring-none': () => [],
  'organisation-spread': organisationSpread,
  'funding-pairs': fundingPairs,
  'programme-years': programmeYears,
  trend,
  'indicator-counts': indicatorCounts,
  'indicator-completion': indicatorCompletion,
  checks,
  'head-band': headBand,
  'head-self-score': headSelf,
  'head-rate': headRate,
  'head-divides': headDivides,
};
