/** Every kind of computed sentence is known by name, with the cases in which it is not made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LISTING_SENTENCES } from '../../../src/views/sentences/lists-and-subjects.ts';
import { REPORT_SENTENCES } from '../../../src/views/sentences/report-page.ts';
import { sentenceKinds } from '../../../src/views/sentences/all-sentences.ts';
import type { SentenceKind } from '../../../src/views/sentences/sentence-kind.ts';

describe.each(sentenceKinds())('$name', ({ says, madeIn, silent }) => {
  it('is made where the table says', () => {
    expect(existsSync(join('src', madeIn)), madeIn).toBe(true);
    expect(says).not.toBe('');
  });

  it('says when it is not made', () => {
    expect(silent.length).toBeGreaterThan(0);
    expect(new Set(silent).size).toBe(silent.length);
  });
});

const PAGE = 'docs/sentences.md';

describe(PAGE, () => {
  it('holds the two tables', async () => {
    const parts: readonly [string, Readonly<Record<string, SentenceKind>>][] = [
      ['report-page', REPORT_SENTENCES],
      ['listing', LISTING_SENTENCES],
    ];
    const filled = parts.reduce(
      (page, [part, kinds]) => {
        const [before = '', rest = ''] = page.split(`<!-- ${part} -->`);
        const [, after = ''] = rest.split(`<!-- /${part} -->`);
        return `${before}<!-- ${part} -->\n\n${table(kinds)}\n\n<!-- /${part} -->${after}`;
      },
      readFileSync(PAGE, 'utf8'),
    );
    await expect(filled).toMatchFileSnapshot(join(process.cwd(), PAGE));
  });
});

function table(kinds: Readonly<Record<string, SentenceKind>>): string {
  const rows = Object.entries(kinds).map(
    ([name, { says, silent, madeIn }]) => `| \`${name}\` | ${says} | ${silent.join('<br>')} | \`src/${madeIn}\` |`,
  );
  return ['| 名称 | 说什么 | 什么时候不说 | 在哪里写成 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
