/** A pure function of an object that works once for each: its results are kept as long as the object is. */
export function oncePer<T extends object, R>(work: (value: T) => R): (value: T) => R {
  const done = new WeakMap<T, { readonly result: R }>();
  return (value) => {
    const known = done.get(value) ?? { result: work(value) };
    done.set(value, known);
    return known.result;
  };
}
