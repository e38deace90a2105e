import { addPeople } from '../author/add-people.ts';
import { moreReview } from '../author/more-review.ts';
import type { NewPerson } from '../author/name-people.ts';
import { type Found, newFolder } from '../author/new-folder.ts';
import { readDataFolder } from '../files/read-data.ts';
import { readExact } from '../files/read-exact.ts';
import { writeData } from '../files/write-data.ts';
import type { Io } from '../io.ts';
import type { DataFile } from '../model/files.ts';
import type { Examined } from '../pipeline.ts';
import { counted } from '../text/counted.ts';
import type { Target } from './import-target.ts';
import { refuseHalfPeople } from './load.ts';
import { refuseBroken } from './refuse-broken.ts';

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
export async function writeNewRfc(io: Io, target: Target, found: Found): Promise<Outcome> {
  const { files, people, options, lines, problems } = newFolder(target.id, found);
  await writeFiles(io, target, files, people);
  const said = `Wrote ${target.name}: ${counted(options, 'option')}, ${counted(lines, 'line')} to review in ${target.name}/review.md.`;
  return { said, problems };
}

/**
 * Writes the files of a new RFC folder, and what the shared files lack for them. What would not pass `check` is not written
 * at all.
 * @throws UsageError if something stands in the way, or as {@link refuseHalfPeople} and {@link refuseBroken} do
 */
export async function writeFiles(
  io: Io,
  { data, id }: Target,
  files: readonly DataFile[],
  people: readonly NewPerson[],
): Promise<void> {
  await writeData(io, data, async () => {
    const folder = readDataFolder(io, data);
    const { readShared } = await import('../pipeline.ts');
    refuseHalfPeople(folder, (await readShared(folder)).diagnostics);
    const before = readExact(io, `${data}/people.yaml`);
    const grown = addPeople(before ?? '', people);
    const shared = [
      ...(readExact(io, `${data}/site.yaml`) === undefined ? [{ path: 'site.yaml', text: SITE }] : []),
      ...(grown === (before ?? '') ? [] : [{ path: 'people.yaml', text: grown }]),
    ];
    await refuseBroken(folder, [
      ...shared,
      ...files.map(({ path, text }) => ({ path: `${id}/${path}`, text })),
    ]);
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
  return { said: lines === 0 ? 'Nothing new.' : `${path} gained ${counted(lines, 'line')}.`, problems };
}
