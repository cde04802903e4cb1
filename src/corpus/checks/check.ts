/** What a check of one report gets and how it answers. */
import type { MistakeText } from '../mistake.ts';
import type { Path } from '../yaml.ts';
import type { Cursor } from './cursor.ts';

/** Says that something is wrong with the value at `path`. */
export type Tell = (path: Path, mistake: MistakeText) => void;

/** The value at `path` as it stands in the file; undefined where nothing stands there. */
export type Written = (path: Path) => string | undefined;

/** A check reads the frontmatter as written and tells each mistake once. */
export type Check = (report: Cursor, tell: Tell, written: Written) => void;
