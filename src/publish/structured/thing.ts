/** What the site says of itself to machines: schema.org, as JSON-LD. */

/** One thing; its properties are those of schema.org. Undefined ones are left out when printed. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Site-absolute path → full address. */
export type Address = (to: string) => string;

/** For a data block in a page: nothing in it can end the block or begin another. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}

/** Whole years as an ISO 8601 interval. */
export const years = (from: number, to: number): string => `${from}-01-01/${to}-12-31`;
