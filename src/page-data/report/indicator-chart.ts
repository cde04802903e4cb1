/** How far the indicators got against their targets. */
import { compare, decimalText, exact, type Exact, toNumber, trim } from '../../report/exact.ts';
import { isTargetTooLow, TOO_LOW } from '../../report/low-target.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { agreedEnd, type End } from '../../analysis/extremes.ts';
import { quoted } from '../../views/chinese-text.ts';
import type { JudgedIndicator } from '../../analysis/judged-indicators.ts';
import { agreeOn, distinct, measured, type Measured } from '../../analysis/indicator-rates.ts';
import { isComputed } from './indicator-table.ts';
import { INDICATOR_CHART } from '../../report/anchors.ts';

/** How many indicators came to each verdict. */
export interface VerdictCounts {
  readonly all: number;
  readonly met: number;
  readonly unmet: number;
  readonly unclear: number;
  readonly notDue: number;
  /** Of those not due: what the printed forecasts would come to. */
  readonly expectedMet: number;
  readonly expectedUnmet: number;
}

const MOST_BARS = 24;
const FULL = exact('100');

export function countSentence(counts: VerdictCounts, judged: readonly JudgedIndicator[]): string {
  if (counts.all === 0) return '';
  const own = distinct(judged);
  const parts = [
    counts.met > 0 ? `完成${counts.met}项` : '',
    counts.unmet > 0 ? `未完成${counts.unmet}项` : '',
    counts.unclear > 0 ? `无法判断${counts.unclear}项` : '',
    counts.notDue > 0 && counts.notDue < counts.all ? `未到期${counts.notDue}项` : '',
  ].filter((part) => part !== '');
  const told = counts.notDue === counts.all ? '，都未到期' : `：${parts.join('，')}`;
  const computed = own.filter(isComputed).length;
  const by = computed === 0 ? '' : `其中${computed}项由本站比较目标值与实际完成值判断。`;
  const again = judged.length - own.length;
  const repeated = again === 0 ? '' : `另有${again}行重复列出同一指标，不重复计算。`;
  // Whether these are all indicators of the source, only a reader of the source can tell.
  return `本页列出${counts.all}项指标${told}。${expectedWords(counts)}${by}${repeated}`;
}

