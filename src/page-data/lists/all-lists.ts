/** Every list that can be longer than a page. */
import type { Archive } from '../../report/archive.ts';
import type { Table } from '../../views/table.ts';
import { checkListing, type CheckContent } from './check-listing.ts';
import { indicatorListing } from './indicator-listing.ts';
import type { Listing } from '../../lists/listing.ts';
import { organisationListing } from './organisation-listing.ts';
import { findingListing, recommendationListing, type RecordContent } from './record-listings.ts';
import { hasProjects, projectListing } from './project-listing.ts';
import { reportListing } from './report-listing.ts';
import { trendListing, type TrendContent } from './trend-listing.ts';

interface TableContent {
  readonly kind: 'table';
  readonly table: Table;
}

/** What stands on one page of a list, told apart by `kind`. */
export type ListContent = TableContent | RecordContent | CheckContent | TrendContent;
/** A list of whatever content. */
export type AnyListing = Listing<ListContent>;

/** Every list, whether it fills more than one page or not. */
export function allListings(archive: Archive): AnyListing[] {
  return [
    reportListing(archive),
    findingListing(archive),
    recommendationListing(archive),
    indicatorListing(archive),
    checkListing(archive),
    trendListing(archive),
    organisationListing(archive),
    ...(hasProjects(archive) ? [projectListing(archive)] : []),
  ];
}

/** Lists that stand on several pages: only these need an index. */
export const longListings = (listings: readonly AnyListing[]): AnyListing[] =>
  listings.filter(({ pages }) => pages.length > 1);
