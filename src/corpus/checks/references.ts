/** Ids that must be in a registry: organisations, evaluators, programmes, themes, rule sets. */
import type { Mistake } from '../problem.ts';
import { isBlank } from '../text/blanks.ts';
import { nearest } from '../text/nearest.ts';
import { pathName } from '../text/path-name.ts';
import type { Path } from '../yaml.ts';
import type { Check } from './check.ts';
import type { View } from './view.ts';

export type RegistryName = 'organisations' | 'evaluators' | 'programmes' | 'themes' | 'ruleSets';

/** Ids of one registry, each with the names that people call it by; null when the file cannot be read. */
export type Names = ReadonlyMap<string, readonly string[]> | null;
export type Registries = Readonly<Record<RegistryName, Names>>;

const registries: Readonly<Record<RegistryName, { readonly what: string; readonly file: string }>> = {
  organisations: { what: '单位', file: 'content/organisations.yaml' },
  evaluators: { what: '评价机构', file: 'content/evaluators.yaml' },
  programmes: { what: '资金或经费', file: 'content/programmes.yaml' },
  themes: { what: '主题', file: 'content/themes.yaml' },
  ruleSets: { what: '评价办法', file: 'content/rule-sets/' },
};

/** Where reports refer to registries; "*" stands for any item of a list. */
const places: readonly (readonly [RegistryName, string])[] = [
  ['organisations', 'organisations.*'],
  ['organisations', 'commissioner'],
  ['evaluators', 'evaluator'],
  ['ruleSets', 'ruleSet'],
  ['programmes', 'programmes.*.id'],
  ['organisations', 'scoring.organisations.*.organisation'],
  ['organisations', 'funding.tables.*.rows.*.organisation'],
  ['organisations', 'indicatorTables.*.rows.*.organisation'],
  ['themes', 'findings.*.themes.*'],
  ['organisations', 'findings.*.organisations.*'],
  ['themes', 'recommendations.*.themes.*'],
  ['organisations', 'recommendations.*.responsible.*'],
  ['organisations', 'followUps.*.organisations.*'],
];

/** Whether the value at `path` is an id that `references` answers for. */
export function isReference(path: Path): boolean {
  const place = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  return places.some(([, pattern]) => pattern === place);
}

export function references(all: Registries): Check {
  return (report, tell) => {
    for (const [name, pattern] of places) {
      for (const at of select(report, pattern.split('.'))) {
        const found = unregistered(at, name, all[name]);
        if (found) tell(at.path, found);
      }
    }
  };
}

function select(view: View, steps: readonly string[]): View[] {
  return steps.reduce<View[]>(
    (views, step) => views.flatMap((at) => (step === '*' ? at.items() : [at.get(step)])),
    [view],
  );
}

/** The mistake when an id is not registered, with the id that was probably meant. */
export function unregistered(at: View, name: RegistryName, known: Names): Mistake | null {
  const id = at.text();
  if (id === null || id === '' || isBlank(id) || known === null || known.has(id)) return null;
  const { what, file } = registries[name];
  const byName = [...known].find(([, names]) => names.includes(id.trim()))?.[0];
  const meant = byName ?? nearest(id, known.keys()) ?? nearestByName(id, known);
  const title = meant === null ? '' : (known.get(meant)?.[0] ?? '');
  return {
    code: 'M301',
    message: byName ? `${pathName(at.path)} 写了${what}的名称，应写编号` : `${what} ${id} 没有登记`,
    found: id,
    expected: `${file} 里已登记的${what}编号`,
    remedy: byName
      ? `改为 ${byName}`
      : meant
        ? `是不是 ${meant}${title ? `（${title}）` : ''}？若是新的${what}，先在 ${file} 登记`
        : `先在 ${file} 登记这个${what}，再引用它的编号`,
  };
}

function nearestByName(text: string, known: ReadonlyMap<string, readonly string[]>): string | null {
  const owners = new Map([...known].flatMap(([id, names]) => names.map((name) => [name, id] as const)));
  const name = nearest(text, owners.keys());
  return name === null ? null : (owners.get(name) ?? null);
}
