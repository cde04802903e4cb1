/** A report page: everything its template sets, prepared from the corpus and the checks. */
import type { Archive, Report } from '../../report/archive.ts';
import { marksOf } from '../../views/figure-marks.ts';
import { checkSection, type CheckSection } from './checks-section.ts';
import type { Context } from './section-context.ts';
import { findingsOf, type FindingSection } from './findings-section.ts';
import { followUpsOf, type FollowUpView } from './follow-ups-section.ts';
import { fundingOf, type FundingSection } from './funding-section.ts';
import { headOf, type Head } from './report-head.ts';
import { historyOf, type HistorySection } from './revision-history.ts';
import { indicatorsOf, type IndicatorSection } from './indicators-section.ts';
import { organisationScores, type OrganisationScores } from './organisation-scores.ts';
import { scoringOf, type ScoringView } from './scoring-section.ts';
import { descriptionOf, sourceOf, type SourceSection } from './source-section.ts';
import { trendsOf, type TrendView } from './trends-section.ts';
import { PART } from '../../report/anchors.ts';

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
  readonly scoring: ScoringView;
  readonly organisations: OrganisationScores | null;
  readonly funding: FundingSection;
  readonly indicators: IndicatorSection;
  readonly trends: readonly TrendView[];
  readonly findings: FindingSection;
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
  const parts = {
    scoring: scoringOf(context),
    organisations: organisationScores(context),
    funding: fundingOf(context),
    indicators: indicatorsOf(context),
    trends: trendsOf(context),
    findings: findingsOf(context),
    followUps: followUpsOf(context),
    checks: checkSection(context, archive.rules),
    history: historyOf(context),
  };
  return {
    head: headOf(context),
    description: descriptionOf(context),
    chips: chipsOf(parts),
    contents: contentsOf(report, parts),
    ...parts,
    source: sourceOf(context),
  };
}

type Parts = Pick<ReportPage, 'indicators' | 'findings' | 'checks' | 'trends' | 'funding' | 'followUps' | 'history'>;

function chipsOf({ indicators: { counts }, findings, checks }: Parts): Chip[] {
  const chips: (Chip & { shown: boolean })[] = [
    { name: '项指标完成', value: String(counts.met), to: `#${PART.indicators}`, tone: 'good', shown: counts.all > 0 },
    { name: '项未完成', value: String(counts.unmet), to: `#${PART.indicators}`, tone: 'bad', shown: counts.all > 0 },
    { name: '项无法判断', value: String(counts.unclear), to: `#${PART.indicators}`, shown: counts.unclear > 0 },
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

function contentsOf(report: Report, parts: Parts): ContentsEntry[] {
  const entries: (ContentsEntry & { shown: boolean })[] = [
    { id: PART.scoring, title: '失分归因', shown: true },
    { id: PART.funding, title: '资金', shown: true },
    {
      id: PART.indicators,
      title: '指标',
      note: String(parts.indicators.counts.all),
      shown: parts.indicators.counts.all > 0,
    },
    { id: PART.trends, title: '趋势', note: String(parts.trends.length), shown: parts.trends.length > 0 },
    { id: PART.body, title: '正文', shown: report.body.trim() !== '' },
    { id: PART.findings, title: '问题', note: String(report.findings.length), shown: report.findings.length > 0 },
    {
      id: PART.recommendations,
      title: '建议',
      note: String(report.recommendations.length),
      shown: report.recommendations.length > 0,
    },
    {
      id: PART.followUps,
      title: '整改情况',
      note: String(report.followUps.length),
      shown: report.followUps.length > 0,
    },
    { id: PART.checks, title: '核验', note: String(parts.checks.counts.discrepancy), shown: true },
    { id: PART.source, title: '来源与说明', shown: true },
    { id: PART.history, title: '历史', shown: parts.history !== null },
    { id: PART.reuse, title: '下载与引用', shown: true },
  ];
  return entries.filter(({ shown }) => shown).map(({ shown: _, ...entry }) => entry);
}
