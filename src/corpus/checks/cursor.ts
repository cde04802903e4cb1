/**
 * A cursor over frontmatter as written. Checks of meaning run even when the
 * schema found fault elsewhere, so nothing here may assume a shape.
 */
import { exact, isExact, type Exact } from '../../report/exact.ts';
import type { Path } from '../yaml.ts';

export class Cursor {
  readonly value: unknown;
  readonly path: Path;

  constructor(value: unknown, path: Path = []) {
    this.value = value;
    this.path = path;
  }

  /** The field `key`; a View of undefined when there is none. */
  get(key: string): Cursor {
    const holder =
      typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value) ? this.value : {};
    return new Cursor(Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined, [
      ...this.path,
      key,
    ]);
  }

  /** The field or the item of that name or number. */
  step(step: string | number): Cursor {
    if (typeof step === 'string') return this.get(step);
    return new Cursor(Array.isArray(this.value) ? (this.value as unknown[])[step] : undefined, [...this.path, step]);
  }

  /** The items of a list; none when it is not a list. */
  items(key?: string): Cursor[] {
    const at = key === undefined ? this : this.get(key);
    return Array.isArray(at.value) ? at.value.map((item: unknown, index) => new Cursor(item, [...at.path, index])) : [];
  }

  /** The value as text, when it is text. */
  text(key?: string): string | null {
    const { value } = key === undefined ? this : this.get(key);
    return typeof value === 'string' ? value : null;
  }

  /** The value as an exact decimal, when it is one. */
  exact(key?: string): Exact | null {
    const { value } = key === undefined ? this : this.get(key);
    if (typeof value === 'number' && Number.isFinite(value)) return exact(value);
    return typeof value === 'string' && isExact(value) ? exact(value) : null;
  }
}
