/** Reads content/*.yaml: the registries that reports refer to, and the site's identity. */
import { z } from 'zod';
import { compare, decimalText, type Exact } from '../report/exact.ts';
import * as schema from '../report/schema/registries.ts';
import type {
  Evaluator,
  Organisation,
  OrganisationKind,
  Programme,
  Region,
  RuleSet,
  Site,
  Subject,
  Synonyms,
  Theme,
} from '../report/schema/registries.ts';
import standardKinds from './standard/organisation-kinds.json' with { type: 'json' };
import standardSubjects from './standard/subjects.json' with { type: 'json' };
import type { Tell } from './checks/check.ts';
import { unique } from './checks/duplicates.ts';
import { levelsDescend, noCircle, twoLayers } from './checks/hierarchy.ts';
import { unprinted } from './checks/programme-scope.ts';
import { registered, type Names, type Registries } from './checks/registry-references.ts';
import { namesAndReferences } from './checks/names-and-references.ts';
import { Cursor } from './checks/cursor.ts';
import { Exemptions, NOT_PERSONAL, type Exemption } from './personal/exemptions.ts';
import { filesBelow, RULE_SETS, type FileList } from './file-list.ts';
import { validateSchema } from './validate-schema.ts';
import { readContentFile, ContentFile } from './content-file.ts';
import type { Yaml } from './yaml.ts';
import { recallYaml } from './yaml-memory.ts';

export interface RegistryData {
  readonly site: Site;
  readonly subjects: readonly Subject[];
  readonly organisationKinds: readonly OrganisationKind[];
  readonly regions: readonly Region[];
  readonly organisations: readonly Organisation[];
  readonly evaluators: readonly Evaluator[];
  readonly programmes: readonly Programme[];
  readonly themes: readonly Theme[];
  readonly ruleSets: readonly RuleSet[];
  readonly synonyms: Synonyms;
}

export interface ReadRegistries {
  readonly sources: readonly ContentFile[];
  /** Null when any file has a problem. */
  readonly data: RegistryData | null;
  /** Ids and names as written, for checking references even when a file is faulty. */
  readonly names: Registries;
  /** Full marks of the rule sets as written, by id. */
  readonly maxima: ReadonlyMap<string, Exact>;
  /** What a total counts at most, bonus points and all, where the rule set says so. */
  readonly caps: ReadonlyMap<string, Exact>;
  /** What is known to be no personal data. */
  readonly exemptions: Exemptions;
  /** Checks the indicators that budget lines follow against the reports as written. */
  readonly followed: (reports: readonly Cursor[]) => void;
}

const SYNONYMS = 'content/synonyms.yaml';

interface File {
  readonly shape: z.ZodType;
  readonly source: ContentFile;
  readonly view: Cursor;
  readonly yaml: Yaml | null;
  /** Nothing of it is on disk: the list that is in force where a folder has none of its own. */
  readonly isStandard?: true;
}

