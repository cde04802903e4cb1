/** What is reached from nowhere: files, exports, types, packages and programs (`npm run check:unused`). */
import type { KnipConfig } from 'knip';

/** A sheet that another one takes with `@import`, into whatever layer, is used; the names themselves are of no concern here. */
const sheet = (text: string): string =>
  [...text.matchAll(/@import ('[^']+')/g)].map(([, file]) => `import ${file ?? ''};`).join('\n');

const config: KnipConfig = {
  // "!" marks what is published or runs at publication: `npx knip --production` shows what only tests
  // and settings reach. What it says is to be judged: a part of a file may be tested by itself.
  entry: [
    // Commands, and programs that are started by their path.
    'src/authoring/{cli,build,end-with-parent}.ts!',
    // Published as it is, before any module.
    'public/theme.js!',
    'bench/*.ts',
    'bench/volume/build.ts',
    'tools/*/check.ts',
    'tests/support/{set-size-budget,tiny-build}.ts',
  ],
  project: [
    'src/**/*.{ts,astro,css,mdx}!',
    '!src/authoring/templates/**',
    'public/**/*.js!',
    '{bench,tools,tests}/**/*.ts',
    '*.{ts,mjs}',
  ],
  compilers: { css: sheet },
  // Programs of the operating system, of which package.json knows nothing.
  ignoreBinaries: ['apt-get', 'mkfifo', 'mount', 'umount'],
  includeEntryExports: true,
  // What is excused here and no longer needs it is a fault too.
  treatConfigHintsAsErrors: true,
};

export default config;
