/** A folder of ours must not come back as a package, where no arrow is seen. */
import type { Fault } from './fault.ts';
import type { Tree } from './tree.ts';

/** Dependencies of package.json that lie in a folder, and folders declared as packages. */
export function localPackages(tree: Tree): Fault[] {
  const file = 'package.json';
  if (!tree.files.has(file)) return [];
  const lines = tree.read(file).split('\n');
  return lines.flatMap((text, index) =>
    /"(?:file|link|portal|workspace):|"workspaces"\s*:/.test(text)
      ? [
          {
            ...{ file, line: index + 1, column: 1, what: `a folder as a package: ${text.trim()}`, who: 'nobody' },
            remedy: 'import it by its path, where the arrow is seen',
          },
        ]
      : [],
  );
}
