/** What lists and index pages repeat of a report is, word for word and figure for figure, what the public data says. */
import { describe, expect, inject, it } from 'vitest';
import {
  findingsOf,
  indicatorsOf,
  readData,
  recommendationsOf,
  type DataReport,
  type DataYear,
} from '../support/archive-data.ts';
import { Doc, readPage, textOf } from '../support/dom.ts';
import { builtPages } from '../support/pages.ts';

const dist = inject('dist');
const reports = readData(dist);
const page = (url: string): Doc => readPage(dist, url);
const one = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Said {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly report: DataReport;
}

/** By the address to which a record's heading leads. */
const said = new Map<string, Said>([
  ...findingsOf(reports).map((finding) => [`${finding.report.url}#${finding.id}`, finding as unknown as Said] as const),
  ...recommendationsOf(reports).map(
    (advice) => [`/recommendations/${advice.report.id}-${advice.id}/`, advice as unknown as Said] as const,
  ),
]);

/** “R1 做法”: how a counterpart is named. */
const ties = new Set([...said.values()].map(({ id, title }) => one(`${id} ${title}`)));

describe('records', () => {
  const urls = builtPages(dist)
    .map(({ url }) => url)
    .filter((url) => /^\/(?:findings|recommendations|themes|organisations|programmes)\//.test(url));

  for (const url of urls) {
    const records = page(url)
      .all('article.listed-record')
      .filter((record) => new Doc(record).all('ul').length > 0);
    if (records.length === 0) continue;
    it(`${url} repeats ${records.length} of them faithfully`, () => {
      for (const record of records) {
        const doc = new Doc(record);
        const heading = doc.all('h2, h3, h4')[0]!;
        const to = new Doc(heading).all('a')[0]?.attributes['href'] ?? '';
        const data = said.get(to);
        // Follow-ups stand on the page of their recommendation alone.
        if (data === undefined) continue;
        expect([one(data.title), `${data.id} ${one(data.title)}`]).toContain(textOf(heading));
        // Where records of many reports stand together, each names its own.
        const origin = doc.all('p.small').map((line) => textOf(line))[0];
        if (!doc.all('.record-id').length) expect(origin).toBe(one(`${data.report.shortTitle} ${data.id}`));
        for (const tie of doc.all('[data-csv="对应的建议"], [data-csv="回应的问题"]'))
          expect(ties.has(textOf(tie))).toBe(true);
        const [list] = doc.all('ul');
        const points = new Doc(list!).all('li').map((point) => textOf(point));
        expect(points, to).toEqual(data.points.map(one));
      }
    });
  }
});

describe('checks', () => {
  it('are told as the data tells them', () => {
    const items = page('/checks/').all('[data-item]');
    const found = reports.flatMap(({ checks }) => checks.filter(({ severity }) => severity === 'discrepancy'));
    const told = items.map((item) => {
      const doc = new Doc(item);
      return [doc.all('.what a'), doc.all('.formula'), doc.all('dt'), doc.all('dd')].map((parts) =>
        parts.map((part) => textOf(part).replaceAll(' ', '')),
      );
    });
    const tight = (text: string): string => text.replace(/\s+/g, '');
    expect(told).toEqual(
      found.map(({ message, formula, operands }) => [
        [tight(message)],
        formula === '' ? [] : [tight(formula)],
        operands.map(({ name }) => tight(name)),
        operands.map(({ value, unit = '', where }) =>
          tight(`${value}${unit}${where === undefined ? '' : `（${where}）`}`),
        ),
      ]),
    );
  });
});

describe('groups of like indicators', () => {
  const indicators = indicatorsOf(reports);
  const groups = [...new Set(indicators.flatMap(({ alike }) => alike ?? []))];

  it.each(groups)('%s shows its rows', (to) => {
    const own = indicators.filter(({ alike }) => alike === to).sort((a, b) => a.inYear - b.inYear);
    const [table] = page(to).tables();
    expect(table!.rows.map((row) => [row[0]!.text, row[1]!.text, row[2]!.text, row[5]!.text, row[6]!.note])).toEqual(
      own.map(({ name, target, actual, inYear, report }) =>
        [name, target ?? '—', actual ?? '—', String(inYear), report.shortTitle].map(one),
      ),
    );
  });
});

describe('the front page', () => {
  it('tells the newest reports in their own words', () => {
    const items = page('/')
      .all('#recent li')
      .map((item) => textOf(item));
    expect(items).toEqual(
      reports.slice(0, items.length).map(({ shortTitle, summary }) => one(`${shortTitle}${summary}`)),
    );
  });
});

/** “1,435” → 1435. */
const number = (text: string): number => Number(text.replaceAll(',', ''));
const close = (a: number, b: number): boolean => Math.abs(a - b) < 0.006;

describe('changes of a programme', () => {
  const stages = {
    年初预算: 'initial',
    调整后预算: 'adjusted',
    下达: 'allocated',
    到位: 'received',
    支出: 'actual',
  } as const;
  const ids = [...new Set(reports.flatMap(({ programmes }) => programmes.map(({ id }) => id)))];
  const yearsOf = (id: string): DataYear[] =>
    reports.flatMap(({ programmes }) =>
      programmes.filter((programme) => programme.id === id).flatMap(({ years }) => years),
    );

  function right(id: string, sentence: string): void {
    const years = yearsOf(id);
    const [, from, to] = /^(\d{4})年到(\d{4})年，/.exec(sentence) ?? [];
    const prints = (year: string | undefined, stage: string, value: number): boolean =>
      years.some((one) => String(one.year) === year && one[stage] !== undefined && Number(one[stage]) === value);
    for (const [, name, first, last, sign, percent] of sentence.matchAll(
      /(年初预算|调整后预算|下达|到位|支出)由([\d,.]+)[万亿]?元(?:增加|减少)到([\d,.]+)[万亿]?元（(增|减)([\d.]+)%）/g,
    )) {
      const [a, b] = [number(first!), number(last!)];
      expect(prints(from, stages[name as keyof typeof stages], a), `${id} ${from} ${name} ${first}`).toBe(true);
      expect(prints(to, stages[name as keyof typeof stages], b), `${id} ${to} ${name} ${last}`).toBe(true);
      expect(close(((b - a) / a) * (sign === '增' ? 100 : -100), Number(percent)), sentence).toBe(true);
    }
    for (const [, first, last] of sentence.matchAll(/执行率由([\d.]+)%变为([\d.]+)%/g)) {
      for (const [year, rate] of [
        [from, first],
        [to, last],
      ] as const) {
        const known = years
          .filter((one) => String(one.year) === year)
          .some((one) => {
            const budget = one['adjusted'] ?? one['received'] ?? one['allocated'] ?? one['initial'];
            return one.rate === `${rate}%` || close((Number(one['actual']) / Number(budget)) * 100, Number(rate));
          });
        expect(known, `${id} ${year} ${rate}%`).toBe(true);
      }
    }
  }

  it.each(ids)('%s is told rightly on its page, in the list and on the front page', (id) => {
    const own = page(`/programmes/${id}/`)
      .all('#years p.prose')
      .map((sentence) => textOf(sentence));
    for (const sentence of own) right(id, sentence);
    const row = page('/programmes/')
      .table('跨年度的资金和经费')
      .rows.find(([name]) => name!.to === `/programmes/${id}/`)!;
    // Indicators that are followed stand behind the money.
    expect(row[2]!.text).toContain(own.at(-1) ?? '');
    const lead = page('/')
      .all('#programmes li')
      .find((item) => new Doc(item).all('a')[0]?.attributes['href'] === `/programmes/${id}/`);
    if (lead !== undefined && own.length > 0) expect(textOf(new Doc(lead).all('p')[0]!)).toBe(own.at(-1));
  });
});

describe('sentences on series', () => {
  it('have no number that the values do not give', () => {
    const doc = page('/trends/');
    for (const report of reports) {
      for (const trend of report.trends) {
        const sentence = textOf(doc.within(`[data-record="${report.id}-${trend.id}"]`).one('[data-csv="一句话"]'));
        const words = [...trend.periods, ...trend.series.map(({ name }) => name)];
        const known = new Set<number>(
          words.flatMap((word) => [...word.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => Number(found))),
        );
        for (const { values } of trend.series) {
          const figures = values.flatMap((value) =>
            /\d/.test(value ?? '') ? [Number(/-?[\d,]+(?:\.\d+)?/.exec(value!)![0].replaceAll(',', ''))] : [],
          );
          for (const a of figures) {
            known.add(Math.abs(a));
            for (const b of figures)
              for (const derived of [b - a, ((b - a) / a) * 100]) known.add(Number(Math.abs(derived).toFixed(2)));
          }
        }
        for (const [found] of sentence.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
          const value = number(found);
          expect(
            [...known].some((one) => Math.abs(one - value) < 0.011),
            `${report.id} ${trend.id} ${found}: ${sentence}`,
          ).toBe(true);
        }
      }
    }
  });
});
