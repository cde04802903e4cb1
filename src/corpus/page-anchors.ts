/** The places of a report's page that a link may name, as far as its file tells them. */
import Slugger from 'github-slugger';
import {
  fundingAnchor,
  fundingChartAnchor,
  INDICATOR_CHART,
  indicatorAnchor,
  indicatorsAnchor,
  isResultAnchor,
  ORGANISATION_SCORES,
  ORGANISATION_SPREAD,
  PART,
  PARTS_WITH_CONTENT,
  programmeAnchor,
  programmeChartAnchor,
  SCORING_CHART,
  SCORING_REASONS,
  SCORING_TABLE,
  trendAnchor,
} from '../report/anchors.ts';
import type { Cursor } from './checks/cursor.ts';

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

/** “discrepancies” and “notices” are there as soon as a rule finds any, which only the rules can tell. */
const ALWAYS: readonly string[] = Object.values(PART).filter(
  (part) => !PARTS_WITH_CONTENT.some((other) => other === part),
);

/** Tells whether a report's page has a place of that name. */
export type IsAnchor = (name: string) => boolean;

/**
 * The places of one report's page.
 * @param headings ids of the body's headings
 */
export function anchorsOf(report: Cursor, headings: Iterable<string>): IsAnchor {
  const known = new Set(['', ...ALWAYS, ...headings, ...recordAnchors(report)]);
  return (name) => known.has(name) || isResultAnchor(name);
}

/** Places that come with what the report holds: its records, tables, rows and pictures. */
function recordAnchors(report: Cursor): string[] {
  const ids = (list: readonly Cursor[]): string[] => list.flatMap((item) => item.text('id') ?? []);
  const list = (name: string): Cursor[] => report.items(name);
  const money = ids(report.get('funding').items('tables'));
  const programmes = ids(list('programmes'));
  const [tables, followUps, trends] = [list('indicatorTables'), list('followUps'), list('trends')];
  const scoring = report.get('scoring');
  const when = (there: boolean, ...names: string[]): string[] => (there ? names : []);
  return [
    ...ids([...list('findings'), ...list('recommendations'), ...followUps, ...list('statements')]),
    ...when(followUps.length > 0, PART.followUps),
    ...when(trends.length > 0, PART.trends),
    ...ids(trends).map(trendAnchor),
    ...money.flatMap((id) => [fundingAnchor(id), fundingChartAnchor(id)]),
    ...programmes.flatMap((id) => [programmeAnchor(id), programmeChartAnchor(id)]),
    ...when(scoring.items('dimensions').length > 0, SCORING_TABLE, SCORING_CHART, SCORING_REASONS),
    ...when(scoring.items('organisations').length > 0, ORGANISATION_SCORES, ORGANISATION_SPREAD),
    ...when(tables.length > 0, PART.indicators, INDICATOR_CHART),
    ...ids(tables).map(indicatorsAnchor),
    ...tables.flatMap((table) => table.items('rows').map((_, index) => indicatorAnchor(table.text('id') ?? '', index))),
  ];
}
