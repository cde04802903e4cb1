/** Sections of the body that are too long for the search, which keeps each in one record. */
import { longest } from '../../report/schema/length-limits.ts';
import type { Section } from '../../report/archive.ts';
import type { MistakeText, Position } from '../mistake.ts';

/** Tells every section that is too long, at its heading. */
export function longSections(
  body: string,
  sections: readonly Section[] | null,
): { at: Position; mistake: MistakeText }[] {
  if (body.length <= longest.section) return [];
  return (sections ?? []).flatMap(({ title, text, line }) => {
    // Signs such as … become several in the search.
    const size = text.normalize('NFKC').length + title.length;
    return size > longest.section ? [{ at: { line, column: 1 }, mistake: tooLongSection(title, size) }] : [];
  });
}

/** One paragraph may be a section of its own; the longest of the archive has under 2,000 characters. */
const LONGEST_LINE = longest.section;

/** Tells every line that is too long to be a paragraph. */
export function longLines(body: string, bodyLine: number): { at: Position; mistake: MistakeText }[] {
  if (body.length <= LONGEST_LINE) return [];
  return body
    .split('\n')
    .flatMap((line, index) =>
      line.length > LONGEST_LINE ? [{ at: { line: index + bodyLine, column: 1 }, mistake: tooLongLine(line) }] : [],
    );
}

function tooLongLine(line: string): MistakeText {
  return {
    code: 'M214',
    message: '这一段过长',
    found: `${line.length} 个字：${line.slice(0, 30)}…`,
    expected: `每一段至多 ${LONGEST_LINE} 个字`,
    remedy: '分成几段，段与段之间空一行；粘贴来的表格要写成表格',
  };
}

function tooLongSection(title: string, size: number): MistakeText {
  return {
    code: 'M214',
    message: title === '' ? '正文第一个标题之前的文字过长' : `正文“${title.slice(0, 40)}”一节过长`,
    found: `${size} 个字`,
    expected: `每一节至多 ${longest.section} 个字`,
    remedy: '用 ## 或 ### 标题把这一节分成几节',
  };
}
