/** Level and place of a document, as lists are narrowed by them. */
import { regionsAround } from '../analysis/regions-around.ts';
import type { FacetHead, FacetValues } from '../lists/facet.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { levels } from '../report/choices/document-kinds.ts';
import { levelOf, regionOf } from '../report/who-and-where.ts';
import { levelWords } from '../views/choice-words.ts';

/** Offered only where there is a choice. */
export const PLACE_FACETS: readonly FacetHead[] = [
  { key: 'level', name: '层级', order: levels.codes },
  { key: 'region', name: '地区' },
];

/** A document of a county is found under the county, its city and its province; its level is one. */
export function placeValues(corpus: Corpus, report: Report): FacetValues {
  const level = levelOf(corpus, report);
  return {
    level: level === null ? [] : [{ value: level, name: levelWords[level] }],
    region: regionsAround(corpus, regionOf(corpus, report)).map(({ id, name }) => ({ value: id, name })),
  };
}
