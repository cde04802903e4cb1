// @vitest-environment happy-dom
/** What each kind of picture gives to Chart.js, and what it writes and draws itself. */
import { describe, expect, it } from 'vitest';
import type { ChartConfiguration } from 'chart.js';
import { endLabels, plain, remark, shorten } from '../../../src/client/charts/chart-labels.ts';
import { line } from '../../../src/client/charts/line-chart.ts';
import { pairs } from '../../../src/client/charts/pairs-chart.ts';
import { readPalette } from '../../../src/client/charts/palette.ts';
import { axisEnds, spread } from '../../../src/client/charts/spread-chart.ts';
import { strips } from '../../../src/client/charts/strips-chart.ts';
import { target } from '../../../src/client/charts/target-chart.ts';
import { waterfall } from '../../../src/client/charts/waterfall-chart.ts';
import type { Line, Pairs, Spread, Strips, Target, Waterfall } from '../../../src/contract/picture.ts';
import { chartWith, draw, PALETTE, pluginOf, tooltip } from '../../support/client/drawing.ts';

const bars = ({ data }: ChartConfiguration) => data.datasets as unknown as Record<string, unknown>[];
const axis = ({ options }: ChartConfiguration, name: string) => options?.scales?.[name] as Record<string, unknown>;
/** What is written at points that stand side by side. */
function labels(made: ChartConfiguration, ...points: { x: number; y: number; base?: number }[][]): string[] {
  const { chart, drawn } = chartWith(points);
  draw(pluginOf(made, 'endLabels'), chart);
  return drawn;
}
const drawnBy = (made: ChartConfiguration, id: string, points: { x: number; y: number; base?: number }[][] = []) => {
  const { chart, drawn } = chartWith(points);
  draw(pluginOf(made, id), chart);
  return drawn;
};

describe('words on a chart', () => {
  it('are short, and numbers plain', () => {
    expect([shorten('重点产业扶持资金', 5), shorten('短', 5)]).toEqual(['重点产业…', '短']);
    expect([plain(1512.57), plain(1234567)]).toEqual(['1512.57', '1234567']);
  });

  it('stand beside horizontal bars, never over the rim', () => {
    const { chart, drawn } = chartWith([[{ x: 100, y: 50 }, { x: 395, y: 80 }, { x: 1, y: 1 }]]); // prettier-ignore
    draw(
      endLabels((_dataset, index) => (index === 2 ? null : { text: '12', colour: 'ink' }), true),
      chart,
    );
    expect(drawn).toEqual(['text 12 106 50 ink', 'text 12 378 80 ink']);
  });

  it('stand above vertical ones, below where asked, and beside where there is no room below', () => {
    const { chart, drawn } = chartWith([[{ x: 10, y: 50, base: 40 }, { x: 20, y: 60 }, { x: 30, y: 170 }]]); // prettier-ignore
    draw(
      endLabels((_dataset, index) => ({ text: 'a', colour: 'ink', below: index > 0 }), false),
      chart,
    );
    expect(drawn).toEqual(['text a 10 35 ink', 'text a 20 67 ink', 'text a 39 170 ink']);
  });

  it('say the unit at the right end', () => {
    const { chart, drawn, set } = chartWith([]);
    draw(remark('单位：分', 'ink2'), chart);
    draw(remark('单位：分', 'ink2'), { ...chart, options: {} });
    expect(drawn).toEqual(['text 单位：分 390 0 ink2', 'text 单位：分 390 0 ink2']);
    expect(set['font']).toBe('12px sans-serif');
  });
});

