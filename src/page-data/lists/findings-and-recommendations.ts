/** `/findings/` and `/recommendations/`: every record of the archive with what ties it to others. */
import type { Corpus, Report } from '../../report/archive.ts';
import { followUpsOf, laterOf, statesOf, type Later } from '../../analysis/follow-ups.ts';
import type { Tie } from '../report/findings.ts';
import { organisationRef, organisationShort, themeRef, type Ref } from '../../views/refs.ts';
import { kindWords, stateWords } from '../../views/words.ts';
import { facetData, years, type FacetHead, type FacetValue, type FacetValues } from '../../lists/facet.ts';
import { groupEach } from '../../analysis/group-by-keys.ts';
import { groupListing, REPORT_ORDERS, type ListHead, type Listing, type RecordKind } from '../../lists/listing.ts';
import { once } from '../../analysis/memo.ts';

export interface ListedRecord {
  readonly kind: RecordKind;
  readonly report: Report;
  readonly id: string;
  /** “report-id#F1” */
  readonly name: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly Ref[];
  readonly themeIds: readonly string[];
  readonly organisations: readonly Ref[];
  readonly organisationIds: readonly string[];
  readonly where: string;
  /** Place on the report's page. */
  readonly to: string;
  /** Recommendations have a page of their own; findings live on the report's page. */
  readonly page: string;
  readonly ties: readonly Tie[];
  readonly later: readonly Later[];
  /** Whose fate that is: “后来”, or of advice that is followed up only under the problems it answers “所回应的问题后来”. */
  readonly laterName: string;
  readonly values: FacetValues;
  readonly data: Readonly<Record<string, string>>;
}

export interface RecordGroup {
  readonly report: Report;
  readonly records: readonly ListedRecord[];
}

export interface RecordContent {
  readonly kind: 'records';
  readonly groups: readonly RecordGroup[];
  /** “对应的建议” or “回应的问题”. */
  readonly tieName: string;
}

const ANSWERED_LATER = '所回应的问题后来';

/** Records on one page of a list. */
const MOST = 400;

/** Address of a recommendation's own page. */
const recommendationPage = (report: string, id: string): string => `/recommendations/${report}-${id}/`;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly string[];
  readonly where: string;
}

function evaluatorOf(report: Report, corpus: Corpus): FacetValue {
  if (report.evaluation === 'self') return { value: 'self', name: '单位自评' };
  if (report.evaluator === null) return { value: 'unknown', name: '原文未说明' };
  return { value: report.evaluator, name: corpus.evaluators.get(report.evaluator)?.name ?? report.evaluator };
}

const NOT_FOLLOWED: FacetValue = { value: 'none', name: '本站没有整改记录' };
/** Advice that answers several problems of different states stands once, under a state of its own. */
const MIXED: FacetValue = { value: 'mixed', name: '所回应的几个问题进展不同' };

function statusOf(corpus: Corpus, report: Report, id: string): FacetValue {
  const [state, ...others] = statesOf(corpus, report, id);
  if (state === undefined) return NOT_FOLLOWED;
  return others.length > 0 ? MIXED : { value: state, name: stateWords[state] };
}

function listed(
  corpus: Corpus,
  report: Report,
  kind: RecordKind,
  item: Item,
  organisationIds: readonly string[],
  ties: readonly Tie[],
): ListedRecord {
  const name = `${report.id}#${item.id}`;
  const followUps = followUpsOf(corpus, report, item.id);
  const isAnswer = kind === 'recommendation' && !followUps.some(({ followUp }) => followUp.targets.includes(name));
  const values: FacetValues = {
    theme: item.themes.map((id) => ({ value: id, name: themeRef(id, corpus).name })),
    organisation: organisationIds.map((id) => ({ value: id, name: organisationRef(id, corpus).name })),
    year: years(report.period),
    kind: [{ value: report.kind, name: kindWords[report.kind] }],
    evaluator: [evaluatorOf(report, corpus)],
    status: [statusOf(corpus, report, item.id)],
  };
  return {
    kind,
    report,
    id: item.id,
    name,
    title: item.title,
    points: item.points,
    themes: item.themes.map((id) => themeRef(id, corpus)),
    themeIds: item.themes,
    organisations: organisationIds.map((id) => ({
      ...organisationRef(id, corpus),
      name: organisationShort(id, corpus),
    })),
    organisationIds,
    where: item.where,
    to: `${report.url}#${item.id}`,
    page: kind === 'finding' ? `${report.url}#${item.id}` : recommendationPage(report.id, item.id),
    ties,
    later: followUps.map(laterOf),
    laterName: isAnswer ? ANSWERED_LATER : '后来',
    values,
    data: { 'data-item': '', ...facetData(values) },
  };
}

/** Who a finding is about: those it names, or the only one that the report evaluates; of several nobody can say which. */
function chargedTo(
  { organisations }: Report,
  named: Pick<Report['findings'][number], 'organisations'>,
): readonly string[] {
  if (named.organisations.length > 0) return named.organisations;
  return organisations.length === 1 ? organisations : [];
}

