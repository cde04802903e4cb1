/** What there is to use is documented, and what is documented is there: codes, fields, commands, variables, scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/authoring/cli.ts';
import { codes } from '../../../src/corpus/codes.ts';
import { rules } from '../../../src/rules/all-rules.ts';
import { allFields, fieldsAsMarkdown } from './field-table.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => kind.test(name));

const guides = ['README.md', 'CONTRIBUTING.md', 'bench/search/README.md', ...filesIn('docs', /^docs.[^/\\]+\.md$/)];
const text = guides.map(read).join('\n');
const pages = [...guides, ...filesIn('docs', /^docs.(?:messages|rules).+\.md$/)].map(read).join('\n');

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
const found = (where: string, pattern: RegExp): string[] => sorted([...where.matchAll(pattern)].map(([, name]) => name!));

describe('codes', () => {
  const helpPages = (folder: string): string[] =>
    readdirSync(join(ROOT, folder)).flatMap((name) => /^([A-Z]\d{3})\.md$/.exec(name)?.[1] ?? []).sort();

  it('of messages have each a page, and no page is without one', () => {
    expect(helpPages('docs/messages')).toEqual(Object.keys(codes).sort());
  });

  it('of rules have each a page, and no page is without one', () => {
    expect(helpPages('docs/rules')).toEqual(rules.map(({ code }) => code).sort());
  });

  it('that any page names are those of a message or a rule', () => {
    const known = new Set<string>([...Object.keys(codes), ...rules.map(({ code }) => code)]);
    // M221 shows what a code that is none looks like.
    expect(found(pages, /\b([CM]\d{3})\b/g).filter((code) => !known.has(code))).toEqual(['C999']);
  });
});

describe('fields of the front matter', () => {
  it('stand in docs/fields.md as the schema has them', async () => {
    await expect(fieldsAsMarkdown()).toMatchFileSnapshot(join(ROOT, 'docs/fields.md'));
  });

  it('say each in Chinese what they are', () => {
    expect(allFields().length).toBeGreaterThan(250);
    expect(allFields().filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([]);
  });
});

describe('the command line', async () => {
  const made: Command[] = [];
  const parse = vi.spyOn(Command.prototype, 'parseAsync').mockImplementation(function (this: Command) {
    made.push(this);
    return Promise.resolve(this);
  });
  const silent = (): void => undefined;
  await main([], { root: ROOT, out: silent, error: silent, color: false, judge: () => Promise.reject(new Error('nothing is judged')) });
  parse.mockRestore();
  const commands = made.flatMap((program) => program.commands);

  it('is documented, command by command, flag by flag', () => {
    expect(commands.length).toBeGreaterThanOrEqual(3);
    const flags = commands.flatMap((command) => command.options.flatMap(({ long }) => (long ? [`${command.name()} ${long}`] : [])));
    const told = (flag: string): boolean => {
      const [command, long] = flag.split(' ');
      return text.split('\n').some((line) => new RegExp(`mingjian -- ${command}\\b`).test(line) && line.includes(long!));
    };
    expect(commands.map((command) => command.name()).filter((name) => !text.includes(`mingjian -- ${name}`))).toEqual([]);
    expect(flags.filter((flag) => !told(flag))).toEqual([]);
  });

  it('has every command and flag that a page names', () => {
    const uses = [...pages.matchAll(/mingjian -- ([a-z]+)([^\n`]*)/g)];
    const wrong = uses.filter(([, name, rest]) => {
      const command = commands.find((one) => one.name() === name);
      const flags = found(rest!, /(--[a-z-]+)/g);
      return command === undefined || flags.some((flag) => !command.options.some(({ long }) => long === flag));
    });
    expect(wrong.map(([use]) => use)).toEqual([]);
  });
});

describe('variables of the environment', () => {
  const code = [
    'astro.config.mjs',
    ...['src', 'tests', 'bench', 'tools'].flatMap((folder) => filesIn(folder, /\.(?:ts|mjs|astro)$/)),
  ];
  const used = sorted(code.flatMap((file) => found(read(file), /\b(MINGJIAN_[A-Z]+)\b/g)));

  it('are documented, and no other is', () => {
    expect(used.length).toBeGreaterThan(3);
    expect(found(pages, /\b(MINGJIAN_[A-Z]+)\b/g)).toEqual(used);
  });
});

describe('scripts of npm', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

  it('are documented', () => {
    // npm runs these by itself.
    const own = scripts.filter((name) => !/^(?:pre|post)/.test(name));
    const told = new Set(found(text, /npm (?:run )?([a-z]+(?::[a-z]+)*)/g));
    expect(own.filter((name) => !told.has(name))).toEqual([]);
  });

  it('are there when a page names them', () => {
    const builtIn = ['install', 'test', 'start', 'ci'];
    const named = [...found(pages, /npm run ([a-z]+(?::[a-z]+)*)/g), ...found(pages, /`npm ([a-z]+)\b/g)];
    expect(named.filter((name) => name !== 'run' && !scripts.includes(name) && !builtIn.includes(name))).toEqual([]);
  });
});
