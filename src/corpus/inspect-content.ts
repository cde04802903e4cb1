/** Reads the whole of content/ and tells everything that is wrong with it, in one run. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { report as reportSchema } from '../report/schema/report.ts';
import type { Check } from './checks/check.ts';
import { acts } from './checks/acts.ts';
import { corrections } from './checks/corrections.ts';
import { duplicates } from './checks/duplicates.ts';
import { figures } from './checks/figures.ts';
import { formulas } from './checks/formulas.ts';
import { printedFigures } from './checks/printed-figures.ts';
import { rates } from './checks/rates.ts';
import { levels } from './checks/difference-levels.ts';
import { references } from './checks/registry-references.ts';
import { headline } from './checks/headline.ts';
import { scores } from './checks/scores.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { draftTargets, finish, inspectDraft, placeOf, readDraft, type Draft } from './report-draft.ts';
import { publicAddresses, type SiteFiles } from './body/site-links.ts';
import { listContent, listReports, reportId, REPORTS, type FileList } from './file-list.ts';
import { finishPage, readPages, type PageDraft } from './publisher-pages.ts';
import { otherTexts } from './personal/other-texts.ts';
import { screenPersonal } from './personal/screen-personal.ts';
import { strays } from './stray-files.ts';
import { mistakeAt, sortMistakes, type MistakeText, type Position, type Mistake } from './mistake.ts';
import { readRegistries, type ReadRegistries, type RegistryData } from './registries.ts';
import { ContentFile } from './content-file.ts';
import { Cursor } from './checks/cursor.ts';
import type { Path } from './yaml.ts';

/** What one reading of content/ came to: an archive that has passed every check, or what stands in its way. */
export interface Inspection {
  /** Null when a registry or an examined report has a problem. */
  readonly corpus: Corpus | null;
  /** Sorted by file and line. */
  readonly problems: readonly Mistake[];
  /** What the author is asked; stops nothing. Sorted as problems. */
  readonly questions: readonly Mistake[];
  /** Project paths of the reports that were examined. */
  readonly examined: readonly string[];
  /** Pictures that these reports and the pages show, from the root. */
  readonly pictures: readonly string[];
  /** Where a path of a report's frontmatter stands in its file; its start when unknown. */
  readonly locate: (file: string, path: Path) => Position;
}

export interface InspectOptions {
  /**
   * Examine only these files or folders (paths from the working directory or the root).
   * The rest of content/ is still read, because files refer to each other. Problems of
   * registries are always told; reports with problems that are not asked for are left
   * out of the corpus.
   */
  readonly files?: readonly string[];
  /** What lies in content/ and public/; looked up when omitted. */
  readonly list?: FileList;
}

const START: Position = { line: 1, column: 1 };

/**
 * Reads and checks everything in one run; the rules are not asked. Never throws for bad content.
 * @param root folder that holds content/ and public/
 */
