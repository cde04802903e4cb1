/** `/`: how many, how much, how judged, what keeps coming back, what is new. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare, exact, round, sum, toNumber, type Exact } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { convert, formatMoney } from '../../report/money.ts';
import type { CheckResult } from '../../rules/rule.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { percentOf } from '../figures.ts';
import { flat, type Row, type Table } from '../table.ts';
import { evaluationWords } from '../words.ts';
import { selfScoreGaps } from './organisations.ts';
import { themeCounts, themeTable } from './themes.ts';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  readonly to: string | null;
}

export interface Overview {
  readonly figures: readonly Figure[];
  readonly spread: Chart | null;
  readonly themes: Table;
  readonly low: Table;
  readonly gaps: Table;
  readonly recent: readonly { readonly title: string; readonly to: string; readonly note: string }[];
}

type ChecksOf = (report: Report) => readonly CheckResult[];

/** Executed money below this share of the budget is called low. */
const LOW = exact('50');

const MOST_THEMES = 10;

export function overview(corpus: Corpus, checksOf: ChecksOf): Overview {
  return {
    figures: figures(corpus, checksOf),
    spread: spread(corpus),
    themes: themes(corpus),
    low: lowExecution(corpus),
    gaps: gaps(corpus),
    recent: corpus.reports.slice(0, 6).map((report) => ({
      title: report.shortTitle,
      to: report.url,
      note: report.summary,
    })),
  };
}

const total = (reports: readonly Report[], count: (report: Report) => number): number =>
  reports.reduce((all, report) => all + count(report), 0);

function figures(corpus: Corpus, checksOf: ChecksOf): Figure[] {
  const { reports } = corpus;
  const years = reports.flatMap(({ period }) => [period.from, period.to]);
  const spent = reports.flatMap(({ funding: { headline } }) =>
    headline !== null && headline.reading === 'expenditure' && headline.budget !== null
      ? [convert(headline.budget, headline.unit, '万元')]
      : [],
  );
  const organisations = new Set(reports.flatMap((report) => report.organisations));
  const money = formatMoney(sum(spent), '万元', { unit: '亿元', places: 2 });
  const discrepancies = total(reports, (report) => checksOf(report).filter((c) => c.severity === 'discrepancy').length);
  return [
    {
      name: '报告',
      value: String(reports.length),
      unit: '份',
      note: `${Math.min(...years)}—${Math.max(...years)}年度，${organisations.size}个单位`,
      to: '/reports/',
    },
    {
      name: '所评资金',
      value: money.replace('亿元', ''),
      unit: '亿元',
      note: `${spent.length}份报告的预算或下达数之和，不含社保基金和周转、准备金`,
      to: '/reports/?sort=5-desc',
    },
    {
      name: '指出问题',
      value: String(total(reports, (report) => report.findings.length)),
      unit: '个',
      note: `提出建议${total(reports, (report) => report.recommendations.length)}条`,
      to: '/findings/',
    },
    {
      name: '绩效指标',
      value: String(total(reports, (report) => indicatorCount(report))),
      unit: '条',
      note: '目标值与完成值逐条可查',
      to: '/indicators/',
    },
    {
      name: '核验发现出入',
      value: String(discrepancies),
      unit: '处',
      note: '来源文件自相矛盾之处，附算式',
      to: '/checks/',
    },
  ];
}

const indicatorCount = (report: Report): number => report.indicatorTables.reduce((all, table) => all + table.rows.length, 0);

