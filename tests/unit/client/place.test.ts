// @vitest-environment happy-dom
/** Where the reader is on a page: at what a link names, where it was left, with its words marked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, mark } from '../../../src/client/place/mark-passage.ts';
import { hold } from '../../../src/client/place/hold-place.ts';
import { back, one, stand } from '../../support/client/page.ts';

const MAIN = `<main>
  <details data-toc></details>
  <details id="outer"><details id="inner"><p id="deep">深处</p></details></details>
  <details id="other"></details>
  <h2 id="F1">整改 不力</h2><p>台账里没有整改，<b>整</b>改又整改。</p><h3>小节</h3><p>整改</p><h2 id="F2">另一</h2><p>整改</p>
  <div class="receipt"><p id="check">核验</p><p>整改</p></div>
  <div data-tall><table><thead><tr id="head"><th>头</th></tr></thead><tbody><tr id="row"><td>行</td></tr></tbody></table></div>
  <a id="same" href="#F2">F2</a><a id="else" href="/other/">别处</a>
</main>`;

const scrolled: string[] = [];
const lit = new Map<string, { ranges: readonly Range[] }>();

beforeEach(() => {
  scrolled.length = 0;
  lit.clear();
  sessionStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal('scrollX', 0);
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('scrollTo', (_x: number, y: number) => scrolled.push(`to ${y}`));
  vi.stubGlobal('scrollBy', (_x: number, y: number) => scrolled.push(`by ${y}`));
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(`#${this.id}`);
  });
  vi.stubGlobal(
    'Highlight',
    class {
      readonly ranges: readonly Range[];
      constructor(...ranges: Range[]) {
        this.ranges = ranges;
      }
    },
  );
  vi.stubGlobal('CSS', { highlights: lit });
});
afterEach(() => {
  // What is held is let go.
  dispatchEvent(new Event('wheel'));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Stands a page up, and lets its script come to it. */
async function open(address: string, state: unknown = null, markup = MAIN): Promise<void> {
  stand(markup, address);
  history.replaceState(state, '');
  await import('../../../src/client/place.ts');
  dispatchEvent(new Event('DOMContentLoaded'));
}
const marked = (): string[] => (lit.get('found')?.ranges ?? []).map((range) => range.toString());

describe('a link to a place', () => {
  it('opens what is folded around it, says that it is wanted, and brings it into sight', async () => {
    const wanted = vi.fn();
    document.body.addEventListener('wanted', wanted);
    await open('/reports/a/#deep');
    expect([one<HTMLDetailsElement>('#outer').open, one<HTMLDetailsElement>('#inner').open]).toEqual([true, true]);
    expect([wanted.mock.calls.length, scrolled, history.scrollRestoration]).toEqual([1, ['#deep'], 'manual']);
    document.body.removeEventListener('wanted', wanted);
  });

  it.each(['#nothing', '#%E4%A', ''])('that names nothing moves nothing: %s', async (hash) => {
    await open(`/reports/a/${hash}`);
    expect(scrolled).toEqual([]);
  });

  it('brings a row below the head of its table', async () => {
    const at = (selector: string, top: number, bottom: number): void =>
      void vi.spyOn(one(selector), 'getBoundingClientRect').mockReturnValue({ top, bottom } as DOMRect);
    await open('/reports/a/');
    at('thead', 0, 40);
    at('#row', 10, 50);
    const go = (hash: string): void => {
      history.replaceState(null, '', hash);
      dispatchEvent(new Event('hashchange'));
    };
    go('#row');
    expect(scrolled).toEqual(['#row', 'by -30']);
    one('[data-tall]').scrollTop = 100;
    go('#row');
    expect(one('[data-tall]').scrollTop).toBe(70);
    at('#row', 40, 80);
    go('#row');
    go('#head');
    expect([scrolled.slice(2), one('[data-tall]').scrollTop]).toEqual([['#row', '#row', '#head'], 70]);
  });

  it('is followed again where the reader is there already', async () => {
    await open('/reports/a/#F2');
    scrolled.length = 0;
    const click = (selector: string, prevented = false): void => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      if (prevented) event.preventDefault();
      one(selector).dispatchEvent(event);
      vi.advanceTimersByTime(1);
    };
    one('#else').addEventListener('click', (event) => event.preventDefault());
    click('#else');
    click('#deep');
    expect(scrolled).toEqual([]);
    click('#same');
    expect(scrolled).toEqual(['#F2']);
  });
});

