/** `/findings/` and `/recommendations/`: every record of the archive with what ties it to others. */
import { once } from '../../analysis/once.ts';
import {
  findingsOfReports,
  recommendationsOfReports,
  type RecordKind,
  type ReportRecords,
} from '../../analysis/findings-and-recommendations.ts';
import type { FacetHead } from '../../lists/facet.ts';
import { groupListing, REPORT_ORDERS, type ListHead, type Listing } from '../../lists/listing.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { ANSWERED_LATER, cardsOf, type RecordCard } from '../record-card.ts';

export interface RecordGroup {
  readonly report: Report;
  readonly records: readonly RecordCard[];
}

/** Findings or recommendations, by report. */
export interface RecordContent {
  readonly kind: 'records';
  readonly groups: readonly RecordGroup[];
  /** “对应的建议” or “回应的问题”. */
  readonly tieName: string;
}

/** Records on one page of a list. */
const RECORDS_A_PAGE = 400;

/** Cards by report. */
const grouped = (corpus: Corpus, groups: readonly ReportRecords[]): RecordGroup[] =>
  groups.map(({ report, records }) => ({ report, records: cardsOf(corpus, records) }));

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
    RECORDS_A_PAGE,
  );
}

/** Every finding, by report, newest report first. */
export const findingListing = once((corpus: Corpus) =>
  recordListing(
    grouped(corpus, findingsOfReports(corpus)),
    { name: 'findings', title: '存在问题', to: '/findings/', counter: '个', tieName: '对应的建议', engine: 'finding' },
    '问题',
  ),
);

/** Every recommendation, by report, newest report first. */
export const recommendationListing = once((corpus: Corpus) =>
  recordListing(
    grouped(corpus, recommendationsOfReports(corpus)),
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
