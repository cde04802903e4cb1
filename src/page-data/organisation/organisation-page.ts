/** `/organisations/<id>/`: reports, scores, money, findings that came back, what was followed up. */
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import type { FollowUp } from '../../report/schema/report.ts';
import type { Chart } from '../../views/chart.ts';
import { headMoney } from '../report/head-money.ts';
import { allFollowUps } from '../../analysis/follow-ups.ts';
import { flat, type Row, type Table } from '../../views/table.ts';
import { yearsText } from '../../views/chinese-text.ts';
import { actWords, levelWords, stateText, subjectWord } from '../../views/choice-words.ts';
import { scoreChart } from './score-among-all.ts';
import { evaluatorScoreOf, scoreOf, selfScoreOf } from '../../report/whose-score.ts';
import { adviceByOrganisation, findingsFor, jointFindings } from '../../analysis/findings-and-recommendations.ts';
import { mentioned } from '../../analysis/evaluated-organisations.ts';
import { ownGrade, rateNote, scoreCell, selfScoreCell } from '../report-cells.ts';
import { projectEntries } from '../../analysis/document-projects.ts';
import { isOver } from '../../analysis/execution-rate.ts';
import { isScored } from '../../analysis/given-and-self-scores.ts';
import { evaluatorsOf, levelOfOrganisation, regionOfOrganisation } from '../../report/who-and-where.ts';
import { NO_MARKS } from '../../views/figure-marks.ts';
import { organisationRef, type SubjectLink } from '../../views/subject-links.ts';
import { projectTable } from '../lists/project-listing.ts';
import { once } from '../../analysis/once.ts';
import { cardsOf, type RecordCard } from '../record-card.ts';
import { commissionedBy, organisationSentence } from './organisation-sentence.ts';
import { returnedDetail } from './returned-theme-tables.ts';
import { themesOf } from '../../analysis/recurring-themes.ts';
import { themeLines } from '../theme-pages.ts';

/** What the page shows; null or empty where the archive has nothing for that part. */
export interface OrganisationPage {
  readonly organisation: Organisation;
  /** Its kind, and where it has them its level and place. */
  readonly kicker: readonly string[];
  /** The body that it belongs to. */
  readonly above: SubjectLink | null;
  /** Those that belong to it. */
  readonly below: readonly SubjectLink[];
  /** Projects of documents that are its own. */
  readonly projects: Table | null;
  readonly sentence: string;
  /** Null for an organisation that was never evaluated itself. */
  readonly reports: Table | null;
  /** Evaluations that it ordered. */
  readonly commissioned: Table | null;
  /** Advice to an organisation that was not itself evaluated. */
  readonly advice: readonly RecordCard[];
  readonly scores: Chart | null;
  /** How often each theme came up. */
  readonly themes: Table | null;
  /** Themes that came up in more than one report. */
  readonly returned: Table | null;
  readonly findings: readonly RecordCard[];
  /** Findings on several organisations together that name none of them. */
  readonly joint: readonly RecordCard[];
  readonly followUps: Table | null;
}

/** One for each organisation that the archive mentions, also those that no report evaluates. */
export function organisationPages(archive: Archive): OrganisationPage[] {
  return mentioned(archive).map(({ organisation, reports }) => {
    const findings = cardsOf(archive, findingsFor(archive, organisation.id));
    const joint = cardsOf(archive, jointFindings(archive).get(organisation.id));
    return {
      organisation,
      ...standing(archive, organisation),
      projects: ownProjects(archive, organisation),
      sentence: organisationSentence(archive, { organisation, reports }, findings, joint),
      reports: reports.length === 0 ? null : reportTable(archive, organisation, reports),
      commissioned: commissioned(archive, organisation),
      advice: reports.length === 0 ? cardsOf(archive, adviceByOrganisation(archive).get(organisation.id)) : [],
      scores: scoreChart(archive, organisation, reports),
      themes: findings.length === 0 ? null : themeLines(archive, themesOf(findings), organisation.id),
      returned: returnedDetail(archive, findings),
      findings,
      joint,
      followUps: followUps(archive, organisation, reports),
    };
  });
}

/** Kind, level and place, and the bodies above and below; only what content says. */
function standing(
  corpus: Corpus,
  { id, kind, within }: Organisation,
): Pick<OrganisationPage, 'kicker' | 'above' | 'below'> {
  const level = levelOfOrganisation(corpus, id);
  const region = corpus.regions.get(regionOfOrganisation(corpus, id) ?? '');
  const placed = level === null && region === undefined && within === undefined ? [] : [kindWord(corpus, kind)];
  return {
    kicker: [
      ...placed,
      ...(region === undefined ? [] : [region.name]),
      ...(level === null ? [] : [`${levelWords[level]}级`]),
    ],
    above: within === undefined ? null : pageOrName(corpus, within),
    below: [...corpus.organisations.values()]
      .filter((one) => one.within === id)
      .map((one) => pageOrName(corpus, one.id)),
  };
}

const kindWord = ({ organisationKinds }: Corpus, kind: string): string => organisationKinds.get(kind)?.name ?? kind;

const withPage = once((corpus: Corpus) => new Set(mentioned(corpus).map(({ organisation }) => organisation.id)));

