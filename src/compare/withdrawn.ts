import type { Lock } from '../model/lock.ts';
import type { Rfc, Tails } from '../model/rfc.ts';
import type { Person } from '../model/shared.ts';

/** The RFC without the claims and positions that withdrawn people made, hold or report: as if they had not spoken. */
export function withoutWithdrawn(rfc: Rfc, people: readonly Person[]): Rfc {
  const gone = new Set(people.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  if (gone.size === 0) return rfc;
  const stays = ({ says }: Tails): boolean => says === undefined || !gone.has(says.value);
  return {
    ...rfc,
    positions: rfc.positions.filter((position) => stays(position) && !gone.has(position.person.value)),
    options: rfc.options.map((option) => ({ ...option, claims: option.claims.filter(stays) })),
  };
}

/** The lock without the names of withdrawn people, should it be older than their wish; Message-IDs stay. */
export function withoutNames(lock: Lock, people: readonly Person[]): Lock {
  const gone = people.filter(({ withdrawn }) => withdrawn);
  if (gone.length === 0) return lock;
  const names = new Set(gone.flatMap(({ name, also }) => [name, ...also]));
  const unnamed = <T extends { readonly from?: string; readonly person?: string }>(message: T): T => {
    if (message.from === undefined || !names.has(message.from)) return message;
    const { from: _, person: __, ...rest } = message;
    return rest as T;
  };
  const messages = Object.entries(lock.messages).map(([id, message]) => [id, unnamed(message)] as const);
  return {
    ...lock,
    messages: Object.fromEntries(messages),
    ...(lock.uncited === undefined ? {} : { uncited: lock.uncited.map(unnamed) }),
  };
}
