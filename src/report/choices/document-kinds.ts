/** Who evaluates and with what result in hand, and the levels of government. What is evaluated is content's own list. */
import { choice, type CodeOf } from '../choice.ts';

/**
 * The act (评价方式): it decides how a document is read, so the list is closed. The first three are the ways of
 * 财预〔2020〕10号; the schema names 第四条 for them, a number that was not held against the text of the regulation.
 */
export const evaluations = choice({
  self: '单位自评',
  department: '部门评价',
  fiscal: '财政评价',
  're-evaluation': { word: '再评价', meaning: '再评价（复核）' },
  'pre-evaluation': '事前绩效评估',
  monitoring: '绩效运行监控',
  cost: '成本绩效评价',
  operation: { word: '运营绩效考核', meaning: '运营绩效考核（政府和社会资本合作等，按效付费）' },
  audit: '审计',
  legislature: { word: '人大监督', meaning: '人大监督（审议意见、专题询问等）' },
  'follow-up': { word: '整改情况报告', meaning: '整改情况报告（对以往文件的跟踪）' },
});
/** `self` is the organisation's own word, kept apart from what an evaluator says. */
export type Evaluation = CodeOf<typeof evaluations>;

/** Levels of government, from the highest. */
export const levels = choice({
  central: '中央',
  province: '省',
  city: '市',
  county: { word: '县', meaning: '县（市、区）' },
  township: '乡镇',
});
/** One of `levels`; whoever has none is of no level known, never of the lowest. */
export type Level = CodeOf<typeof levels>;
