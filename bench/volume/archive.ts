/**
 * Makes an archive of any size from the one we have: the same 35 kinds of
 * report for as many invented cities as are needed, years moved, texts, money
 * and tables as long as real ones. Invented names only; nothing is published.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { generator } from '../../tests/support/random.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** How far years may be moved back. */
const YEARS = 5;

interface City {
  readonly code: string;
  readonly name: string;
  readonly shift: number;
}

interface Names {
  readonly organisations: readonly string[];
  readonly programmes: readonly string[];
  readonly reports: readonly string[];
}

function cities(count: number, random: () => number): City[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `c${String(index).padStart(3, '0')}`,
    name: `${STEMS[index % 10] ?? ''}${BRANCHES[index % 12] ?? ''}${index < 60 ? '' : String(Math.floor(index / 60) + 1)}市`,
    shift: -Math.floor(random() * YEARS),
  }));
}

/** Years in text, not amounts that look like years: “2021年”, “2021-2023年”, “year: 2021”, “2025-04-18”. */
function moved(text: string, shift: number): string {
  if (shift === 0) return text;
  return text.replace(
    /(?<![\d.])20[012]\d(?=(?:\s?[-—–~至、]\s?20[012]\d)*年)|(?<=\b(?:year|from|to|reportYear|published|benchmarkDate|due|asOf|date): ["']?)20[012]\d|(?<=shortTitle: .*)20[012]\d/g,
    (year) => String(Number(year) + shift),
  );
}

const word = (id: string): RegExp => new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');

/** One file as another city would have written it. */
function told(text: string, city: City, names: Names): string {
  let out = moved(text, city.shift).replaceAll('江门市', city.name).replaceAll('江门', city.name.slice(0, -1));
  for (const id of names.organisations) out = out.replace(word(id), id.replace(/^jiangmen/, city.code));
  for (const id of names.programmes) out = out.replace(word(id), `${city.code}-${id}`);
  for (const id of names.reports) out = out.replaceAll(`${id}#`, `${city.code}-${id}#`);
  return out;
}

const read = (root: string, name: string): string => readFileSync(join(root, 'content', name), 'utf8');
const ids = (yaml: string): string[] => (parse(yaml) as { id: string }[]).map(({ id }) => id);

const unfollowed = (yaml: string): string =>
  stringify((parse(yaml) as Record<string, unknown>[]).map(({ indicators: _indicators, ...line }) => line));

/** Writes `count` reports with their registries to `target`/content. */
export function generate(source: string, target: string, count: number, seed: number): void {
  const folder = join(source, 'content/reports');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const names: Names = {
    organisations: ids(read(source, 'organisations.yaml')),
    programmes: ids(read(source, 'programmes.yaml')),
    reports: files.map((name) => name.replace(/\.mdx$/, '')),
  };
  const all = cities(Math.ceil(count / files.length), generator(seed));
  const content = join(target, 'content');
  mkdirSync(join(content, 'reports'), { recursive: true });
  for (const name of ['site.yaml', 'themes.yaml', 'evaluators.yaml', 'synonyms.yaml', 'rule-sets', 'pages']) {
    cpSync(join(source, 'content', name), join(content, name), { recursive: true });
  }
  const registry = (name: string, city: City): string => told(read(source, name), city, names);
  writeFileSync(
    join(content, 'organisations.yaml'),
    all.map((city) => registry('organisations.yaml', city)).join('\n'),
  );
  writeFileSync(
    join(content, 'programmes.yaml'),
    all
      .map((city, index) => {
        const yaml = registry('programmes.yaml', city);
        // The last city may lack reports that print the indicators which its budget lines follow.
        return (index + 1) * files.length <= count ? yaml : unfollowed(yaml);
      })
      .join('\n'),
  );
  const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  for (let index = 0; index < count; index++) {
    const city = all[Math.floor(index / files.length)]!;
    const name = files[index % files.length]!;
    writeFileSync(join(content, 'reports', `${city.code}-${name}`), told(texts.get(name)!, city, names));
  }
}
