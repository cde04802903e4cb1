/** How the narrative of a report is turned into HTML. */
import { satteri } from '@astrojs/markdown-satteri';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginDefinition,
  type HastVisitorContext,
  type MdastPluginDefinition,
  type MdxJsxAttributeUnion,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
  type PluginFactoryContext,
} from 'satteri';
import { HeadingIds } from '../../corpus/page-anchors.ts';
import { linkPieces, unshield } from '../../corpus/body/typed-text.ts';
import { figureClasses } from '../base/figure-classes.ts';
import { pieces } from '../../views/chinese-text.ts';

/** Words as they were typed; addresses that were typed as text become links. */
const asTyped = defineMdastPlugin({
  name: 'as-typed',
  text(node, ctx) {
    const value = unshield(node.value);
    const cut = linkPieces(value);
    const inLink = ctx.parent(node).type === 'link';
    if (inLink || !cut.some(({ isLink }) => isLink)) {
      if (value !== node.value) ctx.setProperty(node, 'value', value);
      return;
    }
    ctx.replaceNode(
      node,
      cut.map(({ text, isLink }) =>
        isLink
          ? { type: 'link' as const, url: text, children: [{ type: 'text' as const, value: text }] }
          : { type: 'text' as const, value: text },
      ),
    );
  },
});

/** The attributes of components, too. */
const typedAttributes = defineHastPlugin({
  name: 'typed-attributes',
  mdxJsxFlowElement: { filter: [], visit: typeAttributes },
  mdxJsxTextElement: { filter: [], visit: typeAttributes },
});

function typeAttributes(node: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>, ctx: HastVisitorContext): void {
  for (const [name, value] of typedIn(node.attributes)) ctx.setProperty(node, name, value);
}

function typedIn(attributes: readonly MdxJsxAttributeUnion[]): (readonly [string, string])[] {
  return attributes.flatMap((item) => {
    if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string') return [];
    const typed = unshield(item.value);
    return typed === item.value ? [] : [[item.name, typed] as const];
  });
}

/** Links and pictures by addresses that begin with a slash stand below the site's base path. */
const below = (base: string): MdastPluginDefinition => {
  const prefix = base.replace(/\/$/, '');
  const at = (url: string): string => (url.startsWith('/') ? prefix + unshield(url) : unshield(url));
  // The renderer looks for a picture by its name, and leaves some escapes of an address as they are.
  const picture = (url: string): string => (url.startsWith('/') ? at(url) : decodeURIComponent(unshield(url)));
  return defineMdastPlugin({
    name: 'below-base',
    link: (node, ctx) => ctx.setProperty(node, 'url', at(node.url)),
    image(node, ctx) {
      ctx.setProperty(node, 'url', picture(node.url));
      ctx.setProperty(node, 'alt', unshield(node.alt ?? ''));
    },
    definition: (node, ctx) => ctx.setProperty(node, 'url', at(node.url)),
  });
};

/** Ids of headings are those that checks and search give them. */
const headingIds = (): HastPluginDefinition => {
  const ids = new HeadingIds();
  return defineHastPlugin({
    name: 'own-heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        if (typeof node.properties.id !== 'string') ctx.setProperty(node, 'id', ids.next(ctx.textContent(node)));
      },
    },
  });
};

/** “---:” in a Markdown table aligns with an attribute: the Content-Security-Policy forbids inline styles. */
const alignByAttribute = defineHastPlugin({
  name: 'align-by-attribute',
  element: {
    filter: ['th', 'td'],
    visit(node, ctx) {
      const style = node.properties.style ?? node.properties.align ?? '';
      const side = /right|center/.exec(style)?.[0];
      ctx.setProperty(node, 'style', null);
      ctx.setProperty(node, 'align', null);
      if (side !== undefined) ctx.setProperty(node, 'data-align', side === 'right' ? 'end' : 'center');
    },
  },
});

/** A number keeps its unit on one line. */
const tightFigures = defineHastPlugin({
  name: 'tight-figures',
  element: {
    filter: ['p', 'li', 'td'],
    visit(node, ctx) {
      for (const child of node.children) {
        if (child.type !== 'text') continue;
        const cut = pieces(child.value);
        if (!cut.some(({ tight }) => tight)) continue;
        ctx.replaceNode(
          child,
          cut.map((piece) =>
            piece.tight
              ? {
                  type: 'element' as const,
                  tagName: 'span',
                  properties: { className: figureClasses(piece) },
                  children: [{ type: 'text' as const, value: piece.text }],
                }
              : { type: 'text' as const, value: piece.text },
          ),
        );
      }
    },
  },
});

/** The page has its title already; the first heading of a help page would be a second one. */
const noSecondTitle = ({ sourceFormat }: PluginFactoryContext): HastPluginDefinition | null =>
  sourceFormat === 'mdx'
    ? null
    : defineHastPlugin({
        name: 'no-second-title',
        element: {
          filter: ['h1'],
          visit(node, ctx) {
            ctx.removeNode(node);
          },
        },
      });

/**
 * Straight quotes, "--" and "..." of a public document stay as they were typed.
 * @param base path under which the site lies, e.g. "/" or "/jixiao/"
 */
export const narrativeOptions = (base: string) =>
  ({
    mdastPlugins: [asTyped, below(base)],
    hastPlugins: [typedAttributes, headingIds, alignByAttribute, tightFigures, noSecondTitle],
    features: {
      gfm: { footnotes: { label: '脚注', backContent: '↩', backLabel: '回到正文第 {reference} 处引用' } },
      smartPunctuation: false,
    },
  }) satisfies Parameters<typeof satteri>[0];

/** The processor of every narrative, for Astro. */
export const markdown = (base: string): ReturnType<typeof satteri> => satteri(narrativeOptions(base));
