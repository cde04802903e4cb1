/** A figure promised against what a text says was reached. */
import { equal, exact, isNegative, multiply, places } from './exact.ts';
import { compareFigures } from './figure.ts';
import { findQuantities, type Found } from './find-quantities.ts';
import { measure, senseOf, unclear, type Measured, type Verdict } from './measure-result.ts';
import { canonical } from './printed-text.ts';
import { changeOf, formatQuantity, parseQuantity, type Quantity, type Range } from './quantity.ts';
import { baseUnit, comparableUnits, isCount, leadingUnit, sameFamily, unitOfName } from './units.ts';
import { judgeYears } from './yearly-verdict.ts';

/** Null when the text holds no figure that answers. */
export function judgeQuantity(promise: Quantity | Range, actual: string, name: string, year?: number): Measured | null {
  const target = named(promise, name);
  const promised = `${name}${target.label}`;
  if (target.label.includes('每年') || target.label.includes('各年')) {
    const years = judgeYears(target, actual, senseOf(name));
    if (years !== null) return years;
  }
  const payment = isPayment(target, promised);
  if (payment && PAYS.test(target.label)) return unclear('目标写的是给付办法，没有要达到的数');
  const sense = payment ? 'exact' : senseOf(name);
  const doubts = { actual, promised, label: target.label, year };
  const whole = parseQuantity(actual) ?? parseQuantity(headOf(actual));
  if (whole !== null && whole.label === '') {
    const result = named(whole, name);
    if (!comparableUnits(target.unit, result.unit) && !isBareZero(result)) return null;
    return settled(measure(target, result, sense), doubts);
  }
  const none = saysNone(target, actual, name);
  if (none !== null) return none;
  const found = findQuantities(actual, target.unit, unitOfName(name)).filter((one) => answers(one, target, name));
  const figures = restatedOnce(found, actual);
  const direction = changeOf(promised);
  const judged = figures.map(({ quantity, change }) => {
    const result = change === 'down' && direction !== 'down' ? negated(quantity) : quantity;
    const measured = measure(target, named(result, name), sense);
    // Of two printings of one figure nobody can say which of them the source divided.
    return figures.length < found.length ? { ...measured, ratio: null } : measured;
  });
  const [only] = judged;
  if (only === undefined) return null;
  if (judged.length === 1) return settled(only, doubts);
  // Several figures: when each of them keeps the promise, no matter which of them is meant.
  const why = `目标 ${formatQuantity(target)}，实际列出的${judged.length}个数字都达到`;
  return judged.every(({ verdict }) => verdict === 'met')
    ? settled({ verdict: 'met', why, ratio: null }, doubts)
    : null;
}

/** A sum to be given away is no goal that more of it exceeds: “给予奖励 500万元” says what is paid, not what is to be reached. */
function isPayment(target: Quantity | Range, promised: string): boolean {
  return (
    target.kind === 'quantity' &&
    target.comparator === '=' &&
    baseUnit(target.unit).base === '元' &&
    PAYS.test(promised)
  );
}

const PAYS = /奖励|奖补|奖金|补助|补贴|资助|救助|慰问|给予|补偿/;

/** “未发生安全事故” against “0起” or “不超过3宗”. */
function saysNone(target: Quantity | Range, actual: string, name: string): Measured | null {
  if (target.kind !== 'quantity' || !isCount(target.unit)) return null;
  const limit = target.comparator === '≤' || (target.comparator === '=' && equal(target.value, exact('0')));
  const said = canonical(actual).replace(/[。；;]$/, '');
  const none = /^(?:全年|本年度?|\d{4}年度?)?(?:未|没有|无)(?:发生|出现|收到|接到)?[^，。；\d]{0,12}$/.test(said);
  return limit && none && senseOf(name) === 'less-is-better' && !/统计|数据|佐证|材料/.test(said)
    ? { verdict: 'met', why: `目标 ${formatQuantity(target)}，原文称“${said}”`, ratio: null }
    : null;
}

/** Whether the figure speaks of what was promised: “提供岗位1.2万个” is no number of fairs, “回收率98%” no satisfaction. */
function answers({ quantity, head, noun }: Found, target: Quantity | Range, name: string): boolean {
  const asked = `${name}${target.label}`;
  const rate = /([\u4e00-\u9fa5]{2})(?:率|度|占比|比例|比重)(?:约?为|达到?了?|是|约|均)*$/.exec(head)?.[1];
  if (rate !== undefined && target.unit === '%' && asked !== '') {
    return asked.includes(rate) || !/率|度|占比|比例|比重/.test(asked);
  }
  // “个” counts anything: another measure word was promised, so that the words around must name the same thing.
  if (asked === '' || !isOtherCount(target.unit, quantity.unit)) return true;
  if (sameFamily(leadingUnit(target.unit), '场')) return false;
  const around = `${head.slice(-12)}${noun}`.replace(/完成|实现|达到?|共计?|累计|合计|为|已/g, '');
  return around === '' || pairsOf(around).some((pair) => asked.includes(pair));
}

