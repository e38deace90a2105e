import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile } from '../model/files.ts';
import type { Lock } from '../model/lock.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Unit } from '../model/shared.ts';
import type { Outline } from '../model/site.ts';
import { oncePer } from '../text/once-per.ts';
import { bounded } from './counts.ts';
import { type Opened, openFile, proseContext, type Reading } from './data-file.ts';
import { parseLock } from './lock-file.ts';
import { markdownReader } from './markdown.ts';
import { OPTION_FILE, readOption } from './option-file.ts';
import { readReview } from './review-file.ts';
import { readBody } from './rfc-body.ts';
import { type ReadHead, readHead } from './rfc-head.ts';
import { strayInFolder } from './stray.ts';

/** The files of one RFC. */
export interface RfcFolder {
  readonly id: string;
  /** Leads to the folder from the data folder. */
  readonly prefix: string;
  /** Link mask of the site's archive, by which URLs of messages are known. */
  readonly archive: string;
  /** With paths relative to the folder. */
  readonly files: readonly DataFile[];
}

/** An RFC folder of which the head of `rfc.md` is read. */
export interface OpenedRfc extends RfcFolder {
  /** Missing where there is no head that can be read. */
  readonly main?: { readonly body: Opened; readonly head: ReadHead };
  readonly lock?: Lock;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the head of an RFC folder and its lock, which are all that other RFCs need to know of it. */
export const openRfcFolder = oncePer(({ id, prefix, archive, files }: RfcFolder): OpenedRfc => {
  const found: Diagnostic[] = strayInFolder(prefix, files);
  const lock = readLock(prefix, files, found);
  const main = files.find((file) => file.path === 'rfc.md');
  if (main === undefined) found.push(missing(`${prefix}rfc.md`));
  const body = main && openFile(`${prefix}rfc.md`, main.text, found);
  const opened = { id, prefix, archive, files, ...(lock === undefined ? {} : { lock }), diagnostics: found };
  if (body?.head === undefined) return opened;
  const head = readHead(id, body.head, archive);
  found.push(...head.diagnostics);
  return { ...opened, main: { body, head } };
});

/** What others see of an RFC; nothing where it cannot be read. */
export function outlineOf(folder: RfcFolder): Outline[] {
  const { id, main, lock } = openRfcFolder(folder);
  if (main === undefined) return [];
  const { title, criteria, relations } = main.head;
  const lastAt = Object.values(lock?.messages ?? {})
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return [
    {
      id,
      title,
      criteria: [...new Set(criteria.map((use) => use.id))],
      relations: relations.map(({ kind, to }) => ({ kind, to })),
      ...(lastAt === undefined ? {} : { lastAt }),
    },
  ];
}

/**
 * One RFC folder, read whole. `known` are the ids of the site's criteria. What cannot be read is a diagnostic, and the rest
 * is still there.
 */
export function readRfcFolder(folder: RfcFolder, known: readonly string[]): Unit {
  const { id, prefix, archive, files, lock, main, diagnostics } = openRfcFolder(folder);
  const found: Diagnostic[] = [...diagnostics];
  const optionFiles = files.filter((file) => OPTION_FILE.test(file.path));
  if (main === undefined) {
    for (const file of optionFiles) readOption(file, optionFiles, blind({ prefix, archive }, known, found));
    return { id, diagnostics: found };
  }

  const { diagnostics: _, badSources, ...head } = main.head;
  const sources = new Map(head.sources.map((source) => [source.key, source]));
  const reading: Reading = {
    prefix,
    sources,
    badSources,
    read: markdownReader([...sources.keys(), ...badSources]),
    criteria: [...new Set([...known, ...head.criteria.map((use) => use.id)])],
    archive,
    found,
  };
  const body = readBody(proseContext(main.body, reading), reading.read);
  const review = files.find((file) => file.path === 'review.md');
  const whole: Rfc = {
    id,
    at: { file: `${prefix}rfc.md`, line: 1, column: 1 },
    ...head,
    ...body,
    options: optionFiles
      .flatMap((file) => readOption(file, optionFiles, reading))
      .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
    ...(review === undefined
      ? {}
      : { review: readReview(`${prefix}review.md`, review.text, sources, archive) }),
  };
  return { id, rfc: bounded(whole, found), ...(lock === undefined ? {} : { lock }), diagnostics: found };
}

/** For options whose `rfc.md` cannot be read: every key may be a source. */
function blind(
  { prefix, archive }: Pick<RfcFolder, 'prefix' | 'archive'>,
  criteria: readonly string[],
  found: Diagnostic[],
): Reading {
  const badSources = { has: () => true };
  return { prefix, archive, sources: new Map(), badSources, read: markdownReader([]), criteria, found };
}

function readLock(prefix: string, files: readonly DataFile[], found: Diagnostic[]): Unit['lock'] {
  const file = files.find(({ path }) => path === 'citations.lock.json');
  if (file === undefined) return undefined;
  const { lock, diagnostics } = parseLock(`${prefix}${file.path}`, file.text);
  found.push(...diagnostics);
  return lock;
}

function missing(file: string): Diagnostic {
  const at = { file, line: 1, column: 1 };
  const message = 'The folder has no `rfc.md`; expected one.';
  return { at, rule: 'missing-file', severity: 'error', message };
}
