/** What is said of indicators, scores, earlier findings and checks. */
import { choice, together, type CodeOf } from '../choice.ts';

/** Whether an indicator was met; `unclear` is an answer too, where the texts do not settle it. */
export const verdicts = choice({ met: '完成', unmet: '未完成', unclear: '无法判断' });
/** Met, unmet, or unclear where nobody can tell. */
export type Verdict = CodeOf<typeof verdicts>;

/** What is published of an indicator: a verdict, or that its time has not come (monitoring, pre-evaluation). */
export const outcomes = together(verdicts, choice({ 'not-due': '未到期' }));
/** A verdict, or not yet due. */
export type Outcome = CodeOf<typeof outcomes>;

/** Who says whether an indicator was met. */
export const verdictBases = choice({ source: '原文说明', computed: '由目标值与实际值比较得出' });
/** One of `verdictBases`: the source's word, or this site's comparison. */
export type VerdictBasis = CodeOf<typeof verdictBases>;

/** What a total is. */
export const scoreBases = choice({ score: '总分直接评定', average: '总分为各单位得分的平均' });

/** What became of a finding or recommendation, as the later document puts it. */
export const followUpStates = choice({
  done: '已整改',
  partly: '部分整改',
  'in-progress': '正在整改',
  'not-started': '尚未开始',
  'not-done': '未整改',
  unknown: '未说明',
});
/** How far something was put right; `unknown` where the document does not say. */
export type FollowUpState = CodeOf<typeof followUpStates>;

/**
 * Who must act.
 * error: the author of the file, the build stops · discrepancy: the source
 * document contradicts itself, published beside the figure · notice: a signal
 * worth a reader's attention · pass: holds, at most rounded · unjudged: cannot be decided.
 */
export const severities = choice({
  error: '录入有误',
  discrepancy: { word: '有出入', meaning: '来源文件有出入' },
  notice: { word: '值得留意', meaning: '提示' },
  pass: '相符',
  unjudged: '无法核验',
});
/** Who must act on a result, and so where it is shown. */
export type Severity = CodeOf<typeof severities>;

/** What the editor's note does to the result of a check. */
export const noteEffects = choice({
  remark: '只作说明',
  explains: '说明了差别的原因，不再计为出入，改列为提示，两个数照样都列',
  verified: '已对照原文核对、录入无误，检查时不再询问，仍计为出入',
});
