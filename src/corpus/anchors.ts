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

/** Parts of every report's page. */
const PARTS = [
  'main',
  'body',
  'checks',
  'cite',
  'discrepancies',
  'downloads',
  'findings',
  'follow-ups',
  'funding',
  'history',
  'indicators',
  'notices',
  'recommendations',
  'reuse',
  'scoring',
  'scoring-reasons',
  'source',
  'trends',
];

/** Ids of single checks, rows and charts: numbered by the page, so only their form can be told here. */
const NUMBERED = /^(?:check-[a-z]\d{3}-\d+|indicator-[a-z0-9-]+|chart-[a-z0-9-]+|S[1-9]\d*)$/;

/**
 * Whether a report's page has a place of that name.
 * @param headings ids of the body's headings
 */
export function isAnchor(name: string, report: View, headings: ReadonlySet<string>): boolean {
  if (name === '' || PARTS.includes(name) || headings.has(name) || NUMBERED.test(name)) return true;
  const records = ['findings', 'recommendations', 'followUps'].flatMap((list) => report.items(list));
  const tables = report.get('funding').items('tables');
  return (
    records.some((item) => item.text('id') === name) ||
    tables.some((item) => `funding-${item.text('id') ?? ''}` === name) ||
    report.items('trends').some((item) => `trend-${item.text('id') ?? ''}` === name)
  );
}
