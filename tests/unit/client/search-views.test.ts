// @vitest-environment happy-dom
/** What results, filters and messages look like, piece by piece. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arrowKeys } from '../../../src/client/search/view/arrow-keys.ts';
import { chosenElements, FACET_LABELS, filterElements } from '../../../src/client/search/view/facet-choices.ts';
import { h, marked } from '../../../src/client/search/view/html-elements.ts';
import { advice, countMessage, isCounted, titled } from '../../../src/client/search/view/messages.ts';
import { groupElement } from '../../../src/client/search/view/result-elements.ts';
import { rowsOf } from '../../../src/client/search/view/results-csv.ts';
import { markState } from '../../../src/client/search/view/results-state.ts';
import { answer, facets, group, result, value } from '../../support/client/search-answers.ts';
import { press } from '../../support/client/page.ts';

beforeEach(() => (document.body.innerHTML = ''));

const html = (...nodes: readonly Node[]): string => {
  const holder = document.createElement('div');
  holder.append(...nodes);
  return holder.innerHTML;
};

describe('elements', () => {
  it('are made of texts, never of markup', () => {
    expect(
      html(h('p', { class: 'a', hidden: true, title: null, id: false }, '<b>', null, false, [['c'], h('i')])),
    ).toBe('<p class="a" hidden="">&lt;b&gt;c<i></i></p>');
  });

  it('mark what was found, with a bar between cells', () => {
    expect(html(...marked({ text: '支出\t83.39', marks: [[1, 4]] }))).toBe(
      '支<mark>出<i class="hit-gap" aria-hidden="true"> | </i>8</mark>3.39',
    );
    expect(html(...marked({ text: '无', marks: [] }))).toBe('无');
  });
});

describe('a report among the results', () => {
  it('has its title, years and offices, and its results with kind, title, place and lines', () => {
    const element = groupElement(group('a', { organisations: ['甲局', '乙局'] }), true);
    expect(element.dataset['searchGroup']).toBe('a');
    expect(element.querySelector('.result-report')?.innerHTML).toBe(
      '<a href="/reports/a/">报告 a</a><span class="quiet small">2023年 · 甲局、乙局</span>',
    );
    const one = element.querySelector<HTMLElement>('[data-search-result]')!;
    expect([one.dataset['report'], one.dataset['kind']]).toEqual(['a', 'finding']);
    expect(one.querySelector('.result-title')?.innerHTML).toBe(
      '<span class="badge">问题</span><a href="/reports/a/#F1"><mark>整改</mark>不力</a><span class="quiet small">存在问题</span>',
    );
    expect(one.querySelectorAll('.result-text p')).toHaveLength(1);
    expect(element.querySelector('button')).toBeNull();
  });

  it('names many offices shortly, and leaves out what there is not', () => {
    const element = groupElement(
      group('a', {
        year: '',
        organisations: ['甲', '乙', '丙', '丁'],
        results: [result({ kind: 'trend', path: '', lines: [] }), result({ kind: 'new' })],
      }),
      true,
    );
    expect(element.querySelector('.result-report span')?.textContent).toBe('甲、乙等4个单位');
    const results = [...element.querySelectorAll<HTMLElement>('[data-search-result]')];
    // Series are sections to tools; a kind that this page does not know keeps its name.
    expect(results.map(({ dataset }) => dataset['kind'])).toEqual(['section', 'new']);
    expect(results[1]!.querySelector('.badge')?.textContent).toBe('new');
    expect(results[0]!.querySelector('.result-text')).toBeNull();
  });

  it('offers the rest of its results, with a number where it is of all there is', () => {
    const more = vi.fn();
    const button = (counted: boolean) => groupElement(group('a', { total: 4 }), counted, more).querySelector('button');
    expect(button(true)?.textContent).toBe('本报告另有 3 处');
    expect(button(false)?.textContent).toBe('本报告其他相关的内容');
    button(true)?.click();
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('hands over what was marked with the link, cells apart, each once', () => {
    sessionStorage.clear();
    const same = result({ title: { text: '整改整改', marks: [[0, 2], [2, 4]] } }); // prettier-ignore
    groupElement(group('a', { results: [same] }), true)
      .querySelector<HTMLElement>('[data-search-result] a')!
      .click();
    expect(JSON.parse(sessionStorage.getItem('found')!)).toEqual({ at: '/reports/a/#F1', words: ['整改', '台账'] });
  });
});

describe('filters', () => {
  const some = facets({
    year: [value('2023', 2, true), value('2022', 1), value('2021', 0), value('2020', null)],
    grade: [value('优', 3)],
    theme: [value('slow', 0, true)],
  });

  it('are offered where there is a choice, or where one is made', () => {
    const chosen: unknown[] = [];
    document.body.append(...filterElements(some, true, (filters) => chosen.push(filters)));
    expect([...document.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
      FACET_LABELS.year,
      FACET_LABELS.theme,
    ]);
    expect([...document.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
      '2023年 2',
      '2022年 1',
      '2020年',
      'slow年 0',
    ]);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false, true]);
    for (const box of boxes.slice(0, 2)) box.dispatchEvent(new Event('change'));
    expect(chosen).toMatchObject([
      { year: [], theme: ['slow'] },
      { year: ['2023', '2022'], theme: ['slow'] },
    ]);
  });

  it('say no numbers of what is only close', () => {
    document.body.append(...filterElements(some, false, () => undefined));
    expect(document.querySelector('label')?.textContent).toBe('2023年');
  });

  it('can be dropped one by one, and several at once', () => {
    const chosen: unknown[] = [];
    const buttons = chosenElements(some, (filters) => chosen.push(filters));
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['2023年 ×', 'slow年 ×', '清除全部筛选']);
    expect(buttons[0]!.getAttribute('aria-label')).toBe('取消筛选：预算年度 2023年');
    for (const button of buttons) button.click();
    expect(chosen).toMatchObject([
      { year: [], theme: ['slow'] },
      { year: ['2023'], theme: [] },
      { year: [], theme: [] },
    ]);
    expect(chosenElements(facets({ year: [value('2023', 1, true)] }), () => undefined)).toHaveLength(1);
  });

  it('drop one value and keep the others of its facet', () => {
    const chosen: { year?: unknown }[] = [];
    const both = facets({ year: [value('2023', 2, true), value('2022', 1, true)] });
    chosenElements(both, (filters) => chosen.push(filters))[0]!.click();
    expect(chosen[0]?.year).toEqual(['2022']);
  });
});

describe('messages', () => {
  it('count what there is, and not what is only close', () => {
    expect(countMessage(answer({ groups: [group('a', { total: 3 })] }))).toBe('共找到 3 处，见于 1 份报告。');
    expect(countMessage(answer())).toBe('没有找到结果。');
    const close = answer({ mode: 'fallback', groups: [group('a')] });
    expect([countMessage(close), isCounted(close)]).toEqual(['没有完全一致的内容，以下为最接近的。', false]);
  });

  it('advise to drop filters where there are some', () => {
    expect(advice(true)).toEqual(['取消筛选条件再试。', ...advice(false)]);
  });

  it('put the question before the title of the page', () => {
    expect([titled('', '搜索'), titled('整改', '搜索')]).toEqual(['搜索', '整改 · 搜索']);
  });
});

it('the state of a search stands on its list', () => {
  const list = document.createElement('ol');
  markState(list, 'done', answer({ groups: [group('a')] }));
  expect({ ...list.dataset }).toEqual({ searchState: 'done', searchTotal: '1', searchMode: 'exact' });
  markState(list, 'loading');
  expect([list.getAttribute('aria-busy'), list.dataset['searchMode']]).toEqual(['true', 'exact']);
  markState(list, 'idle');
  expect([{ ...list.dataset }, list.getAttribute('aria-busy')]).toEqual([
    { searchState: 'idle', searchTotal: '0' },
    'false',
  ]);
});

it('results as a table have one row each, with whole addresses', () => {
  const rows = rowsOf(answer({ groups: [group('a', { grade: null, results: [result(), result({ kind: 'new' })] })] }));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('网址');
  expect(rows[1]).toEqual(['a', '报告 a', '2023年', '甲局', '', '问题', '存在问题', '整改不力', '整改 台账', 'http://localhost:3000/reports/a/#F1']); // prettier-ignore
  expect(rows[2]![5]).toBe('new');
});

describe('arrow keys', () => {
  const stood = () => {
    document.body.innerHTML = '<input><ol><li data-search-result><a href="#1">1</a></li><li data-search-result><a href="#2">2</a></li></ol><button></button>'; // prettier-ignore
    const box = document.querySelector('input')!;
    document.body.onkeydown = arrowKeys(box, document.querySelector('ol')!);
    const at = (): string => document.activeElement?.textContent || (document.activeElement?.tagName ?? '');
    const go = (key: string, more: KeyboardEventInit = {}): [string, boolean] => {
      const { defaultPrevented } = press(document.activeElement!, key, more);
      return [at(), defaultPrevented];
    };
    return { box, go };
  };

  it('go from the box down through the results and back', () => {
    const { box, go } = stood();
    box.focus();
    expect(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map((key) => go(key))).toEqual([
      ['1', true],
      ['2', true],
      ['2', false],
      ['1', true],
      ['INPUT', true],
      ['INPUT', true],
    ]);
  });

  it('are left to compositions, to other keys and to other places', () => {
    const { box, go } = stood();
    box.focus();
    for (const more of [
      { isComposing: true },
      { altKey: true },
      { ctrlKey: true },
      { metaKey: true },
      { keyCode: 229 },
    ])
      expect(go('ArrowDown', more)).toEqual(['INPUT', false]);
    expect(go('Enter')).toEqual(['INPUT', false]);
    document.querySelector('button')!.focus();
    expect(go('ArrowDown')).toEqual(['BUTTON', false]);
  });
});
