/** When a target was too low: the line that evaluators draw, for the check, the pages and their sentences. */
import { compare, exact, type Exact } from './exact.ts';

/** Per cent of the target. */
export const TOO_LOW = '150';

const LIMIT = exact(TOO_LOW);

/** @param completion the result in per cent of the target */
export const isTargetTooLow = (completion: Exact): boolean => compare(completion, LIMIT) > 0;
