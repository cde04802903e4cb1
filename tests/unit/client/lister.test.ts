/** What a list shows for a question, without a page: entries have a text, the engine is a function. */
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/client/fault.ts';
import type { Entry } from '../../../src/client/list/entries.ts';
import type { Finding } from '../../../src/client/list/find-entries.ts';
import { asks, Lister, type ListQuestion } from '../../../src/client/list/lister.ts';

const entry = (place: number, text: string, year: string): Entry => ({
  place,
  page: place + 1,
  values: { year: [year] },
  section: place,
  name: `r#F${place}`,
  element: null,
  group: null,
  text,
});

const ENTRIES = [entry(0, '公交亏损', '2023'), entry(1, '整改不力', '2023'), entry(2, '公交老化', '2022')];

const question = (more: Partial<ListQuestion> = {}): ListQuestion => ({
  query: '',
  chosen: new Map(),
  order: null,
  groups: '',
  remark: '',
  ...more,
});

function lister(engine: ((query: string) => Promise<Finding>) | null, paged = false) {
  const read: number[][] = [];
  const pages = {
    entries: () => Promise.resolve(ENTRIES),
    need: (wanted: readonly Entry[]) => {
      read.push(wanted.map(({ place }) => place));
      return Promise.resolve();
    },
  };
  const own = new Lister({ keys: ['year'], whole: ENTRIES, pages: paged ? pages : null, engine, table: false });
  const places = async (asked: ListQuestion, most = 100): Promise<number[]> =>
    (
      await own.ask(
        asked,
        () => most,
        () => undefined,
      )
    ).passed.map(({ place }) => place);
  return { own, read, places };
}

const ranked = (...names: string[]): Finding => ({
  holds: ({ name }) => names.includes(name),
  rank: ({ name }) => names.indexOf(name),
  note: '',
});

describe('a list', () => {
  it('shows everything when nothing is asked', async () => {
    expect(asks(question())).toBe(false);
    expect(await lister(null).places(question())).toEqual([0, 1, 2]);
  });

  it('searches its text and counts the values under the other filters', async () => {
    const { own } = lister(null);
    const { passed, counts } = await own.ask(
      question({ query: '公交', chosen: new Map([['year', '2023']]) }),
      () => 100,
      () => undefined,
    );
    expect(passed.map(({ place }) => place)).toEqual([0]);
    expect([...counts.get('year')!]).toEqual([
      ['2023', 1],
      ['2022', 1],
    ]);
  });

  it('takes the order of the engine, and asks it once for one query', async () => {
    let asked = 0;
    const { places } = lister(() => {
      asked++;
      return Promise.resolve(ranked('r#F2', 'r#F0'));
    });
    expect(await places(question({ query: '公交' }))).toEqual([2, 0]);
    expect(await places(question({ query: '公交', groups: 'oldest' }))).toEqual([2, 0]);
    expect(await places(question({ query: '公交', chosen: new Map([['year', '2023']]) }))).toEqual([0]);
    expect(asked).toBe(1);
  });

  it('falls back on its text where the engine has no answer, and says so', async () => {
    const { own, read } = lister(() => Promise.reject(new Fault('network', 'x')), true);
    const asked = question({ query: '公交' });
    await expect(
      own.ask(
        asked,
        () => 100,
        () => undefined,
      ),
    ).rejects.toMatchObject({ kind: 'network' });
    expect(own.unanswered(asked)).toBe(true);
    const { passed, finding } = await own.askText(
      asked,
      () => 100,
      '按文字',
      () => undefined,
    );
    expect(passed.map(({ place }) => place)).toEqual([0, 2]);
    expect(finding.note).toBe('按文字');
    expect(read[0]).toEqual([0, 1, 2]);
  });

  it('reads the pages of what it shows, and no others', async () => {
    const { read, places } = lister(() => Promise.resolve(ranked('r#F2', 'r#F0')), true);
    await places(question({ query: '公交' }), 1);
    expect(read).toEqual([[2]]);
  });
});
