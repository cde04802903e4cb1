/** One mistake and what is said of it. */
import type { Code } from '../../../../src/corpus/codes.ts';
import { broken, REPORT, type Content } from '../archive.ts';

export interface Case {
  readonly code: Code;
  readonly name: string;
  /** File that is at fault; its text holds the mark, unless it is bytes. */
  readonly file: string;
  readonly content: Content;
  /** Expected place where no mark can be set. */
  readonly at?: readonly [line: number, column: number];
  readonly found: string | RegExp;
  readonly remedy?: string | RegExp;
  /** Other problems that belong to the same slip. */
  readonly also?: readonly Code[];
  readonly files?: Readonly<Record<string, string>>;
}

/** A case that replaces one part of the sound report. */
export function edit(
  code: Code,
  name: string,
  part: string,
  replacement: string,
  found: string | RegExp,
  remedy?: string | RegExp,
): Case {
  return {
    code,
    name,
    file: REPORT,
    content: broken(part, replacement),
    found,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** A case that puts a paragraph at the end of the sound report's body. */
export function body(
  code: Code,
  name: string,
  paragraph: string,
  found: string | RegExp,
  remedy?: string | RegExp,
): Case {
  return edit(code, name, '[^1]: 不含结转。', `[^1]: 不含结转。\n\n${paragraph}\n`, found, remedy);
}
