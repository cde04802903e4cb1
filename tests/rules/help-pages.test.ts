/** One help page for each rule, one rule for each help page. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/all-rules.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('docs/rules', () => {
  it('has exactly the pages of the rules', () => {
    const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  it.each(rules.map(({ code, name }) => ({ code, name })))('$code is about $name', ({ code, name }) => {
    const page = readFileSync(new URL(`${code}.md`, folder), 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${code} ${name}`);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['核对什么', '公式', '容差', '例', '依据']);
  });
});

describe('rules', () => {
  it('have stable codes in ascending order, each once', () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const code of codes) expect(code).toMatch(/^C[1-7]\d\d$/);
  });

  it('explain themselves in Chinese', () => {
    for (const { explanation, name } of rules) {
      expect(name).toMatch(/^\p{Script=Han}+$/u);
      expect(explanation).toMatch(/。$/);
    }
  });
});
