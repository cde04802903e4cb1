/** The numbers on the front page, counted again from the public data alone; each leads to the list behind it. */
import { describe, expect, inject, it } from 'vitest';
import {
  discrepanciesOf,
  evaluatedIn,
  hasBudget,
  indicatorsOf,
  isJudged,
  isOver,
  isSpending,
  isWithoutMoney,
  readData,
  recommendationsOf,
  tally,
  type DataReport,
} from '../support/archive-data.ts';
import { chargedFindings } from '../support/charged.ts';
import { Doc, readPage, textOf } from '../support/dom.ts';
import { kindOf } from '../support/recount.ts';

const dist = inject('dist');
const reports = readData(dist);
const front = readPage(dist, '');
const findings = chargedFindings(reports);
const indicators = indicatorsOf(reports);

/** Themes that one organisation was told of in several reports, the most frequent first: “organisation theme” and how often. */
const timesOf = tally(
  [
    ...tally(
      findings.flatMap(({ about, themes, report }) =>
        about.flatMap((organisation) => themes.map((theme) => `${organisation} ${theme} ${report.id}`)),
      ),
      (key) => [key],
    ).keys(),
  ],
  (key) => [key.split(' ').slice(0, 2).join(' ')],
);
const back = [...timesOf].filter(([, number]) => number > 1).sort(([, a], [, b]) => b - a);

/** Reports that an evaluator scored for their results, lowest first. */
const scoredOf = (some: readonly DataReport[]): DataReport[] =>
  some.filter((report) => isJudged(report) && report.score !== null).sort((a, b) => a.score! - b.score!);
const scored = scoredOf(reports);
const middle = (some: readonly DataReport[]): DataReport => some[Math.floor((some.length - 1) / 2)]!;

/** Count, scored, middle, lowest, highest: as the tables of groups show it. */
const scoreCells = (some: readonly DataReport[]): string[] => {
  const order = scoredOf(some);
  const total = ({ scoring }: DataReport): string => scoring.total!;
  return [
    String(some.length),
    String(order.length),
    order.length === 0 ? '—' : total(middle(order)),
    order.length === 0 ? '—' : total(order[0]!),
    order.length === 0 ? '—' : total(order.at(-1)!),
  ];
};

/** Per cent, as printed or to two places; NaN where spending is not the point or cannot be told. */
function rateOf(report: DataReport): number {
  const { headline } = report;
  if (headline === null || !isSpending(report) || isWithoutMoney(report)) return Number.NaN;
  if (headline.rate !== undefined) return Number.parseFloat(headline.rate);
  if (!headline.comparable || headline.budget === null || headline.actual === null) return Number.NaN;
  return Number(((Number(headline.actual) / Number(headline.budget)) * 100).toFixed(2));
}

const BANDS = ['不到50', '50%至80', '80%至95', '95%至100', '超过100'] as const;
const bandOf = (rate: number): (typeof BANDS)[number] =>
  BANDS[rate > 100 ? 4 : [50, 80, 95].filter((from) => rate >= from).length]!;

/** What the scores are grouped by; one or two make no groups. */
const GROUPS: Readonly<Record<string, (report: DataReport) => string | null>> = {
  'scores-by-kind': ({ kind }) => kind,
  'scores-by-year': ({ period }) => period.join(),
  'scores-by-rate': (report) => (Number.isNaN(rateOf(report)) ? null : bandOf(rateOf(report))),
};
const isShown = (id: string): boolean => scored.length >= 3 && scored.some((report) => GROUPS[id]!(report) !== null);
const shownGroups = Object.keys(GROUPS).filter(isShown);

/** “—”, “/” and white space are no value. */
const isBlank = (text: string | null): boolean => /^[\s\-—–／/\\.·]*$|^无$/u.test(text ?? '');

