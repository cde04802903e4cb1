/** Whether built pages are valid HTML. */
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import type { Page } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Written by the compiler, harmless and smaller.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    // Chinese titles are short in characters and long in bytes.
    'long-title': 'off',
    // Safari drops the list semantics of lists without bullets; the role brings them back.
    'no-redundant-role': 'off',
    // Filters apply at once, announce what they leave, and are hidden without JavaScript.
    'wcag/h32': 'off',
  },
});

/** Everything that is wrong, with its place. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message} ${m.selector ?? ''}`),
  );
}

/** One test a page. */
export function areValid(pages: readonly Page[]): void {
  it.each(pages.map((page) => [page.url, page] as const))('%s', async (_, { html }) => {
    expect(await faultsOf(html)).toEqual([]);
    expect([...html.matchAll(/<h1[\s>]/g)], 'one title').toHaveLength(1);
  });
}
