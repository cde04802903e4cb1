/** From hits to what is shown of them: the report, and the text around what was found. */
import type { Result, ResultGroup } from './request-and-answer.ts';
import { excerptOf } from './excerpt.ts';
import type { Group, Hit } from './hits.ts';
import { recordText } from './record-text.ts';
import type { SearchIndex } from './search-index.ts';

/** @param most records shown */
export async function resultGroup(index: SearchIndex, { report, hits }: Group, most: number): Promise<ResultGroup> {
  const { vocabulary } = index.manifest;
  const label = (facet: 'organisation' | 'grade'): string[] =>
    (report.facets[facet] ?? []).map((value) => vocabulary[facet][value]?.[1] ?? '');
  const loaded = await Promise.all(hits.slice(0, most).map((hit) => resultOf(index, hit)));
  const { id, title } = loaded[0]!;
  return {
    key: report.page,
    id,
    title,
    url: `/reports/${id}/`,
    year: yearWords((report.facets.year ?? []).map((value) => vocabulary.year[value]?.[0] ?? '')),
    organisations: label('organisation'),
    grade: label('grade')[0] ?? null,
    results: loaded.map(({ result }) => result),
    total: hits.length,
  };
}

/** A result with the id and the short title of its report. */
async function resultOf(
  index: SearchIndex,
  { report, record, info, spans }: Hit,
): Promise<{ readonly id: string; readonly title: string; readonly result: Result }> {
  const { shard, text } = await recordText(index, report, record);
  const [anchor, path] = text;
  return {
    id: shard.id,
    title: shard.title,
    result: {
      kind: index.manifest.vocabulary.kind[info.kind]?.[0] ?? '',
      url: `/reports/${shard.id}/${anchor === '' ? '' : `#${anchor}`}`,
      path,
      ...excerptOf(text, [...spans.values()].flat()),
    },
  };
}

/** “2023年”, “2021—2023年”. */
function yearWords(years: readonly string[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