describe('the figures', () => {
  const figures = new Map(
    front.all('.stat').map((stat) => {
      const doc = new Doc(stat);
      return [
        doc.text('.name'),
        {
          value: doc.text('.value'),
          note: doc
            .all('.note')
            .map((note) => textOf(note))
            .join(''),
          to: doc.one('a').getAttribute('href'),
        },
      ];
    }),
  );

  it('are right', () => {
    const organisations = tally(reports, evaluatedIn);
    const most = Math.max(...organisations.values());
    const busiest = [...organisations.values()].filter((count) => count === most).length;
    const [withTarget, withResult] = (['target', 'actual'] as const).map(
      (key) =>
        indicators.filter((row) => !isBlank(key === 'target' ? (row.adjustedTarget ?? row.target) : row.actual)).length,
    );
    const uncounted = reports.some((report) => !isOver(report) && (report.headline?.budget ?? null) !== null);
    const years = reports.flatMap(({ period }) => period);
    const found = reports.flatMap(discrepanciesOf);
    const withFormula = found.filter(({ formula }) => formula !== '').length;
    const advice = recommendationsOf(reports).length;
    expect(Object.fromEntries(figures)).toMatchObject({
      报告: { value: `${reports.length}份`, note: `${Math.min(...years)}—${Math.max(...years)}年度`, to: '/reports/' },
      记有名称的被评价单位: {
        value: `${organisations.size}个`,
        // Where all have as many reports as the others, none has most.
        note: busiest === organisations.size ? '' : expect.stringMatching(`，${busiest > 1 ? '各' : ''}${most}份$`),
        to: '/organisations/',
      },
      主要资金记有预算或下达数的报告: {
        value: `${reports.filter(hasBudget).length}份`,
        note: expect.stringMatching(
          new RegExp(
            `^只数各报告主要的一对数字，文中另印的不数${uncounted ? '，监控等年度没有结束的也不数' : ''}；.*本站不相加$`,
          ),
        ),
      },
      指出问题: { value: `${findings.length}个`, note: `提出建议${advice}条`, to: '/findings/' },
      绩效指标: {
        value: `${indicators.length}条`,
        note: `有目标值的${withTarget}条，有完成值的${withResult}条`,
        to: '/indicators/',
      },
      '完成值超过目标的150%': {
        value: `${indicators.filter(({ beyond }) => beyond).length}条`,
        to: '/indicators/?beyond=yes',
      },
      核验发现出入: {
        value: `${found.length}处`,
        note: expect.stringMatching(withFormula === found.length ? '，都附算式$' : `，其中${withFormula}处附算式$`),
        to: '/checks/',
      },
    });
    expect(figures.size).toBe(7);
  });
});

