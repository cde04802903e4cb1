/** Puts slips into a copy of the archive and has it inspected: every report has one slip at a time. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mistake } from '../../../src/corpus/mistake.ts';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import type { Slip } from './slip.ts';
import { slip } from './sweep.ts';

const REPORTS = join('content', 'reports');

/** A slip with what is told of it. */
export interface Trial extends Slip {
  readonly file: string;
  readonly sound: string;
  readonly problems: readonly Mistake[];
}

/**
 * @param count how many slips; each round gives one to every report
 * @param after called when a round is done
 */
export function trials(seed: number, count: number, after: (done: number) => void = () => undefined): Trial[] {
  const root = mkdtempSync(join(tmpdir(), 'mingjian-slips-'));
  try {
    cpSync('content', join(root, 'content'), { recursive: true });
    const files = readdirSync(REPORTS).filter((file) => file.endsWith('.mdx'));
    const texts = files.map((file) => readFileSync(join(REPORTS, file), 'utf8'));
    const done: Trial[] = [];
    for (let round = 0; done.length < count; round += 1) {
      const slips = files.map((file, index) => slip(file, texts[index]!, index, round, files.length, seed));
      slips.forEach(({ bytes }, index) => writeFileSync(join(root, REPORTS, files[index]!), bytes));
      const { problems } = inspectContent(root);
      const byFile = Map.groupBy(problems, ({ file }) => file);
      slips.slice(0, count - done.length).forEach((made, index) => {
        const file = files[index]!;
        done.push({ ...made, file, sound: texts[index]!, problems: byFile.get(`content/reports/${file}`) ?? [] });
      });
      after(done.length);
    }
    return done;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Whether the slip is told where it is. */
export const isToldInPlace = ({ lines, problems }: Trial): boolean =>
  problems.some(({ line }) => lines.some((own) => Math.abs(own - line) <= 1));
