/** Serves the built site once for all browser tests: the archive, or the examples from elsewhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    dist: string;
    /** Folder of the content that it was built from. */
    content: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = project.name === 'elsewhere' ? 'examples/elsewhere' : '.';
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  const dist = join(root, 'dist');
  if (!existsSync(dist)) throw new Error(`${dist} is missing: build it first, as \`npm test\` does.`);
  const site = await serve(dist);
  project.provide('origin', site.origin);
  project.provide('dist', dist);
  project.provide('content', join(root, 'content'));
  return site.close;
}
