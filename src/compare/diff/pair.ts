/** What stands for a thing in one respect; undefined where it cannot be told by it. */
export type Key<T> = (item: T) => string | undefined;

export interface Paired<T> {
  /** In the order of the later list. */
  readonly pairs: readonly { readonly old: T; readonly now: T }[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Pairs the things of two lists that have the same key, by the strictest key first; those of one key are paired in
 * their order. The same lists the other way round give the same pairs.
 */
export function pair<T>(old: readonly T[], now: readonly T[], keys: readonly Key<T>[]): Paired<T> {
  const found = new Map<T, T>();
  let removed = [...old];
  let added = [...now];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const item of removed) {
      const own = key(item);
      if (own !== undefined) waiting.set(own, [...(waiting.get(own) ?? []), item]);
    }
    const taken = new Set<T>();
    for (const item of added) {
      const own = key(item);
      const match = own === undefined ? undefined : waiting.get(own)?.shift();
      if (match === undefined) continue;
      found.set(item, match);
      taken.add(match);
    }
    removed = removed.filter((item) => !taken.has(item));
    added = added.filter((item) => !found.has(item));
  }
  const pairs = now.flatMap((item) => {
    const match = found.get(item);
    return match === undefined ? [] : [{ old: match, now: item }];
  });
  return { pairs, removed, added };
}

/** Whether things that both lists have stand in another order: `pairs` are in the order of the later list. */
export function reordered<T>(old: readonly T[], { pairs }: Paired<T>): boolean {
  const places = pairs.map((one) => old.indexOf(one.old));
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

/** The one and only thing of each list that has a key, by that key: what two things would share tells neither. */
export function unique<T>(old: readonly T[], now: readonly T[], key: Key<T>): { old: T; now: T }[] {
  const having = (list: readonly T[], own: string): T[] => list.filter((item) => key(item) === own);
  return now.flatMap((item) => {
    const own = key(item);
    if (own === undefined || having(now, own).length > 1) return [];
    const [match, ...others] = having(old, own);
    return match === undefined || others.length > 0 ? [] : [{ old: match, now: item }];
  });
}
