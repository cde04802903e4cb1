/** `/`: how many, how much, how judged, what keeps coming back, what is new. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { sum } from '../../report/exact.ts';
import { judgedRows } from '../../report/judged.ts';
import { convert, formatMoney } from '../../report/money.ts';
import type { CheckResult } from '../../rules/rule.ts';
import type { Chart } from '../chart.ts';
import type { Table } from '../table.ts';
import { stateWords } from '../words.ts';
import { evaluated } from './organisations.ts';
import { isCounted } from './execution.ts';
import { farBeyond } from './indicators.ts';
import { gapTable, lowTable } from './overview-tables.ts';
import { programmePages, type ProgrammePage } from './programmes.ts';
import { returnedTable } from './returned.ts';
import { scoresByKind, scoresByRate, scoresByYear } from './score-groups.ts';
import { scoreSpread } from './score-spread.ts';
import { themeCounts, themeTable } from './themes.ts';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  /** Where the note's own number is listed. */
  readonly noteTo?: string;
  readonly to: string | null;
}

/** A line that leads to a page: what is there, and one sentence of it. */
export interface Lead {
  readonly title: string;
  readonly to: string;
  readonly note: string;
}

export interface Overview {
  readonly figures: readonly Figure[];
  readonly spread: Chart | null;
  readonly byKind: Chart;
  readonly byYear: Chart;
  readonly byRate: Chart;
  readonly themes: Table;
  readonly returned: Table;
  readonly low: Table;
  readonly gaps: Table;
  readonly recent: readonly Lead[];
  readonly programmes: readonly Lead[];
  readonly followUps: readonly Lead[];
}

type ChecksOf = (report: Report) => readonly CheckResult[];

const MOST = 10;
const MOST_RECENT = 6;
const MOST_PROGRAMMES = 6;

export function overview(corpus: Corpus, checksOf: ChecksOf): Overview {
  const counts = themeCounts(corpus).filter(({ reports }) => reports > 0);
  return {
    figures: figures(corpus, checksOf),
    spread: scoreSpread(corpus),
    byKind: scoresByKind(corpus),
    byYear: scoresByYear(corpus),
    byRate: scoresByRate(corpus),
    themes: { ...themeTable(corpus, counts.slice(0, MOST)), title: '最常见的问题主题' },
    returned: returnedTable(corpus, MOST),
    low: lowTable(corpus, MOST),
    gaps: gapTable(corpus, MOST),
    recent: corpus.reports
      .slice(0, MOST_RECENT)
      .map((report) => ({ title: report.shortTitle, to: report.url, note: report.summary })),
    programmes: programmeLeads(corpus),
    followUps: followUps(corpus),
  };
}

const total = (reports: readonly Report[], count: (report: Report) => number): number =>
  reports.reduce((all, report) => all + count(report), 0);

/** The budgets that reports divide by; of a guarantee pool or an insurance fund it would say nothing. */
function money(corpus: Corpus): { readonly text: string; readonly reports: number } {
  const budgets = corpus.reports.flatMap((report) => {
    const { headline } = report.funding;
    return headline?.budget != null && isCounted(report) ? [convert(headline.budget, headline.unit, '万元')] : [];
  });
  return {
    text: formatMoney(sum(budgets), '万元', { unit: '亿元', places: 2 }).replace('亿元', ''),
    reports: budgets.length,
  };
}

function figures(corpus: Corpus, checksOf: ChecksOf): Figure[] {
  const { reports } = corpus;
  const years = reports.flatMap(({ period }) => [period.from, period.to]);
  const organisations = evaluated(corpus);
  const [most] = organisations;
  const budgets = money(corpus);
  const discrepancies = total(reports, (report) => checksOf(report).filter((c) => c.severity === 'discrepancy').length);
  return [
    {
      name: '报告',
      value: String(reports.length),
      unit: '份',
      note: years.length === 0 ? '' : `${Math.min(...years)}—${Math.max(...years)}年度`,
      to: '/reports/',
    },
    {
      name: '被评价单位',
      value: String(organisations.length),
      unit: '个',
      ...(most === undefined
        ? {}
        : {
            note: `报告最多：${most.organisation.short[0] ?? most.organisation.name}，${most.reports.length}份`,
            noteTo: `/reports/?organisation=${most.organisation.id}`,
          }),
      to: '/organisations/',
    },
    {
      name: '所评资金',
      value: budgets.text,
      unit: '亿元',
      note: `${budgets.reports}份报告的预算或下达数之和，不含社保基金和周转、准备金`,
      to: '/reports/?money=counted&sort=5-desc',
    },
    {
      name: '指出问题',
      value: String(total(reports, (report) => report.findings.length)),
      unit: '个',
      note: `提出建议${total(reports, (report) => report.recommendations.length)}条`,
      noteTo: '/recommendations/',
      to: '/findings/',
    },
    {
      name: '绩效指标',
      value: String(total(reports, indicatorCount)),
      unit: '条',
      note: '目标值与完成值逐条可查',
      to: '/indicators/',
    },
    {
      name: '完成值超过目标的150%',
      value: String(farBeyond(corpus, checksOf)),
      unit: '条',
      note: '目标可能定得太低',
      to: '/indicators/?beyond=yes',
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

const indicatorCount = (report: Report): number => judgedRows(report).length;

/** Budget lines whose money changed, then those with an indicator that is followed: what came of it. */
function programmeLeads(corpus: Corpus): Lead[] {
  const pages = programmePages(corpus);
  const indicator = ({ ownSeries: [first] }: ProgrammePage): string => `${first?.sentence.split('。')[0] ?? ''}。`;
  return [
    ...pages.filter(({ changes }) => changes.length > 0).map((page) => ({ page, note: page.changes.at(-1) ?? '' })),
    ...pages
      .filter(({ changes, ownSeries }) => changes.length === 0 && ownSeries.length > 0)
      .map((page) => ({ page, note: indicator(page) })),
  ]
    .slice(0, MOST_PROGRAMMES)
    .map(({ page: { programme }, note }) => ({ title: programme.name, to: `/programmes/${programme.id}/`, note }));
}

/** Documents that say what became of earlier findings, newest first. */
function followUps(corpus: Corpus): Lead[] {
  return corpus.reports
    .filter(({ followUps: said }) => said.length > 0)
    .slice(0, MOST_RECENT)
    .map((report) => {
      const states = Map.groupBy(
        report.followUps,
        ({ verified, reported }) => (verified ?? reported)?.state ?? 'unknown',
      );
      const told = (Object.keys(stateWords) as (keyof typeof stateWords)[]).flatMap((state) => {
        const count = states.get(state)?.length ?? 0;
        return count === 0 ? [] : [{ count, words: state === 'unknown' ? '没有说明进展' : stateWords[state] }];
      });
      const all = report.followUps.length;
      const each = told.length > 1 ? told.map(({ count, words }) => `${count}个${words}`).join('，') : told[0]?.words;
      return {
        title: report.shortTitle,
        to: `${report.url}#follow-ups`,
        note: `提到以往的${all}个问题：${told.length === 1 && all > 1 ? '都' : ''}${each ?? ''}。`,
      };
    });
}
