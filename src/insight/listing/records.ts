/** `/findings/` and `/recommendations/`: every record of the archive with what ties it to others. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { laterOf, type Later, type Tie } from '../report-page/findings.ts';
import { organisationRef, organisationShort, themeRef, type Ref } from '../report-page/refs.ts';
import { stateWords } from '../words.ts';
import { facet, facetData, years, type Facet, type FacetValue } from './facet.ts';
import { kindWords } from '../words.ts';

export type RecordKind = 'finding' | 'recommendation';

export interface ListedRecord {
  readonly kind: RecordKind;
  readonly report: Report;
  readonly id: string;
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
  readonly values: Readonly<Record<string, readonly FacetValue[]>>;
  readonly data: Readonly<Record<string, string>>;
}

export interface RecordListing {
  readonly records: readonly ListedRecord[];
  readonly groups: readonly { readonly report: Report; readonly records: readonly ListedRecord[] }[];
  readonly facets: readonly Facet[];
  readonly sentence: string;
}

/** Address of a recommendation's own page. */
export const recommendationPage = (report: string, id: string): string => `/recommendations/${report}-${id}/`;

/** State of the latest follow-up, for the filter: as reported, or as verified where an evaluator looked. */
function statusOf(corpus: Corpus, report: Report, ids: readonly string[]): FacetValue {
  const states = corpus.reports
    .flatMap((other) => other.followUps)
    .filter(({ targets }) => ids.some((id) => targets.includes(`${report.id}#${id}`)))
    .map((followUp) => followUp.verified?.state ?? followUp.reported?.state ?? 'unknown');
  const state = states.at(-1);
  return state === undefined ? { value: 'none', name: '尚无整改记录' } : { value: state, name: stateWords[state] };
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly string[];
  readonly where: string;
}

function listed(
  corpus: Corpus,
  report: Report,
  kind: RecordKind,
  item: Item,
  organisationIds: readonly string[],
  ties: readonly Tie[],
): ListedRecord {
  const tied = ties.map(({ id }) => id);
  const values = {
    theme: item.themes.map((id) => ({ value: id, name: themeRef(id, corpus).name })),
    organisation: organisationIds.map((id) => ({ value: id, name: organisationRef(id, corpus).name })),
    year: years(report.period),
    kind: [{ value: report.kind, name: kindWords[report.kind] }],
    evaluator: [
      report.evaluation === 'self'
        ? { value: 'self', name: '单位自评' }
        : {
            value: report.evaluator ?? 'unknown',
            name: report.evaluator === null ? '原文未说明' : (corpus.evaluators.get(report.evaluator)?.name ?? report.evaluator),
          },
    ],
    // Advice is followed up under the finding that it answers.
    status: [statusOf(corpus, report, kind === 'finding' ? [item.id] : [item.id, ...tied])],
  };
  return {
    kind,
    report,
    id: item.id,
    title: item.title,
    points: item.points,
    themes: item.themes.map((id) => themeRef(id, corpus)),
    themeIds: item.themes,
    organisations: organisationIds.map((id) => ({ ...organisationRef(id, corpus), name: organisationShort(id, corpus) })),
    organisationIds,
    where: item.where,
    to: `${report.url}#${item.id}`,
    page: kind === 'finding' ? `${report.url}#${item.id}` : recommendationPage(report.id, item.id),
    ties,
    later: [item.id, ...(kind === 'finding' ? [] : tied)].flatMap((id) => laterOf({ report, corpus }, id)),
    values,
    data: { 'data-item': '', ...facetData(values) },
  };
}

/** Every finding, newest report first. */
export function findingRecords(corpus: Corpus): ListedRecord[] {
  return corpus.reports.flatMap((report) =>
    report.findings.map((finding) =>
      listed(
        corpus,
        report,
        'finding',
        finding,
        finding.organisations.length > 0 ? finding.organisations : report.organisations,
        report.recommendations
          .filter(({ answers }) => answers.includes(finding.id))
          .map(({ id, title }) => ({ id, title, to: recommendationPage(report.id, id) })),
      ),
    ),
  );
}

/** Every recommendation, newest report first. */
export function recommendationRecords(corpus: Corpus): ListedRecord[] {
  return corpus.reports.flatMap((report) =>
    report.recommendations.map((recommendation) =>
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
  );
}

const FACETS: readonly (readonly [string, string])[] = [
  ['theme', '主题'],
  ['organisation', '单位'],
  ['year', '预算年度'],
  ['kind', '报告类别'],
  ['evaluator', '评价机构'],
  ['status', '整改情况'],
];

/** A list with its filters, grouped by report. */
export function recordListing(corpus: Corpus, records: readonly ListedRecord[], name: string): RecordListing {
  const groups = corpus.reports
    .map((report) => ({ report, records: records.filter((record) => record.report.id === report.id) }))
    .filter(({ records: own }) => own.length > 0);
  const followed = records.filter(({ later }) => later.length > 0).length;
  return {
    records,
    groups,
    facets: FACETS.map(([key, title]) =>
      facet(key, title, records, (record) => record.values[key] ?? [], key === 'year' ? 'name-desc' : 'count'),
    ),
    sentence: `${groups.length}份报告共${records.length}${name}；其中${followed}${name.slice(0, 1)}在后来的文件里有整改记录。`,
  };
}
