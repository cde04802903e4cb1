/** Everything that an author could put into content/ and public/ so that it runs, hides, hangs or lies. */
import { body } from './hostile/body.ts';
import { files } from './hostile/files.ts';
import { frontMatter } from './hostile/front-matter.ts';
import { links } from './hostile/links.ts';
import { siteFiles } from './hostile/site-files.ts';
import type { HostileInput } from './hostile/input.ts';
import { yaml } from './hostile/yaml.ts';

export type { HostileInput } from './hostile/input.ts';

let made: readonly HostileInput[] | undefined;

/** All of them, always in the same order. Windows has neither such names nor pipes, and links only for some. */
export function hostile(): readonly HostileInput[] {
  const onDisk = process.platform === 'win32' ? [] : files();
  return (made ??= [...body(), ...links(), ...frontMatter(), ...yaml(), ...siteFiles(), ...onDisk]);
}

/** The same few of every position, always. */
export function sample(every: number): readonly HostileInput[] {
  return [...Map.groupBy(hostile(), ({ position }) => position).values()].flatMap((group) =>
    group.filter((_input, index) => index % every === 0),
  );
}