describe('a waterfall', () => {
  const picture: Waterfall = {
    kind: 'waterfall',
    unit: '分',
    steps: [
      { label: '满分', from: 0, to: 100, role: 'whole', value: '100' },
      { label: '投入', from: 100, to: 98.5, role: 'loss', value: '−1.5' },
      { label: '差', from: 98.5, to: 98, role: 'gap', value: '−0.5' },
      { label: '得分', from: 0, to: 90, role: 'whole', value: '90' },
    ],
  };

  it('goes from full marks to the score, on an axis that begins below it and says so', () => {
    const made = waterfall(picture, PALETTE);
    expect(made.data.labels).toEqual(['满分', '投入', '差', '得分']);
    expect(bars(made)[0]).toMatchObject({
      data: [[80, 100], [100, 98.5], [98.5, 98], [80, 90]],
      backgroundColor: ['dai', 'zheFill', 'zhu', 'dai'],
    }); // prettier-ignore
    expect(axis(made, 'y')).toMatchObject({ min: 80 });
    expect(drawnBy(made, 'remark')).toEqual(['text 单位：分；柱从80分画起 390 0 ink2']);
    expect(tooltip(made, { dataIndex: 1 }).label).toBe('−1.5分');
    expect(tooltip(made, { dataIndex: 9 }).label).toBe('分');
    const five = Array.from({ length: 5 }, (_, x) => ({ x, y: 100, base: 110 }));
    expect(labels(made, five)).toHaveLength(4);
    expect(labels(made, five)[1]).toBe('text −1.5 1 95 ink');
  });

  it('begins at nothing where much is lost', () => {
    const low = { ...picture, steps: [picture.steps[0]!, { ...picture.steps[3]!, to: 20 }] };
    expect(axis(waterfall(low, PALETTE), 'y')).toMatchObject({ min: 0 });
    expect(drawnBy(waterfall(low, PALETTE), 'remark')).toEqual(['text 单位：分 390 0 ink2']);
  });

  it('joins the end of each bar with the next', () => {
    const points = [{ x: 0, y: 10, base: 180 }, { x: 40, y: 10, base: 30 }, { x: 80, y: 30, base: 35 }]; // prettier-ignore
    expect(drawnBy(waterfall(picture, PALETTE), 'connectors', [points])).toEqual([
      'from 0 10',
      'to 40 10',
      'from 40 30',
      'to 80 30',
    ]);
  });
});

describe('pairs', () => {
  const picture: Pairs = {
    kind: 'pairs',
    unit: '万元',
    labels: ['重点产业扶持专项资金', '公交'],
    names: ['预算', '支出'],
    first: [100.5, 20],
    second: [50, null],
  };

  it('set the budget as an open bar and what was spent as a full one', () => {
    const made = pairs(picture, PALETTE, true);
    expect(made.data.labels).toEqual(['重点产业扶持…', '公交']);
    expect(bars(made)).toMatchObject([
      { label: '预算（万元）', data: [100.5, 20], backgroundColor: 'tint' },
      { label: '支出', data: [50, null], backgroundColor: 'dai' },
    ]);
    expect(axis(made, 'x')).toMatchObject({ beginAtZero: true, ticks: { maxTicksLimit: 4 } });
    const points = [{ x: 100, y: 10 }, { x: 20, y: 40 }]; // prettier-ignore
    expect(labels(made, points, points)).toEqual([
      'text 100.5 106 10 ink3',
      'text 20 26 40 ink3',
      'text 50 106 10 ink',
    ]);
    expect(tooltip(made, { dataIndex: 0, datasetIndex: 1, raw: 50 })).toEqual({
      title: '重点产业扶持专项资金',
      label: '支出：50万元',
    });
    expect(tooltip(made, { dataIndex: 9, datasetIndex: 9, raw: 1 })).toEqual({ title: '', label: '：1万元' });
    expect(axis(pairs(picture, PALETTE, false), 'x')).toMatchObject({ ticks: { maxTicksLimit: 7 } });
  });
});

