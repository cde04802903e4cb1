/** The files that the wall looks at, from disk or from memory. */
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Files by path, and how names in them are resolved; readable without a disk. */
export interface Tree {
  /** Absolute, with forward slashes and without one at the end. */
  readonly root: string;
  /** Every file that can be imported, from the root, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly read: (file: string) => string;
  /** File behind a link; the same file when it is none. */
  readonly real: (file: string) => string;
  /** As `tsc` would take them. */
  readonly options: ts.CompilerOptions;
}

const slashes = (path: string): string => path.split(sep).join('/');

/** Folders that a program of this project cannot be made of. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.build', '.astro', 'coverage', '.git', 'test-results']);

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (LEFT_OUT.has(entry.name)) continue;
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(root, path)).isDirectory());
    if (isFolder) yield* walk(root, path);
    else yield path;
  }
}

/** The project in a folder. */
export function treeOf(folder: string): Tree {
  const root = slashes(folder);
  const parsed = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), undefined, {
    ...ts.sys,
    // The list of files is our own; TypeScript's would be walked twice.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (parsed === undefined) throw new Error(`${folder} has no tsconfig.json`);
  return {
    root,
    files: new Set(walk(folder, '')),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    real: (file) =>
      existsSync(join(folder, file)) ? slashes(relative(folder, realpathSync(join(folder, file)))) : file,
    options: parsed.options,
  };
}

/** A project in memory: text by file. */
export function treeInMemory(texts: Readonly<Record<string, string>>): Tree {
  const root = '/house';
  return {
    root,
    files: new Set(Object.keys(texts)),
    read: (file) => texts[file] ?? '',
    real: (file) => file,
    options: {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
      paths: { '~/*': ['./src/*'] },
      pathsBasePath: root,
    },
  };
}
