/**
 * Components as they really write their markup, without a build of the site: compiled by Astro's own
 * compiler, bundled in memory, rendered. Scripts and style sheets are left out.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { experimental_AstroContainer as Container } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { build, type Plugin } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Compiler {
  readonly transform: (source: string, options: Record<string, unknown>) => { readonly code: string };
}

/** The compiler is Astro's dependency, and found beside it. */
const compiler = async (): Promise<Compiler> => {
  const beside = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  return (await import(pathToFileURL(beside.resolve('@astrojs/compiler-rs')).href)) as Compiler;
};

const astro = ({ transform }: Compiler): Plugin => ({
  name: 'astro',
  setup(made) {
    // The archive is the test's own.
    made.onResolve({ filter: /\/site-archive\.ts$/ }, () => ({ path: 'archive', namespace: 'archive' }));
    made.onLoad({ filter: /.*/, namespace: 'archive' }, () => ({
      contents: 'export const archive = () => globalThis[Symbol.for("archive")];',
    }));
    made.onResolve({ filter: /[?]astro&|\.css$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    made.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
    made.onLoad({ filter: /\.astro$/ }, async ({ path }) => ({
      contents: transform(await readFile(path, 'utf8'), {
        filename: path,
        normalizedFilename: path,
        internalURL: 'astro/compiler-runtime',
        resultScopedSlot: true,
        compact: true,
        resolvePath: (specifier: string) => specifier,
      }).code,
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
});

type Parts = Readonly<Record<string, AstroComponentFactory>>;
export type Render = (component: string, props: Readonly<Record<string, unknown>>) => Promise<string>;

/**
 * @param components paths below src, without their ending
 * @param archive what components know of the archive
 */
export async function rendering(components: readonly string[], archive: unknown): Promise<Render> {
  Object.assign(globalThis, { [Symbol.for('archive')]: archive });
  const entry = components.map((path, at) => `export { default as c${at} } from './src/${path}.astro';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.env.BASE_URL': '"/"' },
    plugins: [astro(await compiler())],
  });
  const file = join(ROOT, 'node_modules', '.cache', `mingjian-components-${process.pid}.mjs`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outputFiles[0]!.text);
  const parts = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Parts;
  await rm(file);
  const container = await Container.create({ astroConfig: { site: 'https://example.org' } });
  return async (component, props) => {
    const html = await container.renderToString(parts[`c${components.indexOf(component)}`]!, { props: { ...props } });
    return html.replace(/<!DOCTYPE html>|<script type="module"[^>]*><\/script>/gi, '');
  };
}
