/** The numbers on the lists of indicators, checks and series, counted again from the public data alone. */
import { describe, expect, inject, it } from 'vitest';
import { indicatorsOf, readData, tally, yearsOf } from '../support/archive-data.ts';
import { Doc, readPage, textOf } from '../support/dom.ts';
import { sameOptions as same } from '../support/recount.ts';

const dist = inject('dist');
const reports = readData(dist);
const page = (url: string): Doc => readPage(dist, url);
const indicators = indicatorsOf(reports);

/** A bare number with the sign and the unit of the columns beside it; anything else as printed. */
function composed(value: string | null, { sign = '', unit = '' }: { sign?: string; unit?: string }): string | null {
  if (value === null || !/^[+-]?\d[\d,]*(?:\.\d+)?%?$/.test(value.trim())) return value;
  const [before, behind] = [sign, unit].map((one) => (one === '定性' ? '' : one));
  return `${before}${value}${value.trim().endsWith('%') ? '' : behind}`;
}

/** “2021–2023”, “2021、2023”: years between that no report tells of are not claimed. */
function runs(years: readonly number[]): string {
  const held = [...new Set(years)].sort((a, b) => a - b);
  const starts = held.filter((year) => !held.includes(year - 1));
  const ends = held.filter((year) => !held.includes(year + 1));
  return starts.map((from, at) => [...new Set([from, ends[at]])].join('–')).join('、');
}

describe('/indicators/', () => {
  const doc = page('/indicators/');
  const words = { met: '完成', unmet: '未完成', unclear: '无法判断', 'not-due': '未到期' };
  const verdicts = tally(indicators, ({ verdict }) => [verdict]);
  const of = (verdict: string): number => verdicts.get(verdict) ?? 0;
  const alike = tally(indicators, (indicator) => (indicator.alike === null ? [] : [indicator.alike]));

  it('counts the indicators', () => {
    const beyond = indicators.filter((indicator) => indicator.beyond).length;
    const waiting = of('not-due') === 0 ? '' : `，未到期${of('not-due')}条`;
    const far = beyond === 0 ? '' : `；完成值超过目标值150%的${beyond}条，目标可能定得太低`;
    expect(doc.text('.lead')).toBe(
      `${indicators.length}条指标：完成${of('met')}条，未完成${of('unmet')}条，无法判断${of('unclear')}条${waiting}${far}。`,
    );
    expect([...verdicts.values()].reduce((sum, count) => sum + count, 0)).toBe(indicators.length);
  });

  it('shows targets, results, rates and likes as the data has them', () => {
    const rows = doc
      .table('全部指标')
      .rows.map((cells) => [...[...cells.slice(0, 6), cells[7]!].map(({ text }) => text), cells[6]!.note]);
    expect(rows).toEqual(
      indicators.map((indicator) =>
        [
          indicator.name,
          composed(indicator.adjustedTarget ?? indicator.target, indicator) ?? '—',
          composed(indicator.actual ?? indicator.toDate ?? null, { unit: indicator.unit }) ?? '—',
          indicator.computedCompletion === null ? '—' : `${Number(indicator.computedCompletion)}%`,
          words[indicator.verdict],
          String(indicator.inYear),
          indicator.alike === null ? '—' : String(alike.get(indicator.alike)),
          indicator.report.shortTitle,
        ].map((text) => text.replace(/\s+/g, ' ').trim()),
      ),
    );
  });

  it('says what is expected of a year under way', () => {
    const rows = doc.table('全部指标').rows;
    for (const [at, indicator] of indicators.entries()) {
      const { actual, toDate, forecast, unit } = indicator;
      const sofar = actual === null ? '截至期末' : `截至期末${composed(toDate ?? null, { unit })}`;
      const said = [
        ...(toDate == null ? [] : [sofar]),
        ...(forecast == null ? [] : [`预计${composed(forecast, { unit })}`]),
      ];
      expect(rows[at]![2]!.note, indicator.name).toBe(said.join('，'));
    }
  });

  it('has the right number behind every filter value', () => {
    same(doc, 'verdict', verdicts);
    same(
      doc,
      'beyond',
      tally(indicators, ({ beyond }) => (beyond ? ['yes'] : [])),
    );
    same(
      doc,
      'year',
      tally(indicators, ({ inYear }) => [String(inYear)]),
    );
    same(
      doc,
      'organisation',
      tally(indicators, ({ about }) => about),
    );
    same(
      doc,
      'group',
      tally(indicators, ({ group }) => (group === null ? [] : [group.replace(/\s+/g, '')])),
    );
  });

  it('counts the groups of like indicators, here and on their pages', () => {
    expect(doc.text('#alike .section-note')).toBe(`${alike.size}组`);
    const rows = doc.table('名称相近的指标').rows;
    expect(rows.map(([name]) => decodeURI(name!.to!)).sort()).toEqual([...alike.keys()].sort());
    // What is not due has a column where a group holds any.
    const waits = indicators.some(({ alike: group, verdict }) => group !== null && verdict === 'not-due');
    const columns = ['met', 'unmet', 'unclear', ...(waits ? ['not-due'] : [])];
    for (const row of rows) {
      const to = decodeURI(row[0]!.to!);
      const own = indicators.filter((indicator) => indicator.alike === to);
      const years = own.map(({ inYear }) => inYear);
      const from = new Set(own.map(({ report }) => report.id)).size;
      const number = (verdict: string): number => own.filter((one) => one.verdict === verdict).length;
      expect(row.slice(1).map(({ text }) => text)).toEqual(
        [own.length, from, `${runs(years)}年`, ...columns.map(number)].map(String),
      );
      const lead = page(to).text('.lead');
      expect(lead).toContain(`${from}份报告里的${own.length}条指标`);
      for (const verdict of ['met', 'unmet', 'unclear', 'not-due'] as const) {
        expect(lead.includes(`${words[verdict]}${number(verdict)}条`)).toBe(number(verdict) > 0);
      }
    }
  });
});

