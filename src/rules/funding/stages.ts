/** Names of the stages of public money, for messages. */
import type { FundingColumn } from '../../report/schema/report.ts';

export type Stage = NonNullable<FundingColumn['stage']>;

const NAMES: Readonly<Record<Stage, string>> = {
  'initial-budget': '年初预算',
  adjustment: '预算调整',
  'adjusted-budget': '调整后预算',
  allocated: '下达',
  received: '到位',
  actual: '支出',
  balance: '结余',
  other: '其他',
};

export function stageName(stage: Stage): string {
  return NAMES[stage];
}

/** Stages that set a limit to spending. */
export function isBudget(stage: Stage | undefined): boolean {
  return stage === 'initial-budget' || stage === 'adjusted-budget' || stage === 'allocated' || stage === 'received';
}
