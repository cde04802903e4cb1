/**
 * Hands the checked words of reports and pages to the renderer.
 *
 * What is rendered is what was checked: the source of a narrative is never read
 * from disk by the renderer but taken from the archive, and there is no store
 * between two builds in which words of another archive could lie.
 */
import { join, posix, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { shield } from '../corpus/body/typed-text.ts';
import type { Corpus } from '../report/archive.ts';

/** Import this for the narratives. */
const MODULE = 'mingjian:narratives';
const RESOLVED = `\0${MODULE}`;

/** A body with the file it was read from: pictures beside the file are found from there. */
interface Narrative {
  readonly file: string;
  readonly body: string;
}

/** An own front matter, empty, so that nothing in a body can be taken for one. */
const HEAD = '---\n---\n';

/**
 * @param root folder that holds content/
 * @param archive the checked archive; throws when content is faulty
 * @param forget makes `archive` read again
 * @throws while building, for an .mdx that is not of the archive: what was not checked is not rendered
 */
export function narratives(root: string, archive: () => Corpus, forget: () => void): Plugin {
  let sources: ReadonlyMap<string, string> | undefined;

  const load = (): ReadonlyMap<string, string> => {
    const { reports, pages } = archive();
    sources ??= new Map([...reports, ...pages.values()].map((item) => [idOf(root, item), HEAD + shield(item.body)]));
    return sources;
  };

  return {
    name: 'mingjian:narratives',
    enforce: 'pre',
    resolveId(source) {
      if (source === MODULE) return RESOLVED;
      return sources?.has(source) === true ? source : null;
    },
    load(id) {
      if (id === RESOLVED) {
        load();
        return moduleOf(root, archive());
      }
      const source = load().get(id);
      if (source !== undefined) return source;
      if (!id.endsWith('.mdx')) return null;
      throw new Error(`${id} 没有经过检查，不能生成页面`);
    },
    configureServer(server) {
      watch(server, root, () => {
        sources = undefined;
        forget();
      });
    },
  };
}

/** A page is written in .md but rendered by the same rules as a report. */
const idOf = (root: string, { file }: Narrative): string =>
  posix.join(root.split(sep).join('/'), file.replace(/\.md$/, '.mdx'));

function moduleOf(root: string, { reports, pages }: Corpus): string {
  const entries = (items: Iterable<Narrative & { readonly id: string }>): string =>
    [...items]
      .map((item) => `${JSON.stringify(item.id)}: () => import(${JSON.stringify(idOf(root, item))})`)
      .join(',\n');
  return `export const reports = {\n${entries(reports)}\n};\nexport const pages = {\n${entries(pages.values())}\n};\n`;
}

/** While an author writes: what has changed on disk is read again, whatever part of content/ it is. */
function watch(server: ViteDevServer, root: string, forget: () => void): void {
  const content = join(root, 'content') + sep;
  server.watcher.add(content);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(content)) return;
    forget();
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
}
