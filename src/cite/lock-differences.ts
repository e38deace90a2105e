import type { Lock, LockDifference, LockedMessage } from '../model/lock.ts';

/** A message as the archives have it now; `digests` are those of all its mails. */
export interface FreshMessage {
  readonly locked: LockedMessage;
  readonly digests: readonly string[];
}

/**
 * Where a kept lock says something else of its messages than the archives do: it was changed by hand, or the archive was.
 * Messages that the archives lack, and authors whose names are withdrawn, are not compared.
 */
export function lockDifferences(kept: Lock, fresh: ReadonlyMap<string, FreshMessage>): LockDifference[] {
  return Object.entries(kept.messages).flatMap(([messageId, message]) => {
    const found = fresh.get(messageId);
    if (found === undefined) return [];
    const { locked, digests } = found;
    const pairs = [
      ['author', message.from, locked.from],
      ['date', stamp(message), stamp(locked)],
      ['subject', message.subject, locked.subject],
    ] as const;
    const digest = message.digest ?? '';
    const words = digests.includes(digest)
      ? []
      : [
          {
            messageId,
            what: 'words' as const,
            kept: digest.slice(0, 12),
            found: (digests[0] ?? '').slice(0, 12),
          },
        ];
    return [
      ...pairs.flatMap(([what, was, is]): LockDifference[] =>
        was === is || (what === 'author' && (was === undefined || is === undefined))
          ? []
          : [{ messageId, what, kept: was ?? 'nothing', found: is ?? 'nothing' }],
      ),
      ...words,
    ];
  });
}

function stamp({ date, zone }: LockedMessage): string | undefined {
  return date === undefined ? undefined : `${date} ${zone ?? ''}`.trim();
}
