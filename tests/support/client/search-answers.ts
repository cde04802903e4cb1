/** Answers of the search, without an index. */
import type { Answer, Request, Result, ResultGroup } from '../../../src/client/search/engine/request-and-answer.ts';
import type { FacetCounts, FacetValue } from '../../../src/client/search/engine/narrow-hits.ts';
import { FACETS } from '../../../src/contract/search-index.ts';

export const result = (part: Partial<Result> = {}): Result => ({
  kind: 'finding',
  url: '/reports/a/#F1',
  path: '存在问题',
  title: { text: '整改不力', marks: [[0, 2]] },
  lines: [{ text: '整改\t台账', marks: [[0, 5]] }],
  ...part,
});

export const group = (id: string, part: Partial<ResultGroup> = {}): ResultGroup => ({
  key: id,
  id,
  url: `/reports/${id}/`,
  title: `报告 ${id}`,
  year: '2023年',
  organisations: ['甲局'],
  grade: '良',
  results: [result({ url: `/reports/${id}/#F1` })],
  total: 1,
  ...part,
});

const none = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetValue[]])) as unknown as FacetCounts;

export const facets = (part: Partial<FacetCounts> = {}): FacetCounts => ({ ...none, ...part });

export const value = (name: string, count: number | null, chosen = false): FacetValue => ({
  value: name,
  label: `${name}年`,
  count,
  chosen,
});

/** @param part groups are counted unless the numbers are given */
export function answer(part: Partial<Answer> = {}): Answer {
  const { groups = [] } = part;
  return {
    query: '整改',
    mode: 'exact',
    note: null,
    total: groups.reduce((sum, { total }) => sum + total, 0),
    reports: groups.length,
    facets: none,
    filters: {},
    strangers: [],
    groups,
    ...part,
  };
}

/** An archive of some reports, all of which have what is asked, of 2022 and 2023. */
export function archiveOf(ids: readonly string[]): (request: Request) => Answer {
  return ({ query, offset = 0, limit = 10, report, perReport, filters = {} }) => {
    const chosen = filters.year ?? [];
    const all = ids.map((id) =>
      group(id, {
        total: 3,
        results: Array.from({ length: perReport === Infinity ? 3 : 1 }, (_, at) =>
          result({ url: `/reports/${id}/#F${at + 1}` }),
        ),
      }),
    );
    return answer({
      query,
      total: ids.length * 3,
      reports: ids.length,
      facets: facets({
        year: [value('2023', 2, chosen.includes('2023')), value('2022', 1, chosen.includes('2022'))],
      }),
      filters,
      groups: report === undefined ? all.slice(offset, offset + limit) : all.filter(({ key }) => key === report),
    });
  };
}