/** What the printed forecasts would come to, where the year is not over. */
function expectedWords({ expectedMet, expectedUnmet }: VerdictCounts): string {
  const parts = [
    expectedMet > 0 ? `预计完成${expectedMet}项` : '',
    expectedUnmet > 0 ? `预计未完成${expectedUnmet}项` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `照原文的全年预计数，${parts.join('，')}。`;
}

/** `short` names an organisation. */
export function targetChart(judged: readonly JudgedIndicator[], short: (id: string) => string): Chart | null {
  const all = measured(judged).sort((a, b) => compare(a.rate, b.rate));
  if (all.length < 3) return null;
  const uneven = all.filter(({ rate }) => compare(rate, FULL) !== 0);
  const worth = all.length <= MOST_BARS / 2 ? all : uneven;
  if (worth.length < 2) return null;
  const shown = worth.length <= MOST_BARS ? worth : [...worth.slice(0, MOST_BARS / 2), ...worth.slice(-MOST_BARS / 2)];
  const years = new Set(judged.map(({ row }) => row.year)).size > 1;
  return {
    id: INDICATOR_CHART,
    title: '完成率：实际完成值相当于目标值的百分之几',
    says: 'indicator-completion',
    sentence: sentence(all, worth.length, shown.length, short),
    picture: {
      kind: 'target',
      unit: '%',
      target: 100,
      labels: shown.map(({ item: { row } }) => `${years && row.year !== undefined ? `${row.year} ` : ''}${row.name}`),
      values: shown.map(({ rate }) => toNumber(rate)),
      texts: shown.map(({ rate }) => `${decimalText(rate)}%`),
      met: shown.map(({ item }) => (item.verdict === 'unclear' ? null : item.verdict === 'met')),
    },
    size: sizeFor(shown.length),
    table: null,
    tableAt: 'indicators',
  };
}

const isBelow = (rate: Exact): boolean => compare(rate, FULL) < 0;

function sentence(all: readonly Measured[], worth: number, shown: number, short: (id: string) => string): string {
  const clauses = [belowWords(all), rangeWords(all, short), easyWords(all)].filter((clause) => clause !== '');
  const [below = '', ...rest] = clauses;
  const count = `按完成率比较的有${all.length}项`;
  const first = agreeOn(all, isBelow) ? `${count}，${below}` : [count, below].filter((word) => word !== '').join('；');
  return `${[first, ...rest].join('；')}。${drawnWords(all.length, worth, shown)}`;
}

/** Silent where the printed rates and those of the figures give different numbers. */
function belowWords(all: readonly Measured[]): string {
  if (!agreeOn(all, isBelow)) return '';
  const below = all.filter(({ rate }) => isBelow(rate)).length;
  return below === 0 ? '都达到100%' : `其中${below}项不到100%`;
}

function rangeWords(all: readonly Measured[], short: (id: string) => string): string {
  const readings: readonly ((item: Measured) => Exact)[] = [
    ({ rate }) => rate,
    ({ rate, computed }) => computed ?? rate,
  ];
  const [first] = all;
  if (first !== undefined && readings.every((value) => all.every((one) => compare(value(one), first.rate) === 0)))
    return `都是${decimalText(first.rate)}%`;
  const end = (which: End, word: string): string[] => {
    const found = agreedEnd(all, which, readings);
    return found === null ? [] : [`${word}的是${namesOf(found, all, short)}（${rateText(found)}）`];
  };
  const low = all.some(({ rate }) => isBelow(rate)) ? end('lowest', '最低') : [];
  return [...low, ...end('highest', '最高')].join('，');
}

/** “69.38%”, “90%，本站计算”. */
function rateText(items: readonly Measured[]): string {
  const [first] = items;
  if (first === undefined) return '';
  return items.every(({ printed }) => printed !== null)
    ? `${decimalText(first.rate)}%`
    : `${decimalText(trim(first.rate))}%，本站计算`;
}

/** That a target is too low is said where the source itself prints how far it was passed. */
function easyWords(all: readonly Measured[]): string {
  if (!agreeOn(all, isTargetTooLow)) return '';
  const easy = all.filter(({ rate }) => isTargetTooLow(rate));
  const printed = easy.filter((one) => one.isLeast && one.printed !== null).length;
  if (easy.length === 0) return '';
  if (printed === 0) return `${easy.length}项超过${TOO_LOW}%`;
  return printed === easy.length
    ? `${easy.length}项超过${TOO_LOW}%，目标可能定低了`
    : `${easy.length}项超过${TOO_LOW}%，其中${printed}项的完成率是原文所印，目标可能定低了`;
}

function drawnWords(all: number, worth: number, shown: number): string {
  const ends = `最低和最高的各${shown / 2}项`;
  if (worth === all) return shown < worth ? `图中画${ends}。` : '';
  return `图中不画正好100%的${all - worth}项${shown < worth ? `，其余画${ends}` : ''}。`;
}

/** All that share the place, at most three by name. */
function namesOf(items: readonly Measured[], all: readonly Measured[], short: (id: string) => string): string {
  const names = [...new Set(items.map((one) => nameOf(one, all, short)))];
  return names.length > 3 ? `${names[0] ?? ''}等${items.length}项` : names.join('、');
}

/** A name that stands more than once brings its year, organisation and project, as far as they differ. */
function nameOf({ item }: Measured, all: readonly Measured[], short: (id: string) => string): string {
  const alike = all.map((one) => one.item).filter(({ row }) => row.name === item.row.name);
  const tells = (of: (one: JudgedIndicator) => unknown): boolean => new Set(alike.map(of)).size > 1;
  const yearOf = ({ row, table }: JudgedIndicator): number | undefined => row.year ?? table.year;
  const { organisation, project, subproject } = item.row;
  const year = yearOf(item);
  const before = [
    tells(yearOf) && year !== undefined ? `${year}年` : '',
    tells(({ row }) => row.organisation) && organisation !== undefined ? short(organisation) : '',
    tells(({ row }) => `${row.project ?? ''}${row.subproject ?? ''}`) ? (subproject ?? project ?? '') : '',
  ].join('');
  return `${before}${before === '' ? '' : '的'}${quoted(item.row.name)}`;
}
