// @vitest-environment happy-dom
/** Pictures are drawn when the reader comes to them, again when colours change, and say so where they cannot be. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Picture } from '../../../src/contract/picture.ts';
import { listenToConsole, until } from '../../support/client/files.ts';
import { all, fixture, one, stand } from '../../support/client/page.ts';
import { mediaQueries } from '../../support/client/widths.ts';

class Seen {
  static all: Seen[] = [];
  readonly targets = new Set<Element>();
  readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void;
  constructor(tell: Seen['tell']) {
    this.tell = tell;
    Seen.all.push(this);
  }
  observe(target: Element): void {
    this.targets.add(target);
  }
  unobserve(target: Element): void {
    this.targets.delete(target);
  }
}
const see = (target: Element, isIntersecting = true): void => Seen.all.at(-1)!.tell([{ target, isIntersecting }]);

interface Made {
  readonly canvas: HTMLCanvasElement;
  readonly configuration: { readonly type: string; readonly data: { readonly labels: readonly string[] } };
  destroyed: boolean;
}
let made: Made[] = [];
class Chart {
  static readonly defaults = { font: {}, set: vi.fn() };
  static readonly register = vi.fn();
  readonly #own: Made;
  constructor(canvas: HTMLCanvasElement, configuration: Made['configuration'] | undefined) {
    if (configuration === undefined) throw new TypeError('nothing to draw');
    this.#own = { canvas, configuration, destroyed: false };
    made.push(this.#own);
  }
  destroy(): void {
    this.#own.destroyed = true;
  }
}
const PARTS = ['BarController', 'BarElement', 'CategoryScale', 'Legend', 'LinearScale', 'LineController', 'LineElement', 'PointElement', 'Tooltip']; // prettier-ignore

let told: string[];
let change: ReturnType<typeof mediaQueries>;
beforeEach(() => {
  told = listenToConsole();
  made = [];
  Seen.all = [];
  vi.stubGlobal('IntersectionObserver', Seen);
  change = mediaQueries();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.doUnmock('../../../src/client/charts/draw-picture.ts');
});

async function open(markup = fixture('picture.html')): Promise<void> {
  stand(markup);
  vi.doMock('chart.js', () => ({ Chart, ...Object.fromEntries(PARTS.map((part) => [part, part])) }));
  await import('../../../src/client/charts.ts');
}
const frame = (): HTMLElement => one('[data-picture]');
const drawn = (count: number): Promise<void> => until(() => expect(made).toHaveLength(count));

describe('a picture', () => {
  it('is drawn once, when the reader has come to it', async () => {
    await open();
    see(frame(), false);
    expect(Seen.all[0]!.targets.has(frame())).toBe(true);
    see(frame());
    await drawn(1);
    expect(Seen.all[0]!.targets.size).toBe(0);
    expect(made[0]).toMatchObject({
      canvas: one('canvas'),
      configuration: { type: 'line', data: { labels: ['2022', '2023'] } },
    });
    expect(Chart.register).toHaveBeenCalledWith(...PARTS);
    expect(Chart.defaults).toMatchObject({ animation: false, maintainAspectRatio: false });
  });

  it('that a long list brings later is watched, too, and each one once', async () => {
    await open();
    const observed = vi.spyOn(Seen.all[0]!, 'observe');
    document.body.insertAdjacentHTML('beforeend', fixture('picture.html'));
    document.dispatchEvent(new CustomEvent('pictures-added'));
    expect(observed.mock.calls).toEqual([[all('[data-picture]')[1]]]);
  });

  it('is drawn anew in the colours of the page when they change', async () => {
    await open();
    see(frame());
    await drawn(1);
    document.documentElement.dispatchEvent(new CustomEvent('themechange'));
    expect(made.map(({ destroyed }) => destroyed)).toEqual([true, false]);
    change('(prefers-color-scheme: dark)', true);
    expect(made.map(({ destroyed }) => destroyed)).toEqual([true, true, false]);
  });

  it('is left to its table where the browser cannot tell what is seen', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    Reflect.deleteProperty(window, 'IntersectionObserver');
    await open();
    expect(Seen.all).toEqual([]);
  });

  const KINDS: readonly [Picture, string, readonly string[]][] = [
    [
      { kind: 'waterfall', unit: '分', steps: [{ label: 'a', from: 0, to: 90, role: 'whole', value: '90' }] },
      'bar',
      ['a'],
    ],
    [{ kind: 'pairs', unit: '', labels: ['b'], names: ['x', 'y'], first: [1], second: [1] }, 'bar', ['b']],
    [{ kind: 'target', unit: '', target: 1, labels: ['c'], values: [1], texts: ['1'], met: [true] }, 'bar', ['c']],
    [{ kind: 'spread', unit: '', points: [{ label: 'd', value: 1 }], bands: [] }, 'bar', ['d']],
    [{ kind: 'strips', unit: '', rows: [{ label: 'e', values: [1], middle: 1 }], bands: [] }, 'bar', ['e']],
  ];
  it.each(KINDS)('of the kind %s is given to Chart.js', async (picture, type, labels) => {
    await open();
    frame().dataset['picture'] = JSON.stringify(picture);
    see(frame());
    await drawn(1);
    expect(made[0]!.configuration).toMatchObject({ type, data: { labels } });
  });

  it('without a canvas or without data is nothing to draw', async () => {
    await open(`${fixture('picture.html')}<div data-picture></div>`);
    const [first, second] = all('[data-picture]');
    delete first!.dataset['picture'];
    see(first!);
    see(second!);
    await until(() => expect(Chart.register).toHaveBeenCalled());
    await Promise.resolve();
    expect([made, told]).toEqual([[], []]);
  });
});

describe('a picture that cannot be drawn', () => {
  it.each([
    ['of a kind that is not known', '{"kind":"pie"}'],
    ['of damaged data', '{"kind":'],
  ])('%s says so, and that its numbers stand in the table', async (_name, source) => {
    await open();
    frame().dataset['picture'] = source;
    see(frame());
    await until(() => expect(frame().textContent).toBe('画图程序出了错。数字见表。'));
    expect(told).toEqual(['error program']);
  });

  it('for want of its program says so as well', async () => {
    await open();
    vi.doMock('../../../src/client/charts/draw-picture.ts', () => ({
      get draw() {
        throw new TypeError('Failed to fetch dynamically imported module: /draw-picture.js');
      },
    }));
    see(frame());
    await until(() => expect(frame().textContent).toBe('图没有取到，可能是网络中断或网站刚刚更新。数字见表。'));
    expect(told).toEqual(['warn network']);
  });
});
