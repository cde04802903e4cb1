/** Nothing in data can end the element that it stands in. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { jsonInHtml } from '../../../src/publish/json-in-html.ts';
import { parsed } from '../../support/dom.ts';

describe('data in a page', () => {
  it.each([
    '</script><meta http-equiv=refresh content=0>',
    '</SCRIPT >',
    '<!-- <script>',
    '\u2028',
    '&lt;/script&gt;',
    ']]>',
  ])('%j stays data', (text) => {
    const html = jsonInHtml({ name: text });
    expect(html).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(html)).toEqual({ name: text });
  });

  test.prop([fc.jsonValue()])('says the same', (value) => {
    expect(JSON.parse(jsonInHtml(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test.prop([fc.string({ unit: fc.constantFrom('<', '/', 's', 'script', '>', '!', '-', '"', '甲') })])(
    'one element stays one',
    (text) => {
      const page = parsed(`<body><script type="application/json">${jsonInHtml({ text })}</script></body>`);
      expect(page.querySelectorAll('body *')).toHaveLength(1);
      expect(JSON.parse(page.querySelector('script')!.textContent)).toEqual({ text });
    },
  );
});
