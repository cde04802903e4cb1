/** The engine of a built site, asked without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../src/client/search/engine/engine.ts';

/** @param dist folder of the built site */
export async function engineOn(dist: string): Promise<Engine> {
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    const file = join(dist, url.replace(/\?.*$/, ''));
    return Promise.resolve(
      existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 }),
    );
  };
  return await openEngine('/search-index/', (url) => import(join(dist, url.replace(/\?.*$/, ''))));
}
