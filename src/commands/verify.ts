import { aroundQuote } from '../cite/around.ts';
import { lockText } from '../cite/make-lock.ts';
import { type Io, UsageError } from '../io.ts';
import type { JudgedUse } from '../model/proof.ts';
import { LOCK_RULES } from '../model/rule.ts';
import type { Examined } from '../pipeline.ts';
import { failureText, lockDifferenceText, summaryText, uncheckedText } from '../report/verify-text.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { CitedMail } from './cited-mail.ts';
import { differencesOf, gatherEvidence, lockOf, type Verified } from './evidence.ts';
import { findRfc, type Loaded, load } from './load.ts';
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

/**
 * `verify [RFC...]`: looks for every quote among its author's own words, in one reading of the archives; a second one, of
 * single threads, tells why a quote fails and what a lock says of messages nobody cites. Exit code 0 if all quotes hold, 1
 * if not, 2 for wrong use, 3 when the network fails.
 */
export async function verify(io: Io, ids: readonly string[], options: VerifyOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const { rfcs: all, site } = loaded.examination;
  const rfcs = ids.length === 0 ? all : ids.map((id) => rfcOf(loaded, id));
  const unread = halfRead(loaded, rfcs);
  if (unread !== undefined) {
    if (options.update) throw new UsageError(unread);
    await write(io.stderr, `rfc-compare verify: ${unread}\n`);
  }
  const { archives } = site.shared.config;
  const sources = options.archive.length > 0 ? options.archive : archives;
  if (sources.length === 0)
    throw new UsageError('No archive is named; expected --archive SOURCE, or `archives` in `site.yaml`.');
  const evidence = await gatherEvidence(io, loaded, rfcs, sources, options.update);
  if ('message' in evidence) {
    await write(io.stderr, `rfc-compare verify: ${visibleLine(evidence.message)}\n`);
    return evidence.code;
  }
  const { verified, cited } = evidence;
  await report(io, loaded.folder.name, verified, cited, options.show);
  let differs = false;
  if (options.update) {
    const { writeData } = await import('../files/write-data.ts');
    const files = verified.map((one) => ({
      path: `${one.examined.rfc.id}/citations.lock.json`,
      text: lockText(lockOf(one, loaded, evidence)),
    }));
    await writeData(io, options.data, async () => ({ files }));
  }
  for (const one of options.update ? [] : verified) {
    for (const difference of differencesOf(one, loaded, evidence)) {
      differs = true;
      await write(io.stdout, lockDifferenceText(loaded.folder.name, one.examined.rfc.id, difference));
    }
  }
  return differs || unread !== undefined || verified.some(({ judged }) => judged.some(failed)) ? 1 : 0;
}

/** A shell makes several words of `--archive *.mbox`, of which the option takes the first alone. */
function rfcOf({ examination }: Loaded, id: string): Examined {
  if (/[/.:<]/.test(id))
    throw new UsageError(
      `\`${id}\` is no id of an RFC; if it is an archive, expected --archive before it, once for each.`,
    );
  return findRfc(examination, id);
}

/** Data that were read in part hide quotes, and a lock made from them would lose proofs. */
function halfRead({ examination }: Loaded, rfcs: readonly Examined[]): string | undefined {
  const folders = new Set(rfcs.map(({ rfc }) => rfc.id));
  const bad = examination.diagnostics.find(({ severity, rule, at }) => {
    const [folder = '', ...rest] = at.file.split('/');
    if (severity !== 'error' || LOCK_RULES.includes(rule) || at.file.endsWith('/citations.lock.json'))
      return false;
    return rest.length === 0 || folders.has(folder);
  });
  if (bad === undefined) return undefined;
  return `The data have errors, such as in \`${visibleLine(bad.at.file)}\`, line ${bad.at.line}; mend them first: \`rfc-compare check\` shows them.`;
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
