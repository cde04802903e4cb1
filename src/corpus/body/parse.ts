/**
 * Parses the MDX body into a tree whose positions are those of the file.
 *
 * The parser stops at the first thing it cannot read. To tell every mistake in
 * one run, the sign it stopped at is covered and the rest is parsed again.
 */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Position } from '../problem.ts';

export interface SyntaxFault extends Position {
  /** The parser's own words; for `faults.ts` only, never shown. */
  readonly reason: string;
  /** Text from the place of the fault to the end of its line. */
  readonly rest: string;
}

export interface ParsedBody {
  readonly tree: MdastNode | null;
  readonly faults: readonly SyntaxFault[];
}

const MOST_FAULTS = 30;
/** Same length as what it covers, and of no meaning in MDX. */
const COVER = '·';

/** Empty lines in place of the frontmatter, so that line numbers are those of the file. */
export function padBody(body: string, bodyLine: number): string {
  return '\n'.repeat(bodyLine - 1) + body;
}

export function parseBody(body: string, bodyLine: number): ParsedBody {
  const faults: SyntaxFault[] = [];
  const lines = padBody(body, bodyLine).split('\n');
  while (faults.length < MOST_FAULTS) {
    try {
      return { tree: mdxToMdast(lines.join('\n'), { features: { frontmatter: false } }), faults };
    } catch (error) {
      const fault = faultOf(error, lines, bodyLine);
      const line = lines[fault.line - 1] ?? '';
      const cover = coverable(line, fault.column);
      if (faults.some((other) => other.line === fault.line && other.column === fault.column) || cover === 0) {
        return { tree: null, faults: [...faults, fault] };
      }
      if (!followsFrom(fault, faults)) faults.push(fault);
      lines[fault.line - 1] = line.slice(0, cover - 1) + COVER + line.slice(cover);
    }
  }
  return { tree: null, faults };
}

function faultOf(error: unknown, lines: readonly string[], bodyLine: number): SyntaxFault {
  const reason = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)/.exec(reason);
  const line = match ? Number(match[1]) : bodyLine;
  const column = match ? Number(match[2]) : 1;
  return { line, column, reason, rest: (lines[line - 1] ?? '').slice(column - 1) };
}

/** Column of the sign to cover: the < or { at, or last before, the fault. */
function coverable(line: string, column: number): number {
  const upTo = line.slice(0, column);
  return Math.max(upTo.lastIndexOf('<'), upTo.lastIndexOf('{'), upTo.lastIndexOf('}')) + 1;
}

/** A closing tag is only left alone because its opening tag was faulty: one mistake, not two. */
function followsFrom(fault: SyntaxFault, earlier: readonly SyntaxFault[]): boolean {
  const closing = /^<\/\s*([\w.]*)/.exec(fault.rest)?.[1];
  return closing !== undefined && earlier.some((other) => new RegExp(`^<\\s*${closing}\\b`).test(other.rest));
}
