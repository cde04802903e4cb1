import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentRoot } from './site/root.ts';

/** Astro renders the narrative only; the data comes from the corpus, which validates it. */
const reports = defineCollection({
  loader: glob({
    base: join(contentRoot, 'content/reports'),
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.looseObject({}),
});

/** Plain pages that a publisher edits. */
const pages = defineCollection({
  loader: glob({ base: join(contentRoot, 'content/pages'), pattern: '*.md' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { reports, pages };
