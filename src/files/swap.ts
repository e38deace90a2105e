import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { Page } from '../model/page.ts';

/** The file by which a folder is known to be our output. */
const MARKER = '.rfc-compare';
const MARKER_TEXT =
  'This folder is written by rfc-compare; what you change in it is lost with the next build.\n';

interface Places {
  readonly out: string;
  readonly next: string;
  readonly last: string;
}

/**
 * Writes pages as a whole folder: beside the old one first, then swapped in by two renames, so that whoever looks finds
 * the old one or the new one. A swap that was cut short is completed first.
 * @throws UsageError if the folder is not ours to replace
 */
export function swapIn(io: Io, name: string, pages: readonly Page[], keep: readonly string[]): void {
  const places = placesOf(io, name);
  refuseTaken(places);
  recover(places);
  refuseForeign(io, name, places.out, keep);
  rmSync(places.next, { recursive: true, force: true });
  writePages(places.next, pages);
  if (existsSync(places.out)) renameSync(places.out, places.last);
  renameSync(places.next, places.out);
  rmSync(places.last, { recursive: true, force: true });
}

function placesOf(io: Io, name: string): Places {
  const out = resolve(io.cwd, name);
  const beside = (what: string): string => join(dirname(out), `.${basename(out)}.${what}`);
  return { out, next: beside('next'), last: beside('last') };
}

/** What lies beside the output is ours to remove only if we wrote it. */
function refuseTaken({ next, last }: Places): void {
  const taken = [next, last].find((folder) => existsSync(folder) && !isOurs(folder));
  if (taken === undefined) return;
  throw new UsageError(
    `\`${basename(taken)}\` beside the output was not written by rfc-compare; move it, or name another --out.`,
  );
}

/** A folder with our marker, or an empty one. */
function isOurs(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  return existsSync(join(folder, MARKER)) || readdirSync(folder).length === 0;
}

/** Between the two renames the output is missing and both others are whole: the new one goes in. */
function recover({ out, next, last }: Places): void {
  if (!existsSync(last)) return;
  if (!existsSync(out)) renameSync(existsSync(next) ? next : last, out);
  rmSync(last, { recursive: true, force: true });
}

function refuseForeign(io: Io, name: string, out: string, keep: readonly string[]): void {
  const kept = [io.cwd, ...keep.map((path) => resolve(io.cwd, path))];
  const holds = kept.find((path) => path === out || path.startsWith(out.endsWith(sep) ? out : out + sep));
  if (holds !== undefined) {
    throw new UsageError(`The output folder \`${name}\` holds what is read; name another with --out.`);
  }
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new UsageError(`The output \`${name}\` is no folder; name another with --out.`);
  if (!isOurs(out)) {
    throw new UsageError(
      `The folder \`${name}\` was not written by rfc-compare (it has no \`${MARKER}\`); name another with --out, or empty it.`,
    );
  }
}

function writePages(root: string, pages: readonly Page[]): void {
  const made = new Set<string>();
  // The marker first: a folder that was cut while it was written is known as ours, too.
  for (const { path, text } of [{ path: MARKER, text: MARKER_TEXT }, ...pages]) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text, { flag: 'wx' });
  }
}
