import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { REPORT_FILES, REPORTS, reportId } from './corpus/files.ts';
import { contentRoot } from './site/root.ts';

/** Astro renders the narrative only; the data comes from the corpus, which validates it. */
const reports = defineCollection({
  loader: glob({
    base: join(contentRoot, REPORTS),
    pattern: REPORT_FILES,
    generateId: ({ entry }) => reportId(entry),
  }),
  schema: z.looseObject({}),
});

/** Plain pages that a publisher edits. */
const pages = defineCollection({
  loader: glob({ base: join(contentRoot, 'content/pages'), pattern: '*.md' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

/** Help pages of the rules; their first heading repeats the page's title and is left out there. */
const rules = defineCollection({
  loader: glob({
    base: './docs/rules',
    pattern: '*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, '').toLowerCase(),
  }),
});

export const collections = { reports, pages, rules };
