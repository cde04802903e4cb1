/** The stages of public money: their words for readers, and which of them limit spending. */
import type { FundingColumn } from './schema/report.ts';

type Stage = NonNullable<FundingColumn['stage']>;

export const stageWords: Readonly<Record<Stage, string>> = {
  'initial-budget': '年初预算',
  adjustment: '调整数',
  'adjusted-budget': '调整后预算',
  allocated: '下达',
  received: '到位',
  actual: '支出',
  balance: '结余',
  other: '其他',
};

/** Stages that set a limit to spending. */
export function isBudget(stage: Stage | undefined): boolean {
  return stage === 'initial-budget' || stage === 'adjusted-budget' || stage === 'allocated' || stage === 'received';
}
