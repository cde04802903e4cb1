/**
 * Slips that people make anywhere in a report, seeded: what is chosen for one
 * report depends on that report and the seed alone.
 */
import { generator, seedOf } from '../random.ts';
import { bodySlips } from './body.ts';
import { fieldSlips } from './fields.ts';
import { fileSlips } from './files.ts';
import { reportText, type ReportText } from './report-text.ts';
import { slipOf, type Maker, type Pick, type Slip } from './slip.ts';
import { valueSlips } from './values.ts';

const MAKERS: readonly (readonly [string, Maker])[] = Object.entries({
  ...fieldSlips,
  ...valueSlips,
  ...bodySlips,
  ...fileSlips,
});

/** Every kind of slip, by name. */

/** No divisor of the number of kinds, so that rounds and reports meet all of them. */
const STEP = 37;

/** One slip in the report that is `index`-th of the archive; `round` after round all kinds come up. */
export function slip(file: string, text: string, index: number, round: number, reports: number, seed: number): Slip {
  const report = reportText(text);
  const first = ((round * reports + index) * STEP) % MAKERS.length;
  for (let tries = 0; tries < MAKERS.length; tries += 1) {
    const [kind, maker] = MAKERS[(first + tries * STEP) % MAKERS.length]!;
    const made = attempt(kind, maker, report, `${seed} ${file} ${round} ${kind}`);
    if (made) return made;
  }
  throw new Error(`no slip can be made in ${file}`);
}

/** A kind may find no place at the first choice. */
function attempt(kind: string, maker: Maker, report: ReportText, words: string): Slip | null {
  for (let tries = 0; tries < 5; tries += 1) {
    const random = generator(seedOf(`${words} ${tries}`));
    const pick: Pick = (items) => items[Math.floor(random() * items.length)];
    const edit = maker(report, pick);
    const made = edit && slipOf(kind, report.text, edit);
    if (made) return made;
  }
  return null;
}
