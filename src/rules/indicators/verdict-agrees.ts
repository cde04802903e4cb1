import { targetText } from '../../report/indicator-texts.ts';
import { isBlank } from '../../report/printed-text.ts';
import { stateOf } from '../../report/result-state.ts';
import { verdicts, type Verdict } from '../../report/choices/judgements.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { dueRowsOf, placeOf, rowName, sides, tableName, type Row } from './indicator-rows.ts';

const { words: WORDS } = verdicts;

export const verdictAgrees: Rule = {
  code: 'C404',
  name: '完成情况与数字相符',
  explanation:
    '原文说某项指标完成或未完成的，应与目标值和实际完成值的比较相符。目标中的“≥”“不少于”“以上”“以下”“超”等按字面比较；只印数字的目标，以达到为完成（投诉、成本等越少越好的，只认正好相等）。年中调整过的目标，按调整后的比较。文字或数字不足以判断的，不作判断；还没有到期的（运行监控、事前评估），不核对。没有容差。',
  check: (report) => dueRowsOf(report).flatMap((row) => check(report, row)),
};

function check(report: Report, at: Row): CheckResult[] {
  const said = saidOf(at);
  if (said === null || isBlank(targetText(at.row)) || isBlank(at.row.actual)) return [];
  const { verdict, why } = at.judgement;
  const place = placeOf(at, at.row.verdict === undefined ? 'completion' : 'verdict');
  const name = `${tableName(at.table)}“${rowName(at)}”`;
  const common = { operands: sides(at), printed: WORDS[said], computed: WORDS[verdict] };
  if (said === 'unclear' || verdict === 'unclear') {
    if (said === verdict) {
      const message = `${name}原文说明无法判断，目标与实际也不能比较，相符`;
      return [result('C404', report, place, { ...common, severity: 'pass', message })];
    }
    const message =
      said === 'unclear'
        ? `${name}原文说明无法判断；只看数字，${why}`
        : `${name}原文说${WORDS[said]}；${why}，不能核对`;
    return [result('C404', report, place, { ...common, severity: 'unjudged', message })];
  }
  const agrees = said === verdict;
  return [
    result('C404', report, place, {
      ...common,
      severity: agrees ? 'pass' : 'discrepancy',
      message: agrees ? `${name}原文说${WORDS[said]}，${why}，相符` : `${name}原文说${WORDS[said]}，但${why}`,
      formula: why,
    }),
  ];
}

/** What the source says in words: the recorded verdict, or the words in the completion column. */
function saidOf({ row }: Row): Verdict | null {
  if (row.verdict !== undefined) return row.verdict;
  const state = row.completion === undefined ? null : stateOf(row.completion);
  if (state === 'done') return 'met';
  if (state === 'not-done') return 'unmet';
  return state === null ? null : 'unclear';
}
