/** Reads content/*.yaml: the registries that reports refer to, and the site's identity. */
import { z } from 'zod';
import { compare, decimalText, type Exact } from '../report/exact.ts';
import * as schema from '../report/schema/registries.ts';
import type {
  Evaluator,
  Organisation,
  Programme,
  RuleSet,
  Site,
  Synonyms,
  Theme,
} from '../report/schema/registries.ts';
import type { Tell } from './checks/check.ts';
import { unique } from './checks/duplicates.ts';
import { unprinted } from './checks/programme-scope.ts';
import { registered, type Names, type Registries } from './checks/registry-references.ts';
import { namesAndReferences } from './checks/names-and-references.ts';
import { Cursor } from './checks/cursor.ts';
import { Exemptions, NOT_PERSONAL, type Exemption } from './personal/exemptions.ts';
import type { MistakeText } from './mistake.ts';
import { filesBelow, RULE_SETS, type FileList } from './file-list.ts';
import { validateSchema } from './validate-schema.ts';
import { readContentFile, ContentFile } from './content-file.ts';
import type { Yaml } from './yaml.ts';
import { recallYaml } from './yaml-memory.ts';

export interface RegistryData {
  readonly site: Site;
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
}

export function readRegistries(root: string, list: FileList): ReadRegistries {
  const files = readFiles(root, list);
  const { site, organisations, evaluators, programmes, themes, ruleSets, notPersonal, others } = files;
  const names: Registries = {
    organisations: namesOf([organisations]),
    evaluators: namesOf([evaluators]),
    programmes: namesOf([programmes]),
    themes: namesOf([themes]),
    ruleSets: namesOf(ruleSets),
  };
  checkEntries(files, names);
  const all = [site, organisations, evaluators, programmes, themes, ...ruleSets, ...notPersonal, ...others];
  const sound = all.every(({ source, yaml }) => yaml !== null && source.problems.length === 0);
  return {
    sources: all.map(({ source }) => source),
    names,
    maxima: new Map(
      ruleSets.flatMap(({ view }) => {
        const [id, max] = [view.text('id'), view.exact('max')];
        return id === null || max === null ? [] : [[id, max] as const];
      }),
    ),
    exemptions: new Exemptions(notPersonal[0]?.source ?? null, exempt(notPersonal)),
    followed: (reports) =>
      unprinted(programmes.view, reports).forEach(({ at, mistake }) => tellIn(programmes)(at.path, mistake)),
    data: sound
      ? {
          site: schema.site.parse(site.view.value),
          organisations: schema.organisations.parse(organisations.view.value),
          evaluators: schema.evaluators.parse(evaluators.view.value),
          programmes: schema.programmes.parse(programmes.view.value),
          themes: schema.themes.parse(themes.view.value),
          ruleSets: ruleSets.map(({ view }) => schema.ruleSet.parse(view.value)),
          synonyms: schema.synonyms.parse(
            others.find(({ source }) => source.file === SYNONYMS)?.view.value ?? { synonyms: [], ignore: [] },
          ),
        }
      : null,
  };
}

interface Files {
  readonly site: File;
  readonly organisations: File;
  readonly evaluators: File;
  readonly programmes: File;
  readonly themes: File;
  readonly ruleSets: readonly File[];
  readonly notPersonal: readonly File[];
  readonly others: readonly File[];
}

function readFiles(root: string, list: FileList): Files {
  const site = readYaml(root, list, 'content/site.yaml', schema.site);
  const organisations = readYaml(root, list, 'content/organisations.yaml', schema.organisations);
  const evaluators = readYaml(root, list, 'content/evaluators.yaml', schema.evaluators);
  const programmes = readYaml(root, list, 'content/programmes.yaml', schema.programmes);
  const themes = readYaml(root, list, 'content/themes.yaml', schema.themes);
  const ruleSets = filesBelow(list, RULE_SETS)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => readYaml(root, list, file, schema.ruleSet));
  const notPersonal = list.files.includes(NOT_PERSONAL) ? [readYaml(root, list, NOT_PERSONAL, schema.notPersonal)] : [];
  // An archive may do without its word list; other files have no schema here, but must at least be YAML.
  const known = new Set(
    [site, organisations, evaluators, programmes, themes, ...notPersonal].map(({ source }) => source.file),
  );
  const others = filesBelow(list, 'content')
    .filter((file) => /^content\/[^/]+\.ya?ml$/.test(file) && !known.has(file))
    .map((file) => readYaml(root, list, file, file === SYNONYMS ? schema.synonyms : z.unknown()));
  return { site, organisations, evaluators, programmes, themes, ruleSets, notPersonal, others };
}

const tellIn =
  ({ source, yaml }: File): Tell =>
  (path, mistake) =>
    source.add(yaml!.value(path), mistake);

/** What the entries of the registries say of each other. */
function checkEntries(files: Files, names: Registries): void {
  const { organisations, evaluators, programmes, themes, ruleSets, notPersonal } = files;
  for (const [file, what] of [
    [organisations, '单位'],
    [evaluators, '评价机构'],
    [programmes, '资金或经费'],
    [themes, '主题'],
  ] as const) {
    unique(file.view.items(), 'id', what, tellIn(file));
  }
  for (const file of notPersonal) unique(file.view.items(), 'value', '豁免', tellIn(file));
  uniqueRuleSets(ruleSets);
  ruleSets.forEach(bandsDescend);
  for (const programme of programmes.view.items()) {
    const mistake = circle(programme, programmes.view);
    if (mistake) tellIn(programmes)(programme.get('within').path, mistake);
  }
  for (const file of [organisations, evaluators, programmes, themes, ...ruleSets])
    registered(namesAndReferences(file.shape, file.view).references, names, tellIn(file));
}

/** The entries of the list of exemptions that are sound, each with its place. */
function exempt(files: readonly File[]): Exemption[] {
  return files.flatMap(({ view, yaml }) =>
    view.items().flatMap((item): Exemption[] => {
      const entry = schema.notPersonalEntry.safeParse(item.value);
      return entry.success ? [{ ...entry.data, at: yaml!.value([...item.path, 'value']) }] : [];
    }),
  );
}

/** A sub-project of a sub-project, or of itself, would have no page to stand on. */
function circle(programme: Cursor, all: Cursor): MistakeText | null {
  const within = programme.text('within');
  const parent = all.items().find((item) => item.text('id') === within);
  if (within === null || (parent?.text('within') ?? null) === null) return null;
  return {
    code: 'M309',
    message: `${within} 自己就是子项目`,
    found: within,
    expected: '一笔不是子项目的资金或经费：子项目只分一层',
    remedy: '改为最上一层的资金或经费的编号，或删去 within',
  };
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
  if (files.some(({ yaml }) => yaml === null)) return null;
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
    const above = bands[index - 1]?.exact('from') ?? null;
    const from = band.exact('from');
    if (above === null || from === null || compare(from, above) < 0) return;
    source.add(yaml!.value([...band.path, 'from']), {
      code: 'M211',
      message: `等级“${band.text('name') ?? ''}”的下限不低于上一等级`,
      found: decimalText(from),
      expected: `低于 ${decimalText(above)}`,
      remedy: '等级由高到低排列，检查下限是否写错',
    });
  });
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
