/** Sections of the body that are too long for the search, which keeps each in one record. */
import { longest } from '../../report/schema/longest.ts';
import { outline, type Section } from '../outline.ts';
import type { Mistake, Position } from '../problem.ts';

/** Tells every section that is too long, at its heading. */
export function longSections(body: string, bodyLine: number): { at: Position; mistake: Mistake }[] {
  if (body.length <= longest.section) return [];
  return sectionsOf(body, bodyLine).flatMap(({ title, text, line }) => {
    // Signs such as … become several in the search.
    const size = text.normalize('NFKC').length + title.length;
    return size > longest.section ? [{ at: { line, column: 1 }, mistake: tooLongSection(title, size) }] : [];
  });
}

/** None of a body that cannot be parsed: that is told elsewhere. */
function sectionsOf(body: string, bodyLine: number): Section[] {
  try {
    return outline({ body, bodyLine });
  } catch {
    return [];
  }
}

function tooLongSection(title: string, size: number): Mistake {
  return {
    code: 'M214',
    message: title === '' ? '正文第一个标题之前的文字过长' : `正文“${title.slice(0, 40)}”一节过长`,
    found: `${size} 个字`,
    expected: `每一节至多 ${longest.section} 个字`,
    remedy: '用 ## 或 ### 标题把这一节分成几节',
  };
}
