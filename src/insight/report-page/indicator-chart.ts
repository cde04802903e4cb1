/** How far the indicators got against their targets. */
import { compare, exact, toNumber, type Exact } from '../../report/exact.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { largest, smallest, valueOf } from '../figures.ts';
import { quoted } from '../text.ts';
import type { JudgedIndicator } from '../verdicts.ts';
import type { VerdictCounts } from './indicators.ts';

const MOST = 24;
const FULL = exact('100');
/** Above this the evaluators call a target too low. */
const TOO_EASY = exact('150');

interface Measured {
  readonly item: JudgedIndicator;
  readonly rate: Exact;
}

/** Indicators whose completion is a percentage, printed or computed. */
function measured(judged: readonly JudgedIndicator[]): Measured[] {
  return judged.flatMap((item) => {
    const printed = item.row.completion?.includes('%') ? valueOf(item.row.completion) : null;
    const rate = printed ?? (item.completion === null ? null : valueOf(item.completion));
    return rate === null ? [] : [{ item, rate }];
  });
}

export function countSentence(counts: VerdictCounts, judged: readonly JudgedIndicator[]): string {
  if (counts.all === 0) return '';
  const parts = [
    counts.met > 0 ? `完成${counts.met}项` : '',
    counts.unmet > 0 ? `未完成${counts.unmet}项` : '',
    counts.unclear > 0 ? `无法判断${counts.unclear}项` : '',
  ].filter((part) => part !== '');
  const computed = judged.filter(({ basis, verdict }) => basis === 'computed' && verdict !== 'unclear').length;
  const by = computed === 0 ? '' : `其中${computed}项原文没有明说，由本站比较目标值与实际完成值得出。`;
  return `共${counts.all}项指标：${parts.join('，')}。${by}`;
}

export function targetChart(judged: readonly JudgedIndicator[]): Chart | null {
  const all = measured(judged).sort((a, b) => compare(a.rate, b.rate));
  if (all.length < 3) return null;
  const uneven = all.filter(({ rate }) => compare(rate, FULL) !== 0);
  const worth = all.length <= MOST / 2 ? all : uneven;
  if (worth.length < 2) return null;
  const shown = worth.length <= MOST ? worth : [...worth.slice(0, MOST / 2), ...worth.slice(-MOST / 2)];
  const years = new Set(judged.map(({ row }) => row.year)).size > 1;
  return {
    id: 'indicators-chart',
    title: '完成率：实际完成值相当于目标值的百分之几',
    says: 'indicator-completion',
    sentence: sentence(all, worth.length, shown.length),
    picture: {
      kind: 'target',
      unit: '%',
      target: 100,
      labels: shown.map(({ item: { row } }) => `${years && row.year !== undefined ? `${row.year} ` : ''}${row.name}`),
      values: shown.map(({ rate }) => toNumber(rate)),
      texts: shown.map(({ rate }) => `${rate}%`),
      met: shown.map(({ item }) => (item.verdict === 'unclear' ? null : item.verdict === 'met')),
    },
    size: sizeFor(shown.length),
    table: null,
    tableAt: 'indicators',
  };
}

function sentence(all: readonly Measured[], worth: number, shown: number): string {
  const low = smallest(all, ({ rate }) => rate);
  const high = largest(all, ({ rate }) => rate);
  const easy = all.filter(({ rate }) => compare(rate, TOO_EASY) > 0).length;
  const below = all.filter(({ rate }) => compare(rate, FULL) < 0).length;
  if (low === null || high === null) return '';
  const range =
    compare(low.rate, high.rate) === 0
      ? `都是${low.rate}%`
      : below === 0
        ? `最高的是${quoted(high.item.row.name)}（${high.rate}%）`
        : `最低的是${quoted(low.item.row.name)}（${low.rate}%），最高的是${quoted(high.item.row.name)}（${high.rate}%）`;
  const signal = easy === 0 ? '' : `；${easy}项超过150%，目标可能定低了`;
  const even =
    worth < all.length
      ? `图中不画正好100%的${all.length - worth}项${shown < worth ? `，其余画最低和最高的各${shown / 2}项` : ''}。`
      : '';
  const cut = worth === all.length && shown < worth ? `图中画最低和最高的各${shown / 2}项。` : even;
  return `能算出完成率的有${all.length}项，${below === 0 ? '都达到100%' : `其中${below}项不到100%`}；${range}${signal}。${cut}`;
}
