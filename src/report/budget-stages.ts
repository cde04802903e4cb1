/** Which stages of public money limit spending. */
import { stages, type Stage } from './choices/money.ts';

/** Chinese word of every stage, for heads of columns and sentences. */
export const { words: stageWords } = stages;

/** Stages that set a limit to spending; where a table prints several, the first of these is what the spending is held against. */
export const BUDGET_STAGES = ['adjusted-budget', 'received', 'allocated', 'initial-budget'] as const satisfies Stage[];

export type BudgetStage = (typeof BUDGET_STAGES)[number];

/** Whether the stage is one of `BUDGET_STAGES`; false where none is given. */
export const isBudget = (stage: Stage | undefined): stage is BudgetStage =>
  BUDGET_STAGES.some((budget) => budget === stage);

/** Whether money of this stage was there to be spent: what has arrived says only that it came. A budget without a stage is one. */
export const isToSpend = (stage: Stage | undefined): boolean =>
  stage === undefined || (isBudget(stage) && stage !== 'received');
