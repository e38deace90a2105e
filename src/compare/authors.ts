import type { Lock } from '../model/lock.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Person } from '../model/shared.ts';
import { oncePer } from '../text/once-per.ts';
import { targetIn } from './sources.ts';

/**
 * Tells whose word a source is: the id of the person who wrote the message, where the lock knows the author, else the author's
 * name as `<name>`, else the message or link as `<id>`. People have other names by `also`.
 */
export function authorIndex(
  rfc: Rfc,
  people: readonly Person[],
  lock: Lock | undefined,
): (source: string) => string {
  const ids = idsByName(people);
  return (source) => {
    const target = targetIn(rfc, source);
    if (target.kind === 'link') return `<${target.url}>`;
    const { messageId } = target;
    const from =
      lock !== undefined && Object.hasOwn(lock.messages, messageId)
        ? lock.messages[messageId]?.from
        : undefined;
    return from === undefined ? `<${messageId}>` : (ids.get(from) ?? `<${from}>`);
  };
}

/** People by each of their names; of two who share one, the first. */
const idsByName: (people: readonly Person[]) => ReadonlyMap<string, string> = oncePer((people) => {
  const ids = new Map<string, string>();
  for (const { id, name, also } of people)
    for (const one of [name, ...also]) if (!ids.has(one)) ids.set(one, id);
  return ids;
});
