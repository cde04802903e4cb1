/** How much of its target a text says was reached: “完成目标的82.40%”, “完成率95%”, “完成80%”. */
import { compare, exact, type Exact } from './exact.ts';
import { parseFigure } from './figure.ts';
import type { Verdict } from './measure-result.ts';
import { canonical } from './printed-text.ts';

const HUNDRED = exact('100');
const PERCENT = String.raw`(\d+(?:\.\d+)?)%`;
const GOAL = '(?:年度|全年|年初|预期|计划|既定)*(?:目标|任务|计划|指标)(?:值|数|任务|目标)?';
const SAID = new RegExp(
  [
    `(?:目标|任务|计划|指标)?完成(?:率|比例|度)(?:为|是|达到?|约)?${PERCENT}`,
    `(?:完成|达到|占|为|相当于|实现)(?:了)?${GOAL}的${PERCENT}`,
    `[(](?:已)?完成(?:率)?${PERCENT}[)]`,
  ].join('|'),
  'g',
);
/** “完成80%”, “已完成总工程量的75%” as the whole of what is said. */
const PART = new RegExp(
  `^(?:已|仅|只|累计|实际)*完成(?:了)?(?:总|全部)?(?:工程量|工作量|工作|任务|投资|进度|建设)?(?:的)?${PERCENT}(?:$|[，。；(])`,
);

/** The rate of completion that the text itself prints; null where it prints none, or several. */
export function completionIn(text: string): Exact | null {
  const source = canonical(text);
  if (/预计|预期(?!目标)|力争|截至|截止/.test(source)) return null;
  const found = [...source.matchAll(SAID)].map(
    ([, ...groups]: readonly (string | undefined)[]) => groups.find((digits) => digits !== undefined) ?? '',
  );
  const part = found.length === 0 ? PART.exec(source)?.[1] : undefined;
  const all = new Set(part === undefined ? found : [part]);
  const [only] = all;
  return all.size === 1 && only !== undefined ? exact(only) : null;
}

/** The rate printed in the column for it; null for words and anything that is no single rate. */
export function completionPrinted(completion: string | undefined): Exact | null {
  const figure = completion === undefined ? null : parseFigure(completion);
  return figure?.unit === '%' && !figure.approximate ? figure.value : null;
}

/** A full target is met; whether a target of “more than” is met at exactly 100% nobody can tell. */
export function verdictOfCompletion(rate: Exact, strict: boolean): Verdict {
  const order = compare(rate, HUNDRED);
  if (order < 0) return 'unmet';
  return order === 0 && strict ? 'unclear' : 'met';
}
