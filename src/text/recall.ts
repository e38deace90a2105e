/**
 * Gives the value of a name: the last one again while all that it was made from is the same (`===`, so texts by what they say
 * and values by which they are), else a new one.
 */
export type Recall = <T>(name: string, from: readonly unknown[], make: () => T) => T;

/** Forgets at once: every value is made anew. */
export const afresh: Recall = (_name, _from, make) => make();

/** Remembers the last value of each name. One name stands for one type of value. */
export function recall(): Recall {
  const known = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();
  return <T>(name: string, from: readonly unknown[], make: () => T): T => {
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
