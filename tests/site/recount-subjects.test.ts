/** The numbers on the pages of organisations, themes and programmes, counted again from the public data alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import {
  discrepanciesOf,
  indicatorsOf,
  readData,
  recommendationsOf,
  span,
  spanText,
  statesOf,
  tally,
  type DataProgramme,
  type DataReport,
  type DataYear,
  evaluatedIn,
} from '../support/archive-data.ts';
import { chargedFindings, concerns, isToldOf } from '../support/charged.ts';
import { parse } from 'yaml';
import { Doc, readPage, textOf } from '../support/dom.ts';

const dist = inject('dist');
const reports = readData(dist);
const page = (url: string): Doc => readPage(dist, url);
const findings = chargedFindings(reports);
const recommendations = recommendationsOf(reports);
const states = statesOf(reports);

type Found = (typeof findings)[number];
const reportsOf = (own: readonly Found[]): number => new Set(own.map(({ report }) => report.id)).size;
/** The id at the end of an address: /themes/idle-funds/. */
const idIn = (to: string | null): string => (to ?? '').replace(/\/$/, '').split('/').at(-1) ?? '';

const isScored = (report: DataReport, id: string): boolean =>
  report.scoring.organisations.some(({ organisation }) => organisation === id);
/** Not where only a project of the document is its own: what the document got is not its score. */
const isItsOwn = (report: DataReport, id: string): boolean =>
  report.organisationIds.includes(id) || isScored(report, id);
/** What several gave themselves together is not what one of them gave itself. */
const isJoint = (report: DataReport, id: string): boolean => report.organisationIds.length > 1 && !isScored(report, id);

/** What an evaluator gave this organisation, and what it gave itself. */
const ownTotal = (report: DataReport, id: string): string | null =>
  report.scoring.organisations.find(({ organisation }) => organisation === id)?.total ??
  (isItsOwn(report, id) ? report.scoring.total : null);
const given = (report: DataReport, id: string): string | null =>
  report.evaluation === 'self' ? null : ownTotal(report, id);
const self = (report: DataReport, id: string): string | null =>
  (isItsOwn(report, id) ? report.scoring.selfScore?.score : undefined) ??
  (report.evaluation === 'self' ? ownTotal(report, id) : null);
/** The budget, or where none is printed the money spent, as printed. */
const amountOf = ({ headline }: DataReport): string => {
  const amount = headline?.budget ?? headline?.actual ?? null;
  return headline === null || amount === null ? '—' : `${amount}${headline.unit}`;
};
const listed = (scores: readonly (string | null)[]): string => {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return '—';
  if (known.length <= 4) return known.join('、');
  const order = [...known].sort((a, b) => Number(a) - Number(b));
  return `${order[0]}–${order.at(-1)}（${known.length}份）`;
};

