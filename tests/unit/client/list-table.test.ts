// @vitest-environment happy-dom
/** A list that is a table and stands whole on the page: form, address, order and going back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToConsole, until } from '../../support/client/files.ts';
import {
  all,
  back,
  choose,
  entries,
  fixture,
  forward,
  one,
  stand,
  submit,
  type,
  words,
} from '../../support/client/page.ts';

let told: string[];
beforeEach(() => (told = listenToConsole()));
afterEach(() => vi.restoreAllMocks());

async function open(address = '/reports/'): Promise<void> {
  stand(fixture('list-table.html'), address);
  await import('../../../src/client/list.ts');
  await until(() => expect(one('[data-list]').hasAttribute('aria-busy')).toBe(false));
}

const select = (name: string): HTMLSelectElement => one(`select[name="${name}"]`);
const box = (): HTMLInputElement => one('input[type="search"]');
const shown = (): string[] =>
  all('tr[data-item]')
    .filter((row) => !row.hidden)
    .map((row) => one('a', row).textContent.trim());
const count = (): string => words('[data-list-count]');
const options = (name: string): string[] =>
  [...select(name).options].map((option) => option.text.trim() + (option.disabled ? ' ×' : ''));
const settled = (names: readonly string[]): Promise<void> => until(() => expect(shown()).toEqual(names));

describe('a table', () => {
  it('opens as it came, and says that it is ready', async () => {
    await open();
    expect(shown()).toEqual(['公交', '外贸', '工信', '整改']);
    expect(count()).toBe('共 4 份');
    expect(one('[data-list]').dataset['ready']).toBe('');
    expect(told).toEqual([]);
  });

  it('keeps the rows that have a chosen value, and counts the others given it', async () => {
    await open();
    choose(select('year'), '2022');
    await settled(['外贸', '整改']);
    expect(location.search).toBe('?year=2022');
    expect(count()).toBe('4 份中的 2 份');
    expect(options('kind')).toEqual(['全部', '项目（1）', '专项资金（1）']);
    choose(select('kind'), 'special-fund');
    await settled(['外贸']);
    expect(options('year')).toEqual(['全部', '2024年（0） ×', '2023年（1）', '2022年（1）', '2021年（1）']);
    expect(location.search).toBe('?year=2022&kind=special-fund');
  });

  it('goes back and forward through what was chosen, and to the whole list', async () => {
    await open();
    choose(select('year'), '2022');
    await settled(['外贸', '整改']);
    choose(select('kind'), 'project');
    await settled(['整改']);
    back();
    await settled(['外贸', '整改']);
    expect([select('year').value, select('kind').value]).toEqual(['2022', '']);
    back();
    await settled(['公交', '外贸', '工信', '整改']);
    expect([location.search, count()]).toEqual(['', '共 4 份']);
    forward();
    await settled(['外贸', '整改']);
  });

  it('looks in the rows at every letter, in one entry of the history', async () => {
    await open();
    type(box(), '工');
    type(box(), '工信局');
    await settled(['工信']);
    expect([location.search, entries()]).toEqual(['?q=%E5%B7%A5%E4%BF%A1%E5%B1%80', 1]);
    type(box(), '没有这个');
    await settled([]);
    expect(count()).toBe('4 份中的 0 份，请放宽条件');
    expect(options('kind')).toEqual(['全部', '项目（0） ×', '专项资金（0） ×']);
  });

  it('asks nothing while pinyin is being composed', async () => {
    await open();
    box().dispatchEvent(new CompositionEvent('compositionstart'));
    type(box(), 'gong');
    expect(submit(one('form'))).toBe(false);
    expect([shown().length, location.search]).toEqual([4, '']);
    box().value = '公交';
    box().dispatchEvent(new CompositionEvent('compositionend'));
    await settled(['公交']);
    expect(location.search).toBe('?q=%E5%85%AC%E4%BA%A4');
  });

  it('is sorted by its heads: falling, rising, as it came; empty cells last', async () => {
    await open();
    const score = (): HTMLElement => all('thead th')[1]!;
    const press = (): void => one('button.sort', score()).click();
    press();
    await settled(['工信', '公交', '整改', '外贸']);
    expect([location.search, score().getAttribute('aria-sort')]).toEqual(['?sort=1-desc', 'descending']);
    press();
    await settled(['整改', '公交', '工信', '外贸']);
    expect(score().getAttribute('aria-sort')).toBe('ascending');
    press();
    await settled(['公交', '外贸', '工信', '整改']);
    expect([location.search, score().hasAttribute('aria-sort')]).toEqual(['', false]);
    one('button.sort', all('thead th')[0]).click();
    await until(() => expect(location.search).toBe('?sort=0-desc'));
  });

  it('is read from an address, which loses what the list does not have, and says so', async () => {
    await open('/reports/?year=2023&kind=nothing&x=1&sort=7-desc&kind=project&utm_source=a');
    expect(shown()).toEqual(['公交']);
    expect(location.search).toBe('?year=2023&kind=project');
    expect(count()).toBe('网址里的 类别=nothing、x=1、排序=7-desc 不是本站有的，已不计。4 份中的 1 份');
    choose(select('kind'), '');
    await settled(['公交', '外贸']);
    expect(count()).toBe('4 份中的 2 份');
  });

  it('takes one value of each filter', async () => {
    await open('/reports/?year=2024&year=2023&q=');
    expect(shown()).toEqual(['工信']);
    expect([location.search, count()]).toEqual([
      '?year=2024',
      '一次只能选一个，网址里的 预算年度=2023 已不计。4 份中的 1 份',
    ]);
  });

  it('is whole again when the form is cleared', async () => {
    await open('/reports/?year=2024&q=工信&sort=1-asc');
    expect(shown()).toEqual(['工信']);
    one('form').dispatchEvent(new Event('reset', { bubbles: true, cancelable: true }));
    await settled(['公交', '外贸', '工信', '整改']);
    expect([location.search, box().value, select('year').value]).toEqual(['', '', '']);
  });

  it('takes what was typed before the script came', async () => {
    stand(fixture('list-table.html'), '/reports/');
    box().value = '外贸';
    await import('../../../src/client/list.ts');
    await settled(['外贸']);
    expect(location.search).toBe('?q=%E5%A4%96%E8%B4%B8');
  });

  it('sends its form when Enter is pressed, as a step of its own', async () => {
    await open();
    box().value = '外贸';
    expect(submit(one('form'))).toBe(false);
    await settled(['外贸']);
    expect(entries()).toBe(2);
  });

  it('leaves alone what is no list', async () => {
    stand('<div data-list></div><div data-list><form data-list-form></form><div data-list-content></div></div>');
    await import('../../../src/client/list.ts');
    expect(all('[data-ready]')).toEqual([]);
  });
});
