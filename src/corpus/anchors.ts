/** The places of a report's page that a link may name: made in one way by the page, the search and the checks. */
import Slugger from 'github-slugger';
import type { View } from './checks/view.ts';

/** Keeps ids of the body apart from those of the page, which are all Latin. */
const OWN = 'text-';

/** Gives each heading of one body its id, in the order of the page. */
export class HeadingIds {
  readonly #slugger = new Slugger();

  /** @param text of the heading, with the numbers of its footnotes */
  next(text: string): string {
    const slug = this.#slugger.slug(text);
    return /\p{Script=Han}/u.test(slug) ? slug : `${OWN}${slug}`;
  }
}

/** Parts of every report's page; “discrepancies” and “notices” are there as soon as a check finds any. */
const PARTS = [
  ...['main', 'body', 'checks', 'cite', 'discrepancies', 'downloads', 'findings', 'funding', 'history'],
  ...['notices', 'recommendations', 'reuse', 'scoring', 'source'],
];

/** Results of checks are numbered by the page, so only their form can be told here. */
const RESULT = /^check-[a-z]\d{3}-[1-9]\d*$/;

/**
 * Whether a report's page has a place of that name.
 * @param headings ids of the body's headings
 */
export function isAnchor(name: string, report: View, headings: ReadonlySet<string>): boolean {
  return name === '' || PARTS.includes(name) || RESULT.test(name) || headings.has(name) || places(report).has(name);
}

/** Places that come with what the report holds: its records, tables, rows and pictures. */
function places(report: View): ReadonlySet<string> {
  const ids = (list: View[], prefix = '', suffix = ''): string[] =>
    list.flatMap((item) => {
      const id = item.text('id');
      return id === null ? [] : [`${prefix}${id}${suffix}`];
    });
  const {
    indicatorTables = [],
    trends = [],
    followUps = [],
    statements = [],
    programmes = [],
  } = Object.fromEntries(LISTS.map((list) => [list, report.items(list)]));
  const money = report.get('funding').items('tables');
  const scoring = report.get('scoring');
  const scored = scoring.items('dimensions').length > 0;
  return new Set([
    ...['findings', 'recommendations'].flatMap((list) => ids(report.items(list))),
    ...(followUps.length > 0 ? ['follow-ups', ...ids(followUps)] : []),
    ...ids(statements),
    ...(trends.length > 0 ? ['trends', ...ids(trends, 'trend-')] : []),
    ...ids(money, 'funding-'),
    ...ids(money, 'funding-', '-chart'),
    ...ids(programmes, 'programme-'),
    ...ids(programmes, 'programme-', '-chart'),
    ...(scored ? ['scoring-table', 'scoring-chart', 'scoring-reasons'] : []),
    ...(scoring.items('organisations').length > 0 ? ['scoring-organisations', 'scoring-spread'] : []),
    ...(indicatorTables.length > 0 ? ['indicators', 'indicators-chart', ...ids(indicatorTables, 'indicators-')] : []),
    ...indicatorTables.flatMap((table) =>
      table.items('rows').map((_, row) => `indicator-${table.text('id') ?? ''}-${row + 1}`),
    ),
  ]);
}

const LISTS = ['indicatorTables', 'trends', 'followUps', 'statements', 'programmes'] as const;
