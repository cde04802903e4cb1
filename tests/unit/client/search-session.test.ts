/** A search as dialog and page show it, without either. */
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/client/fault.ts';
import type { Answer, Request, ResultGroup } from '../../../src/client/search/engine/request-and-answer.ts';
import { SearchSession, type SearchQuestion } from '../../../src/client/search/search-session.ts';

const group = (key: string): ResultGroup => ({
  key,
  id: key,
  url: `/reports/${key}/`,
  title: key,
  year: '2023年',
  organisations: [],
  grade: null,
  results: [],
  total: 1,
});

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const none = { year: [], organisation: [], type: [], evaluation: [], grade: [], evaluator: [] };

/** An archive of seven reports, all of which have what is asked. */
function answerTo({ query, offset = 0, limit = 10, report, filters = {} }: Request): Answer {
  const { year = [], ...rest } = filters;
  const strange = year.filter((one) => one !== '2023');
  const known = year.filter((one) => one === '2023');
  const keys = report === undefined ? KEYS.slice(offset, offset + limit) : [report];
  return {
    query,
    mode: 'exact',
    note: null,
    total: KEYS.length,
    reports: KEYS.length,
    facets: { ...none, kind: [], theme: [], status: [], level: [], region: [] },
    filters: { ...rest, ...(known.length > 0 ? { year: known } : {}) },
    strangers: strange.map((value) => ({ facet: 'year', value })),
    groups: keys.map(group),
  };
}

const question = (query: string, more: Partial<SearchQuestion> = {}): SearchQuestion => ({
  query,
  filters: {},
  sort: 'relevance',
  limit: 3,
  perReport: [3, 2, 1],
  ...more,
});

function opened(fails: (request: Request) => Fault | null = () => null) {
  const asked: Request[] = [];
  const phases: string[] = [];
  const search = (request: Request): Promise<Answer> => {
    asked.push(request);
    const fault = fails(request);
    return fault ? Promise.reject(fault) : Promise.resolve(answerTo(request));
  };
  const session = new SearchSession(search, { changed: ({ phase }) => phases.push(phase), log: () => undefined });
  return { session, asked, phases };
}

const shown = ({ view }: SearchSession): string[] =>
  view.phase === 'done' ? view.answer.groups.map(({ key }) => key) : [];

describe('a search', () => {
  it('asks nothing when nothing is asked', async () => {
    const { session, asked, phases } = opened();
    await session.ask(question(''));
    expect(asked).toEqual([]);
    expect(phases).toEqual(['idle']);
  });

  it('asks for the values of filters before anything is typed', async () => {
    const { session, asked } = opened();
    await session.ask(question('', { filters: { kind: ['finding'] } }));
    expect(asked).toHaveLength(1);
  });

  it('adds further reports to those that are shown', async () => {
    const { session, asked, phases } = opened();
    await session.ask(question('整改'));
    const added = await session.more(5);
    expect(added?.map(({ key }) => key)).toEqual(['d', 'e']);
    expect(asked[1]).toMatchObject({ offset: 3, limit: 2 });
    expect(shown(session)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await session.more(7)).toHaveLength(2);
    expect(phases).toEqual(['loading', 'done']);
  });

  it('adds them once, however often it is told to', async () => {
    const { session, asked } = opened();
    await session.ask(question('整改'));
    const both = await Promise.all([session.more(5), session.more(7)]);
    expect(both[1]).toBeNull();
    expect(asked).toHaveLength(2);
    expect(shown(session)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('adds nothing to the answer of another question', async () => {
    const { session } = opened();
    await session.ask(question('整改'));
    const late = session.more(5);
    const next = session.ask(question('公交'));
    expect(await late).toBeNull();
    await next;
    expect(shown(session)).toEqual(['a', 'b', 'c']);
  });

  it('fails when further reports cannot be had, and can be asked again', async () => {
    let broken = true;
    const { session, phases } = opened(({ offset }) => (broken && offset ? new Fault('network', 'x') : null));
    await session.ask(question('整改'));
    expect(await session.more(5)).toBeNull();
    expect(session.view).toMatchObject({ phase: 'error', fault: { kind: 'network' } });
    broken = false;
    await session.again();
    expect(shown(session)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(phases).toEqual(['loading', 'done', 'error', 'loading', 'done']);
  });

  it('shows all of one report, and keeps the list when that fails', async () => {
    const { session, asked } = opened(({ report }) => (report === 'b' ? new Fault('index', 'x') : null));
    await session.ask(question('整改'));
    expect(await session.whole('c')).toMatchObject({ value: { key: 'c' } });
    expect(asked[1]).toMatchObject({ report: 'c', limit: 1, perReport: Infinity });
    expect(await session.whole('b')).toMatchObject({ fault: { kind: 'index' } });
    expect(session.view.phase).toBe('done');
  });

  it('drops filters that the archive does not have from what is asked next', async () => {
    const { session, asked } = opened();
    await session.ask(question('整改', { filters: { year: ['1999', '2023'] } }));
    expect(session.question.filters).toEqual({ year: ['2023'] });
    await session.more(5);
    expect(asked[1]?.filters).toEqual({ year: ['2023'] });
  });

  it('gives everything for a file', async () => {
    const { session } = opened();
    await session.ask(question('整改'));
    const all = await session.all();
    expect(all && 'value' in all && all.value.groups).toHaveLength(7);
    expect(shown(session)).toHaveLength(3);
  });
});
