import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { feedItems } from '../publish/feed.ts';
import { archive } from '../site/archive.ts';
import { href } from '../site/links.ts';

/** New reports and what became of earlier findings, newest first. */
export function GET(context: APIContext): Promise<Response> {
  const corpus = archive();
  const { site } = corpus;
  return rss({
    title: `${site.name}：${site.tagline}`,
    description: site.description,
    site: context.site ?? site.url,
    trailingSlash: true,
    customData: '<language>zh-CN</language>',
    items: feedItems(corpus).map((item) => ({ ...item, link: href(item.link) })),
  });
}
