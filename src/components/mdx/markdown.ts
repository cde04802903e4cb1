/** How the narrative of a report is turned into HTML. */
import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin } from 'satteri';
import { pieces } from '../../insight/text.ts';

/** “---:” in a Markdown table aligns with an attribute: the Content-Security-Policy forbids inline styles. */
const alignByAttribute = defineHastPlugin({
  name: 'align-by-attribute',
  element: {
    filter: ['th', 'td'],
    visit(node, ctx) {
      const style = String(node.properties['style'] ?? node.properties['align'] ?? '');
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
          cut.map(({ text, tight, gap }) =>
            tight
              ? {
                  type: 'element' as const,
                  tagName: 'span',
                  properties: { className: gap.split(' ') },
                  children: [{ type: 'text' as const, value: text }],
                }
              : { type: 'text' as const, value: text },
          ),
        );
      }
    },
  },
});

/** The page has its title already; the first heading of a help page would be a second one. */
const noSecondTitle = defineHastPlugin({
  name: 'no-second-title',
  element: {
    filter: ['h1'],
    visit(node, ctx) {
      ctx.removeNode(node);
    },
  },
});

/** Straight quotes, "--" and "..." of a public document stay as they were typed. */
export const markdown = satteri({
  hastPlugins: [alignByAttribute, tightFigures, noSecondTitle],
  features: {
    gfm: { footnotes: { label: '脚注', backContent: '↩', backLabel: '回到正文第 {reference} 处引用' } },
    smartPunctuation: false,
  },
});
