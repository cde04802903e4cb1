/** For the sitemap: the day on which a page last said something new. */
import { lastChanged } from '../report/publication-history.ts';
import { archive } from './site-archive.ts';

let days: ReadonlyMap<string, string | undefined> | undefined;

/** Of a report's page, by its address; undefined for every other page. */
export function lastChangedAt(address: string, base: string): string | undefined {
  days ??= new Map(archive().reports.map((report) => [report.url, lastChanged(report)]));
  return days.get(new URL(address).pathname.slice(base.replace(/\/$/, '').length));
}
