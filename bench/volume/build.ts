/** Builds the site in a folder of its own and tells, as JSON, how long it took and how much memory it needed. */
import { join } from 'node:path';
import { build } from 'astro';

const [root = '.', outDir = 'dist'] = process.argv.slice(2);
process.chdir(root);
const begun = performance.now();
await build({ root, outDir, cacheDir: join(root, '.cache'), logLevel: 'error' });
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.send?.({
  seconds: (performance.now() - begun) / 1000,
  cpu: (userCPUTime + systemCPUTime) / 1e6,
  megabytes: maxRSS / 1024,
});
