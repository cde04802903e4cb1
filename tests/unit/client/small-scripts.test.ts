// @vitest-environment happy-dom
/** The small scripts of every page: light and dark, contents, frames that scroll, the citation. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../support/client/files.ts';
import { all, fixture, one, stand, words } from '../../support/client/page.ts';
import { mediaQueries } from '../../support/client/widths.ts';

const DARK = '(prefers-color-scheme: dark)';
const WIDE = '(min-width: 62rem)';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const root = document.documentElement;
const back = (persisted: boolean): void => void dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

describe('light and dark', () => {
  let change: ReturnType<typeof mediaQueries>;
  let told: number;
  async function open(theme?: string, dark = false): Promise<void> {
    change = mediaQueries(...(dark ? [DARK] : []));
    stand(fixture('header.html'));
    if (theme !== undefined) root.dataset['theme'] = theme;
    told = 0;
    root.addEventListener('themechange', () => told++);
    await import('../../../src/client/theme.ts');
  }
  const button = (): HTMLElement => one('[data-theme-switch]');

  it('follow the system until the reader chooses, and the button names the other', async () => {
    await open();
    expect(button().textContent).toBe('深色');
    change(DARK, true);
    expect(button().textContent).toBe('浅色');
    button().click();
    expect([root.dataset['theme'], button().textContent, localStorage.getItem('theme'), told]).toEqual([
      'light',
      '深色',
      'light',
      1,
    ]);
    button().click();
    expect([root.dataset['theme'], localStorage.getItem('theme'), told]).toEqual(['dark', 'dark', 2]);
  });

  it('can be chosen for this page where nothing can be kept', async () => {
    await open('dark');
    const denied = vi.fn(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.stubGlobal('localStorage', { setItem: denied, getItem: denied });
    button().click();
    expect([root.dataset['theme'], told]).toEqual(['light', 1]);
    back(true);
    expect([root.dataset['theme'], denied.mock.calls.length]).toEqual(['light', 2]);
  });

  it('follow what was chosen in another tab, or while the page was away', async () => {
    await open('light');
    const chosen = (value: string, tell: () => void): string | undefined => {
      localStorage.setItem('theme', value);
      tell();
      return root.dataset['theme'];
    };
    const stored = (key: string) => (): void => void dispatchEvent(new StorageEvent('storage', { key }));
    expect(chosen('dark', stored('other'))).toBe('light');
    expect(chosen('dark', () => back(false))).toBe('light');
    expect(chosen('dark', stored('theme'))).toBe('dark');
    expect(chosen('light', () => back(true))).toBe('light');
    expect(chosen('pink', stored('theme'))).toBe('light');
    expect(told).toBe(2);
  });

  it('have nothing to do on a page without the switch', async () => {
    change = mediaQueries();
    stand('');
    await import('../../../src/client/theme.ts');
    localStorage.setItem('theme', 'dark');
    back(true);
    expect(root.dataset['theme']).toBeUndefined();
  });
});

describe('the contents of a page', () => {
  let see = (_entries: { target: Element; isIntersecting: boolean }[]): void => undefined;
  let observed: Element[];
  async function open(markup: string, ...matching: string[]) {
    observed = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: typeof see) {
          see = tell;
        }
        observe(target: Element): void {
          observed.push(target);
        }
      },
    );
    const change = mediaQueries(...matching);
    stand(markup);
    await import('../../../src/client/toc.ts');
    return change;
  }
  const PAGE = `${fixture('toc.html')}<section id="a"></section><section id="b"></section>`;
  const toc = (): HTMLDetailsElement => one('[data-toc]');

  it('are folded on a narrow window', async () => {
    const change = await open(PAGE);
    expect([toc().open, toc().dataset['ready']]).toEqual([false, '']);
    change(WIDE, true);
    expect(toc().open).toBe(true);
  });

  it('mark the first part that is in sight', async () => {
    await open(PAGE, WIDE);
    expect(toc().open).toBe(true);
    const [a, b] = [one('#a'), one('#b')];
    expect(observed).toEqual([a, b]);
    const marked = (): (string | null)[] => all('[data-toc] a').map((link) => link.getAttribute('aria-current'));
    see([{ target: b, isIntersecting: true }]);
    expect(marked()).toEqual([null, 'location']);
    see([{ target: a, isIntersecting: true }]);
    expect(marked()).toEqual(['location', null]);
    see([
      { target: a, isIntersecting: false },
      { target: b, isIntersecting: false },
    ]);
    expect(marked()).toEqual([null, null]);
  });

  it('may name a part that is not there', async () => {
    await open(fixture('toc.html'));
    expect(observed).toEqual([]);
  });

  it('may be missing', async () => {
    await open('<section id="a"></section>');
    expect(observed).toEqual([]);
  });
});

describe('a frame', () => {
  it('takes the focus only while there is something to scroll', async () => {
    stand(`${fixture('list-table.html')}<div class="scroll" tabindex="0"></div>`);
    const [wide, tall] = all('.scroll');
    const size = (frame: HTMLElement, name: string, pixels: number): void =>
      void Object.defineProperty(frame, name, { value: pixels, configurable: true });
    size(wide!, 'scrollWidth', 200);
    size(wide!, 'clientWidth', 100);
    await import('../../../src/client/scroll.ts');
    expect([wide!.tabIndex, tall!.tabIndex]).toEqual([0, -1]);
    size(wide!, 'clientWidth', 199);
    size(tall!, 'scrollHeight', 50);
    dispatchEvent(new Event('resize'));
    expect([wide!.tabIndex, tall!.tabIndex]).toEqual([-1, 0]);
    size(tall!, 'scrollHeight', 0);
    document.dispatchEvent(new Event('toggle'));
    expect(tall!.tabIndex).toBe(-1);
  });

  it('may be missing', async () => {
    stand('');
    const listen = vi.spyOn(document, 'addEventListener');
    await import('../../../src/client/scroll.ts');
    expect(listen).not.toHaveBeenCalled();
  });
});

describe('the citation', () => {
  async function open(clipboard: unknown, markup = fixture('reuse.html')): Promise<void> {
    vi.useFakeTimers({ now: new Date(2026, 0, 9), toFake: ['Date'] });
    stand(markup);
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);
    await import('../../../src/client/copy.ts');
  }
  const press = (): void => one('[data-copy]').click();
  const BY_HAND = '没能复制，已选中引文，请按 Ctrl+C 复制。';

  it('is copied with the date of today', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    await open({ writeText });
    press();
    await until(() => expect(words('[data-copied]')).toBe('已复制，引用日期填为今天。'));
    const [[text]] = writeText.mock.calls as unknown as [[string]];
    expect(text).toBe(words('[data-copy-text]').replace('[引用日期]', '[2026-01-09]'));
    expect(text).toContain('[2026-01-09]. https://example.org/reports/waimao/.');
  });

  it.each([
    ['where pages may not write to the clipboard', undefined],
    ['where the reader does not permit it', { writeText: () => Promise.reject(new DOMException('denied')) }],
  ])('is chosen for copying by hand %s', async (_where, clipboard) => {
    await open(clipboard);
    press();
    await until(() => expect(words('[data-copied]')).toBe(BY_HAND));
    expect(getSelection()?.toString()).toBe(one('[data-copy-text]').textContent);
  });

  it('is copied also where nothing can be said of it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    await open({ writeText }, fixture('reuse.html').replace(' data-copied', ''));
    press();
    await until(() => expect(writeText).toHaveBeenCalled());
  });

  it('may be missing', async () => {
    await open(undefined, '<button data-copy></button>');
    press();
    expect(document.body.textContent).toBe('');
  });
});