describe('/themes/', () => {
  const rows = page('/themes/').table('问题主题').rows;

  it('counts reports, findings and recommendations of every theme, most reports first', () => {
    const counted = rows.map((row) => {
      const id = idIn(row[0]!.to);
      const own = findings.filter(({ themes }) => themes.includes(id));
      return [id, reportsOf(own), own.length, recommendations.filter(({ themes }) => themes.includes(id)).length];
    });
    expect(rows.map((row) => [idIn(row[0]!.to), ...row.slice(1).map(({ text }) => Number(text))])).toEqual(counted);
    expect(counted.map(([, number]) => number)).toEqual(
      counted.map(([, number]) => number as number).sort((a, b) => b - a),
    );
    const used = new Set(findings.flatMap(({ themes }) => themes));
    expect(rows.filter((row) => row[1]!.text !== '0').length).toBe(used.size);
  });

  for (const [first] of rows) {
    const id = idIn(first!.to);
    it(`counts again what /themes/${id}/ says`, () => {
      const doc = page(`/themes/${id}/`);
      const own = findings.filter(({ themes }) => themes.includes(id));
      const advice = recommendations.filter(({ themes }) => themes.includes(id));
      if (own.length === 0) return;
      const organisations = new Set(own.flatMap(({ about }) => about)).size;
      const periods = new Set(own.map(({ report }) => spanText(report.period, '—')));
      const since = Math.min(...own.map(({ report }) => report.period[0]));
      const money = periods.size === 1 ? `所评的是${[...periods][0]}年度的资金` : `所评的资金最早是${since}年度的`;
      const sentence = textOf(doc.one('p.prose'));
      expect(sentence).toContain(
        `${reports.length}份报告中有${reportsOf(own)}份提出这类问题，共${own.length}个，${organisations === 0 ? '没有分到各单位' : `涉及${organisations}个单位`}，${money}；`,
      );
      expect(sentence).toContain(`建议${advice.length}条，`);
      const followed = own.filter(({ key }) => states.has(key)).length;
      expect(sentence).toContain(followed === 0 ? '没有整改记录' : `${followed}个问题在后来的文件里有整改记录`);
      for (const [year, ...numbers] of doc.rows('按被评价的最后年度')) {
        const inYear = own.filter(({ report }) => String(report.period[1]) === year);
        expect(numbers, year).toEqual([String(reportsOf(inYear)), String(inYear.length)]);
      }
      for (const row of doc.table('按单位').rows) {
        const about = own.filter((finding) => finding.about.includes(idIn(row[0]!.to)));
        expect(row.slice(1).map(({ text }) => text)).toEqual([String(reportsOf(about)), String(about.length)]);
      }
      expect(doc.text('#findings .section-note')).toBe(`${own.length}个`);
      expect(doc.all('#findings .listed-record').length).toBe(Math.min(own.length, 60));
      if (advice.length > 0) expect(doc.text('#recommendations .section-note')).toBe(`${advice.length}条`);
    });
  }
});

