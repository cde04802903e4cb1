import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { markdown } from './src/components/mdx/markdown.ts';
import { basePath } from './src/publish/base-path.ts';
import { lastChangedAt } from './src/site/last-changed.ts';
import { archive, forgetArchive } from './src/site/site-archive.ts';
import { narratives } from './src/site/narratives.ts';
import { contentRoot, publishedAt } from './src/site/content-root.ts';

/** Astro marks every MDX module with a directive of its own, of which the bundler complains each time. */
const quiet = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};

/** The oldest browsers that show the site as it is meant: a newer notation of CSS is written so that they read it. */
const OLDEST = ['chrome100', 'edge100', 'firefox100', 'safari15.4'];

const base = basePath(process.env.MINGJIAN_BASE);

const pages = sitemap({
  serialize: (item) => {
    const lastmod = lastChangedAt(item.url, base);
    return lastmod === undefined ? item : { ...item, lastmod };
  },
});

export default defineConfig({
  site: publishedAt(),
  base,
  outDir: join(contentRoot, 'dist'),
  publicDir: process.env.MINGJIAN_PUBLIC ?? './public',
  ...(process.env.MINGJIAN_CACHE && { cacheDir: process.env.MINGJIAN_CACHE }),
  trailingSlash: 'always',
  // Nothing inline: the Content-Security-Policy allows only our own files.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [narratives(contentRoot, archive, forgetArchive)],
    build: { assetsInlineLimit: 0, cssTarget: OLDEST, rolldownOptions: { onLog: quiet } },
    worker: { format: 'es' },
  },
  markdown: { processor: markdown(base), syntaxHighlight: false },
  integrations: [mdx(), pages],
  devToolbar: { enabled: false },
});
