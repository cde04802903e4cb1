/** Whatever is edited, and whatever the bytes: the inspection ends, and tells places that are there. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { archive, REPORT, SOUND } from './archive.ts';

describe('never', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '[',
    ']',
    ':',
    '：',
    '- ',
    '[见](#没有)',
    '---\n',
    '\t',
    '"',
    "'",
    '*',
    '&a',
    '!!x',
    '#',
    '|',
    '`',
    '\n\n',
    '\uD800',
    '\0',
    '<Table>',
    '</Table>',
    '[^9]',
    '中',
  );

  test.prop(
    [
      fc.array(fc.tuple(fc.integer({ min: 0, max: SOUND.length }), fc.integer({ min: 0, max: 40 }), pieces), {
        minLength: 1,
        maxLength: 6,
      }),
    ],
    { numRuns: 150 },
  )('throws, whatever the report holds; every problem lies in the file', (edits) => {
    let text = SOUND;
    for (const [at, drop, piece] of edits) text = text.slice(0, at) + piece + text.slice(at + drop);
    const { problems, corpus } = inspectContent(archive({ [REPORT]: text }));
    expect(corpus === null).toBe(problems.length > 0);
    const lines = text.split(/\r\n?|\n/);
    for (const item of problems) {
      expect(item.line).toBeGreaterThan(0);
      expect(item.line).toBeLessThanOrEqual(lines.length);
      expect(item.column).toBeGreaterThan(0);
      expect(item.column).toBeLessThanOrEqual(lines[item.line - 1]!.length + 1);
    }
  });

  test.prop([fc.uint8Array({ maxLength: 300 })], { numRuns: 100 })('throws, whatever the bytes', (bytes) => {
    expect(inspectContent(archive({ [REPORT]: bytes })).problems.length).toBeGreaterThan(0);
  });
});
