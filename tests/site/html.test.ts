/** Every page is valid HTML. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { builtPages } from '../support/pages.ts';

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

describe('html', () => {
  for (const page of builtPages(inject('dist'))) {
    it(page.url, async () => {
      const report = await validator.validateString(page.html);
      const messages = report.results.flatMap((result) =>
        result.messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message} ${m.selector ?? ''}`),
      );
      expect(messages).toEqual([]);
      expect([...page.html.matchAll(/<h1[\s>]/g)], 'one title').toHaveLength(1);
    });
  }
});