describe('the tables', () => {
  const low = reports.filter((report) => rateOf(report) < 50).sort((a, b) => rateOf(a) - rateOf(b));

  it('are all counted again here, and none is empty', () => {
    expect(
      front
        .tables()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        '最常见的问题主题',
        ...(back.length > 0 ? ['同一单位又出现的问题'] : []),
        ...(low.length > 0 ? ['支出不到预算一半的报告'] : []),
        '单位自评与评价机构打分相差最大的报告',
        '各等级的报告份数',
        ...(isShown('scores-by-kind') ? ['各类报告的得分'] : []),
        ...(isShown('scores-by-year') ? ['各评价期间的得分'] : []),
        ...(isShown('scores-by-rate') ? ['执行率与得分'] : []),
      ].sort(),
    );
  });

  it('of groups are there where there are three scores to group', () => {
    for (const id of Object.keys(GROUPS)) expect(front.all(`#${id}`).length, id).toBe(isShown(id) ? 1 : 0);
  });

  it('themes', () => {
    const counts = tally(reports, (report) => report.findings.flatMap(({ themes }) => themes));
    const rows = front.table('最常见的问题主题').rows;
    const id = (to: string | null): string => /\/themes\/([^/]+)\//.exec(to ?? '')?.[1] ?? '';
    for (const row of rows) {
      const own = findings.filter(({ themes }) => themes.includes(id(row[0]!.to)));
      const advice = recommendationsOf(reports).filter(({ themes }) => themes.includes(id(row[0]!.to)));
      expect(row.slice(1).map(({ text }) => text)).toEqual([
        String(counts.get(id(row[0]!.to))),
        String(own.length),
        String(advice.length),
      ]);
    }
    expect(rows[0]![1]!.text).toBe(String(Math.max(...counts.values())));
    expect(rows.length).toBe(Math.min(10, counts.size));
  });

  it('what came back', () => {
    expect(front.all('#returned').length).toBe(back.length > 0 ? 1 : 0);
    if (back.length === 0) return;
    const rows = front.table('同一单位又出现的问题').rows;
    for (const row of rows) {
      const query = new URL(row[3]!.to!, 'http://site').searchParams;
      const [organisation, theme] = [query.get('organisation')!, query.get('theme')!];
      const own = findings.filter(({ about, themes }) => about.includes(organisation) && themes.includes(theme));
      const years = own.flatMap(({ report }) => report.period);
      expect(row[2]!.text).toBe(String(timesOf.get(`${organisation} ${theme}`)));
      expect(row[3]!.text).toBe(String(own.length));
      expect(row[4]!.text).toBe([...new Set([Math.min(...years), Math.max(...years)])].join('–'));
    }
    expect(rows.map((row) => Number(row[2]!.text))).toEqual(back.slice(0, 10).map(([, number]) => number));
    expect(front.text('#returned .table-foot')).toContain(back.length > 10 ? `共${back.length}组` : '按主题归并');
  });

  it('low execution', () => {
    expect(front.all('#low').length).toBe(low.length > 0 ? 1 : 0);
    if (low.length === 0) return;
    const rows = front.table('支出不到预算一半的报告').rows;
    expect(rows.map((row) => [row[0]!.text, Number.parseFloat(row[3]!.text)])).toEqual(
      low.slice(0, 10).map((report) => [report.shortTitle, rateOf(report)]),
    );
    for (const [index, row] of rows.entries()) {
      const { funding } = low[index]!;
      expect(row.slice(1, 3).map(({ text }) => Number(text.trim()))).toEqual([funding!.budget, funding!.actual]);
    }
    expect(front.text('#low .table-foot')).toContain(`共${low.length}份`);
  });

  it('gaps between self-score and evaluator', () => {
    const both = reports.flatMap((report) => {
      const self = report.scoring.selfScore?.score;
      return self === undefined || report.score === null || !isJudged(report)
        ? []
        : [{ report, gap: Number((Number(self) - report.score).toFixed(4)) }];
    });
    const rows = front.table('单位自评与评价机构打分相差最大的报告').rows;
    expect(rows.map((row) => [row[0]!.text, Number(row[1]!.text), Number(row[2]!.text), Number(row[3]!.text)])).toEqual(
      both
        .sort((a, b) => b.gap - a.gap)
        .slice(0, 10)
        .map(({ report, gap }) => [report.shortTitle, Number(report.scoring.selfScore!.score), report.score, gap]),
    );
  });

  it('grades', () => {
    for (const [name, ...numbers] of front.rows('各等级的报告份数')) {
      const grade = name === '未评等级' ? null : kindOf(name!);
      const kinds = (['fiscal', 'department', 're-evaluation', 'cost', 'self'] as const).filter((kind) =>
        reports.some(({ evaluation }) => evaluation === kind),
      );
      expect(numbers, name).toEqual(
        kinds.map((kind) =>
          String(reports.filter((report) => report.evaluation === kind && kindOf(report.grade) === grade).length),
        ),
      );
    }
    const sentence = front.text('#scores .chart-sentence');
    const totals = scored.map(({ scoring }) => `${scoring.total}分`);
    expect(sentence).toContain(
      scored.length === 1
        ? `只有${scored[0]!.shortTitle}由评价机构打分：${totals[0]}${scored[0]!.grade === null ? '' : `，等级为${scored[0]!.grade}`}。`
        : `${scored.length}份由评价机构打分的报告中`,
    );
    // Of one score there is no highest, lowest or middle.
    expect(sentence.includes(`最高${totals.at(-1)}`)).toBe(scored.length > 1);
    expect(sentence.includes(`最低${totals[0]}`)).toBe(scored.length > 1);
    expect(sentence.includes(`居中的是${middle(scored).scoring.total}分`)).toBe(scored.length > 2);
    for (const [, grade, number] of sentence.matchAll(/[、，]([优良中低差])(\d+)份/g)) {
      expect(Number(number), grade).toBe(scored.filter((report) => kindOf(report.grade) === grade).length);
    }
  });

  it('who is not among the scores', () => {
    const number = (test: (report: DataReport) => boolean): number => reports.filter(test).length;
    const isSelf = ({ evaluation }: DataReport): boolean => evaluation === 'self';
    const out = [
      [number(isSelf), '份单位自评'],
      [number((report) => !isSelf(report) && report.scoring.total === null), '份没有总分'],
      [
        number((report) => !isSelf(report) && report.scoring.total !== null && !isJudged(report)),
        '份是事前评估、运营考核等，得分不是对结果的评价',
      ],
    ] as const;
    const told = out.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`);
    for (const id of ['scores', ...shownGroups])
      expect(front.text(`#${id}`), id).toContain(`另有${told.join('、')}的，没有计入。`);
    expect(out.reduce((sum, [count]) => sum + count, scored.length)).toBe(reports.length);
  });

  it('who has no rate', () => {
    const rated = reports.filter((report) => !Number.isNaN(rateOf(report)));
    const printed = rated.filter(({ headline }) => headline?.rate !== undefined).length;
    const number = (test: (report: DataReport) => boolean): number => reports.filter(test).length;
    if (!isShown('scores-by-rate')) return;
    const note = front.text('#scores-by-rate');
    expect(note).toContain(
      `${reports.length}份报告中${rated.length}份有执行率（照原文的${printed}份，本站计算的${rated.length - printed}份）`,
    );
    const out = [
      [number((report) => !isOver(report)), '份是监控、事前评估、审计等，不是一年终了的支出'],
      [number((report) => isSpending(report) && isWithoutMoney(report)), '份的预算是0，没有可以支出的钱'],
    ] as const;
    for (const [count, words] of out) {
      expect(note.includes(words), words).toBe(count > 0);
      if (count > 0) expect(note).toContain(`${count}${words}`);
    }
    const told = [...note.matchAll(/没有列入的：([^。]*)。/g)].flatMap(([, list]) => [...list!.matchAll(/(\d+)份/g)]);
    expect(told.reduce((sum, [, count]) => sum + Number(count), rated.length)).toBe(reports.length);
  });

  it('scores by kind and by period, each report once', () => {
    const tables = [
      ...(isShown('scores-by-year') ? [front.table('各评价期间的得分').rows] : []),
      ...(isShown('scores-by-kind') ? [front.table('各类报告的得分').rows] : []),
    ];
    for (const rows of tables) expect(rows.reduce((sum, row) => sum + Number(row[1]!.text), 0)).toBe(reports.length);
    for (const row of tables.flat()) {
      const query = new URL(row[1]!.to!, 'http://site').searchParams;
      const own = reports.filter((report) =>
        query.has('kind')
          ? report.kind === query.get('kind')
          : [...new Set(report.period)].join('-') === query.get('period'),
      );
      expect(
        row.slice(1).map(({ text }) => text),
        row[0]!.text,
      ).toEqual(scoreCells(own));
    }
  });

  it('scores by execution rate', () => {
    if (!isShown('scores-by-rate')) return;
    for (const [name, ...cells] of front.rows('执行率与得分')) {
      const own = reports.filter((report) => {
        const rate = rateOf(report);
        return !Number.isNaN(rate) && name!.startsWith(bandOf(rate));
      });
      expect(cells, name).toEqual(scoreCells(own));
    }
  });

  it('draw the same numbers', () => {
    for (const id of shownGroups) {
      const figure = front.within(`#${id}`);
      const picture = JSON.parse(figure.one('[data-picture]').getAttribute('data-picture')!) as {
        rows: { label: string; values: number[]; middle: number }[];
      };
      const told = figure.tables()[0]!.rows.filter((row) => row[2]!.text !== '0');
      expect(
        picture.rows.map(({ label, values, middle: centre }) => [
          label,
          values.length,
          centre,
          Math.min(...values),
          Math.max(...values),
        ]),
      ).toEqual(told.map((row) => [row[0]!.text, ...row.slice(2).map(({ text }) => Number(text))]));
      for (const [, name, count, centre] of figure
        .text('.chart-sentence')
        .matchAll(/([^，。]+?)的(\d+)份居中([\d.]+)分/g)) {
        const row = told.find(([first]) => first!.text === name!.replace(/^执行率/, ''))!;
        expect([row[2]!.text, row[3]!.text]).toEqual([count, centre]);
      }
    }
  });
});

