/** The marks that the template leaves for the author to fill in. */
import type { MistakeText } from '../mistake.ts';

const BLANK = '【请填写';

/** Whether a value still is, or holds, a blank of the template. */
export function isBlank(value: string): boolean {
  return value.includes(BLANK);
}

/** Every blank of a text with its offset. */
export function findBlanks(text: string): { offset: number; mistake: MistakeText }[] {
  return [...text.matchAll(/【请填写[^】\n]*】?/g)].map((match) => ({
    offset: match.index,
    mistake: {
      code: 'M008',
      message: '模板的空白还没有填写',
      found: match[0],
      expected: match[0].replace(/^【请填写：?|】$/g, '') || '报告的内容',
      remedy: '用报告的内容换掉整个【…】；用不着的段落或字段整段删去',
    },
  }));
}
