/** Tries hostile inputs one by one on the check that stands before every build. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ReportedMistake } from '../../../src/authoring/reporters/check-report.ts';
import type { HostileInput } from './input.ts';
import { newRoot, remove, SOUND_FILES, write } from './write.ts';

export interface Tried {
  readonly input: HostileInput;
  readonly accepted: boolean;
  readonly faults: readonly ReportedMistake[];
  /** What is wrong with how the check took it; empty when it was accepted or refused as it should. */
  readonly complaints: readonly string[];
  readonly milliseconds: number;
}

interface Answer {
  readonly accepted?: boolean;
  readonly faults?: readonly ReportedMistake[];
  readonly printed?: readonly string[];
  readonly thrown?: string;
  readonly milliseconds?: number;
}

/** Longer than any check of one report may compute, and than it may seem to hang on a busy machine, in milliseconds. */
const MOST_MILLISECONDS = 5_000;
const PATIENCE = 20_000;

const WORKER = fileURLToPath(new URL('check-process.ts', import.meta.url));

/** Tries them in order; a process that hangs is ended and the next input gets a new one. */
export async function tryAll(inputs: readonly HostileInput[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  let worker: ChildProcess | null = null;
  for (const input of inputs) {
    if (worker === null) {
      worker = fork(WORKER, { execArgv: [] });
      // The first check loads the program; that is not counted.
      await ask(worker, {}, 60_000);
    }
    const answer = await ask(worker, input.files, PATIENCE);
    if (answer === null) {
      worker.kill('SIGKILL');
      worker = null;
    }
    tried.push({
      input,
      accepted: answer?.accepted === true,
      faults: answer?.faults ?? [],
      complaints: answer === null ? [`hangs for more than ${PATIENCE} ms`] : complaintsOf(answer),
      milliseconds: answer?.milliseconds ?? PATIENCE,
    });
  }
  worker?.kill();
  return tried;
}

async function ask(worker: ChildProcess, files: HostileInput['files'], patience: number): Promise<Answer | null> {
  const root = newRoot();
  try {
    write(root, { ...SOUND_FILES, ...files });
    worker.send(root);
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(patience) })) as [Answer];
    return answer;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null;
    throw error;
  } finally {
    remove(root);
  }
}

/** Signs that a terminal obeys, and the beginning of a command that a runner obeys. */
const OBEYED = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;
const HAN = /\p{Script=Han}/u;
/** Words of a program, not of a person. */
const ENGLISH = /\bat .+:\d+:\d+|\b(?:Error|TypeError|undefined|NaN|\[object)\b/;

function complaintsOf({ accepted, faults = [], printed = [], thrown, milliseconds = 0 }: Answer): string[] {
  if (thrown !== undefined) return [`throws ${thrown}`];
  const out: string[] = [];
  if (milliseconds > MOST_MILLISECONDS) out.push(`computes for ${Math.round(milliseconds)} ms`);
  if (accepted !== true && faults.length === 0) out.push('is refused without a message');
  if (faults.length > 100) out.push(`tells ${faults.length} messages`);
  for (const fault of faults) {
    const { code, file, line, column, message, expected, remedy } = fault;
    const words = [message, expected, remedy];
    if (!(line >= 1 && column >= 1)) out.push(`${code} has no place`);
    if (file === '') out.push(`${code} has no file`);
    // What is expected can be the name of a field.
    if (![message, remedy].every((word) => HAN.test(word))) out.push(`${code} is not in Chinese: ${words.join(' | ')}`);
    const own = words.map((word) => word.replace(/[“<].*?[”>]/gs, '')).join(' ');
    if (ENGLISH.test(own)) out.push(`${code} speaks as a program: ${words.join(' | ')}`);
    if (words.join('').length > 2_000) out.push(`${code} is told at a length of ${words.join('').length}`);
  }
  const same = faults.map(({ code, file, line, column, message }) => [code, file, line, column, message].join(' '));
  if (new Set(same).size < same.length) out.push('tells one thing twice');
  for (const text of printed) {
    const at = text.search(OBEYED);
    if (at >= 0)
      out.push(`prints a sign that a terminal obeys: ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 10))}`);
    const forged = text
      .split('\n')
      .find((line) => line.startsWith('::') && !/^::(?:error|warning|notice) file=/.test(line));
    if (forged !== undefined) out.push(`prints a command of the runner: ${forged.slice(0, 80)}`);
  }
  return out;
}