describe('a page that is come back to', () => {
  it('stands where it was left, with what was unfolded, also where the address names a place', async () => {
    await open('/reports/a/#F1', { scroll: 700, open: [2] });
    expect(scrolled).toEqual(['to 700']);
    expect(['outer', 'inner', 'other'].map((id) => one<HTMLDetailsElement>(`#${id}`).open)).toEqual([
      false,
      false,
      true,
    ]);
    dispatchEvent(new Event('hashchange'));
    expect(scrolled).toEqual(['to 700']);
  });

  it('goes back to its places, and to its top', async () => {
    await open('/reports/a/');
    history.replaceState({ scroll: 300 }, '');
    history.pushState({}, '', '#F1');
    back();
    expect(scrolled).toEqual(['to 300']);
    history.replaceState({}, '');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(scrolled).toEqual(['to 300', 'to 0']);
    history.replaceState({}, '', '#F1');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(scrolled).toHaveLength(2);
  });

  it('has written down where it was: after a rest, and when it is left', async () => {
    await open('/reports/a/');
    vi.stubGlobal('scrollY', 120);
    dispatchEvent(new Event('scroll'));
    dispatchEvent(new Event('scroll'));
    expect(history.state).toBeNull();
    vi.advanceTimersByTime(200);
    expect(history.state).toEqual({ scroll: 120 });
    vi.stubGlobal('scrollY', 150);
    dispatchEvent(new Event('pagehide'));
    expect(history.state).toEqual({ scroll: 150 });
  });

  it('has written down what was unfolded, but not what folds by the width of the window', async () => {
    await open('/reports/a/');
    const toggle = (selector: string): void => {
      one<HTMLDetailsElement>(selector).open = true;
      one(selector).dispatchEvent(new Event('toggle'));
    };
    history.replaceState(null, '');
    toggle('[data-toc]');
    expect((history.state as { open?: unknown } | null)?.open).toBeUndefined();
    toggle('#other');
    expect(history.state).toEqual({ open: [2] });
  });
});

describe('a place in sight', () => {
  it('is held while the page still grows, until the reader moves or some seconds have gone', () => {
    let grow = (): void => undefined;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(tell: () => void) {
          grow = tell;
        }
        observe = (): void => undefined;
        disconnect = (): void => void (grow = () => undefined);
      },
    );
    const put = vi.fn();
    hold(put);
    grow();
    dispatchEvent(new Event('load'));
    expect(put).toHaveBeenCalledTimes(3);
    dispatchEvent(new Event('wheel'));
    grow();
    dispatchEvent(new Event('load'));
    expect(put).toHaveBeenCalledTimes(3);
    hold(put);
    vi.advanceTimersByTime(8000);
    grow();
    expect(put).toHaveBeenCalledTimes(4);
    const other = vi.fn();
    hold(put);
    hold(other);
    grow();
    expect([put.mock.calls.length, other.mock.calls.length]).toEqual([5, 2]);
  });

  it('is brought there once where the browser cannot tell of growth', () => {
    vi.stubGlobal('ResizeObserver', undefined);
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
    const put = vi.fn();
    hold(put);
    expect(put).toHaveBeenCalledTimes(1);
  });
});

describe('the words that were looked for', () => {
  const link = (hash: string): HTMLAnchorElement =>
    Object.assign(document.createElement('a'), { href: `/reports/a/${hash}` });

  it('are marked in the part that a heading begins, whatever breaks its lines', async () => {
    handOver(link('#F1'), ['整改', '整改不力', ' ', '别处没有']);
    await open('/reports/a/#F1');
    expect(marked()).toEqual(['整改', '整改', '整改', '整改', '整改', '整改 不力']);
    expect(sessionStorage.getItem('found')).toBeNull();
    expect(history.state).toMatchObject({ found: ['整改', '整改不力', ' ', '别处没有'] });
  });

  it('are marked in the whole of a check, and in one paragraph else', () => {
    stand(MAIN, '/reports/a/#check');
    handOver(link('#check'), ['整改']);
    mark(one('#check'));
    expect(marked()).toEqual(['整改']);
    mark(one('#deep'));
    expect(marked()).toEqual([]);
  });

  it('belong to the entry of the history, and not to another place', () => {
    stand(MAIN, '/reports/a/#F2');
    history.replaceState({ found: ['整改', 7] }, '');
    handOver(link('#F1'), ['台账']);
    mark(one('#F2'));
    expect([marked().slice(0, 1), sessionStorage.length]).toEqual([['整改'], 1]);
    history.replaceState({ found: 'text' }, '');
    mark(one('#F2'));
    expect(lit.has('found')).toBe(false);
  });

  it('are few', () => {
    stand(`<p id="p">${'改'.repeat(400)}</p>`, '/reports/a/#p');
    handOver(
      link('#p'),
      Array.from({ length: 30 }, () => '改'),
    );
    mark(one('#p'));
    expect(marked()).toHaveLength(300);
    expect(history.state).toMatchObject({ found: Array.from({ length: 20 }, () => '改') });
  });

  it('are not marked where the tab can keep nothing, nor where what it keeps is damaged', () => {
    stand(MAIN, '/reports/a/#F1');
    sessionStorage.setItem('found', '{"at":');
    mark(one('#F1'));
    sessionStorage.setItem('found', 'null');
    mark(one('#F1'));
    expect(lit.has('found')).toBe(false);
    const denied = vi.fn(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.stubGlobal('sessionStorage', { setItem: denied, getItem: denied });
    handOver(link('#F1'), ['整改']);
    mark(one('#F1'));
    expect([lit.has('found'), denied.mock.calls.length]).toEqual([false, 2]);
  });

  it('are taken all the same where the browser can mark nothing', () => {
    stand(MAIN, '/reports/a/#F1');
    handOver(link('#F1'), ['整改']);
    vi.stubGlobal('Highlight', undefined);
    mark(one('#F1'));
    expect([lit.size, sessionStorage.length]).toEqual([0, 0]);
    vi.stubGlobal('Highlight', vi.fn());
    vi.stubGlobal('CSS', {});
    mark(one('#F1'));
    expect(lit.size).toBe(0);
  });
});
