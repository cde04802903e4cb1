/** Serves the built site once for all browser tests. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    dist: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = new URL('../../dist', import.meta.url).pathname;
  if (!existsSync(dist)) throw new Error('dist/ is missing: run `npm run build` first.');
  const site = await serve(dist);
  project.provide('origin', site.origin);
  project.provide('dist', dist);
  return site.close;
}
