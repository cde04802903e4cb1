/** A report page: everything its template sets, prepared from the corpus and the checks. */
import type { Archive, Report } from '../../report/archive.ts';
import { judgesResults } from '../../report/acts.ts';
import { marksOf } from '../../views/figure-marks.ts';
import { checkSection, type CheckSection } from './checks-section.ts';
import type { Context } from './section-context.ts';
import { findingsOf, type FindingSection } from './findings-section.ts';
import { followUpHead, followUpsOf, type FollowUpHead, type FollowUpView } from './follow-ups-section.ts';
import { fundingOf, type FundingSection } from './funding-section.ts';
import { amountsOf, goalsOf } from './goals-section.ts';
import { projectsOf, type ProjectsSection } from './projects-section.ts';
import { headOf, type Head } from './report-head.ts';
import { historyOf, type HistorySection } from './revision-history.ts';
import { indicatorsOf, type IndicatorSection } from './indicators-section.ts';
import { organisationScores, type OrganisationScores } from './organisation-scores.ts';
import { scoringOf, type ScoringView } from './scoring-section.ts';
import { descriptionOf, sourceOf, type SourceSection } from './source-section.ts';
import { trendsOf, type TrendView } from './trends-section.ts';
import { AMOUNTS, GOALS, PART, PROJECTS } from '../../report/anchors.ts';
import type { Table } from '../../views/table.ts';

interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
}

/** A count on the first screen that leads down the page. */
export interface Chip {
  readonly name: string;
  readonly value: string;
  readonly to: string;
  readonly tone?: 'good' | 'bad' | 'check' | undefined;
}

/** Everything in the order of the page, in words and figures; a template reckons nothing. */
export interface ReportPage {
  readonly head: Head;
  readonly description: string;
  readonly chips: readonly Chip[];
  readonly contents: readonly ContentsEntry[];
  /** Parts that hold something, by their anchors. */
  readonly shown: ReadonlySet<string>;
  /** Addresses that lead to the first screen, as nothing else of the page is about them. */
  readonly kept: readonly string[];
  readonly projects: ProjectsSection | null;
  readonly goals: Table | null;
  readonly scoring: ScoringView;
  readonly organisations: OrganisationScores | null;
  readonly funding: FundingSection;
  readonly amounts: Table | null;
  readonly indicators: IndicatorSection;
  readonly trends: readonly TrendView[];
  readonly findings: FindingSection;
  readonly followUpHead: FollowUpHead | null;
  readonly followUps: readonly FollowUpView[];
  readonly checks: CheckSection;
  readonly source: SourceSection;
  readonly history: HistorySection | null;
}

/**
 * Judges the report, if nobody has done so yet.
 * @param report one of the archive's own
 */
export function reportPage(report: Report, archive: Archive): ReportPage {
  const context: Context = { report, corpus: archive, marks: marksOf(archive.resultsOf(report)) };
  const head = headOf(context);
  const parts = {
    projects: projectsOf(context),
    goals: goalsOf(context),
    scoring: scoringOf(context),
    organisations: organisationScores(context),
    funding: fundingOf(context),
    amounts: amountsOf(context),
    indicators: indicatorsOf(context),
    trends: trendsOf(context),
    findings: findingsOf(context),
    followUpHead: followUpHead(context),
    followUps: followUpsOf(context),
    history: historyOf(context),
  };
  const all = entriesOf(report, parts);
  // Where a part has nothing of its own, its address leads to the figure on the first screen.
  const onHead: string[] = [
    ...(head.score === null ? [] : [PART.scoring]),
    ...(head.money === null ? [] : [PART.funding]),
  ];
  const missing = all.filter(({ shown, id }) => !shown && !onHead.includes(id)).map(({ id }) => id);
  const kept = keepsAddresses(report) ? LASTING.filter((id) => missing.includes(id)) : [];
  const hidden = new Set(missing.filter((id) => !kept.includes(id)));
  const checks = checkSection(context, archive.rules, (anchor) => !hidden.has(anchor));
  const contents = [...all, ...lastEntries(checks, parts.history)].filter(({ shown }) => shown);
  return {
    head,
    description: descriptionOf(context),
    chips: chipsOf({ ...parts, checks }),
    contents: contents.map(({ shown: _, ...entry }) => entry),
    shown: new Set(contents.map(({ id }) => id)),
    kept,
    ...parts,
    checks,
    source: sourceOf(context),
  };
}