describe('a line', () => {
  const picture: Line = {
    kind: 'line',
    unit: '件',
    labels: ['2021', '2022', '2023'],
    series: [{ name: '完成', values: [1, null, 3] }],
    breaks: [2],
  };
  const two: Line = {
    ...picture,
    series: [
      { name: '甲', values: [1, 5, 3] },
      { name: '乙', values: [2, 5, null] },
    ],
  };

  it('of one series has its numbers over its points and no legend', () => {
    const made = line(picture, PALETTE);
    expect(made.options?.plugins?.legend).toMatchObject({ display: false });
    expect(axis(made, 'x')).toMatchObject({ ticks: { autoSkip: false } });
    expect(bars(made)[0]).toMatchObject({ label: '完成', data: [1, null, 3], borderColor: 'dai', borderDash: [], pointStyle: 'circle' }); // prettier-ignore
    const points = [{ x: 1, y: 50 }, { x: 2, y: 50 }, { x: 3, y: 50 }]; // prettier-ignore
    expect(labels(made, points)).toEqual(['text 1 1 45 ink', 'text 3 3 45 ink']);
    expect(tooltip(made, { dataset: { label: '完成' }, raw: 3 }).label).toBe('完成：3件');
    expect(tooltip(made, { dataset: {}, raw: 3 }).label).toBe('：3件');
  });

  it('of several differs by colour, dash and mark; the lowest number stands under its point', () => {
    const made = line(two, PALETTE);
    expect(made.options?.plugins?.legend).toMatchObject({ display: true });
    expect(bars(made)).toMatchObject([
      { borderColor: 'dai', borderDash: [], pointStyle: 'circle' },
      { borderColor: 'zheFill', borderDash: [6, 3], pointStyle: 'rectRot' },
    ]);
    const points = [{ x: 1, y: 50 }, { x: 2, y: 50 }, { x: 3, y: 50 }]; // prettier-ignore
    expect(labels(made, points, points)).toEqual([
      'text 1 1 57 ink',
      'text 5 2 45 ink',
      'text 3 3 45 ink',
      'text 2 1 45 ink',
      'text 5 2 57 ink',
    ]);
  });

  it('of many points has no numbers, and leaves out some of its years', () => {
    const years = Array.from({ length: 9 }, (_, at) => String(2015 + at));
    const made = line({ ...two, labels: years }, PALETTE);
    expect(made.plugins?.map(({ id }) => id)).toEqual(['breakLines']);
    expect(axis(made, 'x')).toMatchObject({ ticks: { autoSkip: true } });
  });

  it('says where a definition changed', () => {
    expect(drawnBy(line(picture, PALETTE), 'breakLines')).toEqual([
      'from 15 20',
      'to 15 180',
      'text 口径改变 19 30 ink2',
    ]);
    const { chart, drawn } = chartWith([], []);
    draw(pluginOf(line(picture, PALETTE), 'breakLines'), chart);
    expect(drawn).toEqual([]);
  });
});

describe('targets', () => {
  const picture: Target = {
    kind: 'target',
    unit: '%',
    target: 100,
    labels: ['重点产业扶持资金支出进度', '乙', '丙', '丁'],
    values: [80, 250, null, 100],
    texts: ['80%', '250%', '', '100%'],
    met: [false, true, null, null],
  };

  it('end at twice the line that all should reach; longer bars are cut and say their number', () => {
    const made = target(picture, PALETTE, true);
    expect(made.data.labels).toEqual(['重点产业扶持资…', '乙', '丙', '丁']);
    expect(bars(made)[0]).toMatchObject({
      data: [80, 200, null, 100],
      backgroundColor: ['zheFill', 'dai', 'rule2', 'rule2'],
    });
    const { min, max, ticks } = axis(made, 'x') as { min: number; max: number; ticks: { stepSize: number; callback: (value: number) => string } }; // prettier-ignore
    expect([min, max, ticks.stepSize, ticks.callback(50)]).toEqual([0, 200, 100, '50%']);
    expect(axis(target(picture, PALETTE, false), 'x')).toMatchObject({ ticks: { stepSize: 50 } });
    const points = Array.from({ length: 5 }, (_, y) => ({ x: 10, y }));
    expect(labels(made, points)).toEqual(['text ✗ 80% 16 0 ink', 'text ✓ ›250% 16 1 ink', 'text – 100% 16 3 ink']);
    expect(tooltip(made, { dataIndex: 1 })).toEqual({ title: '乙', label: '250%' });
    expect(tooltip(made, { dataIndex: 9 })).toEqual({ title: '', label: '' });
  });

  it('have a line to be reached', () => {
    expect(drawnBy(target(picture, PALETTE, false), 'goalLine')).toEqual(['from 1000 16', 'to 1000 180']);
    const { chart, drawn } = chartWith([], []);
    draw(pluginOf(target(picture, PALETTE, false), 'goalLine'), chart);
    expect(drawn).toEqual([]);
  });
});

