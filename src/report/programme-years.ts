/** The stages of a budget line's money in one year, in order, and the rate that they give. */
import { BUDGET_STAGES, type BudgetStage } from './budget-stages.ts';
import type { ReportData } from './schema/report.ts';

/** One year of a budget line, as a report prints it. */
export type ProgrammeYear = ReportData['programmes'][number]['years'][number];
/** A report's link to a budget line. */
export type ProgrammeLink = ReportData['programmes'][number];

/** Fields of a year that hold an amount, with the words for readers. */
export const PROGRAMME_STAGES = [
  ['initial', '年初预算'],
  ['adjusted', '调整后预算'],
  ['allocated', '下达'],
  ['received', '到位'],
  ['actual', '支出'],
  ['balance', '结余'],
] as const satisfies readonly (readonly [keyof ProgrammeYear, string])[];

/** Field of a year that holds an amount. */
export type ProgrammeStage = (typeof PROGRAMME_STAGES)[number][0];
/** Field of a year that holds an amount to be spent. */
export type BudgetField = Exclude<ProgrammeStage, 'actual' | 'balance'>;

const FIELD_OF: Readonly<Record<BudgetStage, BudgetField>> = {
  'initial-budget': 'initial',
  'adjusted-budget': 'adjusted',
  allocated: 'allocated',
  received: 'received',
};

/** What spending is divided by: the first of these that is printed, in the order of every table. */
export const BUDGET_FIELDS: readonly BudgetField[] = BUDGET_STAGES.map((stage) => FIELD_OF[stage]);

/** Chinese word for readers, of `PROGRAMME_STAGES`. */
export const stageName = (stage: ProgrammeStage): string =>
  PROGRAMME_STAGES.find(([key]) => key === stage)?.[1] ?? stage;

/** Stages of which at least one of the years has an amount. */
export const stagesOf = (years: readonly ProgrammeYear[]): readonly (readonly [ProgrammeStage, string])[] =>
  PROGRAMME_STAGES.filter(([key]) => years.some((year) => year[key] !== undefined));
