/** Every kind of mistake: its code, its place, what was found, what to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, helpPage, type Code } from '../../../src/corpus/codes.ts';
import { inspectContent, readCorpus } from '../../../src/corpus/read-corpus.ts';
import { lending, unmark } from './archive.ts';
import { actCases } from './cases/acts.ts';
import { bodies, personal, questions } from './cases/body.ts';
import type { Case } from './cases/case.ts';
import { fields } from './cases/fields.ts';
import { files } from './cases/files.ts';
import { levels } from './cases/levels.ts';
import { numbers } from './cases/numbers.ts';
import { references } from './cases/references.ts';
import { slips } from './cases/slips.ts';
import { yaml } from './cases/yaml.ts';

const archive = lending();

const all: readonly Case[] = [
  ...files,
  ...yaml,
  ...fields,
  ...numbers,
  ...levels,
  ...actCases,
  ...references,
  ...bodies,
  ...slips,
  ...personal,
];

describe.each(Object.entries(Object.groupBy(all, (item) => item.code)))('%s', (code, cases) => {
  it.each(cases)('$name', ({ file, content, at, found, remedy, also = [], files: more = {} }) => {
    const marked = typeof content === 'string' && at === undefined ? unmark(content) : null;
    const text = marked ? marked.text : content;
    const [line, column] = marked ? [marked.line, marked.column] : at!;
    const { problems, corpus } = inspectContent(archive({ ...more, [file]: text }));
    const told = problems.find(
      (item) => item.code === code && item.file === file && item.line === line && item.column === column,
    );
    expect(told, JSON.stringify(problems, null, 1)).toBeDefined();
    expect(told!.found).toMatch(found instanceof RegExp ? found : new RegExp(`^${escape(found)}$`));
    if (remedy !== undefined)
      expect(told!.remedy).toMatch(remedy instanceof RegExp ? remedy : new RegExp(`^${escape(remedy)}$`));
    for (const part of [told!.message, told!.expected, told!.remedy])
      expect(part).toMatch(/\p{Script=Han}|^[\w.-]+$|^</u);
    const others = problems.filter((item) => item !== told).map((item) => item.code);
    expect(others.filter((other) => !also.includes(other))).toEqual([]);
    expect(corpus).toBeNull();
  });
});

describe('questions', () => {
  it.each(questions)('$code $name', ({ code, file, content, found, remedy }) => {
    const { text, line, column } = unmark(content as string);
    const { problems, questions: told, corpus } = inspectContent(archive({ [file]: text }));
    expect(problems).toEqual([]);
    expect(corpus).not.toBeNull();
    expect(told).toMatchObject([{ code, file, line, column }]);
    expect(told[0]!.found).toMatch(found instanceof RegExp ? found : new RegExp(`^${escape(found)}$`));
    if (remedy !== undefined) expect(told[0]!.remedy).toMatch(remedy);
  });
});

describe('codes', () => {
  it('are all tried', () => {
    // What only the rules can tell is tried where they run: tests/unit/authoring/notes.test.ts.
    const tried = [...all, ...questions, ...(['M221', 'M222', 'M224'] as const).map((code) => ({ code }))];
    expect(Object.keys(codes).filter((code) => !tried.some((item) => item.code === code))).toEqual([]);
  });

  it.each(Object.entries(codes))('%s has a help page', (code, name) => {
    const page = helpPage(code as Code);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text.startsWith(`# ${code} ${name}\n`)).toBe(true);
    for (const part of ['## 意思', '## 错误的写法', '## 正确的写法']) expect(text).toContain(part);
  });

  it('are all on the list of help pages', () => {
    const list = readFileSync(join('docs', 'messages', 'README.md'), 'utf8');
    expect(Object.entries(codes).filter(([code, name]) => !list.includes(`[${code}](${code}.md) | ${name}`))).toEqual(
      [],
    );
  });

  it('has no page for a code that does not exist', () => {
    const pages = readdirSync(join('docs', 'messages')).map((name) => name.replace(/\.md$/, ''));
    expect(pages.filter((name) => name !== 'README' && !Object.hasOwn(codes, name))).toEqual([]);
  });
});

describe('personal numbers', () => {
  it.each(personal)('are never repeated in full: $name', ({ file, content }) => {
    const { text } = unmark(content as string);
    const { problems } = inspectContent(archive({ [file]: text }));
    const said = JSON.stringify(problems);
    for (const number of [
      '13912345678',
      '139-1234-5678',
      '１３９１２３４５６７８',
      '3831234',
      '83123456',
      '44070319800101123X',
      '6222021234567890128',
      '4400 1234 5678 9012 345',
      '12345678',
      'zhangsan',
      '36548',
      '1234567',
      '502室',
    ]) {
      expect(said).not.toContain(number);
    }
  });
});

it('the sound archive is sound', () => {
  const root = archive();
  expect(inspectContent(root).problems).toEqual([]);
  expect(readCorpus(root).reports.map((report) => report.id)).toEqual(['2023-ceshi']);
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
