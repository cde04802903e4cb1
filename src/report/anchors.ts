/**
 * The places of a report's page. They are published addresses: rules, pages,
 * search and the checks of links all ask here, so that none of them can name a
 * place that the page does not have.
 */

/** Parts of every report's page that a link may name. */
export const PART = {
  main: 'main',
  scoring: 'scoring',
  funding: 'funding',
  indicators: 'indicators',
  trends: 'trends',
  body: 'body',
  findings: 'findings',
  recommendations: 'recommendations',
  followUps: 'follow-ups',
  checks: 'checks',
  discrepancies: 'discrepancies',
  notices: 'notices',
  source: 'source',
  history: 'history',
  reuse: 'reuse',
  downloads: 'downloads',
  cite: 'cite',
} as const;

/** The projects of a document side by side; each row has the id of its project (P1, P2 …). */
export const PROJECTS = 'projects';
/** Anchor of the table of the projects. */
export const PROJECT_TABLE = 'projects-table';
/** Anchor of what one project has beyond its row, by its id (P1). */
export const projectPartAnchor = (id: string): string => `${id}-parts`;
/** Goals of the year, expected and reached. */
export const GOALS = 'goals';
/** Figures that the source prints under names of their own. */
export const AMOUNTS = 'amounts';

/** All problems that a document follows up, counted. */
export const FOLLOW_UP_TOTALS = 'follow-ups-totals';

/** Parts that are there only when the report has something to show in them. */
export const PARTS_WITH_CONTENT = [PART.scoring, PART.funding, PART.indicators, PART.trends, PART.followUps] as const;

/** Anchor of a money table, by its id in the front matter. */
export const fundingAnchor = (id: string): string => `funding-${id}`;
/** Anchor of the picture of its budget and spending. */
export const fundingChartAnchor = (id: string): string => `funding-${id}-chart`;

/** Anchor of the report's own years of a budget line that is followed through reports. */
export const programmeAnchor = (id: string): string => `programme-${id}`;
/** Anchor of the picture of these years, by the same id. */
export const programmeChartAnchor = (id: string): string => `programme-${id}-chart`;

/** Anchor of the table of first-level indicators (一级指标) and their points. */
export const SCORING_TABLE = 'scoring-table';
/** Anchor of the picture that leads from full marks to the score. */
export const SCORING_CHART = 'scoring-chart';
/** Anchor of the reasons for points taken off (扣分原因). */
export const SCORING_REASONS = 'scoring-reasons';
/** Where several organisations are scored one by one. */
export const ORGANISATION_SCORES = 'scoring-organisations';
/** Anchor of the picture of how far these scores lie apart. */
export const ORGANISATION_SPREAD = 'scoring-spread';

/** Anchor of an indicator table, by its id in the front matter. */
export const indicatorsAnchor = (id: string): string => `indicators-${id}`;
/** Anchor of the weights (权重) that are printed for its levels. */
export const weightsAnchor = (id: string): string => `indicators-${id}-weights`;
/** Anchor of the picture of how far the indicators of the report got; one a report. */
export const INDICATOR_CHART = 'indicators-chart';
/**
 * Anchor of a row, by its place among all rows of its table.
 * @param index from 0
 */
export const indicatorAnchor = (table: string, index: number): string => `indicator-${table}-${index + 1}`;

/** Anchor of the figures of several years on one subject. */
export const trendAnchor = (id: string): string => `trend-${id}`;
/** Anchor of the table of these figures, by the same id. */
export const trendTableAnchor = (id: string): string => `trend-${id}-table`;
/** @param index of the picture, from 0: series of several units need several. */
export const trendChartAnchor = (id: string, index: number): string =>
  `trend-${id}-chart${index === 0 ? '' : `-${index + 1}`}`;

/**
 * Anchor of a result of a rule.
 * @param number of the result among those of its code, from 1
 */
export const resultAnchor = (code: string, number: number): string => `check-${code.toLowerCase()}-${number}`;

/** Results are numbered by what the rules find, so that only their form can be told from the file. */
export const isResultAnchor = (name: string): boolean => /^check-[a-z]\d{3}-[1-9]\d*$/.test(name);
