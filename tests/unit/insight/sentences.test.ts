/** Every kind of computed sentence is known by name, with the cases in which it is not made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceKinds } from '../../../src/insight/sentences/sentences.ts';

describe.each(sentenceKinds())('$name', ({ says, madeIn }) => {
  it('is made where the table says', () => {
    expect(existsSync(join('src', madeIn)), madeIn).toBe(true);
    expect(says).not.toBe('');
  });
});
