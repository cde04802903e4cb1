/**
 * The sections of a report's body, with the ids of its headings.
 *
 * The page gives an id to each heading's rendered text, one counter for the
 * whole document, in the order of the rendered page; headings that already
 * have an id (the one above the footnotes) keep it. The same tree is walked
 * here, so the ids agree as long as smart punctuation is off in both places.
 */
import { mdxToHast, type HastNode } from 'satteri';
import type { Section } from '../report/archive.ts';
import { HeadingIds } from './page-anchors.ts';
import { padBody } from './body/parse-body.ts';
import { shield, unshield } from './body/typed-text.ts';

/** Heading that Astro's Markdown puts above the footnotes. */
const FOOTNOTES_ID = 'footnote-label';
const FOOTNOTES_TITLE = '脚注';

const BLOCKS = new Set(['p', 'li', 'tr', 'table', 'ul', 'ol', 'blockquote', 'pre', 'section', 'hr', 'div', 'dd', 'dt']);
const CELLS = new Set(['td', 'th']);
/** Attributes of components that appear as text on the page. */
const CAPTIONS = ['label', 'title', 'unit', 'source'];

export function outline({ body, bodyLine }: { readonly body: string; readonly bodyLine: number }): Section[] {
  const ids = new HeadingIds();
  const sections: { id: string; title: string; level: number; line: number; parts: string[] }[] = [
    { id: '', title: '', level: 0, line: bodyLine, parts: [] },
  ];
  visit(mdxToHast(padBody(shield(body), bodyLine), { features: { frontmatter: false } }));
  return sections
    .map(({ parts, ...section }) => ({ ...section, text: tidy(parts.join('')) }))
    .filter((section) => section.level > 0 || section.text !== '');

  function visit(node: HastNode): void {
    const current = sections[sections.length - 1]!;
    // The heading above the footnotes is not in the file; the first note stands for it.
    if (current.line === 0 && node.position) current.line = node.position.start.line;
    if (node.type === 'text')
      return void current.parts.push(node.position ? unshield(node.value).replace(/\n/g, ' ') : between(node.value));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      current.parts.push(...captions(node), '\n');
    if (node.type === 'element') {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level) return heading(node, Number(level));
      // Back-references and reference numbers are marks, not text.
      if ('dataFootnoteBackref' in node.properties) return;
      if (node.tagName === 'sup' && isReference(node)) return;
      if (node.tagName === 'img' && typeof node.properties.alt === 'string')
        current.parts.push(unshield(node.properties.alt));
    }
    if (!('children' in node)) return;
    if (node.type === 'element' && BLOCKS.has(node.tagName)) current.parts.push('\n');
    for (const child of node.children) visit(child);
    if (node.type !== 'element') return;
    const last = sections[sections.length - 1]!.parts;
    if (BLOCKS.has(node.tagName)) last.push('\n');
    else if (CELLS.has(node.tagName)) last.push(' ');
  }

  function heading(node: Extract<HastNode, { type: 'element' }>, level: number): void {
    const text = textOf(node);
    const own = node.properties.id;
    const id = typeof own === 'string' ? own : ids.next(text);
    const line = node.position?.start.line ?? 0;
    sections.push({ id, title: id === FOOTNOTES_ID ? FOOTNOTES_TITLE : tidy(titleOf(node)), level, line, parts: [] });
  }
}

/** The sections; null for a body that cannot be parsed, which is told elsewhere: then nobody knows them. */
export function sectionsOrNull(body: Parameters<typeof outline>[0]): readonly Section[] | null {
  try {
    return outline(body);
  } catch {
    return null;
  }
}

/** All text of a node, as Astro counts it for the id: reference numbers included. */
function textOf(node: HastNode): string {
  if ('value' in node && typeof node.value === 'string') return unshield(node.value);
  return 'children' in node ? node.children.map((child) => textOf(child as HastNode)).join('') : '';
}

/** The heading as a reader says it: without reference numbers. */
function titleOf(node: HastNode): string {
  if (node.type === 'element' && node.tagName === 'sup' && isReference(node)) return '';
  if ('value' in node && typeof node.value === 'string') return unshield(node.value);
  return 'children' in node ? node.children.map((child) => titleOf(child as HastNode)).join('') : '';
}

function isReference(node: Extract<HastNode, { type: 'element' }>): boolean {
  return node.children.some((child) => child.type === 'element' && 'dataFootnoteRef' in child.properties);
}

function captions(node: Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): string[] {
  return CAPTIONS.flatMap((name) => {
    const attribute = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
    return typeof attribute?.value === 'string' ? [`${unshield(attribute.value)} `] : [];
  });
}

/** Text without a place in the file: line feeds that lay out the HTML, and marks of references. */
function between(text: string): string {
  return text.trim() === '' ? '' : text;
}

/** One space or line feed at a time. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