/** One file a registry. Those with a standard list may be missing: then the standard list is in force. */
const LISTS = {
  subjects: { file: 'content/subjects.yaml', shape: schema.subjects, what: '评价对象', standard: standardSubjects },
  organisationKinds: {
    file: 'content/organisation-kinds.yaml',
    shape: schema.organisationKinds,
    what: '单位类别',
    standard: standardKinds,
  },
  regions: { file: 'content/regions.yaml', shape: schema.regions, what: '地区', standard: [] },
  organisations: { file: 'content/organisations.yaml', shape: schema.organisations, what: '单位', standard: null },
  evaluators: { file: 'content/evaluators.yaml', shape: schema.evaluators, what: '评价机构', standard: null },
  programmes: { file: 'content/programmes.yaml', shape: schema.programmes, what: '资金或经费', standard: null },
  themes: { file: 'content/themes.yaml', shape: schema.themes, what: '主题', standard: null },
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

export function readRegistries(root: string, list: FileList): ReadRegistries {
  const files = readFiles(root, list);
  const { site, lists, ruleSets, notPersonal, others } = files;
  const names: Registries = {
    ...(Object.fromEntries(LIST_NAMES.map((name) => [name, namesOf([lists[name]])])) as Record<ListName, Names>),
    ruleSets: namesOf(ruleSets),
  };
  checkEntries(files, names);
  const all = [site, ...Object.values(lists), ...ruleSets, ...notPersonal, ...others];
  const sound = all.every(
    ({ source, yaml, isStandard }) => isStandard ?? (yaml !== null && source.problems.length === 0),
  );
  const { programmes } = lists;
  return {
    sources: all.filter(({ isStandard }) => isStandard !== true).map(({ source }) => source),
    names,
    maxima: decimalsOf(ruleSets, 'max'),
    caps: decimalsOf(ruleSets, 'cap'),
    exemptions: new Exemptions(notPersonal[0]?.source ?? null, exempt(notPersonal)),
    followed: (reports) =>
      unprinted(programmes.view, reports).forEach(({ at, mistake }) => tellIn(programmes)(at.path, mistake)),
    data: sound ? parsed(files) : null,
  };
}

/** The registries of a folder without any mistake. */
function parsed({ site, lists, ruleSets, others }: Files): RegistryData {
  return {
    site: schema.site.parse(site.view.value),
    subjects: schema.subjects.parse(lists.subjects.view.value),
    organisationKinds: schema.organisationKinds.parse(lists.organisationKinds.view.value),
    regions: schema.regions.parse(lists.regions.view.value),
    organisations: schema.organisations.parse(lists.organisations.view.value),
    evaluators: schema.evaluators.parse(lists.evaluators.view.value),
    programmes: schema.programmes.parse(lists.programmes.view.value),
    themes: schema.themes.parse(lists.themes.view.value),
    ruleSets: ruleSets.map(({ view }) => schema.ruleSet.parse(view.value)),
    synonyms: schema.synonyms.parse(
      others.find(({ source }) => source.file === SYNONYMS)?.view.value ?? { synonyms: [], ignore: [] },
    ),
  };
}

interface Files {
  readonly site: File;
  readonly lists: Readonly<Record<ListName, File>>;
  readonly ruleSets: readonly File[];
  readonly notPersonal: readonly File[];
  readonly others: readonly File[];
}

function readFiles(root: string, list: FileList): Files {
  const site = readYaml(root, list, 'content/site.yaml', schema.site);
  const lists = Object.fromEntries(
    LIST_NAMES.map((name): [ListName, File] => {
      const { file, shape, standard } = LISTS[name];
      const isMissing = standard !== null && !isNamed(list, file);
      return [name, isMissing ? standardList(file, shape, standard) : readYaml(root, list, file, shape)];
    }),
  ) as Record<ListName, File>;
  const ruleSets = filesBelow(list, RULE_SETS)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => readYaml(root, list, file, schema.ruleSet));
  const notPersonal = list.files.includes(NOT_PERSONAL) ? [readYaml(root, list, NOT_PERSONAL, schema.notPersonal)] : [];
  // An archive may do without its word list; other files have no schema here, but must at least be YAML.
  const known = new Set([site, ...Object.values(lists), ...notPersonal].map(({ source }) => source.file));
  const others = filesBelow(list, 'content')
    .filter((file) => /^content\/[^/]+\.ya?ml$/.test(file) && !known.has(file))
    .map((file) => readYaml(root, list, file, file === SYNONYMS ? schema.synonyms : z.unknown()));
  return { site, lists, ruleSets, notPersonal, others };
}

/** Whether the file is there in any form, be it one that cannot be read. */
const isNamed = ({ files, irregular }: FileList, file: string): boolean =>
  files.includes(file) || irregular.some((item) => item.file === file);

/** The list that is in force where the folder has none of its own. */
function standardList(file: string, shape: z.ZodType, entries: readonly unknown[]): File {
  return { shape, source: new ContentFile(file, '', false), view: new Cursor(entries), yaml: null, isStandard: true };
}

const tellIn =
  ({ source, yaml }: File): Tell =>
  (path, mistake) =>
    source.add(yaml!.value(path), mistake);

/** What the entries of the registries say of each other. */
function checkEntries(files: Files, names: Registries): void {
  const { lists, ruleSets, notPersonal } = files;
  const { programmes, regions, organisations } = lists;
  for (const name of LIST_NAMES) unique(lists[name].view.items(), 'id', LISTS[name].what, tellIn(lists[name]));
  for (const file of notPersonal) unique(file.view.items(), 'value', '豁免', tellIn(file));
  uniqueRuleSets(ruleSets);
  ruleSets.forEach(bandsDescend);
  twoLayers(programmes.view, tellIn(programmes));
  noCircle(regions.view, '地区', tellIn(regions));
  noCircle(organisations.view, '单位', tellIn(organisations));
  levelsDescend(regions.view, tellIn(regions));
  for (const file of [...Object.values(lists), ...ruleSets])
    registered(namesAndReferences(file.shape, file.view).references, names, tellIn(file));
}

