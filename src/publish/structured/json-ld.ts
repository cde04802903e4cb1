/** What the site says of itself to machines: schema.org, as JSON-LD. */
import { jsonInHtml } from '../json-in-html.ts';

/** One thing; its properties are those of schema.org. Undefined ones are left out when printed. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Site-absolute path → full address. */
export type Address = (to: string) => string;

/** JSON-LD for a data block in a page: nothing in it can end the block. */
export function jsonLd(thing: Thing): string {
  return jsonInHtml({ '@context': 'https://schema.org', ...thing });
}

/** Whole years as an ISO 8601 interval. */
export const years = (from: number, to: number): string => `${from}-01-01/${to}-12-31`;
