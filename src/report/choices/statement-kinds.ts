/** What a statement asserts, and what it counts. */
import { choice } from '../choice.ts';

/** What the source asserts; each is checked by a rule of its own, C501 to C507 in this order. */
export const statementKinds = choice({
  same: '同一数字在原文出现多次，应当相同',
  sum: '各部分之和（负数表示减去）',
  change: '从 from 到 to 的增减',
  ratio: '两数相除（占比、完成率、倍数、可支付月数）',
  count: '原文所说的个数，应与本文件记录一致',
  citation: '原文引用的表、图或附件，应当存在',
  reading: '需要人读出的出入：两处说法互相排斥，或单位、名称、日期有误',
});

/** What a stated number counts. */
export const counted = choice({
  indicators: '指标',
  met: '完成的指标',
  unmet: '未完成的指标',
  findings: '问题',
  recommendations: '建议',
  rows: '资金表明细行',
});
