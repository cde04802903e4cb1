/** What an act (评价方式) makes of the figures of a document. The only place that knows. */
import type { Evaluation } from './choices/document-kinds.ts';

/** How far the money and the indicators of a document have come. */
export type Stand =
  /** The period is over: results can be held against targets. */
  | 'final'
  /** The year is under way: figures to date and a forecast, nothing unmet yet. */
  | 'to-date'
  /** Nothing has begun: amounts asked and approved, targets only. */
  | 'planned'
  /** The document reports on other documents, not on results of its own. */
  | 'none';

interface Act {
  readonly stand: Stand;
  /** Who gives the score of such a document; null where it has none. */
  readonly scoredBy: 'organisation' | 'evaluator' | null;
  /** Whether its score judges results, and so may stand on one scale with those of other evaluations. */
  readonly comparable: boolean;
}

const ACTS: Readonly<Record<Evaluation, Act>> = {
  self: { stand: 'final', scoredBy: 'organisation', comparable: true },
  department: { stand: 'final', scoredBy: 'evaluator', comparable: true },
  fiscal: { stand: 'final', scoredBy: 'evaluator', comparable: true },
  're-evaluation': { stand: 'final', scoredBy: 'evaluator', comparable: true },
  cost: { stand: 'final', scoredBy: 'evaluator', comparable: true },
  operation: { stand: 'final', scoredBy: 'evaluator', comparable: false },
  'pre-evaluation': { stand: 'planned', scoredBy: 'evaluator', comparable: false },
  monitoring: { stand: 'to-date', scoredBy: null, comparable: false },
  audit: { stand: 'none', scoredBy: null, comparable: false },
  legislature: { stand: 'none', scoredBy: null, comparable: false },
  'follow-up': { stand: 'none', scoredBy: null, comparable: false },
};

/** Of a document whose parts are of several acts (null) the parts say it; what it prints itself is final. */
const MIXED: Act = { stand: 'final', scoredBy: null, comparable: false };

/** What the act makes of a document's figures; null is a document whose projects have acts of their own. */
export const actOf = (evaluation: Evaluation | null): Act => (evaluation === null ? MIXED : ACTS[evaluation]);

/** How far the figures of a document have come. */
export const standOf = ({ evaluation }: { readonly evaluation: Evaluation | null }): Stand => actOf(evaluation).stand;

/** Whether a document of that code judges results as a whole, on the scale of all others; false for a code that is none. */
export const judgesResults = (evaluation: string | null): boolean =>
  Object.entries(ACTS).some(([code, { comparable }]) => comparable && code === evaluation);
