/** A statement whose fields are those of another kind: one slip, not one for every field. */
import { isOneOf } from '../report/choice.ts';
import { statementKinds } from '../report/choices/statement-kinds.ts';
import { statement } from '../report/schema/statements.ts';
import type { MistakeText } from './mistake.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

const { codes: KINDS } = statementKinds;

export interface WrongKind {
  /** The statement. */
  readonly path: Path;
  readonly mistake: MistakeText;
}

/** What is wrong with the statement that holds `path`; null unless it is sound as another kind, and as one only. */
export function wrongKind(path: Path, data: unknown): WrongKind | null {
  const [list, index] = path;
  if (list !== 'statements' || typeof index !== 'number') return null;
  const value = (data as { readonly statements?: unknown }).statements;
  const item: unknown = Array.isArray(value) ? value[index] : null;
  if (typeof item !== 'object' || item === null || !('kind' in item)) return null;
  const written = String(item.kind);
  if (!isOneOf(statementKinds, written)) return null;
  const fits = KINDS.filter((kind) => statement.safeParse({ ...item, kind }).success);
  const [only] = fits;
  if (only === undefined || fits.length > 1) return null;
  const own = [list, index];
  return {
    path: own,
    mistake: {
      code: 'M204',
      message: `${pathName([...own, 'kind'])} 是 ${written}，而所填的是 ${only} 的各个字段`,
      found: written,
      expected: only,
      remedy: `改为 ${only}；若 ${written} 是对的，按它的字段重写这一条`,
    },
  };
}
