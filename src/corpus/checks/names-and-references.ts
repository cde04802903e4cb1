/** What the schema says of references and names, found in a file as written. */
import { namedAt, referenceAt, type PartName, type Reference } from '../../report/schema/reference.ts';
import { childrenOf, known, type Schema } from '../schema-walk.ts';
import type { Cursor } from './cursor.ts';

/** A value that names something else. */
export interface Referring {
  readonly at: Cursor;
  /** The record that holds it. */
  readonly holder: Cursor;
  readonly reference: Reference;
}

/** A value that names the record it stands in. */
export interface Named {
  readonly at: Cursor;
  readonly part: PartName;
}

export interface NamesAndReferences {
  readonly references: readonly Referring[];
  readonly names: readonly Named[];
}

/** Every reference and every name, in the order of the schema's fields and the file's lists. */
export function namesAndReferences(schema: Schema, root: Cursor): NamesAndReferences {
  const references: Referring[] = [];
  const names: Named[] = [];
  walk(schema, root, root);
  return { references, names };

  function walk(at: Schema, view: Cursor, holder: Cursor): void {
    if (view.value === undefined || view.value === null) return;
    const reference = known((one) => referenceAt.get(one), at)?.reference;
    const part = known((one) => namedAt.get(one), at)?.part;
    if (reference) references.push({ at: view, holder, reference });
    if (part) names.push({ at: view, part });
    for (const [step, child] of childrenOf(at, view.value))
      walk(child, view.step(step), typeof step === 'number' ? holder : view);
  }
}
