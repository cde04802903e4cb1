/** What a hostile input is, and how its files are made from the small sound archive. */
import { registries, REPORT, SOUND } from '../../unit/corpus/archive.ts';
import { richReport, type Field } from './rich.ts';

export { REPORT };

/** What a file holds, where a link leads, or that it is a pipe; null leaves it out. */
export type HostileContent = string | Uint8Array | { readonly link: string } | { readonly fifo: true } | null;

/** One change of a sound file; changes of different inputs can be made to one file, so that few sites need be built. */
export type Change =
  | { readonly kind: 'replace'; readonly file: string; readonly part: string; readonly put: string }
  | { readonly kind: 'add'; readonly file: string; readonly text: string }
  | { readonly kind: 'field'; readonly file: string; readonly field: Field; readonly value: string };

export interface HostileInput {
  readonly name: string;
  /** Where the attack stands: “body: link”, “site.yaml: contact”. */
  readonly position: string;
  /** Everything that differs from the sound archive. */
  readonly files: Readonly<Record<string, HostileContent>>;
  /** What would happen if the defence failed. */
  readonly would: string;
  /** How `files` came about, for merging. */
  readonly changes: readonly Change[];
  /** Files that are no changed sound ones. */
  readonly extra: Readonly<Record<string, HostileContent>>;
  /** Unmistakable end of a text that must be shown whole, as written, wherever it is shown. */
  readonly shown?: Shown;
}

interface Shown {
  readonly token: string;
  readonly text: string;
}

export const ABOUT = 'content/pages/about.md';
export const SYNONYMS = 'content/synonyms.yaml';

const EXTRA_SOUND: Readonly<Record<string, string>> = {
  [ABOUT]: '---\ntitle: 关于\ndescription: 本站说明\n---\n\n## 方法\n\n文字。\n',
  [SYNONYMS]: 'synonyms:\n  - [公交, 公共汽车]\nignore: []\n',
};

/** The sound text of a file that inputs change. */
export const soundText = (file: string): string =>
  file === REPORT ? SOUND : (registries[file] ?? EXTRA_SOUND[file] ?? '');

/** The note at the end of the sound report, before which paragraphs are put. */
const LAST_NOTE = '[^1]: 不含结转。';

/** A sound file with changes made to it. */
export function changed(file: string, changes: readonly Change[], text = soundText(file)): string {
  let out = text;
  const fields = changes.filter((change) => change.kind === 'field');
  if (fields.length > 0) out = richReport(new Map(fields.map(({ field, value }) => [field, value])));
  for (const change of changes) {
    if (change.kind === 'replace') {
      if (!out.includes(change.part)) throw new Error(`${file} has no ${JSON.stringify(change.part)}`);
      out = out.replace(change.part, () => change.put);
    }
    if (change.kind === 'add')
      out = out.includes(LAST_NOTE)
        ? out.replace(LAST_NOTE, () => `${change.text}\n\n${LAST_NOTE}`)
        : `${out}${file.endsWith('.md') ? '\n' : ''}${change.text}\n`;
  }
  return out;
}

interface Given {
  readonly changes?: readonly Change[];
  readonly extra?: Readonly<Record<string, HostileContent>>;
  readonly shown?: Shown;
}

export function input(position: string, name: string, would: string, given: Given): HostileInput {
  const { changes = [], extra = {}, shown } = given;
  const files: Record<string, HostileContent> = { ...extra };
  for (const [file, own] of Map.groupBy(changes, ({ file }) => file)) files[file] = changed(file, own);
  return { name, position, would, files, changes, extra, ...(shown && { shown }) };
}

let count = 0;

/** An end for a text by which it is found again. */
export const token = (): string => `标${String(++count).padStart(3, '0')}记`;

/** A paragraph of the report's body. */
export const paragraph = (position: string, name: string, text: string, would: string): HostileInput =>
  input(position, name, would, { changes: [{ kind: 'add', file: REPORT, text }] });

/** One part of the sound report replaced. */
export const part = (position: string, name: string, was: string, put: string, would: string): HostileInput =>
  input(position, name, would, { changes: [{ kind: 'replace', file: REPORT, part: was, put }] });

/** Whole files. */
export const whole = (
  position: string,
  name: string,
  extra: Readonly<Record<string, HostileContent>>,
  would: string,
): HostileInput => input(position, name, would, { extra });

/** Runs in a browser. */
export const RUNS = 'window.__hacked=1';
/** Runs at build time: leaves a file where the harness looks for one. */
export const BUILDS =
  'globalThis.process?.getBuiltinModule("node:fs").writeFileSync(globalThis.process.env.HOSTILE_TRACE+"/"+Date.now(),"x")';
/** Asks another host. */
export const HOST = 'https://evil.test';