/** Scores of all evaluations on one axis, with the bands; self-evaluations are counted apart. */
function spread(corpus: Corpus): Chart | null {
  const judged = corpus.reports.filter(
    (report): report is Report & { scoring: { total: Exact } } =>
      report.evaluation !== 'self' && report.scoring.total !== null,
  );
  const ruleSet = [...corpus.ruleSets.values()].find(({ id }) => judged.some((report) => report.ruleSet === id));
  if (judged.length === 0 || ruleSet === undefined) return null;
  const sorted = [...judged].sort((a, b) => compare(a.scoring.total, b.scoring.total));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  const bands = gradeIntervals(ruleSet);
  const kinds = (['fiscal', 'department', 'self'] as const).filter((kind) =>
    corpus.reports.some(({ evaluation }) => evaluation === kind),
  );
  const row = (name: string, link: string, match: (report: Report) => boolean): Row => ({
    cells: [
      { text: name },
      ...kinds.map((kind) => {
        const count = corpus.reports.filter((report) => report.evaluation === kind && match(report)).length;
        return { text: String(count), to: count === 0 ? null : `/reports/?evaluation=${kind}&grade=${link}` };
      }),
    ],
  });
  const counted = bands.map(({ name }) => `${name}${judged.filter(({ scoring }) => scoring.grade === name).length}份`);
  return {
    id: 'scores',
    size: sizeFor(sorted.length),
    title: '得分怎样分布',
    sentence: `${judged.length}份由评价机构打分的报告中，${counted.join('、')}；最高${highest.scoring.total}分（${highest.shortTitle}），最低${lowest.scoring.total}分（${lowest.shortTitle}），居中的是${middle.scoring.total}分。`,
    picture: {
      kind: 'spread',
      unit: '分',
      points: sorted.map((report) => ({ label: report.shortTitle, value: toNumber(report.scoring.total) })),
      bands: [...bands].reverse().map(({ name, from }) => ({ name, from: toNumber(from) })),
    },
    table: {
      title: '各等级的报告份数',
      columns: [{ name: '等级' }, ...kinds.map((kind) => ({ name: evaluationWords[kind], align: 'end' as const }))],
      bodies: flat([
        ...bands.map(({ name }) => row(name, name, (report) => report.scoring.grade === name)),
        row('未评等级', 'none', (report) => report.scoring.grade === null),
      ]),
      notes: [],
    },
  };
}

/** What keeps coming back: themes by the number of reports in which they occur. */
function themes(corpus: Corpus): Table {
  const counts = themeCounts(corpus).filter(({ reports }) => reports > 0);
  return { ...themeTable(corpus, counts.slice(0, MOST_THEMES)), title: '最常见的问题主题' };
}

/** Reports that spent less than half of the money they were given. */
function lowExecution(corpus: Corpus): Table {
  const rows = corpus.reports
    .flatMap((report) => {
      const { headline } = report.funding;
      if (headline === null || headline.reading !== 'expenditure' || !headline.comparable) return [];
      if (headline.budget === null || headline.actual === null) return [];
      const rate = percentOf(headline.actual, headline.budget);
      return rate === null || compare(rate, LOW) >= 0 ? [] : [{ report, rate, headline }];
    })
    .sort((a, b) => compare(a.rate, b.rate));
  return {
    title: '支出不到预算一半的报告',
    unit: '万元',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '预算或下达', align: 'end' },
      { name: '支出', align: 'end' },
      { name: '执行率', align: 'end' },
    ],
    bodies: flat(
      rows.map(({ report, rate, headline }) => ({
        cells: [
          { text: report.shortTitle, to: `${report.url}#funding` },
          { text: headline.budget === null ? '—' : formatMoney(headline.budget, headline.unit, { unit: '万元' }).replace('万元', '') },
          { text: headline.actual === null ? '—' : formatMoney(headline.actual, headline.unit, { unit: '万元' }).replace('万元', '') },
          { text: headline.rate ?? `${round(rate, 2)}%` },
        ],
      })),
    ),
    notes: rows.length === 0 ? ['没有。'] : [],
  };
}

/** Where the organisation's own score is furthest from the evaluator's. */
function gaps(corpus: Corpus): Table {
  const rows = selfScoreGaps(corpus);
  return {
    title: '单位自评与评价机构打分相差最大的报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '自评', align: 'end' },
      { name: '评价', align: 'end' },
      { name: '相差', align: 'end' },
    ],
    bodies: flat(
      rows.map(({ report, self, score, gap }) => ({
        cells: [{ text: report.shortTitle, to: report.url }, { text: self }, { text: score }, { text: gap }],
      })),
    ),
    notes: rows.length === 0 ? ['所载报告没有同时写明两种得分的。'] : [],
  };
}
