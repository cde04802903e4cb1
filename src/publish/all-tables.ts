/** Every table that is published as CSV and JSON. */
import { checks } from './tables/checks-table.ts';
import { findings } from './tables/findings-table.ts';
import { followUps } from './tables/follow-ups-table.ts';
import { funding } from './tables/funding-table.ts';
import { indicators } from './tables/indicators-table.ts';
import { recommendations } from './tables/recommendations-table.ts';
import { projects } from './tables/projects-table.ts';
import type { DataTable } from './tables/data-table.ts';
import { trends } from './tables/trends-table.ts';

/** In the order of `/data/`. Names of tables and columns are published and never change. */
export const dataTables: readonly DataTable[] = [
  indicators,
  funding,
  findings,
  recommendations,
  followUps,
  trends,
  checks,
  projects,
];
