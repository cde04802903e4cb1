/** One mistake in a content file, told so that a person who does not program can mend it. */
import { helpPage, type Code } from './codes.ts';
import { maskPersonal } from './text/personal.ts';

/** A place in a file, both counted from 1; columns in UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A mistake at its place: line and column from 1, message and remedy in Chinese. It stops the build, unless
 * it is told as a question.
 */
export interface Mistake extends Position {
  readonly code: Code;
  /** Path from the project root with forward slashes. */
  readonly file: string;
  /** What is wrong, one Chinese sentence. */
  readonly message: string;
  /** What the file says; personal numbers are masked. */
  readonly found: string;
  /** What it should say. */
  readonly expected: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What a check says of a mistake; the file and place are added by whoever knows them. */
export interface MistakeText {
  readonly code: Code;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

const LONGEST_FOUND = 80;
/** What authors write finds its way into every part of a message. */
const LONGEST_PART = 400;

/** Shortens to one line and hides personal numbers, so that no message ever repeats one. */
function excerpt(value: string): string {
  const line = maskPersonal(bounded(value)).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND)}…` : line;
}

/** A number at the cut could not be recognised any more, so this cuts far behind what is shown. */
const bounded = (value: string): string => value.slice(0, LONGEST_PART * 4);

function sentence(value: string): string {
  const text = maskPersonal(bounded(value));
  return text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}…` : text;
}

/** The only way to make a mistake with its place: here texts are cut short and personal data is masked. */
export function mistakeAt(file: string, at: Position, mistake: MistakeText): Mistake {
  return {
    code: mistake.code,
    file,
    line: at.line,
    column: at.column,
    message: sentence(mistake.message),
    found: excerpt(mistake.found),
    expected: sentence(mistake.expected),
    remedy: sentence(mistake.remedy),
  };
}

/** By file, line and column; then by code so that runs agree. */
export function sortMistakes(problems: readonly Mistake[]): Mistake[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One line per problem, for logs and for errors that nobody formats. */
function oneLine(item: Mistake): string {
  return `${item.file}:${item.line}:${item.column} ${item.code} ${item.message}。${item.remedy}（${helpPage(item.code)}）`;
}

/** Bad content: carries every problem of every file, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Mistake[];

  constructor(problems: readonly Mistake[]) {
    super(`内容文件有 ${problems.length} 处错误：\n${problems.map((item) => `  ${oneLine(item)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
