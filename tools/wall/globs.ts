/** Patterns of `import.meta.glob` → the files they match. */
import { matchesGlob, posix } from 'node:path';
import type ts from 'typescript';
import type { Tree } from './tree.ts';

interface Pattern {
  /** Folder from the root, without glob signs of its own. */
  readonly under: string;
  readonly rest: string;
}

/** `~/x/*` by the aliases of tsconfig.json. */
function unaliased(pattern: string, { paths = {} }: ts.CompilerOptions): string {
  for (const [alias, [to]] of Object.entries(paths)) {
    const start = alias.replace(/\*$/, '');
    if (to !== undefined && pattern.startsWith(start))
      return `/${to.replace(/\*$/, '').replace(/^\.\//, '')}${pattern.slice(start.length)}`;
  }
  return pattern;
}

/** Undefined when the pattern begins neither at the root, nor beside the file, nor with an alias. */
function located(from: string, written: string, options: ts.CompilerOptions): Pattern | undefined {
  const pattern = unaliased(written, options);
  if (pattern.startsWith('/')) return { under: '', rest: posix.normalize(pattern.slice(1)) };
  if (pattern.startsWith('**')) return { under: '', rest: pattern };
  if (!pattern.startsWith('.')) return undefined;
  let folder = posix.dirname(from);
  let rest = pattern;
  for (let step = /^\.{1,2}\//.exec(rest); step !== null; step = /^\.{1,2}\//.exec(rest)) {
    if (step[0] === '../') folder = posix.dirname(folder);
    rest = rest.slice(step[0].length);
  }
  return { under: folder === '.' ? '' : `${folder}/`, rest };
}

/** Files that a list of patterns takes, excluding those of the patterns with "!"; undefined for a pattern nobody can place. */
export function filesOf(tree: Tree, from: string, patterns: readonly string[]): string[] | undefined {
  const matcher = (written: string): ((file: string) => boolean) | undefined => {
    const pattern = located(from, written.replace(/^!/, ''), tree.options);
    if (pattern === undefined) return undefined;
    const { under, rest } = pattern;
    return (file) => file.startsWith(under) && matchesGlob(file.slice(under.length), rest);
  };
  const take = patterns.filter((pattern) => !pattern.startsWith('!')).map(matcher);
  const leave = patterns.filter((pattern) => pattern.startsWith('!')).map(matcher);
  if ([...take, ...leave].includes(undefined)) return undefined;
  return [...tree.files].filter(
    (file) => file !== from && take.some((matches) => matches?.(file)) && !leave.some((matches) => matches?.(file)),
  );
}