/** Parts that every evaluation has had from the first: links to them must not lead nowhere. */
const LASTING: readonly string[] = [PART.scoring, PART.funding];

const keepsAddresses = ({ evaluation, projects }: Report): boolean =>
  projects === undefined && judgesResults(evaluation);

type Parts = Pick<
  ReportPage,
  'projects' | 'goals' | 'scoring' | 'funding' | 'amounts' | 'indicators' | 'findings' | 'trends' | 'followUpHead'
>;
type Entry = ContentsEntry & { readonly id: string; readonly shown: boolean };

function chipsOf({ indicators: { counts }, findings, checks }: Parts & Pick<ReportPage, 'checks'>): Chip[] {
  const due = counts.all > counts.notDue;
  const to = `#${PART.indicators}`;
  const chips: (Chip & { shown: boolean })[] = [
    { name: '项指标完成', value: String(counts.met), to, tone: 'good', shown: due },
    { name: '项未完成', value: String(counts.unmet), to, tone: 'bad', shown: due },
    { name: '项无法判断', value: String(counts.unclear), to, shown: counts.unclear > 0 },
    { name: '项指标未到期', value: String(counts.notDue), to, shown: counts.notDue > 0 },
    {
      name: '项预计未完成',
      value: String(counts.expectedUnmet),
      to,
      tone: 'bad',
      shown: counts.expectedUnmet > 0,
    },
    {
      name: '个问题',
      value: String(findings.findings.length),
      to: `#${PART.findings}`,
      shown: findings.findings.length > 0,
    },
    {
      name: '条建议',
      value: String(findings.recommendations.length),
      to: `#${PART.recommendations}`,
      shown: findings.recommendations.length > 0,
    },
    { name: '处出入', value: String(checks.counts.discrepancy), to: `#${PART.checks}`, tone: 'check', shown: true },
  ];
  return chips.filter(({ shown }) => shown).map(({ shown: _, ...chip }) => chip);
}

/** A part that counts its members is there when it has any. */
const counted = (id: string, title: string, count: number): Entry => ({
  id,
  title,
  note: String(count),
  shown: count > 0,
});

/** What the document holds, part by part. */
function entriesOf(report: Report, parts: Parts): Entry[] {
  const { scoring, funding } = parts;
  return [
    counted(PROJECTS, '项目', parts.projects?.count ?? 0),
    { id: GOALS, title: parts.goals?.title ?? '', shown: parts.goals !== null },
    { id: PART.scoring, title: scoring.title ?? '', shown: scoring.title !== null },
    { id: PART.funding, title: '资金', shown: funding.tables.length > 0 || funding.programmes.length > 0 },
    { id: AMOUNTS, title: '另印的数', shown: parts.amounts !== null },
    counted(PART.indicators, '指标', parts.indicators.counts.all),
    counted(PART.trends, '趋势', parts.trends.length),
    { id: PART.body, title: '正文', shown: report.body.trim() !== '' },
    counted(PART.findings, '问题', report.findings.length),
    counted(PART.recommendations, '建议', report.recommendations.length),
    {
      id: PART.followUps,
      title: '整改情况',
      note: parts.followUpHead?.count?.replace('项', ''),
      shown: parts.followUpHead !== null,
    },
  ];
}

/** What this site adds. */
const lastEntries = (checks: CheckSection, history: HistorySection | null): Entry[] => [
  { id: PART.checks, title: '核验', note: String(checks.counts.discrepancy), shown: true },
  { id: PART.source, title: '来源与说明', shown: true },
  { id: PART.history, title: '历史', shown: history !== null },
  { id: PART.reuse, title: '下载与引用', shown: true },
];
