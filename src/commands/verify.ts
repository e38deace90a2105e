import { aroundQuote } from '../cite/around.ts';
import type { FoundMessage } from '../cite/make-lock.ts';
import { lockText, makeLock } from '../cite/make-lock.ts';
import { ownRuns } from '../cite/own-text.ts';
import { type Io, UsageError } from '../io.ts';
import type { JudgedUse } from '../model/proof.ts';
import { LOCK_RULES } from '../model/rule.ts';
import type { ReadMessage, Thread } from '../model/thread.ts';
import type { Examined } from '../pipeline.ts';
import { failureText, summaryText, uncheckedText } from '../report/verify-text.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import { type CitedMail, readCited, readOwners, threadsWith } from './cited-mail.ts';
import { explainUses, proveUses } from './judge.ts';
import { findRfc, type Loaded, load } from './load.ts';
import { openMail } from './read-mail.ts';
import { write } from './write.ts';

export interface VerifyOptions {
  readonly data: string;
  /** Archives to read instead of those of site.yaml. */
  readonly archive: readonly string[];
  /** Write the locks. */
  readonly update: boolean;
  /** Print the paragraph around each quote. */
  readonly show: boolean;
}

/** An RFC with what came of its citations. */
interface Verified {
  readonly examined: Examined;
  readonly judged: readonly JudgedUse[];
}

/**
 * `verify [RFC...]`: looks for every quote among its author's own words, in one reading of the archives; a second one, of
 * single threads, tells why a quote fails and what a lock says of messages nobody cites. Exit code 0 if all quotes hold, 1
 * if not, 2 for wrong use, 3 when the network fails.
 */
export async function verify(io: Io, ids: readonly string[], options: VerifyOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const { rfcs: all, site } = loaded.examination;
  const rfcs = ids.length === 0 ? all : ids.map((id) => findRfc(loaded.examination, id));
  if (options.update) refuseHalfRead(loaded, rfcs);
  const { archives, archive: mask } = site.shared.config;
  const sources = options.archive.length > 0 ? options.archive : archives;
  if (sources.length === 0)
    throw new UsageError('No archive is named; expected --archive SOURCE, or `archives` in `site.yaml`.');
  const opened = await openMail(io, sources, mask, true);
  if ('message' in opened) {
    await write(io.stderr, `rfc-compare verify: ${visibleLine(opened.message)}\n`);
    return opened.code;
  }
  try {
    const { people } = site.shared;
    const uses = rfcs.flatMap(({ comparison }) => comparison.citations);
    const { archive, cited } = await readCited(io, opened, new Set(uses.map((use) => use.messageId)), people);
    for (const { at, reason } of archive.account.problems)
      await write(io.stderr, `${visibleLine(`${at.source}, byte ${at.offset}: ${reason}`)}\n`);
    if (archive.messages.length === 0) throw new UsageError('The archives named hold no mail.');

    const proven = rfcs.map(({ comparison }) => proveUses(comparison.citations, cited));
    const roots = options.update ? rfcs.flatMap(({ rfc }) => rfc.threads) : [];
    const wanted = new Set([...roots, ...proven.flatMap(({ open }) => [...open])]);
    const threads = wanted.size === 0 ? [] : threadsWith(archive, wanted);
    const owned = threads.length === 0 ? new Map() : await readOwners(opened, threads, archive, people);
    const verified = rfcs.map((examined, at): Verified => {
      const judged = explainUses(proven[at]?.judged ?? [], cited, owned);
      return { examined, judged };
    });

    await report(io, loaded.folder.name, verified, cited, options.show);
    if (options.update) {
      const { replaceFile } = await import('../files/replace-file.ts');
      for (const one of verified) {
        const path = `${options.data}/${one.examined.rfc.id}/citations.lock.json`;
        replaceFile(io, path, lockOf(one, loaded, cited, threads, owned));
      }
    }
    return verified.some(({ judged }) => judged.some(failed)) ? 1 : 0;
  } finally {
    await opened.done();
  }
}

/** A lock made from data that were read in part would lose proofs. */
function refuseHalfRead({ examination }: Loaded, rfcs: readonly Examined[]): void {
  const bad = examination.diagnostics.find(
    ({ severity, rule, at }) =>
      severity === 'error' &&
      !LOCK_RULES.includes(rule) &&
      !at.file.endsWith('/citations.lock.json') &&
      (!at.file.includes('/') || rfcs.some(({ rfc }) => at.file.startsWith(`${rfc.id}/`))),
  );
  if (bad !== undefined)
    throw new UsageError(
      `The data have errors, such as in \`${bad.at.file}\`, line ${bad.at.line}; mend them first: \`rfc-compare check\` shows them.`,
    );
}

async function report(
  io: Io,
  dataName: string,
  verified: readonly Verified[],
  cited: ReadonlyMap<string, CitedMail>,
  show: boolean,
): Promise<void> {
  const judged = verified.flatMap((one) => one.judged);
  for (const one of judged) {
    const mail = cited.get(one.use.messageId);
    if (failed(one)) await write(io.stdout, failureText(dataName, one, mail?.message.author.name));
    else if (one.proof === undefined && mail === undefined)
      await write(io.stdout, uncheckedText(dataName, one));
    else if (show && mail !== undefined) await write(io.stdout, shown(dataName, one, mail));
  }
  await write(io.stdout, summaryText(judged, new Set(cited.keys())));
}

function failed({ proof }: JudgedUse): boolean {
  return proof !== undefined && proof.kind !== 'proven';
}

function shown(dataName: string, { use }: JudgedUse, { message, own }: CitedMail): string {
  const around = use.quote === undefined ? undefined : aroundQuote(use.quote, own);
  if (around === undefined) return '';
  const { file, line, column } = use.at;
  const lines = wrap(visible(around), 72, { first: '    ', rest: '    ' });
  const head = visibleLine(`${message.author.name} in <${message.id}>:`);
  return `${dataName}/${file}:${line}:${column}: ${head}\n${lines.join('\n')}\n\n`;
}

function lockOf(
  { examined, judged }: Verified,
  { examination }: Loaded,
  cited: ReadonlyMap<string, CitedMail>,
  threads: readonly Thread[],
  owned: ReadonlyMap<string, ReadMessage>,
): string {
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
  return lockText(
    makeLock({
      judged,
      cited,
      threads: found,
      roots: rfc.threads,
      options: rfc.options,
      withdrawn: new Set(withdrawn),
    }),
  );
}
