/** Every table that is published as CSV and JSON. */
import { checks } from './tables/checks.ts';
import { findings } from './tables/findings.ts';
import { followUps } from './tables/follow-ups.ts';
import { funding } from './tables/funding.ts';
import { indicators } from './tables/indicators.ts';
import { recommendations } from './tables/recommendations.ts';
import type { DataTable } from './tables/table.ts';
import { trends } from './tables/trends.ts';

export const dataTables: readonly DataTable[] = [
  indicators,
  funding,
  findings,
  recommendations,
  followUps,
  trends,
  checks,
];
