/** What the longest page of each kind costs a reader's line stays within its budget (size-budget.json). */
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { bytesOf, PARTS, weigh, type Part, type SizeBudget, type WeighedFile } from '../support/page-weight.ts';
import { builtPages, kindOf, onePageOfEachKind } from '../support/pages.ts';

const budget = JSON.parse(readFileSync(new URL('size-budget.json', import.meta.url), 'utf8')) as SizeBudget;
const dist = inject('dist');
const weights = new Map(onePageOfEachKind(builtPages(dist)).map((page) => [kindOf(page.url), weigh(dist, page)]));

/** A budget that is so much more than what is holds nothing. */
const MOST_AIR = 1.5;

/** Each file that is larger than when the budgets were set, the one that grew most first. */
function grown(files: readonly WeighedFile[]): string {
  const more = files
    .map(({ name, bytes }) => ({ name, by: bytes - (budget.files[name] ?? 0), bytes }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  return more.map(({ name, by, bytes }) => `${name} ${bytes} (+${by})`).join(', ') || 'no file alone';
}

/** What is wrong with a part of a kind: found, allowed, which file grew. */
function fault(kind: string, part: Part): string[] {
  const files = weights.get(kind)![part];
  const found = bytesOf(files);
  const allowed = budget.kinds[kind]?.[part] ?? 0;
  const named = `${kind} ${part}: ${found} bytes, allowed ${allowed}`;
  if (found > allowed) return [`${named}; grew: ${grown(files)}`];
  return allowed > found * MOST_AIR ? [`${named}: the budget is too generous`] : [];
}

describe('the size of a page', () => {
  it('has a budget for every kind of page, and for no other', () => {
    expect(Object.keys(budget.kinds).sort()).toEqual([...weights.keys()].sort());
  });

  it.each([...weights.keys()])('%s stays within its budget', (kind) => {
    expect(PARTS.flatMap((part) => fault(kind, part))).toEqual([]);
  });

  it('is at most 10 kB of script on a report before a chart is reached', () => {
    expect(bytesOf(weights.get('/reports/*/')!.script)).toBeLessThanOrEqual(10_000);
  });

  it('counts what is loaded in a chain, and the chart only when it is reached', () => {
    const { script, allScript } = weights.get('/reports/*/')!;
    const isChart = ({ name }: WeighedFile): boolean => name.startsWith('_astro/draw-picture');
    expect(script.map(({ name }) => name)).toContain('_astro/preload-helper.*.js');
    expect(script.filter(isChart)).toEqual([]);
    expect(bytesOf(allScript.filter(isChart))).toBeGreaterThan(30_000);
  });
});
