/** The bounds that the sweep of slips must keep, and the list of what was accepted. */
import { isToldInPlace, type Trial } from './run.ts';
import { saysTheSame } from './meaning.ts';

/** More messages than this for one slip send its author looking for what is not there. */
const MOST_MESSAGES = 3;

/** Words that name no cause, or tell the author only to do as is expected; M205 itself says the form. */
const GENERIC = /^(?:YAML 写法有误|正文写法有误)$/;
const NO_HELP = /^$|^按“应当是”改写$/;

export const refused = (trials: readonly Trial[]): Trial[] => trials.filter(({ problems }) => problems.length > 0);
export const accepted = (trials: readonly Trial[]): Trial[] => trials.filter(({ problems }) => problems.length === 0);

/** Refused slips of which no message stands on a right line. */
export const misplaced = (trials: readonly Trial[]): Trial[] =>
  refused(trials).filter((trial) => !isToldInPlace(trial));

export const talkative = (trials: readonly Trial[]): Trial[] =>
  trials.filter(({ problems }) => problems.length > MOST_MESSAGES);

/** Slips with a message that helps nobody, or whose advice writes other digits than were typed. */
export function unhelpful(trials: readonly Trial[]): string[] {
  return refused(trials).flatMap((trial) =>
    trial.problems
      .filter(
        ({ code, message, remedy, found }) =>
          GENERIC.test(message) || (code !== 'M205' && NO_HELP.test(remedy)) || changesDigits(remedy, found),
      )
      .map(
        (problem) =>
          `${trial.kind} ${trial.file}:${problem.line} ${problem.code} ${problem.message} → ${problem.remedy}`,
      ),
  );
}

/** “改为 1234.5” for “1,234.5万元”: the digits, in their order, without the separators and the zeros around them. */
function changesDigits(remedy: string, found: string): boolean {
  const advised = /^改为 "?(-?[\d.]+)[%‰]?"?$/.exec(remedy)?.[1];
  if (advised === undefined || Number(advised) === Number(found)) return false;
  return digits(advised) !== digits(found);
}

const digits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=[\d.,Ol])[Oo]|[Oo](?=[\d.,Ol])/g, '0')
    .replace(/[Il](?=[\d.])/g, '1')
    .replace(/[^\d]/g, '')
    .replace(/^0+/, '');

/** One line for each accepted slip, without its verdict. */
export const acceptedLine = ({ kind, file, lines, before, after }: Trial): string =>
  [kind, `${file.replace(/\.mdx$/, '')}:${lines[0]}`, `${before} → ${after}`].join('\t');

/** A slip that is proved harmless: the report says what it said. */
export const SAME = 'harmless: the report says the same';
export const isSame = (trial: Trial): boolean => saysTheSame(new TextEncoder().encode(trial.sound), trial.bytes);

/** How each kind fared: refused, in place, most messages, accepted. */
export function table(trials: readonly Trial[]): string {
  const rows = [...Map.groupBy(trials, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const line = (kind: string, of: readonly Trial[]): string =>
    [
      kind.padEnd(38),
      String(refused(of).length).padStart(7),
      String(refused(of).length - misplaced(of).length).padStart(10),
      String(Math.max(...of.map(({ problems }) => problems.length))).padStart(12),
      String(accepted(of).length).padStart(8),
    ].join(' ');
  return [
    'kind'.padEnd(38) + ' refused right line max messages accepted',
    ...rows.map(([kind, of]) => line(kind, of)),
    line('all', trials),
  ].join('\n');
}
