/** One content file as read from disk, gathering its problems. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unreadable } from './file-list.ts';
import { mistakeAt, type MistakeText, type Position, type Mistake } from './mistake.ts';
import { conflicts } from './text/merge-conflicts.ts';
import { findBlanks } from './text/template-blanks.ts';
import { decode } from './text/decode.ts';
import { LineIndex } from './text/line-index.ts';
import { sizeMistake } from './text/file-size.ts';

export class ContentFile {
  readonly file: string;
  readonly lines: LineIndex;
  /** False when the bytes are not text at all; nothing else can then be said. */
  readonly readable: boolean;
  readonly problems: Mistake[] = [];
  /** What the author is asked: nothing is stopped, and nobody else is told. */
  readonly questions: Mistake[] = [];

  constructor(file: string, text: string, readable: boolean) {
    this.file = file;
    this.lines = new LineIndex(text);
    this.readable = readable;
  }

  get text(): string {
    return this.lines.text;
  }

  add(at: Position, mistake: MistakeText): void {
    this.problems.push(mistakeAt(this.file, at, mistake));
  }

  ask(at: Position, mistake: MistakeText): void {
    this.questions.push(mistakeAt(this.file, at, mistake));
  }

  addAll(items: readonly { readonly at: Position; readonly mistake: MistakeText }[]): void {
    for (const { at, mistake } of items) this.add(at, mistake);
  }
}

/** Reads `file` below `root` and checks what holds for every content file. */
export function readContentFile(root: string, file: string): ContentFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const source = new ContentFile(file, '', false);
    source.add({ line: 1, column: 1 }, unreadable(file, error));
    return source;
  }
  const tooLarge = sizeMistake(bytes.length);
  if (tooLarge) {
    const source = new ContentFile(file, '', false);
    source.add({ line: 1, column: 1 }, tooLarge);
    return source;
  }
  const { text, mistakes } = decode(bytes);
  const unsettled = conflicts(text);
  if (unsettled.length > 0) {
    // Of two texts in one nothing more can be said.
    const source = new ContentFile(file, '', false);
    source.addAll(unsettled);
    return source;
  }
  const source = new ContentFile(
    file,
    text,
    mistakes.every(({ mistake }) => mistake.code !== 'M001'),
  );
  source.addAll(mistakes);
  for (const { offset, mistake } of findBlanks(text)) source.add(source.lines.position(offset), mistake);
  return source;
}
