import { resolve } from 'node:path';
import { siteUrl } from '../corpus/site-url.ts';

/** Where content/ lies. Tests and previews point it at another archive. */
export const contentRoot: string = resolve(process.env['MINGJIAN_ROOT'] ?? '.');

/** Where the site is published, e.g. https://example.gov.cn; undefined while that cannot be read. */
export const publishedAt = (): string | undefined => siteUrl(contentRoot);