describe('/checks/', () => {
  const checks = reports.flatMap((report) => report.checks.map((check) => ({ ...check, report })));
  const bySeverity = tally(checks, ({ severity }) => [severity]);
  const count = (severity: string): number => bySeverity.get(severity) ?? 0;
  const doc = page('/checks/');
  const found = checks.filter(({ severity }) => severity === 'discrepancy');

  it('counts the checks', () => {
    const where = new Set(found.map(({ report }) => report.id)).size;
    expect(doc.text('.lead')).toBe(
      `对${reports.length}份报告做了${checks.length}次核验：${count('pass')}次相符，${count('discrepancy')}处有出入（分布在${where}份报告里），${count('notice')}处值得留意，${count('unjudged')}处数据不足、无法核验。`,
    );
    expect(doc.all('[data-item]').length).toBe(found.length);
  });

  it('counts the results of every rule, here and on its page', () => {
    const rows = doc.rows('规则与结果');
    const shown = ['discrepancy', 'notice', 'pass', 'unjudged'];
    for (const [, code, ...numbers] of rows) {
      const own = checks.filter((check) => check.code === code);
      expect(numbers, code).toEqual(
        shown.map((severity) => String(own.filter((check) => check.severity === severity).length)),
      );
      const note = page(`/checks/${code!.toLowerCase()}/`).text('#results .section-note');
      expect(note).toContain(own.length === 0 ? '没有用到这条规则' : `用了${own.length}次`);
    }
    expect(rows.flatMap((row) => row.slice(2)).reduce((sum, number) => sum + Number(number), 0)).toBe(checks.length);
  });

  it('has the right number behind every filter value', () => {
    same(
      doc,
      'rule',
      tally(found, ({ code }) => [code]),
    );
    same(
      doc,
      'organisation',
      tally(found, ({ report }) => report.organisationIds),
    );
    same(
      doc,
      'year',
      tally(found, ({ report }) => yearsOf(report)),
    );
  });
});