/** A link only where the archive mentions it, and so has a page for it. */
const pageOrName = (corpus: Corpus, id: string): SubjectLink =>
  withPage(corpus).has(id) ? organisationRef(id, corpus) : { ...organisationRef(id, corpus), to: null };

/** Its own projects of documents that hold several; those that name nobody are the document's. */
function ownProjects(corpus: Corpus, { id }: Organisation): Table | null {
  const own = projectEntries(corpus).filter(({ project }) => project.organisations.includes(id));
  return own.length === 0 ? null : projectTable(corpus, own);
}

function evaluatorWords(corpus: Corpus, report: Report): string {
  const ids = evaluatorsOf(report);
  if (ids === null) return '原文未说明';
  return ids.length === 0 ? '没有评价机构' : ids.map((id) => corpus.evaluators.get(id)?.name ?? id).join('、');
}

function commissioned(corpus: Corpus, organisation: Organisation): Table | null {
  const reports = commissionedBy(corpus).get(organisation.id) ?? [];
  if (reports.length === 0) return null;
  return {
    title: '委托评价的报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '评价机构' },
      { name: '评价得分', align: 'end' },
      { name: '等级', align: 'center' },
    ],
    bodies: flat(
      reports.map((report) => ({
        cells: [
          { text: report.shortTitle, to: report.url },
          { text: evaluatorWords(corpus, report) },
          scoreCell(corpus, report, evaluatorScoreOf(report)),
          { text: report.scoring.grade ?? '—', note: ownGrade(report) },
        ],
      })),
    ),
    notes: [],
  };
}

function reportTable(archive: Archive, { id }: Organisation, reports: readonly Report[]): Table {
  return {
    id: 'reports-table',
    title: '各份报告的得分与资金',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '年度' },
      { name: '方式' },
      { name: '评价得分', align: 'end' },
      { name: '等级', align: 'center' },
      { name: '自评分', align: 'end' },
      { name: '主要资金', align: 'end' },
      { name: '执行率', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
      { name: '出入', unit: '处', align: 'end' },
    ],
    bodies: flat(
      reports.map((report): Row => {
        const money = headMoney(report.funding.headline, NO_MARKS, report);
        const amount = money?.budget ?? money?.actual ?? null;
        const scored = isScored(report, id);
        return {
          cells: [
            { text: report.shortTitle, to: report.url, note: subjectWord(archive, report.kind) },
            { text: yearsText(report.period) },
            { text: actWords(report) },
            scoreCell(archive, report, scored ? evaluatorScoreOf(report, id) : null),
            scored ? { text: scoreOf(report, id).grade ?? '—', note: ownGrade(report) } : { text: '—' },
            selfScoreCell(archive, report, scored ? selfScoreOf(report, id) : null),
            { text: amount === null ? '—' : `${amount.value}${amount.unit}`, note: amount?.name },
            isOver(report)
              ? { text: money?.rate?.value ?? '—', note: rateNote(report) }
              : { text: '—', note: money?.rate ? `${money.rate.name}${money.rate.value}` : undefined },
            { text: String(report.findings.length) },
            { text: String(archive.resultsOf(report).filter(({ severity }) => severity === 'discrepancy').length) },
          ],
        };
      }),
    ),
    notes: [],
  };
}

const reportById = once((corpus: Corpus) => new Map(corpus.reports.map((report) => [report.id, report])));

/** Those that a follow-up names, or the only one that its report evaluates; who reports to a body above tells of others. */
function concerned({ organisations, reportedTo = [] }: Report, followUp: FollowUp): readonly string[] {
  if (followUp.organisations.length > 0) return followUp.organisations;
  return organisations.length === 1 && reportedTo.length === 0 ? organisations : [];
}

/** What later documents say of this organisation's findings. */
function followUps(corpus: Corpus, organisation: Organisation, reports: readonly Report[]): Table | null {
  const named = new Set(findingsFor(corpus, organisation.id).map(({ name }) => name));
  const own = new Set(reports.filter(({ organisations }) => organisations.length === 1).map(({ id }) => id));
  const about = allFollowUps(corpus).filter(
    ({ report, followUp }) =>
      concerned(report, followUp).includes(organisation.id) ||
      followUp.targets.some((target) => named.has(target) || own.has(target.split('#')[0] ?? '')),
  );
  if (about.length === 0) return null;
  return {
    title: '以往的问题改了没有',
    columns: [
      { name: '以往的问题', width: 'wide' },
      { name: '单位报告' },
      { name: '评价机构核实' },
      { name: '整改时限' },
    ],
    bodies: flat(
      about.map(({ report, followUp }): Row => {
        const [id = '', mark = ''] = (followUp.targets[0] ?? '').split('#');
        const earlier = reportById(corpus).get(id);
        return {
          cells: [
            {
              text: followUp.issue,
              to: earlier === undefined ? null : `${earlier.url}#${mark}`,
              note: earlier?.shortTitle ?? followUp.subject,
            },
            {
              text: followUp.reported === null ? '没有报告' : stateText(followUp.reported),
              to: `${report.url}#${followUp.id}`,
              note: report.shortTitle,
            },
            { text: followUp.verified === null ? '没有核实' : stateText(followUp.verified) },
            { text: followUp.due ?? '—' },
          ],
        };
      }),
    ),
    notes: ['单位自己报告的，与评价机构核实的，分开列出。'],
  };
}