describe('a spread', () => {
  const bands = [{ name: '优', from: 90 }, { name: '良', from: 80 }, { name: '低', from: 10 }]; // prettier-ignore
  const picture: Spread = {
    kind: 'spread',
    unit: '分',
    points: [
      { label: '江门市重点产业扶持资金', value: 92 },
      { label: '本报告', value: 78.5, own: true },
    ],
    bands,
  };
  const points = [[{ x: 10, y: 1 }, { x: 20, y: 2 }, { x: 30, y: 3 }]]; // prettier-ignore

  it('goes from the least to the most, on an axis that leaves room', () => {
    const made = spread(picture, PALETTE, true);
    expect(made.data.labels).toEqual(['本报告', '江门市重点产业扶持…']);
    expect(bars(made)[0]?.['data']).toEqual([[70, 78.5], [70, 92]]); // prettier-ignore
    expect(axis(made, 'x')).toMatchObject({ min: 70, max: 100 });
    expect(drawnBy(made, 'remark')).toEqual(['text 单位：分；轴从70分起 390 0 ink2']);
    expect(tooltip(made, { dataIndex: 1 })).toEqual({ title: '江门市重点产业扶持资金', label: '92分' });
    expect(tooltip(made, { dataIndex: 9 })).toEqual({ title: '', label: '0分' });
    expect(axisEnds([2])).toEqual([0, 10]);
    expect(drawnBy(spread({ ...picture, points: [] }, PALETTE, false), 'remark')).toEqual(['text 单位：分 390 0 ink2']);
  });

  it("brings the reader's own point to the front", () => {
    expect(drawnBy(spread(picture, PALETTE, false), 'dots', points)).toEqual([
      'dot 10 1 5 dai',
      'text 78.5 20 1 ink',
      'dot 20 2 4 rule2',
      'text 92 30 2 ink2',
    ]);
    const none = { ...picture, points: picture.points.map(({ label, value }) => ({ label, value })) };
    expect(drawnBy(spread(none, PALETTE, false), 'dots', points)).toContain('dot 20 2 5 dai');
  });

  it('shows the grades that begin on it', () => {
    expect(drawnBy(spread(picture, PALETTE, false), 'bandLines')).toEqual([
      'from 900 6',
      'to 900 180',
      'text 优 › 904 14 ink2',
      'from 800 6',
      'to 800 180',
      'text 良 › 804 14 ink2',
    ]);
    const { chart, drawn } = chartWith([], []);
    draw(pluginOf(spread(picture, PALETTE, false), 'bandLines'), chart);
    expect(drawn).toEqual([]);
  });
});

describe('strips', () => {
  const picture: Strips = {
    kind: 'strips',
    unit: '分',
    rows: [
      { label: '专项资金', values: [64.5, 90], middle: 77 },
      { label: '没有得分', values: [], middle: null },
    ],
    bands: [],
  };

  it('have a dot for each value and a bar for the middle one', () => {
    const made = strips(picture, PALETTE, true);
    expect(bars(made)[0]?.['data']).toEqual([[64.5, 90], null]);
    expect(drawnBy(made, 'dots')).toEqual([
      'dot 645 0 4.5 dai',
      'dot 900 0 4.5 dai',
      'bar 769 -9 2 18 ink',
      'text 77 770 -9 ink',
    ]);
    expect(drawnBy(made, 'remark')).toEqual(['text 轴从60分起；竖线为居中的得分 390 0 ink2']);
    expect(tooltip(made, { dataIndex: 0 }).label).toBe('64.5、90分');
    expect(tooltip(made, { dataIndex: 9 }).label).toBe('');
    expect(drawnBy(strips({ ...picture, rows: [] }, PALETTE, false), 'remark')).toEqual([
      'text 竖线为居中的得分 390 0 ink2',
    ]);
    const { chart, drawn } = chartWith([], ['x']);
    draw(pluginOf(made, 'dots'), chart);
    expect(drawn).toEqual([]);
  });
});

it('the colours are those of the page', () => {
  for (const [name, value] of [
    ['paper', '#fff'],
    ['ink-2', '#222'],
    ['sans', 'Song'],
  ] as const)
    // prettier-ignore
    document.documentElement.style.setProperty(`--${name}`, ` ${value} `);
  expect(readPalette()).toMatchObject({ paper: '#fff', ink2: '#222', font: 'Song', zhu: '' });
});
