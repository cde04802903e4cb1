import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { feedItems } from '../publish/feed.ts';
import { archive } from '../site/site-archive.ts';
import { absolute } from '../site/links.ts';

/** New reports, what became of earlier findings, and corrections, newest first. */
export function GET(context: APIContext): Promise<Response> {
  const corpus = archive();
  const { site } = corpus;
  return rss({
    title: `${site.name}：${site.tagline}`,
    description: site.description,
    site: absolute('/', context.site),
    trailingSlash: true,
    customData: '<language>zh-CN</language>',
    items: feedItems(corpus).map(({ date, link, ...item }) => ({
      ...item,
      // Absolute, or the library would put a slash behind the anchor.
      link: absolute(link, context.site),
      ...(date === undefined ? {} : { pubDate: new Date(date) }),
    })),
  });
}
