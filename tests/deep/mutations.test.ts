/** Six hundred slips that people make, over all reports: each told where it is, or judged and listed. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accepted,
  acceptedLine,
  isSame,
  misplaced,
  refused,
  SAME,
  table,
  talkative,
  unhelpful,
} from '../support/slips/judge.ts';
import { trials, type Trial } from '../support/slips/run.ts';

const COUNT = 600;
const SEED = 2026;
/** kind, report:line, before → after, verdict; the columns are set apart by tabs. */
const LIST = 'tests/deep/accepted-mutations.txt';

describe('slips', () => {
  let all: Trial[] = [];
  beforeAll(() => {
    all = trials(SEED, COUNT);
    console.log(table(all));
  }, 600_000);

  it('are as many as were asked for', () => {
    expect(all).toHaveLength(COUNT);
  });

  it('are told on the right line', () => {
    const share = 1 - misplaced(all).length / refused(all).length;
    expect(share, misplaced(all).map(acceptedLine).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('are told in words that help', () => {
    expect(unhelpful(all)).toEqual([]);
  });

  it('are told in three messages at most', () => {
    expect(talkative(all).map(acceptedLine)).toEqual([]);
  });

  it('that are accepted have been judged', () => {
    const judged = new Map(
      readFileSync(LIST, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const cut = line.lastIndexOf('\t');
          return [line.slice(0, cut), line.slice(cut + 1)] as const;
        }),
    );
    const unjudged = accepted(all).filter((trial) => !/^harmless: \S/.test(judged.get(acceptedLine(trial)) ?? ''));
    expect(unjudged.map((trial) => `${acceptedLine(trial)}\t${isSame(trial) ? SAME : '?'}`)).toEqual([]);
    const gone = [...judged.keys()].filter((line) => !accepted(all).some((trial) => acceptedLine(trial) === line));
    expect(gone, 'no longer accepted: take these lines out').toEqual([]);
    const changed = accepted(all).filter((trial) => judged.get(acceptedLine(trial)) === SAME && !isSame(trial));
    expect(changed.map(acceptedLine)).toEqual([]);
  });
});