describe('the leads', () => {
  it('tell what later documents say of earlier problems', () => {
    for (const item of front.within('#follow-ups').all('li')) {
      const text = textOf(item);
      const report = reports.find(({ shortTitle }) => text.startsWith(shortTitle))!;
      const states = tally(report.followUps, ({ verified, reported }) => [(verified ?? reported)?.state ?? 'unknown']);
      const numbers = (part: string): number[] =>
        [...part.matchAll(/(\d+)项(?!以往)/g)].map(([, number]) => Number(number)).sort();
      const [totals, entries = ''] = text.split('列有');
      expect(entries).toContain(`${report.followUps.length}项以往的整改事项`);
      expect(numbers(entries)).toEqual(states.size === 1 ? [] : [...states.values()].sort());
      const { total, done, partly, inProgress, notDone } = report.followUpTotals ?? {};
      expect(numbers(totals!)).toEqual([total, done, partly, inProgress, notDone].flatMap((one) => one ?? []).sort());
    }
  });
});

describe('the links behind the numbers', () => {
  const addressOf = (link: Element): URL => new URL(link.getAttribute('href') ?? '', 'http://site');
  const listed = new Set(['reports', 'findings', 'recommendations', 'indicators', 'checks', 'organisations']);

  /** Entries of the list as built that carry every value of the query. */
  function rowsBehind(path: string, query: URLSearchParams): number {
    const list = readPage(dist, path);
    return list
      .all('[data-item]')
      .filter((item) =>
        [...query]
          .filter(([key]) => key !== 'sort')
          .every(([key, value]) => (item.getAttribute(`data-${key}`) ?? '').split(' ').includes(value)),
      ).length;
  }

  /** Numbers that must lead somewhere: the figures, those of themes, and of the groups of scores all but nought. */
  function leading(): number {
    const figures = front.all('.stat').length;
    const themes = front.table('最常见的问题主题').rows.length * 3;
    const returned = Math.min(10, back.length);
    const groups = shownGroups
      .flatMap((id) =>
        front
          .within(`#${id}`)
          .tables()[0]!
          .rows.map((row) => row.map(({ text }) => text)),
      )
      .flatMap((row) => row.slice(1, 3))
      .filter((number) => number !== '0').length;
    return figures + themes + returned + groups;
  }

  it('show exactly that many entries', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const link of front.all('a')) {
      const number = /^(\d+)(?:[份个条处]*)$/.exec(textOf(link).trim())?.[1];
      const url = addressOf(link);
      if (number === undefined || !listed.has(url.pathname.slice(1, -1))) continue;
      checked += 1;
      const behind = rowsBehind(url.pathname, url.searchParams);
      if (behind !== Number(number)) wrong.push(`${url.pathname}${url.search}: ${number}, list ${behind}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(leading());
  });

  it('lead from the money to the reports that it was counted from', () => {
    const stat = front
      .all('.stat')
      .map((one) => new Doc(one))
      .find((one) => one.text('.name') === '主要资金记有预算或下达数的报告')!;
    const count = Number(/^(\d+)份/.exec(stat.text('.value'))![1]);
    const url = addressOf(stat.one('a'));
    expect(rowsBehind('/reports/', url.searchParams)).toBe(count);
  });
});
