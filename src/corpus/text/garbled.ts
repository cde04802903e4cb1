/** Characters that no report is written with: they tell that text was lost, or hide something. */
import type { Mistake, Position } from '../problem.ts';

/** Replacement characters, control characters, signs without width or against the writing direction, halves of characters. */
const GARBLED =
  /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF\p{Cs}]/u;

/** The first of them on each line. */
export function garbled(text: string): { at: Position; mistake: Mistake }[] {
  return text.split('\n').flatMap((line, index) => {
    const at = line.search(GARBLED);
    return at < 0 ? [] : [{ at: { line: index + 1, column: at + 1 }, mistake: garbledMistake(line.charCodeAt(at)) }];
  });
}

/** The first of them in a value whose escapes are resolved, where the text as written shows none. */
export function hiddenGarbled(value: string, written: string): Mistake | null {
  const at = GARBLED.test(written) ? -1 : value.search(GARBLED);
  return at < 0 ? null : garbledMistake(value.charCodeAt(at));
}

function garbledMistake(code: number): Mistake {
  const lost = code === 0xfffd;
  const name = lost ? '替换字符 �（原字已经丢失）' : `不可见字符 U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'M009',
    message: `这里有${name}`,
    found: name,
    expected: '可见的文字',
    remedy: lost ? '对照来源文件补上丢失的字' : '删去这个字符，重新输入此处文字',
  };
}
