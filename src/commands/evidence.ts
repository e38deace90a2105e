import { declaredBy } from '../author/declared-by.ts';
import { lockDifferences } from '../cite/lock-differences.ts';
import { type FoundMessage, makeLock } from '../cite/make-lock.ts';
import { ownDigest, ownRuns } from '../cite/own-text.ts';
import { type Io, UsageError } from '../io.ts';
import type { Lock, LockDifference } from '../model/lock.ts';
import type { JudgedUse } from '../model/proof.ts';
import type { ReadMessage, Thread } from '../model/thread.ts';
import type { Examined } from '../pipeline.ts';
import { placeText } from '../report/thread-text.ts';
import { oneOf } from '../text/near.ts';
import { visibleLine } from '../text/visible.ts';
import { type CitedMail, readCited, readOwners, threadsWith } from './cited-mail.ts';
import { explainUses, proveUses } from './judge.ts';
import { type Loaded, masked, refuseHalfPeople } from './load.ts';
import { readAgain } from './read-again.ts';
import { openMail, type SourceFailure } from './read-mail.ts';
import { write } from './write.ts';

/** An RFC with what came of its citations. */
export interface Verified {
  readonly examined: Examined;
  readonly judged: readonly JudgedUse[];
}

/** What archives say of some RFCs. */
export interface Evidence {
  readonly verified: readonly Verified[];
  readonly cited: ReadonlyMap<string, CitedMail>;
  /** The threads that were read line by line: those of failed quotes and, for locks, those of the RFCs. */
  readonly threads: readonly Thread[];
  readonly owned: ReadonlyMap<string, ReadMessage>;
}

/**
 * Holds the citations of some RFCs against archives. They are read once; only the threads of quotes that fail, and for locks
 * those that the RFCs name, are read again. What archives lack goes to stderr.
 * @throws UsageError if no archive holds a mail, or as {@link refuseHalfPeople} does
 */
export async function gatherEvidence(
  io: Io,
  { folder, examination }: Loaded,
  rfcs: readonly Examined[],
  sources: readonly string[],
  forLocks: boolean,
): Promise<Evidence | SourceFailure> {
  refuseHalfPeople(folder, examination.diagnostics);
  const { config } = examination.site.shared;
  const people = masked(examination.site.shared.people);
  const by = sources === config.archives ? 'data' : 'people';
  const opened = await openMail(io, sources, config.archive, true, by);
  if ('message' in opened) return opened;
  try {
    const uses = rfcs.flatMap(({ comparison }) => comparison.citations);
    const { archive, cited } = await readCited(io, opened, new Set(uses.map((use) => use.messageId)), people);
    for (const { at, reason } of archive.account.problems)
      await write(io.stderr, `${placeText(at)}: ${visibleLine(reason)}\n`);
    if (archive.messages.length === 0) throw new UsageError(`There is no mail in ${oneOf(sources)}.`);

    const proven = rfcs.map(({ comparison }) => proveUses(comparison.citations, cited));
    const roots = forLocks ? rfcs.flatMap(({ rfc }) => rfc.threads) : [];
    const wanted = new Set([...roots, ...proven.flatMap(({ open }) => [...open])]);
    const threads = wanted.size === 0 ? [] : threadsWith(archive, wanted);
    const owned =
      threads.length === 0
        ? new Map()
        : await readOwners(readAgain(opened, archive.account), threads, people);
    const verified = rfcs.map((examined, at): Verified => {
      const judged = explainUses(proven[at]?.judged ?? [], cited, owned);
      return { examined, judged };
    });
    return { verified, cited, threads, owned };
  } finally {
    await opened.done();
  }
}

/** The lock of one RFC by the evidence. */
export function lockOf(
  { examined, judged }: Verified,
  { examination }: Loaded,
  { cited, threads, owned }: Evidence,
): Lock {
  const { rfc } = examined;
  const inThreads = threads
    .filter(({ entries }) =>
      entries.some(({ id, missing }) => rfc.threads.includes(id) || rfc.threads.includes(missing ?? '')),
    )
    .flatMap(({ entries }) => entries.flatMap(({ id }) => owned.get(id) ?? []));
  const found = inThreads.map(
    ({ message, lines }): FoundMessage => ({ message, own: ownRuns(lines, message.author.name) }),
  );
  const withdrawn = examination.site.shared.people.filter((person) => person.withdrawn).map(({ id }) => id);
  const declares = declaredBy(rfc);
  return makeLock({
    judged,
    cited,
    threads: found,
    roots: rfc.threads,
    options: rfc.options,
    ...(declares === undefined ? {} : { declaredBy: declares }),
    withdrawn: new Set(withdrawn),
  });
}

/** Where the kept lock of an RFC says something else of its messages than the archives. */
export function differencesOf(
  one: Verified,
  loaded: Loaded,
  { verified, cited }: Evidence,
): readonly LockDifference[] {
  const { lock } = one.examined;
  if (lock === undefined) return [];
  const { messages } = lockOf(one, loaded, { verified, cited, threads: [], owned: new Map() });
  const fresh = new Map(
    Object.entries(messages).map(([id, locked]) => [
      id,
      { locked, digests: (cited.get(id)?.copies ?? []).map(ownDigest) },
    ]),
  );
  return lockDifferences(lock, fresh);
}
