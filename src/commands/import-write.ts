import { addPeople } from '../author/add-people.ts';
import { moreReview } from '../author/more-review.ts';
import type { NewPerson } from '../author/name-people.ts';
import { type Found, newFolder } from '../author/new-folder.ts';
import { readExact } from '../files/read-exact.ts';
import { writeData } from '../files/write-data.ts';
import { type Io, UsageError } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile } from '../model/files.ts';
import type { Examined } from '../pipeline.ts';
import type { Target } from './import-target.ts';
import type { Loaded } from './load.ts';

/** What an import did, in a line for people, and what it could not do. */
export interface Outcome {
  readonly said: string;
  readonly problems: readonly string[];
}

const SITE = 'format: 1\ntitle: Comparisons\n';

/**
 * Writes a new RFC folder out of what was found in mail.
 * @throws UsageError as {@link writeFiles} does
 */
export async function writeNew(
  io: Io,
  target: Target,
  loaded: Loaded | undefined,
  found: Found,
): Promise<Outcome> {
  const { files, people, options, lines, problems } = newFolder(target.id, found);
  await writeFiles(io, target, loaded, files, people);
  const said = `Wrote ${target.name}: ${count(options, 'option')}, ${count(lines, 'line')} to review in ${target.name}/review.md.`;
  return { said, problems };
}

/**
 * Writes the files of a new RFC folder, and what the shared files lack for them. What would not pass `check` is not written
 * at all.
 * @throws UsageError if something stands in the way, or if the data would be broken
 */
export async function writeFiles(
  io: Io,
  { data, id }: Target,
  loaded: Loaded | undefined,
  files: readonly DataFile[],
  people: readonly NewPerson[],
): Promise<void> {
  await writeData(io, data, async () => {
    const before = readExact(io, `${data}/people.yaml`);
    const grown = addPeople(before ?? '', people);
    const shared = [
      ...(readExact(io, `${data}/site.yaml`) === undefined ? [{ path: 'site.yaml', text: SITE }] : []),
      ...(grown === (before ?? '') ? [] : [{ path: 'people.yaml', text: grown }]),
    ];
    const broken = await brokenBy(loaded, id, [
      ...shared,
      ...files.map(({ path, text }) => ({ path: `${id}/${path}`, text })),
    ]);
    if (broken !== undefined)
      throw new UsageError(
        `Nothing was written, for \`check\` would refuse it: ${broken.at.file}:${broken.at.line}: ${broken.message}`,
      );
    return { files: shared, folder: { name: id, files } };
  });
}

/** Puts into `review.md` what is new, and touches nothing else; nothing at all where nothing is new. */
export async function writeMore(
  io: Io,
  { data, id, name }: Target,
  { rfc, comparison }: Examined,
  found: Found,
): Promise<Outcome> {
  const path = `${name}/review.md`;
  const cited = comparison.citations.flatMap(({ messageId, quote }) =>
    quote === undefined ? [] : [{ messageId, quote }],
  );
  const grow = (): ReturnType<typeof moreReview> => moreReview(readExact(io, path) ?? '', rfc, cited, found);
  let grown = grow();
  if (grown.lines > 0)
    await writeData(io, data, async () => {
      grown = grow();
      return { files: [{ path: `${id}/review.md`, text: grown.text }] };
    });
  const { lines, problems } = grown;
  return { said: lines === 0 ? 'Nothing new.' : `${path} gained ${count(lines, 'line')}.`, problems };
}

/** The first error that the data would have in the shared files or in the new folder. */
async function brokenBy(
  loaded: Loaded | undefined,
  id: string,
  fresh: readonly DataFile[],
): Promise<Diagnostic | undefined> {
  const { examine } = await import('../pipeline.ts');
  const paths = new Set(fresh.map(({ path }) => path));
  const kept = loaded?.folder.files.filter(({ path }) => !paths.has(path)) ?? [];
  const { diagnostics } = await examine({
    name: loaded?.folder.name ?? '',
    files: [...kept, ...fresh],
    unread: [],
  });
  return diagnostics.find(
    ({ severity, at }) => severity === 'error' && (at.file.startsWith(`${id}/`) || paths.has(at.file)),
  );
}

/** `1 option`, `2 options`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