/** One decimal of every rule set that has it, by id. */
const decimalsOf = (ruleSets: readonly File[], field: string): ReadonlyMap<string, Exact> =>
  new Map(
    ruleSets.flatMap(({ view }) => {
      const [id, value] = [view.text('id'), view.exact(field)];
      return id === null || value === null ? [] : [[id, value] as const];
    }),
  );

/** The entries of the list of exemptions that are sound, each with its place. */
function exempt(files: readonly File[]): Exemption[] {
  return files.flatMap(({ view, yaml }) =>
    view.items().flatMap((item): Exemption[] => {
      const entry = schema.notPersonalEntry.safeParse(item.value);
      return entry.success ? [{ ...entry.data, at: yaml!.value([...item.path, 'value']) }] : [];
    }),
  );
}

function readYaml(root: string, { irregular }: FileList, file: string, shape: z.ZodType): File {
  // A link or a pipe is told by the list; whatever is behind it is not read.
  const strange = irregular.some(
    (item) => item.file === file || (item.file === 'content' && item.mistake.code === 'M012'),
  );
  const source = strange ? new ContentFile(file, '', false) : readContentFile(root, file);
  if (!source.readable) return { shape, source, view: new Cursor(undefined), yaml: null };
  const yaml = recallYaml(source.lines);
  source.addAll(yaml.mistakes);
  if (yaml.mistakes.length > 0) return { shape, source, view: new Cursor(undefined), yaml: null };
  if (yaml.data === null || yaml.data === undefined) {
    source.add(
      { line: 1, column: 1 },
      {
        code: 'M002',
        message: '文件是空的',
        found: '没有内容',
        expected: file.endsWith('site.yaml') ? '网站的各项说明' : '至少一个条目；一个也没有的写 []',
        remedy: '照同一文件夹里其他文件的写法补上内容',
      },
    );
    return { shape, source, view: new Cursor(undefined), yaml: null };
  }
  source.addAll(validateSchema(shape, yaml));
  return { shape, source, view: new Cursor(yaml.data), yaml };
}

function namesOf(files: readonly File[]): Names {
  if (files.some(({ yaml, isStandard }) => yaml === null && isStandard !== true)) return null;
  const names = new Map<string, readonly string[]>();
  for (const { view } of files) {
    for (const entry of Array.isArray(view.value) ? view.items() : [view]) {
      const id = entry.text('id');
      if (id === null) continue;
      const short = [...entry.items('short'), ...entry.items('predecessors')].flatMap((item) => item.text() ?? []);
      names.set(
        id,
        [entry.text('name'), entry.text('short'), ...short].filter((name) => name !== null),
      );
    }
  }
  return names;
}

/** Grades are looked up from the top: a band out of order would never be reached. */
function bandsDescend({ source, view, yaml }: File): void {
  const bands = view.items('bands');
  bands.forEach((band, index) => {
    const [above, from] = [boundOf(bands[index - 1]), boundOf(band)];
    if (above === null || from === null || compare(from.exact()!, above.exact()!) < 0) return;
    source.add(yaml!.value(from.path), {
      code: 'M211',
      message: `等级“${band.text('name') ?? ''}”的下限不低于上一等级`,
      found: decimalText(from.exact()!),
      expected: `低于 ${decimalText(above.exact()!)}`,
      remedy: '等级由高到低排列，检查下限是否写错',
    });
  });
}

/** The lower bound of a band, whichever way it is written. */
function boundOf(band: Cursor | undefined): Cursor | null {
  const bound = ['from', 'above'].map((key) => band?.get(key)).find((at) => at !== undefined && at.exact() !== null);
  return bound ?? null;
}

function uniqueRuleSets(files: readonly File[]): void {
  const first = new Map<string, string>();
  for (const { source, view, yaml } of files) {
    const id = view.text('id');
    if (id === null || !yaml) continue;
    const before = first.get(id);
    if (before) {
      source.add(yaml.value(['id']), {
        code: 'M308',
        message: `评价办法 ${id} 重复`,
        found: id,
        expected: `每个编号只用一次；${before} 已经用了 ${id}`,
        remedy: '给其中一个换编号；已经发布的那个不要动',
      });
    } else first.set(id, source.file);
  }
}
