/** Specifier → what it leads to, as TypeScript resolves it; what TypeScript does not know, as the builder does. */
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { powerOfBuiltin, type Power } from './powers.ts';
import type { How } from './read/reading.ts';
import type { Tree } from './tree.ts';

export type Target =
  | { readonly to: 'file'; readonly file: string }
  /** A folder of ours, read by path. */
  | { readonly to: 'folder'; readonly folder: string }
  | { readonly to: 'package'; readonly name: string }
  | { readonly to: 'provided'; readonly name: string }
  | { readonly to: 'power'; readonly power: Power }
  /** An address of the finished site, or data that stands in the text itself. */
  | { readonly to: 'nothing' }
  | { readonly to: 'missing' };

/**
 * @param from path of the file that names it, from the root
 * @returns never throws: what is not there is `missing`
 */
export type Resolve = (from: string, specifier: string, how: How) => Target;

/** Endings of which TypeScript knows what they stand for. */
const KNOWN = /\.(?:[mc]?[jt]sx?|json)$/;

function hostOf({ root, files, read }: Tree): ts.ModuleResolutionHost & { readonly folders: ReadonlySet<string> } {
  const folders = new Set<string>(['']);
  for (const file of files)
    for (let folder = posix.dirname(file); folder !== '.' && !folders.has(folder); folder = posix.dirname(folder))
      folders.add(folder);
  const inside = (path: string): string | undefined => {
    if (path === root) return '';
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
  };
  const holds = (path: string): boolean => {
    const file = inside(path);
    if (file === undefined) return false;
    // "x.astro" is asked for as "x.astro.ts": any file of ours may be imported under its whole name.
    const whole = file.replace(/\.ts$/, '');
    return files.has(file) || (whole !== file && files.has(whole) && !KNOWN.test(whole));
  };
  return {
    folders,
    fileExists: holds,
    readFile: (path) => (holds(path) ? read(inside(path)!) : undefined),
    directoryExists: (path) => folders.has(inside(path) ?? '-'),
  };
}

const packageOf = (specifier: string): Target => {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!.replace(/^astro:.*/, 'astro');
  return { to: 'package', name };
};

/** Addresses with a scheme. */
function schemed(specifier: string, how: How): Target | undefined {
  if (/^(?:https?:|wss?:)?\/\//i.test(specifier)) return { to: 'power', power: 'network' };
  if (/^(?:data|blob|javascript):/i.test(specifier))
    return how === 'file' && /^data:(?:image|font)\//i.test(specifier)
      ? { to: 'nothing' }
      : { to: 'power', power: 'code' };
  return /^(?:mailto|tel):/i.test(specifier) ? { to: 'nothing' } : undefined;
}

/**
 * @param provided modules that exist only during the build
 */
export function resolver(tree: Tree, provided: ReadonlySet<string>): Resolve {
  const host = hostOf(tree);
  const cache = ts.createModuleResolutionCache(tree.root, (name) => name, tree.options);

  const found = (path: string): Target | undefined => {
    if (path.includes('/node_modules/')) return packageOf(path.split('/node_modules/').at(-1)!);
    if (!path.startsWith(`${tree.root}/`)) return undefined;
    const inside = path.slice(tree.root.length + 1);
    return { to: 'file', file: tree.real(tree.files.has(inside) ? inside : inside.replace(/\.ts$/, '')) };
  };

  const asTypeScript = (from: string, specifier: string): Target | undefined => {
    const { resolvedModule } = ts.resolveModuleName(specifier, `${tree.root}/${from}`, tree.options, host, cache);
    return resolvedModule && found(resolvedModule.resolvedFileName);
  };

  /** A path that begins at the root: of the machine, of the project, or of the published files. */
  const rooted = (from: string, path: string, how: How): Target => {
    const whole = path.startsWith(`${tree.root}/`) ? path : `${tree.root}${path}`;
    const file =
      asTypeScript(from, whole) ?? (tree.files.has(`public${path}`) ? found(`${tree.root}/public${path}`) : undefined);
    if (file !== undefined) return file;
    const inside = posix.normalize(whole.slice(tree.root.length + 1)).replace(/\/$/, '');
    if (host.folders.has(inside)) return { to: 'folder', folder: `${inside}/` };
    return how === 'import' ? { to: 'missing' } : { to: 'nothing' };
  };

  return (from, written, how) => {
    if (provided.has(written)) return { to: 'provided', name: written };
    const power = powerOfBuiltin(written);
    if (power !== undefined) return { to: 'power', power };
    const cut = written.replace(/\?.*$/s, '').replace(how === 'file' ? /#.*$/s : /$^/, '');
    const specifier = cut.startsWith('file:///') ? fileURLToPath(cut) : cut.replace(/^\/@(?:fs|id)(?=\/)/, '');
    if (specifier === '') return { to: 'nothing' };
    const other = schemed(specifier, how);
    if (other !== undefined) return other;
    if (specifier.startsWith('/')) return rooted(from, specifier, how);
    if (how === 'file' && !specifier.startsWith('.')) {
      const beside = asTypeScript(from, `./${specifier}`);
      if (beside !== undefined) return beside;
    }
    const file = asTypeScript(from, specifier);
    if (file !== undefined) return file;
    if (!specifier.startsWith('.'))
      return /^(?!astro:)[^/]*:|^#|^~/.test(specifier) ? { to: 'missing' } : packageOf(specifier);
    const folder = posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\/$/, '');
    if (how !== 'import' && host.folders.has(folder)) return { to: 'folder', folder: `${folder}/` };
    return how === 'path' ? { to: 'nothing' } : { to: 'missing' };
  };
}