describe('/organisations/', () => {
  const evaluates = (report: DataReport, id: string): boolean => evaluatedIn(report).includes(id);
  const doc = page('/organisations/');
  const rows = doc.table('被评价的单位').rows;

  it('counts reports, scores and findings of every organisation', () => {
    const counts = tally(reports, evaluatedIn);
    const most = Math.max(...counts.values());
    const first = [...counts.values()].filter((number) => number === most).length;
    const names = rows.slice(0, first).map(([name]) => name!.text);
    const shared = `${names.slice(0, 5).join('、')}${first > 5 ? `等${first}个单位` : ''}并列，各${most}份`;
    const leading = `；报告最多的是${first === 1 ? `${names[0]!}，${most}份` : shared}`;
    expect(doc.text('.lead')).toContain(
      `记有名称的被评价单位${counts.size}个，报告${reports.length}份${first === counts.size ? '' : leading}。`,
    );
    expect(rows.length).toBe(counts.size);
    for (const row of rows) {
      const id = idIn(row[0]!.to);
      const own = reports.filter((report) => evaluates(report, id));
      const found = findings.filter(({ about }) => about.includes(id));
      expect(
        row.slice(1, 6).map(({ text }) => text),
        id,
      ).toEqual([
        String(own.length),
        spanText(span(own)),
        listed(own.map((report) => given(report, id))),
        listed(own.map((report) => (report.evaluation !== 'self' && isJoint(report, id) ? null : self(report, id)))),
        String(found.length),
      ]);
      const themes = tally([...new Set(found.map(({ report }) => report))], (report) =>
        found.filter((one) => one.report === report).flatMap((one) => one.themes),
      );
      const most = [...themes].filter(([, number]) => number === Math.max(...themes.values()));
      if (most.length === 1) expect(idIn(row[6]!.to)).toBe(most[0]![0]);
      if (most.length > 1)
        expect(row[6]!.text).toMatch(most.length > 5 ? new RegExp(`等${most.length}类并列$`) : /并列$/);
    }
  });

  for (const row of rows) {
    const id = idIn(row[0]!.to);
    it(`counts again what /organisations/${id}/ says`, () => {
      const own = reports.filter((report) => evaluates(report, id));
      const found = findings.filter(({ about }) => about.includes(id));
      const one = page(`/organisations/${id}/`);
      const lead = one.text('.lead');
      expect(lead).toContain(`的报告${own.length}份（${spanText(span(own), '—')}年度）`);
      const none = own.some((report) => report.findings.length > 0) ? '没有单独列在本单位名下的问题' : '没有列出问题';
      expect(lead).toContain(found.length === 0 ? none : `指出问题${found.length}个`);
      const joint = findings.filter(
        ({ about, report }) => about.length === 0 && report.organisationIds.includes(id),
      ).length;
      expect(lead.includes(`另有${joint}个问题由合评报告一并提出，本站没有分到各单位`)).toBe(joint > 0);
      const selves = own.filter(({ evaluation }) => evaluation === 'self').length;
      const all = selves === own.length;
      expect(lead.includes(`其中单位自评${selves}份`)).toBe(selves > 0 && !all);
      expect(/，都?是单位自评；/.exec(lead)?.[0] ?? null).toBe(all ? `，${selves > 1 ? '都' : ''}是单位自评；` : null);
      const byTheme = tally([...new Set(found.map(({ report }) => report))], (report) =>
        found.filter((finding) => finding.report === report).flatMap(({ themes }) => themes),
      );
      const back = [...byTheme.values()].filter((number) => number > 1).length;
      expect(lead.includes(`有${back}类问题在不止一份报告里出现`)).toBe(back > 0);
      const table = one
        .rows('各份报告的得分与资金')
        .map((cells) => [cells[0], cells[3], cells[4], cells[5], cells[6], cells[8], cells[9]]);
      expect(table).toEqual(
        own.map((report) => [
          report.shortTitle,
          given(report, id) ?? '—',
          report.scoring.organisations.find(({ organisation }) => organisation === id)?.grade ??
            (isScored(report, id) || !isItsOwn(report, id) ? '—' : (report.grade ?? '—')),
          self(report, id) ?? '—',
          amountOf(report),
          String(report.findings.length),
          String(discrepanciesOf(report).length),
        ]),
      );
      if (found.length > 0) {
        for (const line of one.table('按主题看问题').rows) {
          const theme = idIn(line[0]!.to);
          const count = found.filter(({ themes }) => themes.includes(theme)).length;
          expect(line.slice(1).map(({ text }) => text)).toEqual([String(byTheme.get(theme)), String(count)]);
        }
        expect(one.text('#findings .section-note')).toBe(`${found.length}个`);
      }
      if (back > 0) {
        const heads = one.table('在不止一份报告里出现的问题').rows.filter((line) => line[1]!.text !== '');
        expect(heads.map((line) => [idIn(line[0]!.to), line[1]!.text]).sort()).toEqual(
          [...byTheme]
            .filter(([, number]) => number > 1)
            .map(([theme, number]) => [theme, String(number)])
            .sort(),
        );
      }
      const about = reports.flatMap((report) =>
        report.followUps.filter(
          ({ targets, organisations }) =>
            isToldOf(id, organisations, report) ||
            targets.some(
              (target) =>
                found.some(({ key }) => key === target) ||
                own.some((r) => concerns(id, [], r) && target.startsWith(`${r.id}#`)),
            ),
        ),
      );
      const words: Readonly<Record<string, string>> = {
        done: '已整改',
        partly: '部分整改',
        'in-progress': '正在整改',
        'not-started': '尚未开始',
        'not-done': '未整改',
        unknown: '未说明',
      };
      const stated = (state: { state: string; asOf: string | null } | null, none: string): string =>
        state === null ? none : `${words[state.state]}${state.asOf === null ? '' : `（截至${state.asOf}）`}`;
      const followed = one.tables().some(({ name }) => name === '以往的问题改了没有')
        ? one.rows('以往的问题改了没有')
        : [];
      expect(followed.map((line) => line.slice(0, 3))).toEqual(
        about.map(({ issue, reported, verified }) => [
          issue.replace(/\s+/g, ' '),
          stated(reported, '没有报告'),
          stated(verified, '没有核实'),
        ]),
      );
    });
  }
});

