// @vitest-environment happy-dom
/** The indicators of a report: hidden rows and headings, what is remembered, links to hidden rows. */
import { describe, expect, it } from 'vitest';
import { all, choose, fixture, one, stand, words } from '../../support/client/page.ts';

async function open(state: unknown = null): Promise<void> {
  stand(fixture('indicators.html'), '/reports/a/');
  history.replaceState(state, '');
  await import('../../../src/client/row-filter.ts');
}

const select = (): HTMLSelectElement => one('select[name="verdict"]');
function pick(value: string): void {
  choose(select(), value);
  select().dispatchEvent(new Event('input', { bubbles: true }));
}
/** What a reader sees of the tables: rows and headings. */
const shown = (): string[] =>
  all('[data-filtered] tbody tr')
    .filter((row) => row.closest('[hidden]') === null)
    .map((row) =>
      row.dataset['verdict'] === undefined ? words(`#${label(row)}`) : one('th', row).childNodes[1]!.textContent!,
    );
let labels = 0;
function label(row: HTMLElement): string {
  row.id ||= `row-${labels++}`;
  return row.id;
}
const tables = (): boolean[] => all('[data-filtered] .table').map((table) => table.hasAttribute('hidden'));
const count = (): string => words('[data-filter-count]');

describe('indicators', () => {
  it('stand all there at first, and nothing is remembered', async () => {
    await open();
    expect(shown()).toEqual(['培训', '面授', '培训人数', '网络', '培训时间', '奖补', '奖补企业', '满意度']);
    expect([count(), tables(), history.state]).toEqual(['共4项', [false, false], null]);
  });

  it('show only what has the chosen value, with the headings above it', async () => {
    await open();
    pick('met');
    expect(shown()).toEqual(['培训', '面授', '培训人数', '奖补', '奖补企业']);
    expect([count(), tables(), history.state]).toEqual(['显示2项，共4项', [false, true], { rows: ['met'] }]);
    pick('unclear');
    expect(shown()).toEqual(['培训', '网络', '培训时间']);
    pick('unmet');
    expect([shown(), tables()]).toEqual([['满意度'], [true, false]]);
    pick('');
    expect([shown().length, count(), history.state]).toEqual([8, '共4项', { rows: [''] }]);
  });

  it('are found again as they were left, as far as that can be chosen', async () => {
    await open({ rows: ['unmet'] });
    expect([select().value, shown()]).toEqual(['unmet', ['满意度']]);
    await open({ rows: ['nothing'] });
    expect([select().value, count()]).toEqual(['', '共4项']);
    await open({ rows: 'damaged' });
    expect(count()).toBe('共4项');
  });

  it('are remembered by every entry of the history that the page makes', async () => {
    await open();
    pick('met');
    history.pushState({}, '', '#indicators');
    dispatchEvent(new Event('pagehide'));
    expect(history.state).toEqual({ rows: ['met'] });
  });

  it('show all when a hidden one is wanted, and stay when a shown one is', async () => {
    await open();
    pick('met');
    const want = (id: string): void => void one(`#${id}`).dispatchEvent(new CustomEvent('wanted', { bubbles: true }));
    want('indicator-chanchu-1');
    expect(count()).toBe('显示2项，共4项');
    want('indicator-manyi-1');
    expect([count(), select().value, history.state]).toEqual(['共4项', '', { rows: [''] }]);
  });

  it('leave what is no indicator where nothing is filtered, also in a group of its own', async () => {
    const own =
      '<tbody><tr data-role="group" data-level="0"><th>其他</th></tr><tr id="plain"><th>说明</th></tr></tbody>';
    stand(fixture('indicators.html').replace('</table>', `${own}</table>`), '/reports/a/');
    await import('../../../src/client/row-filter.ts');
    const isGone = (): boolean => one('#plain').closest('[hidden]') !== null;
    expect(isGone()).toBe(false);
    pick('met');
    expect(isGone()).toBe(true);
    pick('');
    expect(isGone()).toBe(false);
  });

  it('may have no filter', async () => {
    stand('<div data-filtered></div>');
    await import('../../../src/client/row-filter.ts');
    expect(history.state).toBeNull();
  });
});
