/** `/`: how many, how much, how judged, what keeps coming back, what is new. */
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import { actualText, targetText } from '../../report/indicator-texts.ts';
import type { IndicatorRow } from '../../report/schema/report.ts';
import { judgedRows } from '../../report/indicator-verdicts.ts';
import { isBlank } from '../../report/printed-text.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { TOO_LOW } from '../../report/low-target.ts';
import type { Chart } from '../../views/chart.ts';
import { shared } from '../../views/chinese-text.ts';
import type { SentenceName } from '../../views/sentences/all-sentences.ts';
import type { Table } from '../../views/table.ts';
import { runsOf, yearsIn } from '../../views/chinese-text.ts';
import { hasBudget, isOver } from '../../analysis/execution-rate.ts';
import { followUpWords } from './follow-up-words.ts';
import { farBeyond } from '../lists/indicator-listing.ts';
import { busiest, evaluated } from '../../analysis/evaluated-organisations.ts';
import { gapTable, lowTable } from './front-tables.ts';
import { opening } from '../programme/indicator-series.ts';
import { programmePages, type ProgrammePage } from '../programme/programme-page.ts';
import { returnedTable } from '../organisation/returned-theme-tables.ts';
import { scoresByKind, scoresByPeriod, scoresByRate } from './score-groups.ts';
import { scoreSpread } from './score-spread.ts';
import { themeTable } from '../theme-pages.ts';
import { themeCounts, type ThemeCount } from '../../analysis/theme-counts.ts';
import { PART } from '../../report/anchors.ts';
import { listAddress, programmePage } from '../../contract/page-addresses.ts';

interface Figure {
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
  /** Kind of the sentence, where it is computed. */
  readonly says?: SentenceName;
}

export interface Overview {
  readonly figures: readonly Figure[];
  readonly spread: Chart | null;
  /** Each is null where there are fewer scores than make a group. */
  readonly byKind: Chart | null;
  readonly byPeriod: Chart | null;
  readonly byRate: Chart | null;
  readonly themes: Table;
  readonly returned: Table;
  readonly low: Table;
  readonly gaps: Table;
  readonly recent: readonly Lead[];
  readonly programmes: readonly Lead[];
  readonly followUps: readonly Lead[];
}

const ROWS_ON_THE_FRONT_PAGE = 10;
const MOST_RECENT = 6;
const MOST_PROGRAMMES = 6;

/** Reckons over the whole archive: every report is judged for it. */
export function overview(archive: Archive): Overview {
  const counts = themeCounts(archive).filter(({ reports }) => reports > 0);
  return {
    figures: figures(archive),
    spread: scoreSpread(archive),
    byKind: scoresByKind(archive),
    byPeriod: scoresByPeriod(archive),
    byRate: scoresByRate(archive),
    themes: topThemes(archive, counts),
    returned: returnedTable(archive, ROWS_ON_THE_FRONT_PAGE),
    low: lowTable(archive, ROWS_ON_THE_FRONT_PAGE),
    gaps: gapTable(archive, ROWS_ON_THE_FRONT_PAGE),
    recent: archive.reports
      .slice(0, MOST_RECENT)
      .map((report) => ({ title: report.shortTitle, to: report.url, note: report.summary })),
    programmes: programmeLeads(archive),
    followUps: followUps(archive),
  };
}

const total = (reports: readonly Report[], count: (report: Report) => number): number =>
  reports.reduce((all, report) => all + count(report), 0);

/** The first themes of the table; one that is level with the last of them may be left out, and that is said. */
function topThemes(corpus: Corpus, counts: readonly ThemeCount[]): Table {
  const table = themeTable(corpus, counts.slice(0, ROWS_ON_THE_FRONT_PAGE));
  const [last, next] = [counts[ROWS_ON_THE_FRONT_PAGE - 1], counts[ROWS_ON_THE_FRONT_PAGE]];
  const level = last !== undefined && next?.reports === last.reports ? '（下一个的份数与最后一个相同）' : '';
  const more =
    next === undefined ? [] : [`共${counts.length}个主题有问题，只列前${ROWS_ON_THE_FRONT_PAGE}个${level}。`];
  return { ...table, title: '最常见的问题主题', notes: [...table.notes, ...more] };
}

