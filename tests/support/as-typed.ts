/** A body as its page shows it and as the search reads it, held against what was typed. */
import { expect } from 'vitest';
import { bodyMistakes, type BodyContext } from '../../src/corpus/body/body-mistakes.ts';
import { outline } from '../../src/corpus/outline.ts';
import { renderedText } from './narrative.ts';

const context: BodyContext = {
  targets: { funding: [], trends: [] },
  pictureState: () => 'missing',
  linkState: () => 'no-page',
};

export const problemsOf = (body: string): ReturnType<typeof bodyMistakes> => bodyMistakes(body, 1, context);

/** Spaces are layout. */
export const bare = (text: string): string => text.replace(/\s/g, '');

/** What the documented marks stand for: `**bold**`, and the backslash before a sign. */
const withoutMarks = (text: string): string => {
  const signs: string[] = [];
  return bare(
    text
      .replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => {
        signs.push(sign);
        return '\uE200';
      })
      .replace(/(?<!\*)(?<!\d(?=\*\*\d))\*\*(?!\*)/g, '')
      .replace(/\uE200/g, () => signs.shift() ?? ''),
  );
};

export const indexed = (body: string): string =>
  outline({ body, bodyLine: 1 })
    .map(({ title, text }) => title + text)
    .join('');

/** The words of the page and of the index are the typed ones, or a problem is told. */
export const same = (body: string, typed: string): void => {
  if (problemsOf(body).length > 0) return;
  const wanted = typed.split('\n').map(withoutMarks).join('');
  expect(bare(renderedText(body)), `page of ${JSON.stringify(body)}`).toContain(wanted);
  expect(bare(indexed(body)), `index of ${JSON.stringify(body)}`).toContain(wanted);
};
