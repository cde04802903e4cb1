/** Puts many inputs into few archives, so that few sites need be built. */
import { posix } from 'node:path';
import { registries, REPORT, SOUND } from '../../unit/corpus/archive.ts';
import { changed, soundText, type Change, type HostileContent, type HostileInput } from './input.ts';

export interface Merged {
  readonly inputs: readonly HostileInput[];
  readonly files: Readonly<Record<string, HostileContent>>;
}

const SITE = 'content/site.yaml';

/** Paragraphs in one report, and their letters: more would hide what one does, or be refused for its length. */
const MOST_PARAGRAPHS = 40;
const LONGEST = 30_000;

interface Report {
  readonly id: string;
  readonly changes: Change[];
}

/** One archive on its way. */
class Archive {
  readonly inputs: HostileInput[] = [];
  readonly #reports: Report[] = [];
  readonly #others: Change[] = [];
  readonly #files = new Map<string, HostileContent>();

  /** Takes the input in, or says that it does not fit. */
  take(input: HostileInput): boolean {
    const own = input.changes.filter(({ file }) => file === REPORT);
    const others = input.changes.filter(({ file }) => file !== REPORT);
    if (others.some((change) => clashes(change, this.#others))) return false;
    const report = own.length === 0 ? undefined : this.#reports.find((one) => fits(own, one.changes));
    const id = report?.id ?? `h${String(this.#reports.length + 1).padStart(2, '0')}`;
    const moved = Object.entries(input.extra).flatMap(([file, content]): [string, HostileContent][] => {
      // The report itself in another wording becomes one more report.
      if (file === REPORT)
        return typeof content === 'string' ? [[fileOf(own.length > 0 ? id : this.#next()), content]] : [];
      return [[own.length > 0 ? file.replace('content/reports/', `content/reports/${id}/`) : file, content]];
    });
    if (moved.some(([file, content]) => this.#taken(file, content))) return false;
    for (const [file, content] of moved) this.#files.set(file, content);
    if (own.length > 0 && report === undefined) this.#reports.push({ id, changes: [...own] });
    report?.changes.push(...own);
    this.#others.push(...others);
    this.inputs.push(input);
    return true;
  }

  /** An id for a report that comes whole. */
  #next(): string {
    return `w${String(this.#files.size + 1).padStart(2, '0')}`;
  }

  #taken(file: string, content: HostileContent): boolean {
    const known = this.#files.get(file);
    if (known !== undefined) return known !== content;
    return file in registries && content !== registries[file];
  }

  get merged(): Merged {
    const files: Record<string, HostileContent> = { ...registries };
    for (const { id, changes } of this.#reports) files[fileOf(id)] = withId(changed(REPORT, changes), id);
    for (const [file, content] of this.#files) {
      const id = posix.basename(file, '.mdx');
      files[file] = typeof content === 'string' && file.endsWith('.mdx') ? withId(content, id) : content;
    }
    for (const [file, changes] of Map.groupBy(this.#others, ({ file }) => file))
      files[file] = changed(file, renumbered(file, changes));
    // Something to point at, whatever else there is.
    files[REPORT] ??= SOUND;
    return { inputs: this.inputs, files };
  }
}

const fileOf = (id: string): string => `content/reports/${id}/${id}.mdx`;

const withId = (text: string, id: string): string =>
  text.replaceAll('2023-ceshi#', `${id}#`).replaceAll('/2023-ceshi/', `/${id}/`);

const fits = (own: readonly Change[], there: readonly Change[]): boolean => {
  const adds = there.filter((change) => change.kind === 'add');
  const letters = [...adds, ...own].reduce((sum, change) => sum + (change.kind === 'add' ? change.text.length : 0), 0);
  if (own.some(({ kind }) => kind === 'field') !== there.some(({ kind }) => kind === 'field')) return false;
  if (
    own.some(({ kind }) => kind === 'add') &&
    adds.length > 0 &&
    (adds.length >= MOST_PARAGRAPHS || letters > LONGEST)
  )
    return false;
  return !own.some((change) => clashes(change, there));
};

function clashes(change: Change, there: readonly Change[]): boolean {
  return there.some((other) => {
    if (other.file !== change.file) return false;
    // Two lines of one key.
    if (change.kind === 'add' && other.kind === 'add')
      return change.file === SITE && change.text.split(':')[0] === other.text.split(':')[0];
    if (change.kind === 'replace' && other.kind === 'replace')
      return change.part.includes(other.part) || other.part.includes(change.part) || overlap(change, other);
    return change.kind === 'field' && other.kind === 'field' && change.field === other.field;
  });
}

/** Whether two parts of the sound text share a sign. */
function overlap(a: Change & { kind: 'replace' }, b: Change & { kind: 'replace' }): boolean {
  const text = soundText(a.file);
  const [from, other] = [text.indexOf(a.part), text.indexOf(b.part)];
  return from < other + b.part.length && other < from + a.part.length;
}

/** Entries of a registry made by different inputs have ids of their own. */
function renumbered(file: string, changes: readonly Change[]): Change[] {
  return changes.map((change, index) =>
    change.kind === 'add' && file.endsWith('.yaml')
      ? { ...change, text: change.text.replace(/^- id: h\d+$/m, `- id: h${index}`) }
      : change,
  );
}

/** As few archives as a simple filling makes. */
export function merge(inputs: readonly HostileInput[]): Merged[] {
  const archives: Archive[] = [];
  for (const input of inputs) {
    if (archives.some((archive) => archive.take(input))) continue;
    const fresh = new Archive();
    if (!fresh.take(input)) throw new Error(`${input.position}: ${input.name} fits into no archive`);
    archives.push(fresh);
  }
  return archives.map((archive) => archive.merged);
}