function figures(archive: Archive): Figure[] {
  const { reports } = archive;
  const findings = total(reports, (report) => report.findings.length);
  const advice = total(reports, (report) => report.recommendations.length);
  return [
    {
      name: '报告',
      value: String(reports.length),
      unit: '份',
      note: reports.length === 0 ? '' : `${runsOf(yearsIn(reports.map(({ period }) => period)))}年度`,
      to: '/reports/',
    },
    organisationFigure(archive),
    {
      name: '主要资金记有预算或下达数的报告',
      value: String(reports.filter(hasBudget).length),
      unit: '份',
      note: `只数各报告主要的一对数字，文中另印的不数${unfinished(reports)}；各报告的金额可能互相包含（资金与其中的部分、部门与它的项目），本站不相加`,
      to: '/reports/?money=counted&sort=5-desc',
    },
    {
      name: '指出问题',
      value: String(findings),
      unit: '个',
      note: `提出建议${advice}条`,
      noteTo: '/recommendations/',
      to: '/findings/',
    },
    {
      name: '绩效指标',
      value: String(total(reports, indicatorCount)),
      unit: '条',
      note: valuesNote(reports),
      to: '/indicators/',
    },
    beyondFigure(farBeyond(archive)),
    discrepancyFigure(
      reports.flatMap((report) => archive.resultsOf(report).filter((c) => c.severity === 'discrepancy')),
    ),
  ];
}

/** Budgets that stand beside no spending of a whole year are counted by themselves. */
const unfinished = (reports: readonly Report[]): string =>
  reports.some((report) => !isOver(report) && (report.funding.headline?.budget ?? null) !== null)
    ? '，监控等年度没有结束的也不数'
    : '';

function organisationFigure(corpus: Corpus): Figure {
  const organisations = evaluated(corpus);
  const most = busiest(organisations);
  const figure = {
    name: '记有名称的被评价单位',
    value: String(organisations.length),
    unit: '个',
    to: '/organisations/',
  };
  const [first] = most;
  if (first === undefined) return figure;
  const names = shared(
    most.map(({ organisation }) => organisation.short[0] ?? organisation.name),
    '个单位',
  );
  const note = `报告最多：${names}，${most.length > 1 ? '各' : ''}${first.reports.length}份`;
  return most.length > 1
    ? { ...figure, note }
    : { ...figure, note, noteTo: listAddress('reports', { organisation: first.organisation.id }) };
}

const beyondFigure = (count: number): Figure => ({
  name: `完成值超过目标的${TOO_LOW}%`,
  value: String(count),
  unit: '条',
  ...(count === 0 ? {} : { note: '目标可能定得太低' }),
  to: '/indicators/?beyond=yes',
});

/** Those that come with arithmetic are told apart from those that are read in the text. */
function discrepancyFigure(found: readonly CheckResult[]): Figure {
  const shown = found.filter(({ formula }) => formula !== '').length;
  const sums = shown === found.length ? '都附算式' : `其中${shown}处附算式`;
  return {
    name: '核验发现出入',
    value: String(found.length),
    unit: '处',
    ...(found.length === 0 ? {} : { note: `来源文件前后不一或算不对之处${shown === 0 ? '' : `，${sums}`}` }),
    to: '/checks/',
  };
}

/** Not every indicator prints both values. */
function valuesNote(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => judgedRows(report).map(({ row }) => row));
  const count = (text: (row: IndicatorRow) => string | null): number =>
    rows.filter((row) => !isBlank(text(row))).length;
  return rows.length === 0 ? '' : `有目标值的${count(targetText)}条，有完成值的${count(actualText)}条`;
}

const indicatorCount = (report: Report): number => judgedRows(report).length;

/** Budget lines whose money changed, then those with an indicator that is followed: what came of it. */
function programmeLeads(corpus: Corpus): Lead[] {
  const pages = programmePages(corpus);
  const lead = ({ programme }: ProgrammePage, note: string, says: SentenceName): Lead => ({
    title: programme.name,
    to: programmePage(programme.id),
    note,
    says,
  });
  return [
    ...pages.flatMap((page) => page.changes.slice(-1).map((change) => lead(page, change, 'programme-changes'))),
    ...pages
      .filter(({ changes }) => changes.length === 0)
      .flatMap((page) => page.ownSeries.slice(0, 1).map((one) => lead(page, opening(one), 'programme-series'))),
  ].slice(0, MOST_PROGRAMMES);
}

/** Documents that say what became of earlier findings, newest first. */
function followUps(corpus: Corpus): Lead[] {
  return corpus.reports
    .filter(({ followUps: said, followUpTotals }) => said.length > 0 || followUpTotals?.total !== undefined)
    .slice(0, MOST_RECENT)
    .map((report) => ({
      title: report.shortTitle,
      to: `${report.url}#${PART.followUps}`,
      note: followUpWords(report.followUps, report.followUpTotals),
      says: 'follow-ups',
    }));
}
