/**
 * The whole output for an archive full of mistakes, as a publisher sees it:
 * MINGJIAN_ROOT=tests/fixtures/bad/everything npm run mingjian -- check
 */
import { expect, it } from 'vitest';
import { main } from '../../../src/authoring/cli.ts';
import { withResults } from '../../support/with-results.ts';

const ROOT = 'tests/fixtures/bad/everything';

it('tells every mistake of every file in one run', async () => {
  let out = '';
  const say = (text: string): void => void (out += text);
  const status = await main(['check'], { root: ROOT, out: say, error: say, color: false, judge: withResults });
  expect(status).toBe(1);
  expect(out).not.toMatch(/13912345678|44070319800101123X|3831234/);
  expect(out).not.toMatch(/zod|invalid_|Invalid|at file:|node_modules/);
  // What is expected comes from the schema's descriptions, which may be reworded.
  const stable = out.replace(/^ +应当是 .*\n/gm, '');
  await expect(stable).toMatchFileSnapshot(`../../fixtures/bad/everything/expected.txt`);
});
