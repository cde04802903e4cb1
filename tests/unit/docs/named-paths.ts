/** Paths of the project that a text names, and whether they are there. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Not the end of a longer path: `node_modules/x/src/y` is somebody else's. */
const PATH = /(?<![\w-]\/?)(?:src|tests|docs|tools|bench)\/[\w./[\]<>*{},-]*/g;

/** What stands behind a path in a sentence is none of it. */
const trimmed = (path: string): string => path.replace(/[.,]+$/, '').replace(/\]+$/, (end) => (path.includes('[') ? end : ''));

/** Every path below the folders of the project, each once; placeholders as written: `docs/rules/<code>.md`. */
export const pathsIn = (text: string): string[] => [...new Set([...text.matchAll(PATH)].map(([path]) => trimmed(path)))];

/** A link that is shown as code is an example. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Addresses of relative links, without their fragments. */
export const linksIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to]) => to!);

/** “{a,b}” as both. */
function spelled(path: string): string[] {
  const [whole, list = ''] = /\{([^{}]*)\}/.exec(path) ?? [];
  return whole === undefined ? [path] : list.split(',').flatMap((one) => spelled(path.replace(whole, one)));
}

const isPattern = (step: string): boolean => /<[^<>]*>|\*/.test(step);

/** “<code>” and “*” stand for anything within one step of a path. */
const patternOf = (step: string): RegExp =>
  new RegExp(`^${step.replace(/[.[\]()+?^$|\\]/g, '\\$&').replace(/<[^<>]*>|\*+/g, '[^/]+')}$`);

function isThere(folder: string, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined || step === '') return existsSync(folder);
  if (!isPattern(step)) return isThere(join(folder, step), rest);
  if (!existsSync(folder)) return false;
  const pattern = patternOf(step);
  return readdirSync(folder).some((name) => pattern.test(name) && isThere(join(folder, name), rest));
}

/** Whether every spelling of the path leads to a file or a folder. */
export const leadsSomewhere = (root: string, path: string): boolean =>
  spelled(path).every((one) => isThere(root, one.split('/')));
