import type { OptionRef } from '../model/comparison.ts';
import type { Coverage, UncitedLine, Unheard } from '../model/coverage.ts';
import type { Lock, UncitedMessage } from '../model/lock.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Person } from '../model/shared.ts';
import { archiveUrl } from './sources.ts';

/** What of the threads is cited, by the lock; nothing where the RFC names no thread or the lock knows none. */
export function toCoverage(
  rfc: Rfc,
  lock: Lock | undefined,
  people: readonly Person[],
  mask: string,
): Coverage | undefined {
  if (lock?.uncited === undefined || rfc.threads.length === 0) return undefined;
  const waved = new Set(rfc.notCited.map(({ messageId }) => messageId));
  const uncited = lock.uncited.filter(({ id }) => !waved.has(id));
  const lines = uncited.map((message) => toLine(message, rfc, mask));
  return {
    cited: Object.keys(lock.messages).length,
    uncited: [
      ...lines.filter(({ options }) => options.length > 0),
      ...lines.filter(({ options }) => options.length === 0),
    ],
    waved: rfc.notCited.map(({ messageId, because }) => ({
      messageId,
      url: archiveUrl(mask, messageId),
      because,
    })),
    options: rfc.options.map(({ id, label }) => {
      const cited = Object.values(lock.messages).filter(({ names }) => names?.includes(id)).length;
      const others = uncited.filter(({ names }) => names?.includes(id)).length;
      return { option: { id, label }, cited, of: cited + others };
    }),
    unheard: unheard(rfc, lock, uncited, people),
  };
}

function toLine({ id, from, date, names = [] }: UncitedMessage, { options }: Rfc, mask: string): UncitedLine {
  return {
    messageId: id,
    url: archiveUrl(mask, id),
    ...(from === undefined ? {} : { from }),
    ...(date === undefined ? {} : { date: date.slice(0, 10) }),
    options: options.filter((option) => names.includes(option.id)).map(toRef),
  };
}

function toRef({ id, label }: OptionRef): OptionRef {
  return { id, label };
}

/** Authors of messages that nobody cites, who wrote no cited one and for whom nothing speaks; most messages first. */
function unheard(
  rfc: Rfc,
  lock: Lock,
  uncited: readonly UncitedMessage[],
  people: readonly Person[],
): Unheard[] {
  const speakers = new Set([
    ...rfc.positions.map(({ person }) => person.value),
    ...[...rfc.positions, ...rfc.options.flatMap(({ claims }) => claims)].flatMap(
      ({ says }) => says?.value ?? [],
    ),
  ]);
  const heard = new Set([
    ...Object.values(lock.messages).flatMap(({ from }) => from ?? []),
    ...people.filter(({ id }) => speakers.has(id)).flatMap(({ name, also }) => [name, ...also]),
  ]);
  const counts = new Map<string, number>();
  for (const { from } of uncited)
    if (from !== undefined && !heard.has(from)) counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts]
    .map(([name, messages]) => ({ name, messages }))
    .sort((a, b) => b.messages - a.messages || (a.name < b.name ? -1 : 1));
}