/** From the first number to the last, in per cent, or in points for rates; none across or from zero. */
function changeOf(values: readonly (string | null)[], unit: string | null): string {
  const numbers = values.flatMap((value) => {
    const found = /^(-?[\d,]+(?:\.\d+)?)[%‰\p{Script=Han}]*$/u.exec((value ?? '').trim());
    return found === null ? [] : [Number(found[1]!.replaceAll(',', ''))];
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || numbers.length < 2) return '';
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${value}`.replace('-', '−');
  if (unit === '%') return `${signed(Number((last - first).toFixed(6)))}个百分点`;
  if (first === 0) return '';
  return `${signed(Number((((last - first) / first) * 100).toFixed(2)))}%`;
}

describe('/trends/', () => {
  const doc = page('/trends/');
  const trends = reports.flatMap((report) => report.trends.map((trend) => ({ ...trend, report })));
  const subject = (name: string | undefined): string => (name ?? '其他').replace(/\s+/g, '');
  const ofReports = new Set(trends.map(({ id, report }) => `${report.id}-${id}`));
  /** Money and indicators of budget lines; counted again on the pages of the lines. */
  const lines = doc.all('[data-record]').filter((line) => !ofReports.has(line.getAttribute('data-record') ?? ''));
  const ofLines = (key: string): string[][] => lines.map((line) => (line.getAttribute(`data-${key}`) ?? '').split(' '));
  const more = (counts: ReadonlyMap<string, number>, key: string): Map<string, number> => {
    const all = new Map(counts);
    for (const value of ofLines(key).flat()) all.set(value, (all.get(value) ?? 0) + 1);
    return all;
  };

  it('counts the series', () => {
    const series = trends.reduce((sum, trend) => sum + trend.series.length, 0);
    const subjects = new Set(trends.map((trend) => subject(trend.subject))).size;
    const sorted = trends.some((trend) => trend.subject !== undefined) ? `，分${subjects}个主题词` : '';
    const ofMoney = lines.length === 0 ? '' : `另有${lines.length}组是延续资金各年的预算、支出和指标。`;
    expect(doc.text('.lead')).toContain(`${trends.length}组多年（多期）数据，共${series}个系列${sorted}。${ofMoney}`);
    expect(doc.text('.lead').includes('延续资金')).toBe(lines.length > 0);
    same(
      doc,
      'subject',
      more(
        tally(trends, (trend) => [subject(trend.subject)]),
        'subject',
      ),
    );
    same(
      doc,
      'organisation',
      more(
        tally(trends, ({ report }) => report.organisationIds),
        'organisation',
      ),
    );
    same(
      doc,
      'year',
      more(
        tally(trends, ({ report }) => yearsOf(report)),
        'year',
      ),
    );
  });

  it('brings picture, table, sentence and source of each', () => {
    for (const item of doc.all('[data-record]')) {
      const one = new Doc(item);
      const name = item.getAttribute('data-record') ?? '';
      expect(one.tables().length, name).toBe(1);
      expect(one.text('[data-csv="一句话"]').length, name).toBeGreaterThan(4);
      expect(one.text('[data-csv="出自"]').length, name).toBeGreaterThan(1);
      expect(one.all('details').length, name).toBe(0);
      // A picture needs two numbers of one series.
      const figures = one.tables()[0]!.rows.map((row) => row.slice(1).filter(({ text }) => /^-?\d/.test(text)).length);
      if (one.all('[data-picture]').length === 0) expect(Math.max(...figures), name).toBeLessThan(4);
    }
  });

  it('draws what the table says', () => {
    for (const trend of trends) {
      const item = doc.within(`[data-record="${trend.report.id}-${trend.id}"]`);
      const drawn = new Set<string>();
      for (const frame of item.all('[data-picture]')) {
        const picture = JSON.parse(frame.getAttribute('data-picture')!) as {
          labels: string[];
          series: { name: string; values: (number | null)[] }[];
        };
        expect(picture.labels).toEqual(trend.periods);
        for (const { name, values } of picture.series) {
          drawn.add(name);
          const printed = trend.series.find((one) => one.name === name)!.values;
          values.forEach((value, at) => {
            if (value !== null) expect(printed[at]!.replace(/[,%]/g, ''), name).toContain(String(Math.abs(value)));
          });
        }
      }
      const numbers = (values: readonly (string | null)[]): number =>
        values.filter((value) => /^[+-]?\d/.test(value ?? '')).length;
      for (const { name, values } of trend.series) {
        if (numbers(values) > 1) expect(drawn.has(name), `${trend.report.id} ${trend.title} ${name}`).toBe(true);
      }
    }
  });

  it('shows every value as printed', () => {
    let changes = 0;
    for (const trend of trends) {
      const item = doc.within(`[data-record="${trend.report.id}-${trend.id}"]`);
      const [table] = item.tables();
      const ours = item.all('thead th').some((head) => textOf(head).startsWith('首末变化'));
      for (const [at, { name, unit, values }] of trend.series.entries()) {
        const cells = table!.rows[at]!.map(({ text }) => text);
        expect(cells[0]).toBe(name.replace(/\s+/g, ' '));
        const from = cells.length > 1 + values.length && table!.rows.length > 0 ? cells.indexOf(values[0] ?? '', 1) : 1;
        expect(cells.slice(from, from + values.length), `${trend.report.id} ${trend.title} ${name}`).toEqual(
          values.map((value) => (value ?? '').trim()),
        );
        // The change from first to last is the site's own arithmetic; it is silent where periods cannot be compared.
        const told = ours ? (cells.slice(from + values.length).at(-1) ?? '') : '';
        if (told === '') continue;
        changes++;
        expect(told, `${trend.report.id} ${trend.title} ${name}`).toBe(changeOf(values, unit));
      }
    }
    expect(changes).toBeGreaterThan(trends.length / 2);
  });
});
