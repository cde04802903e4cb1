/** Work that concerns the whole archive is done once for each archive, however many pages show it. */

/** Remembers the result for as long as its argument lives. */
export function once<A extends object, R>(make: (from: A) => R): (from: A) => R {
  const known = new WeakMap<A, { readonly result: R }>();
  return (from) => {
    let entry = known.get(from);
    if (entry === undefined) known.set(from, (entry = { result: make(from) }));
    return entry.result;
  };
}
