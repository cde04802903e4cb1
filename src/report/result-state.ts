/** Words in which sources say that something was done, was not done, or cannot be told. */
import { canonical } from './printed-text.ts';

export type State = 'done' | 'partial' | 'not-done' | 'unknown';

/** Anywhere in the text these say that there is no basis for a judgement. */
const UNKNOWN =
  /无法(?:准确)?(?:判断|评估|统计|核实|确定|计算|考核|衡量)|(?:未能|无法|不能)(?:准确)?(?:统计|判断|核实)|情况(?:未明|不明)|(?:缺少|缺乏|缺失|未见|没有)[^。；]{0,12}(?:佐证|依据|数据)|佐证材料(?:不|缺)|未提供|未提交|未统计|无统计|无数据|暂无数据|不适用/;

const DONE =
  /^(?:(?:19|20)\d\d年(?:\d{1,2}月)?底?前?)?(?:均|全部|全面|已|已经|按时|如期|按期|按要求|按计划|提前|超额|圆满|顺利)*(?:完成|达标|达成|实现|达到(?:预期)?(?:目标|要求|指标)?)(?:任务|目标|预期目标|指标|年度目标|率?100%)?$|^是$|^100%完成$/;
/** The three grades that the self-evaluation form of 财预〔2020〕10号 gives to indicators in words. */
const FORM_GRADES: readonly (readonly [RegExp, State])[] = [
  [/^(?:全部|已|均)?达成(?:预期|年度)(?:指标|目标)$/, 'done'],
  [/^部分达成(?:预期|年度)(?:指标|目标)并具有一定效果$/, 'partial'],
  [/^未达成(?:预期|年度)(?:指标|目标)且效果较差$/, 'not-done'],
];

/** The grade in the words of the form, or null where the text is none of them. */
export function formGradeOf(text: string): State | null {
  const source = canonical(text).replace(/[。；;]$/, '');
  return FORM_GRADES.find(([words]) => words.test(source))?.[1] ?? null;
}

const PARTIAL =
  /^(?:已)?(?:基本|部分|阶段性?|初步|大部分|大致)(?:已)?(?:完成|达标|达成|实现|达到)|^(?:正在|推进中|进行中|尚在|部分)|(?:推进|进行|实施|建设|施工|制作|设计|筹备|办理|审核)中$/;
const NOT_DONE =
  /^(?:尚|暂|仍|均|全部)?(?:未能?|没有)(?:按时|如期|按期|全部|全面)?(?:完成|达标|达成|实现|达到|开展|实施|启动|安排|发放|拨付|组织|举办|印发)|^(?:不达标|否|不合格|不合规|不规范|未达标)$/;
const HEDGE = /征求意见|初稿|草案|送审稿|尚|仍|未|部分|阶段|基本|预计|预期|计划|拟|正在|除|但/;

/** Anywhere in the text these say that something promised is still open. */
const LEFT_OPEN =
  /尚未(?:全部)?(?:完成|实现|开展|发放|拨付)|(?:全部|均)未(?:能)?(?:完成|实现|开展|发放|拨付)|还有[^，。；]{0,20}未(?:完成|发放|拨付)/;

/** What is only meant to happen, or happened in part: no proof that a promise in words was kept. */
const NOT_YET =
  /预计|预期|计划|拟|力争|争取|正在|即将|将(?:于|在|会)|基本|部分|大部分|多数|个别|较(?!上年|去年|年初|同期|前|20)|逐步/;

/** Whether the text is itself a denial, not one that only speaks of something left open besides. */
export function isDenial(text: string): boolean {
  const source = canonical(text);
  return NOT_DONE.test(source.split(/[。；;，,(:]/)[0] ?? '') || /(?:全部|均)未/.test(source);
}

/** The state that a result says in words, or null when it says none. */
export function stateOf(text: string): State | null {
  const source = canonical(text);
  const head = source.split(/[。；;，,(:]/)[0] ?? '';
  if (UNKNOWN.test(source)) return 'unknown';
  if (NOT_DONE.test(head) || LEFT_OPEN.test(source)) return 'not-done';
  if (PARTIAL.test(head)) return 'partial';
  // “完成。…”, “是（…）”: the head must be the whole saying, not the start of one.
  return DONE.test(head) && !/征求意见|初稿|草案|预计|但/.test(source) ? 'done' : null;
}

/** “完成《…》1份”, “已完成…”: says that the thing named was done, without a reservation. */
export function saysDone(text: string): boolean {
  const source = canonical(text);
  return /^(?:已|已经|按时|按期|如期|全部|全面)*完成/.test(source) && !HEDGE.test(source);
}

/** Whether the text takes something back: “未”, “不”, “受…影响”. */
export function hasReservation(text: string): boolean {
  return /未|不|没有|缺|尚|受[^，。；]{0,12}影响|但是?|仅|下降|减少|低于|滞后/.test(canonical(text));
}

/** Whether the text speaks of plans or of parts: “预计”, “正在”, “个别”. */
export const isNotYet = (text: string): boolean => NOT_YET.test(canonical(text));

/** “有所提高”, “有提高”, “有效提升”: the bare verb, to see whether two texts say the same. */
export function bareSaying(text: string): string {
  return canonical(text)
    .replace(/[。；;，,、“”"]/g, '')
    .replace(/^(?:有所|有)(?=增强|提高|提升|改善|增长|增加|促进|保障|下降|减少)/, '');
}