export function inspectContent(
  root = process.cwd(),
  { files = [], list = listContent(root) }: InspectOptions = {},
): Inspection {
  const registries = readRegistries(root, list);
  const drafts = listReports(list).map((item) => readDraft(root, item));
  const places = new Map(drafts.map(placeOf).map((place) => [place.url, place]));
  const site: SiteFiles = {
    root,
    list,
    named: namedBy(registries, drafts, list),
    isAnchorOf: (address, name) => places.get(address)?.isAnchor(name) ?? true,
  };
  const pages = readPages(site);
  const sources: ContentFile[] = [...registries.sources, ...pages.map(({ source }) => source)];
  for (const { file, mistake } of list.irregular) sources.push(misplaced(file, mistake));
  if (drafts.length === 0 && !list.irregular.some(({ file }) => REPORTS === file || REPORTS.startsWith(`${file}/`)))
    sources.push(misplaced(REPORTS, noReports));
  const fixed = sources.length;
  sources.push(...drafts.map((draft) => draft.source));
  sameId(drafts);
  const checks = checksOf(registries, drafts, list);
  for (const draft of drafts) inspectDraft(site, draft, checks);
  const linked = new Set(drafts.flatMap(({ attached, pictured }) => [...attached, ...pictured.keys()]));
  for (const { file, mistake } of strays(list, linked, site.named)) sources.push(misplaced(file, mistake));
  // With a report that cannot be read nobody can say that a name is in none.
  if (drafts.every(({ yaml }) => yaml !== null)) registries.followed(drafts.map(({ yaml }) => new Cursor(yaml?.data)));
  sources.push(...otherTexts(root, list, sources, linked));
  screenPersonal(sources, registries.exemptions);
  const wanted = files.map((file) => projectPath(root, file));
  const asked = (file: string): boolean =>
    wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`) || path === '');
  const strangers = wanted.filter(
    (path) => path !== '' && !sources.some((source) => source.file === path || source.file.startsWith(`${path}/`)),
  );
  const told = sources.filter((source, index) => index < fixed || asked(source.file));
  const problems = sortMistakes([
    ...told.flatMap((source) => source.problems),
    ...strangers.map((path) => unexpectedFile(root, path)),
  ]);
  const sound = drafts.filter((draft) => draft.source.problems.length === 0);
  return {
    problems,
    questions: sortMistakes(told.flatMap((source) => source.questions)),
    examined: drafts.map((draft) => draft.source.file).filter(asked),
    pictures: [...new Set(drafts.filter((draft) => asked(draft.source.file)).flatMap(shown))].filter((file) =>
      list.files.includes(file),
    ),
    corpus: problems.length === 0 && registries.data ? link(registries.data, sound.map(finish), pages) : null,
    locate: (file, path) => drafts.find((draft) => draft.source.file === file)?.yaml?.value(path) ?? START,
  };
}

/** Everything that is asked of one report. */
function checksOf(registries: ReadRegistries, drafts: readonly Draft[], list: FileList): Check[] {
  return [
    references(
      reportSchema,
      registries.names,
      new Map([...unread(list), ...drafts.map((draft) => [draft.id, draftTargets(draft)] as const)]),
    ),
    duplicates,
    headline,
    acts,
    scores(registries),
    formulas,
    figures,
    rates,
    printedFigures,
    corrections,
    levels,
  ];
}

/** Reports that are there but cannot be read: nobody can say what they hold. */
function unread({ irregular }: FileList): (readonly [string, null])[] {
  return irregular.filter(({ file }) => file.endsWith('.mdx')).map(({ file }) => [reportId(file), null]);
}

const shown = ({ pictured }: Draft): string[] =>
  [...pictured].flatMap(([file, state]) => (state === 'picture' ? [file] : []));

/** Ids that links may name, as written. */
function namedBy({ names }: ReadRegistries, drafts: readonly Draft[], list: FileList): SiteFiles['named'] {
  return {
    reports: new Map([...unread(list), ...drafts.map((draft) => [draft.id, draftTargets(draft)] as const)]),
    organisations: new Set(names.organisations?.keys()),
    programmes: new Set(names.programmes?.keys()),
    themes: new Set(names.themes?.keys()),
    files: publicAddresses(list),
  };
}

/** Most likely the command was given in the wrong folder; an empty site must not replace a full one. */
const noReports: MistakeText = {
  code: 'M007',
  message: `${REPORTS} 里没有一份报告`,
  found: '没有 .mdx 文件',
  expected: `项目的根文件夹里有 ${REPORTS}，其中至少一份报告`,
  remedy: '在项目的根文件夹里运行命令；新建的站点先用 npm run mingjian -- new 编号 建一份报告',
};

function misplaced(file: string, mistake: MistakeText): ContentFile {
  const source = new ContentFile(file, '', false);
  source.add(START, mistake);
  return source;
}

/** Reports may lie in subfolders, so two files can claim one address. */
function sameId(drafts: readonly Draft[]): void {
  const byId = Map.groupBy(drafts, (draft) => draft.id);
  for (const [id, same] of byId) {
    if (same.length < 2) continue;
    for (const { source } of same) {
      const others = same.map((draft) => draft.source.file).filter((file) => file !== source.file);
      source.add(START, {
        code: 'M308',
        message: `报告编号 ${id} 重复`,
        found: source.file,
        expected: `每个文件名只用一次；另有 ${others.join('、')}`,
        remedy: '给未发布的那个文件改名；已经发布的不要动',
      });
    }
  }
}

function projectPath(root: string, file: string): string {
  return relative(root, absolutePath(root, file)).split(sep).join('/');
}

/** A relative path counts from the root, or from where the command was called if only there is such a file. */
function absolutePath(root: string, file: string): string {
  if (isAbsolute(file)) return file;
  const fromRoot = resolve(root, file);
  return existsSync(resolve(file)) && !existsSync(fromRoot) ? resolve(file) : fromRoot;
}

function unexpectedFile(root: string, path: string): Mistake {
  const exists = existsSync(join(root, path));
  return mistakeAt(path, START, {
    code: 'M007',
    message: exists ? `${path} 不是本站的内容文件` : `没有文件 ${path}`,
    found: path,
    expected: 'content/ 里的报告（.mdx）或登记文件（.yaml）',
    remedy: exists ? '只检查 content/ 里的文件；报告的后缀应为 .mdx' : '检查路径和文件名的拼写',
  });
}

function link(data: RegistryData, reports: readonly Report[], pages: readonly PageDraft[]): Corpus {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]));
  return {
    site: data.site,
    subjects: byId(data.subjects),
    organisationKinds: byId(data.organisationKinds),
    regions: byId(data.regions),
    reports: [...reports].sort(newestFirst),
    organisations: byId(data.organisations),
    evaluators: byId(data.evaluators),
    programmes: byId(data.programmes),
    themes: byId(data.themes),
    ruleSets: byId(data.ruleSets),
    synonyms: data.synonyms,
    pages: byId(pages.map(finishPage)),
  };
}

function newestFirst(a: Report, b: Report): number {
  const year = (item: Report): number => item.reportYear ?? item.period.to;
  return year(b) - year(a) || b.period.to - a.period.to || (a.id < b.id ? -1 : 1);
}
