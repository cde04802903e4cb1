/** What the wall says is wrong. */

export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** What was found. */
  readonly what: string;
  /** Who may do it. */
  readonly who: string;
  readonly remedy: string;
}

export const listed = (names: readonly string[]): string => (names.length === 0 ? 'nobody' : names.join(', '));

/** One fault as text: place, what, who may, what to do. */
export const told = ({ file, line, column, what, who, remedy }: Fault): string =>
  [`${file}:${line}:${column}  ${what}`, `    who may: ${who}`, `    remedy:  ${remedy}`].join('\n');