/** Findings by report, newest report first. */
const findingGroups = once((corpus: Corpus): readonly RecordGroup[] =>
  corpus.reports.map((report) => ({
    report,
    records: report.findings.map((finding) =>
      listed(
        corpus,
        report,
        'finding',
        finding,
        chargedTo(report, finding),
        report.recommendations
          .filter(({ answers }) => answers.includes(finding.id))
          .map(({ id, title }) => ({ id, title, to: recommendationPage(report.id, id) })),
      ),
    ),
  })),
);

/** Recommendations by report, newest report first. */
const recommendationGroups = once((corpus: Corpus): readonly RecordGroup[] =>
  corpus.reports.map((report) => ({
    report,
    records: report.recommendations.map((recommendation) =>
      listed(
        corpus,
        report,
        'recommendation',
        recommendation,
        recommendation.responsible.length > 0 ? recommendation.responsible : report.organisations,
        report.findings
          .filter(({ id }) => recommendation.answers.includes(id))
          .map(({ id, title }) => ({ id, title, to: `${report.url}#${id}` })),
      ),
    ),
  })),
);

/** Every finding, newest report first. */
export const findingRecords = once((corpus: Corpus): readonly ListedRecord[] =>
  findingGroups(corpus).flatMap(({ records }) => records),
);

/** Every recommendation, newest report first. */
export const recommendationRecords = once((corpus: Corpus): readonly ListedRecord[] =>
  recommendationGroups(corpus).flatMap(({ records }) => records),
);

export const findingsByTheme = once((corpus: Corpus) => groupEach(findingRecords(corpus), ({ themeIds }) => themeIds));
export const recommendationsByTheme = once((corpus: Corpus) =>
  groupEach(recommendationRecords(corpus), ({ themeIds }) => themeIds),
);
export const findingsByOrganisation = once((corpus: Corpus) =>
  groupEach(findingRecords(corpus), ({ organisationIds }) => organisationIds),
);
/** Findings that name nobody, by each of the several organisations that their report evaluates together. */
export const jointFindings = once((corpus: Corpus) =>
  groupEach(
    findingRecords(corpus).filter(({ organisationIds }) => organisationIds.length === 0),
    ({ report }) => report.organisations,
  ),
);
export const findingsByReport = once((corpus: Corpus) =>
  groupEach(findingRecords(corpus), ({ report }) => [report.id]),
);

const FACETS: readonly FacetHead[] = [
  { key: 'theme', name: '主题' },
  { key: 'organisation', name: '单位' },
  { key: 'year', name: '预算年度', order: 'name-desc' },
  { key: 'kind', name: '报告类别' },
  { key: 'evaluator', name: '评价机构' },
  { key: 'status', name: '整改情况' },
];

type Head = Pick<ListHead, 'name' | 'title' | 'to' | 'counter'> & {
  readonly tieName: string;
  readonly engine: RecordKind;
};

interface Counts {
  readonly reports: number;
  readonly records: number;
  readonly followed: number;
  /** Advice that is not followed up itself, but under the problems that it answers. */
  readonly answered: number;
  readonly counter: string;
  readonly noun: string;
}

/** What became of them is known only as far as this site holds later documents. */
function listingSentence({ reports, records, followed, answered, counter, noun }: Counts): string {
  if (records === 0) return `${reports}份报告共0${counter}${noun}，本站所载报告没有列出。`;
  const told = [
    ...(followed === 0 ? [] : [`${followed}${counter}在后来的文件里有整改记录`]),
    ...(answered === 0 ? [] : [`${answered}${counter}所回应的问题在后来的文件里有整改记录`]),
  ].join('，');
  const later = told === '' ? '本站所载的后来文件里都没有整改记录' : `就本站所载，其中${told}`;
  return `${reports}份报告共${records}${counter}${noun}；${later}。`;
}

function recordListing(all: readonly RecordGroup[], head: Head, noun: string): Listing<RecordContent> {
  const groups = all.filter(({ records }) => records.length > 0);
  const records = groups.flatMap((group) => group.records);
  const followed = records.filter(({ later }) => later.length > 0);
  const answered = followed.filter(({ laterName }) => laterName === ANSWERED_LATER).length;
  const { tieName, counter, engine } = head;
  return groupListing(
    {
      ...head,
      search: '标题、要点、主题',
      orders: REPORT_ORDERS,
      says: 'records-list',
      sentence: listingSentence({
        reports: groups.length,
        records: records.length,
        followed: followed.length - answered,
        answered,
        counter,
        noun,
      }),
      facets: FACETS.map((facet) =>
        facet.key === 'status' && engine === 'recommendation' ? { ...facet, name: '所回应问题的整改' } : facet,
      ),
    },
    groups,
    (group) => group.records,
    (run) => ({ kind: 'records' as const, groups: run, tieName }),
    MOST,
  );
}

export const findingListing = once((corpus: Corpus) =>
  recordListing(
    findingGroups(corpus),
    { name: 'findings', title: '存在问题', to: '/findings/', counter: '个', tieName: '对应的建议', engine: 'finding' },
    '问题',
  ),
);

export const recommendationListing = once((corpus: Corpus) =>
  recordListing(
    recommendationGroups(corpus),
    {
      name: 'recommendations',
      title: '相关建议',
      to: '/recommendations/',
      counter: '条',
      tieName: '回应的问题',
      engine: 'recommendation',
    },
    '建议',
  ),
);