describe('/programmes/', () => {
  const stages: Readonly<Record<string, string>> = {
    initial: '年初预算',
    adjusted: '调整后预算',
    allocated: '下达',
    received: '到位',
    actual: '支出',
    balance: '结余',
  };
  const registry = parse(readFileSync(join(inject('content'), 'programmes.yaml'), 'utf8')) as {
    id: string;
    within?: string;
    indicators?: { id: string; names: string[] }[];
  }[];
  const rows = page('/programmes/').table('跨年度的资金和经费').rows;
  const indicators = indicatorsOf(reports);

  interface Told {
    readonly name: string;
    readonly year: number | undefined;
    readonly target: string | null;
    readonly actual: string | null;
    readonly report: DataReport;
  }

  /** What the report's link lends to the line: indicators of its scope, and results of its text. */
  function toldOf(report: DataReport, link: DataProgramme): Told[] {
    const { scope } = link;
    const only = report.period[0] === report.period[1] ? report.period[1] : undefined;
    const own = indicators
      .filter((row) => row.report === report)
      .filter(
        ({ name, table, project, subproject }) =>
          scope === undefined ||
          scope.tables.includes(table) ||
          scope.indicators.includes(name) ||
          scope.projects.some((one) => one === project || one === subproject),
      )
      .map(({ name, year, table, target, actual }) => ({
        name,
        year: year ?? report.indicatorTables.find(({ id }) => id === table)?.year ?? only,
        target,
        actual,
        report,
      }));
    return [...own, ...link.results.map((result) => ({ ...result, report }))];
  }

  const linksOf = (ids: readonly string[]): { report: DataReport; link: DataProgramme }[] =>
    reports.flatMap((report) =>
      report.programmes.filter(({ id }) => ids.includes(id)).map((link) => ({ report, link })),
    );
  const told = (text: string | null): string => (text ?? '—').replace(/\s+/g, ' ');
  const figureOf = (text: string | null): string[] => [...(text ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => one);

  it('lists every budget line that a report follows, and no other', () => {
    const named = new Set(reports.flatMap(({ programmes }) => programmes.map(({ id }) => id)));
    const wholes = registry.flatMap(({ id, within }) => (named.has(id) && within !== undefined ? [within] : []));
    expect(rows.map((row) => idIn(row[0]!.to)).sort()).toEqual([...new Set([...named, ...wholes])].sort());
  });

  for (const row of rows) {
    const id = idIn(row[0]!.to);
    it(`counts again what /programmes/${id}/ says`, () => {
      const doc = page(`/programmes/${id}/`);
      const subProjects = registry.filter(({ within }) => within === id);
      const lineage = linksOf([id, ...subProjects.map((one) => one.id)]);
      const touched = new Set(lineage.map(({ report }) => report));
      const found = new Set(
        lineage.flatMap(({ report, link }) =>
          findings
            .filter((one) => one.report === report && (link.scope?.findings.includes(one.id) ?? true))
            .map(({ key }) => key),
        ),
      );
      const series = doc.all('#indicators figure.chart').length;
      expect(row.slice(3).map(({ text }) => text)).toEqual([String(touched.size), String(series), String(found.size)]);
      expect(doc.text('.lead')).toContain(`${touched.size}份报告涉及这笔资金`);
      expect(doc.rows('各份报告的得分').length).toBe(touched.size);
      expect(doc.all('#findings .listed-record').length).toBe(found.size);

      const years = linksOf([id]).flatMap(({ link }) => link.years);
      const table = doc.tables().find(({ name }) => name === `${row[0]!.text}各年度`);
      const used = Object.keys(stages).filter((stage) => years.some((year) => year[stage] !== undefined));
      const lineOf = (year: DataYear): string =>
        [year.year, year.unit, ...used.map((stage) => year[stage] ?? '—')].join('|');
      expect(
        (table?.rows ?? [])
          .map((line) =>
            line
              .slice(0, 2 + used.length)
              .map(({ text }) => text)
              .join('|'),
          )
          .sort(),
      ).toEqual(years.map(lineOf).sort());

      const all = lineage.flatMap(({ report, link }) => toldOf(report, link));
      const followed = registry
        .filter((one) => one.id === id || one.within === id)
        .flatMap((one) => one.indicators ?? []);
      let drawn = 0;
      for (const { id: indicator, names } of followed) {
        const expected = [
          ...new Set(
            all
              .filter(({ name, year }) => names.includes(name) && year !== undefined)
              .map(({ year, target, actual, name, report }) =>
                [`${year}年`, told(target), told(actual), told(name), report.shortTitle].join('|'),
              ),
          ),
        ].sort();
        const figure = doc.all(`#series-${indicator}`)[0];
        if (figure === undefined) {
          expect(new Set(expected.map((line) => line.slice(0, 5))).size, indicator).toBeLessThan(2);
          continue;
        }
        drawn += 1;
        const one = new Doc(figure);
        const shown = one.tables()[0]!.rows.map((line) => [0, 1, 2, 4, 5].map((at) => line[at]!.text).join('|'));
        expect([...shown].sort(), indicator).toEqual(expected);
        // Every figure of the picture stands in the table of its year.
        const picture = JSON.parse(one.one('[data-picture]').getAttribute('data-picture')!) as {
          unit: string;
          labels: string[];
          series: { name: string; values: (number | null)[] }[];
        };
        for (const { name, values } of picture.series) {
          values.forEach((value, at) => {
            if (value === null) return;
            const printed = one
              .tables()[0]!
              .rows.filter((line) => line[0]!.text === picture.labels[at])
              .flatMap((line) => figureOf(line[name === '目标' ? 1 : 2]!.text));
            // 2.8亿元 is drawn as 28000万元.
            const same = printed
              .map(Number)
              .some((one) => one === value || (one * 10000 === value && picture.unit === '万元'));
            expect(same, `${indicator} ${picture.labels[at]} ${name}`).toBe(true);
          });
        }
      }
      expect(drawn).toBe(series);

      const recurring = doc.tables().find(({ name }) => name === '名称相近、在几个年度都有的指标');
      const known = new Set(
        linksOf([id])
          .flatMap(({ report, link }) => toldOf(report, link))
          .map(({ year, target, actual, name }) => [`${year}年`, told(target), told(actual), told(name)].join('|')),
      );
      for (const line of recurring?.rows ?? []) {
        const shown = [0, 1, 2, 4].map((at) => line[at]!.text).join('|');
        expect(known.has(shown), shown).toBe(true);
      }

      const parts = doc.tables().find(({ name }) => name === '各子项目的年度');
      expect(parts?.headings.length ?? 0).toBe(subProjects.length);
      const lived = subProjects.flatMap((one) =>
        linksOf([one.id])
          .flatMap(({ report, link }) =>
            link.years.length === 0
              ? [[report.period[0], '—', report.shortTitle] as const]
              : link.years.map(
                  (year) => [year.year, (year['actual'] as string | undefined) ?? '—', report.shortTitle] as const,
                ),
          )
          .sort(([a], [b]) => a - b)
          .map((line) => line.join('|')),
      );
      const shown = (parts?.rows ?? []).map((line) =>
        [line[0]!.text.slice(0, 4), line[2]!.text, line[5]!.text].join('|'),
      );
      expect([...shown].sort()).toEqual([...lived].sort());
    });
  }
});
