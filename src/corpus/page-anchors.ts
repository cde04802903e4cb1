/** The places of a report's page that a link may name, as far as its file tells them. */
import Slugger from 'github-slugger';
import {
  AMOUNTS,
  FOLLOW_UP_TOTALS,
  fundingAnchor,
  fundingChartAnchor,
  GOALS,
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
  PROJECT_TABLE,
  projectPartAnchor,
  PROJECTS,
  SCORING_CHART,
  SCORING_REASONS,
  SCORING_TABLE,
  trendAnchor,
} from '../report/anchors.ts';
import { judgesResults } from '../report/acts.ts';
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

/** Fields of a score, one of which is enough for the page to have a place for it. */
const SCORED = ['total', 'grade', 'opinion', 'dimensions', 'execution', 'organisations'] as const;

/** Whether anything is written there: neither nothing nor an empty list. */
const isWritten = ({ value }: Cursor): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** Places that come with what the report holds: its records, tables, rows and pictures. */
function recordAnchors(report: Cursor): string[] {
  const ids = (list: readonly Cursor[]): string[] => list.flatMap((item) => item.text('id') ?? []);
  const list = (name: string): Cursor[] => report.items(name);
  const money = ids(report.get('funding').items('tables'));
  const programmes = ids(list('programmes'));
  const [tables, followUps, trends] = [list('indicatorTables'), list('followUps'), list('trends')];
  const scoring = report.get('scoring');
  const projects = ids(list('projects'));
  const followsUp = followUps.length > 0 || list('follows').length > 0 || isWritten(report.get('followUpTotals'));
  const judges = projects.length === 0 && judgesResults(report.text('evaluation'));
  const isScored = judges || SCORED.some((field) => isWritten(scoring.get(field)));
  const hasMoney =
    judges || isWritten(report.get('funding').get('headline')) || money.length > 0 || programmes.length > 0;
  const when = (there: boolean, ...names: string[]): string[] => (there ? names : []);
  return [
    ...ids([...list('findings'), ...list('recommendations'), ...followUps, ...list('statements')]),
    ...projects.flatMap((id) => [id, projectPartAnchor(id)]),
    ...when(projects.length > 0, PROJECTS, PROJECT_TABLE),
    ...when(list('goals').length > 0, GOALS),
    ...when(list('amounts').length > 0, AMOUNTS),
    ...when(isScored, PART.scoring),
    ...when(hasMoney, PART.funding),
    ...when(isWritten(report.get('followUpTotals')), FOLLOW_UP_TOTALS),
    ...when(followsUp, PART.followUps),
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
