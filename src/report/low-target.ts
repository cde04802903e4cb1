/** When a target was too low: the line that evaluators draw, for the check, the pages and their sentences. */
import { compare, exact, type Exact } from './exact.ts';

/**
 * Per cent of the target, exclusive. 财预〔2020〕10号 takes points off for results far beyond a target that was
 * set too low, without a number: 150 is the line that evaluators draw.
 */
export const TOO_LOW = '150';

const LIMIT = exact(TOO_LOW);

/** @param completion the result in per cent of the target */
export const isTargetTooLow = (completion: Exact): boolean => compare(completion, LIMIT) > 0;
