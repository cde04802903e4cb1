/** Addresses of a body on a site that does not lie at the root of its host. */
import { evaluate } from 'satteri';
import { expect, it } from 'vitest';
import { narrativeOptions } from '../../../src/components/mdx/markdown.ts';
import { shield } from '../../../src/corpus/body/typed-text.ts';

type Props = Readonly<Record<string, unknown>>;

/** Every address of the rendered body, in its order. */
function addressesOf(body: string, base: string): unknown[] {
  const found: unknown[] = [];
  const jsx = (_type: unknown, props: unknown): null => {
    const { href, src } = props as Props;
    if (href !== undefined || src !== undefined) found.push(href ?? src);
    return null;
  };
  const page: unknown = evaluate(shield(body), { ...narrativeOptions(base), Fragment: 'fragment', jsx, jsxs: jsx });
  (page as { default: (props: Props) => unknown }).default({});
  return found;
}

it.each([
  ['a link', '[甲](/themes/)', '/jixiao/themes/'],
  ['a link by reference', '[甲][1]\n\n[1]: /themes/', '/jixiao/themes/'],
  ['a picture', '![甲](/tu.png)', '/jixiao/tu.png'],
  ['a place on the page', '[甲][1]\n\n[1]: #F1', '#F1'],
  ['another site', '[甲][1]\n\n[1]: https://www.mof.gov.cn/', 'https://www.mof.gov.cn/'],
])('%s', (_what, body, address) => expect(addressesOf(body, '/jixiao/')).toEqual([address]));
