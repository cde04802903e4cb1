/** Every list that can be longer than a page. */
import type { Corpus, Report } from '../../report/archive.ts';
import type { CheckResult, Rule } from '../../rules/rule.ts';
import type { Table } from '../../views/table.ts';
import { checkListing, type CheckContent } from './checks.ts';
import { indicatorListing } from './indicators.ts';
import type { Listing } from '../../lists/listing.ts';
import { organisationListing } from './organisations.ts';
import { findingListing, recommendationListing, type RecordContent } from './findings-and-recommendations.ts';
import { reportListing } from './reports.ts';
import { trendListing, type TrendContent } from './trends.ts';

export interface TableContent {
  readonly kind: 'table';
  readonly table: Table;
}

export type ListContent = TableContent | RecordContent | CheckContent | TrendContent;
export type AnyListing = Listing<ListContent>;

export function allListings(
  corpus: Corpus,
  checksOf: (report: Report) => readonly CheckResult[],
  rules: readonly Pick<Rule, 'code' | 'name' | 'explanation'>[],
): AnyListing[] {
  return [
    reportListing(corpus, checksOf),
    findingListing(corpus),
    recommendationListing(corpus),
    indicatorListing(corpus, checksOf),
    checkListing(corpus, checksOf, rules),
    trendListing(corpus),
    organisationListing(corpus),
  ];
}

/** Lists that stand on several pages: only these need an index. */
export const longListings = (listings: readonly AnyListing[]): AnyListing[] =>
  listings.filter(({ pages }) => pages.length > 1);
