/** Every id and name by which a file refers to something else, as the schema declares them. */
import type { RegistryName } from '../../report/schema/reference.ts';
import type { MistakeText } from '../mistake.ts';
import type { Schema } from '../schema-walk.ts';
import { isBlank } from '../text/template-blanks.ts';
import { nearest } from '../text/nearest.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import { links } from './inner-references.ts';
import { namesAndReferences, type Referring } from './names-and-references.ts';
import { scope } from './programme-scope.ts';
import { targets, type TargetIndex } from './follow-up-targets.ts';
import type { Cursor } from './cursor.ts';

/** Ids of one registry, each with the names that people call it by; null when the file cannot be read. */
export type Names = ReadonlyMap<string, readonly string[]> | null;
export type Registries = Readonly<Record<RegistryName, Names>>;

const registries: Readonly<Record<RegistryName, { readonly what: string; readonly file: string }>> = {
  subjects: { what: '评价对象', file: 'content/subjects.yaml' },
  organisationKinds: { what: '单位类别', file: 'content/organisation-kinds.yaml' },
  regions: { what: '地区', file: 'content/regions.yaml' },
  organisations: { what: '单位', file: 'content/organisations.yaml' },
  evaluators: { what: '评价机构', file: 'content/evaluators.yaml' },
  programmes: { what: '资金或经费', file: 'content/programmes.yaml' },
  themes: { what: '主题', file: 'content/themes.yaml' },
  ruleSets: { what: '评价办法', file: 'content/rule-sets/' },
};

/** @param reports what each report can be asked for */
export function references(schema: Schema, all: Registries, reports: TargetIndex): Check {
  return (report, tell) => {
    const marks = namesAndReferences(schema, report);
    registered(marks.references, all, tell);
    links(marks, tell);
    scope(marks, tell);
    targets(marks.references, reports, tell);
  };
}

/** Ids that no registry has. */
export function registered(all: readonly Referring[], names: Registries, tell: Tell): void {
  for (const { at, reference } of all) {
    if (reference.to !== 'registry') continue;
    const found = unregistered(at, reference.registry, names[reference.registry]);
    if (found) tell(at.path, found);
  }
}

/** The mistake when an id is not registered, with the id that was probably meant. */
function unregistered(at: Cursor, name: RegistryName, known: Names): MistakeText | null {
  const id = at.text();
  if (id === null || id === '' || isBlank(id) || known === null || known.has(id)) return null;
  const { what, file } = registries[name];
  const byName = [...known].find(([, names]) => names.includes(id.trim()))?.[0];
  const meant = byName ?? nearest(id, known.keys()) ?? nearestByName(id, known);
  return {
    code: 'M301',
    message: byName ? `${pathName(at.path)} 写了${what}的名称，应写编号` : `${what} ${id} 没有登记`,
    found: id,
    expected: `${file} 里已登记的${what}编号`,
    remedy: byName ? `改为 ${byName}` : remedyFor(meant, known, name),
  };
}

/** The id that was probably meant, or how to register a new one. */
function remedyFor(meant: string | null, known: ReadonlyMap<string, readonly string[]>, name: RegistryName): string {
  const { what, file } = registries[name];
  if (!meant) return `先在 ${file} 登记这个${what}，再引用它的编号`;
  const title = known.get(meant)?.[0] ?? '';
  return `是不是 ${meant}${title ? `（${title}）` : ''}？若是新的${what}，先在 ${file} 登记`;
}

function nearestByName(text: string, known: ReadonlyMap<string, readonly string[]>): string | null {
  const owners = new Map([...known].flatMap(([id, names]) => names.map((name) => [name, id] as const)));
  const name = nearest(text, owners.keys());
  return name === null ? null : (owners.get(name) ?? null);
}
