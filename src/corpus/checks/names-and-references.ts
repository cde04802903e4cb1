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
    const { reference, part } = marksOf(at);
    if (reference) references.push({ at: view, holder, reference });
    if (part) names.push({ at: view, part });
    for (const [step, child] of childrenOf(at, view.value))
      if (isThere(view.value, step)) walk(child, view.step(step), typeof step === 'number' ? holder : view);
  }
}

const isThere = (value: unknown, step: string | number): boolean =>
  ((value as Readonly<Record<string | number, unknown>>)[step] ?? null) !== null;

interface Marks {
  readonly reference: Reference | undefined;
  readonly part: PartName | undefined;
}

/** The schema stays as it is, and its registry is slow to ask. */
const marked = new WeakMap<Schema, Marks>();

function marksOf(schema: Schema): Marks {
  const before = marked.get(schema);
  if (before) return before;
  const marks = {
    reference: known((one) => referenceAt.get(one), schema)?.reference,
    part: known((one) => namedAt.get(one), schema)?.part,
  };
  marked.set(schema, marks);
  return marks;
}