const isOtherCount = (promised: string, given: string): boolean => {
  const [a, b] = [promised, given].map((unit) => baseUnit(leadingUnit(unit) || unit).base);
  return a !== b && (a === '个' || b === '个') && a !== '' && b !== '' && !sameFamily(a ?? '', b ?? '');
};

const pairsOf = (words: string): string[] =>
  [...words].flatMap((_, index) => (index === 0 ? [] : [words.slice(index - 1, index + 1)]));

/** “31亿元，二（四）印作31.01亿元”: one figure, printed more and less exactly. Parts of a sum can look alike, so the text must say so. */
function restatedOnce(found: readonly Found[], actual: string): readonly Found[] {
  if (found.length < 2 || !/印(?:作|为|成)|[又另]作|写作|记作|载为|表述为|正文/.test(canonical(actual))) return found;
  const figures = found.map(({ quantity }) =>
    quantity.kind === 'quantity' && quantity.comparator === '='
      ? { value: quantity.value, unit: quantity.unit, places: places(quantity.value), approximate: false }
      : null,
  );
  const finest = figures.reduce((best, one) => (one !== null && one.places > (best?.places ?? -1) ? one : best), null);
  const alike = figures.every(
    (figure) => figure !== null && finest !== null && ['same', 'rounded'].includes(compareFigures(figure, finest)),
  );
  return alike ? found.filter((_, index) => figures[index] === finest).slice(0, 1) : found;
}

/** Nothing is nothing in any unit: “100%” against “0”. */
function isBareZero(result: Quantity | Range): boolean {
  return result.kind === 'quantity' && result.unit === '' && equal(result.value, exact('0'));
}

/** What stands before a bracket or the end of the first sentence: “257家（281家中通过审核的）” is 257. */
function headOf(actual: string): string {
  return canonical(actual).split(/(?<!场)[(]|[。；;]/)[0] ?? '';
}

/** What decides whether a figure found in a text settles the matter. */
interface Doubts {
  readonly actual: string;
  readonly promised: string;
  /** Words before the figure in the target: “每年”, “每季度”. */
  readonly label?: string;
  /** The one year that target and result are about. */
  readonly year?: number | undefined;
}

export function settled(judged: Measured, doubts: Doubts): Measured {
  const doubt = doubtOf(doubts, judged.verdict);
  return doubt === null ? judged : unclear(`${judged.why}，但${doubt}`);
}

/** “每年2场”, “年均5%”, but not “两年均超10%”. */
const PER_PERIOD = /每(?:年|季|月)|(?<![一二两三四五六七八九十\d])年均/;
const SHORT_PERIOD = /每个?(?:季|月|周|旬|日|天)/;

/** Why a figure found in a text does not settle the matter, or null. */
function doubtOf({ actual, promised, label = '', year }: Doubts, verdict: Verdict): string | null {
  const source = canonical(actual);
  if (PER_PERIOD.test(source) && !/每|年均/.test(promised)) return '实际值按分期说明，与目标口径不同';
  // A sum of several periods can hide one in which too little was done; too small a sum cannot.
  const one = SHORT_PERIOD.test(label) || (year === undefined && /每年|各年/.test(label));
  if (verdict === 'met' && one && !/每|各年|年均/.test(source)) return '目标按分期要求，实际值没有分期';
  // A text that also speaks of things not done does not prove the promise kept.
  return verdict === 'met' && /未(?!成年|来|保)|尚有|仍有/.test(source) ? '原文另有未完成的说明' : null;
}

/** A figure without a unit takes the one in the name: “参加培训人数（人）”. */
function named<T extends Quantity | Range>(quantity: T, name: string): T {
  return quantity.unit === '' ? { ...quantity, unit: unitOfName(name) } : quantity;
}

function negated(quantity: Quantity | Range): Quantity | Range {
  if (quantity.kind === 'range' || isNegative(quantity.value)) return quantity;
  return { ...quantity, value: multiply(quantity.value, exact('-1')) };
}
