/** What the parts of a document are called: a monitoring has no 评价机构, an audit no 评价得分. */
import type { Evaluation } from '../report/choices/document-kinds.ts';

/** Names that depend on the act. */
interface ActNames {
  readonly organisations: string;
  readonly period: string;
  readonly evaluators: string;
  readonly commissioners: string;
  readonly benchmark: string;
  readonly score: string;
  readonly grade: string;
  /** A part of the score. */
  readonly item: string;
  /** What somebody else than the organisation found out of an earlier problem. */
  readonly verified: string;
  readonly goals: string;
}

const EVALUATION: ActNames = {
  organisations: '被评价单位',
  period: '评价期间',
  evaluators: '评价机构',
  commissioners: '委托方',
  benchmark: '评价基准日',
  score: '评价得分',
  grade: '绩效等级',
  item: '一级指标',
  verified: '评价核实',
  goals: '年度总体目标',
};

const PLAIN: ActNames = {
  organisations: '所涉单位',
  period: '期间',
  evaluators: '核实机构',
  commissioners: '委托方',
  benchmark: '基准日',
  score: '得分',
  grade: '等级',
  item: '评分项',
  verified: '核实',
  goals: '总体目标',
};

const NAMES: Readonly<Record<Evaluation, ActNames>> = {
  self: { ...EVALUATION, score: '自评得分' },
  department: EVALUATION,
  fiscal: EVALUATION,
  're-evaluation': EVALUATION,
  cost: EVALUATION,
  operation: {
    ...PLAIN,
    organisations: '被考核单位',
    period: '考核期间',
    evaluators: '考核机构',
    commissioners: '组织单位',
    score: '考核得分',
    grade: '考核等级',
    item: '考核内容',
  },
  'pre-evaluation': {
    ...PLAIN,
    organisations: '申报单位',
    period: '预算年度',
    evaluators: '评估机构',
    commissioners: '组织单位',
    score: '评估得分',
    item: '评估内容',
    goals: '绩效目标',
  },
  monitoring: { ...PLAIN, period: '监控期间', evaluators: '复核机构', commissioners: '组织单位' },
  audit: { ...PLAIN, evaluators: '审计机关' },
  legislature: { ...PLAIN, evaluators: '监督机构' },
  'follow-up': { ...PLAIN, organisations: '报告单位' },
};

/** Of a document whose projects have acts of their own (null) the plain names. */
export const actNames = (evaluation: Evaluation | null): ActNames =>
  evaluation === null ? { ...PLAIN, evaluators: EVALUATION.evaluators } : NAMES[evaluation];
