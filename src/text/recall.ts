/**
 * Gives the value of a kind and a name: the last one again while all that it was made from is the same (`===`), else a new one.
 * One kind stands for one type of value.
 */
export type Recall = <T>(kind: string, name: string, from: readonly unknown[], make: () => T) => T;

/** Remembers nothing: every value is made anew. */
export const afresh: Recall = (_kind, _name, _from, make) => make();

/** Remembers the last value of each kind and name. */
export function recall(): Recall {
  const kinds = new Map<
    string,
    Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>
  >();
  return <T>(kind: string, name: string, from: readonly unknown[], make: () => T): T => {
    const known = kinds.get(kind) ?? new Map();
    kinds.set(kind, known);
    const last = known.get(name);
    if (last !== undefined && same(last.from, from)) return last.value as T;
    const value = make();
    known.set(name, { from, value });
    return value;
  };
}

function same(these: readonly unknown[], those: readonly unknown[]): boolean {
  for (let at = 0; at < these.length; at++) if (these[at] !== those[at]) return false;
  return these.length === those.length;
}
