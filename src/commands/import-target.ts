import { isFolder } from '../files/read-data.ts';
import { isTaken } from '../files/write-data.ts';
import { type Io, UsageError } from '../io.ts';
import type { Examined } from '../pipeline.ts';
import { isId, toId } from '../text/id.ts';
import { type Loaded, load, refuseHalfPeople } from './load.ts';

/** Where an import writes: the folder of an RFC, in a data folder. */
export interface Target {
  readonly data: string;
  readonly id: string;
  /** As people name it: `data/ID`. */
  readonly name: string;
}

/**
 * The target that `--into` names.
 * @throws UsageError if its last part is no id
 */
export function targetOf(into: string): Target {
  const name = into.replace(/(?<!\/)\/+$/, '');
  const slash = name.lastIndexOf('/');
  const id = name.slice(slash + 1);
  const data = slash < 0 ? '.' : name.slice(0, slash) || '/';
  if (isId(id)) return { data, id, name };
  const meant = toId(id);
  const hint = isId(meant) ? ` Did you mean \`${name.slice(0, slash + 1)}${meant}\`?` : '';
  throw new UsageError(
    `The folder \`${name}\` has no name of an RFC; expected lower-case words joined by hyphens.${hint}`,
  );
}

/**
 * The data folder as it is, if it is there at all.
 * @throws UsageError as {@link refuseHalfPeople} does
 */
export async function loadIfThere(io: Io, data: string): Promise<Loaded | undefined> {
  if (!isFolder(io, data)) return undefined;
  const loaded = await load(io, data);
  refuseHalfPeople(loaded.folder, loaded.examination.diagnostics);
  return loaded;
}

/**
 * The RFC that stands in the target already; nothing where it is free.
 * @throws UsageError if something else stands there, or an RFC that cannot be read
 */
export function standingIn(io: Io, { id, name }: Target, loaded: Loaded | undefined): Examined | undefined {
  const { folder, examination } = loaded ?? {};
  if (folder?.files.some(({ path }) => path === `${id}/rfc.md`) !== true) {
    if (isTaken(io, name))
      throw new UsageError(
        `\`${name}\` is there and holds no \`rfc.md\`; name a folder that does not exist yet.`,
      );
    return undefined;
  }
  const examined = examination?.rfcs.find(({ rfc }) => rfc.id === id);
  const halfRead = examination?.diagnostics.some(
    ({ at, rule }) => at.file === `${id}/rfc.md` && ['bad-yaml', 'limit'].includes(rule),
  );
  const unread = folder.unread.some(({ path }) => path === `${id}/review.md`);
  if (examined !== undefined && halfRead === false && !unread) return examined;
  throw new UsageError(
    `\`${name}/${unread ? 'review' : 'rfc'}.md\` cannot be read; mend it first: \`rfc-compare check\` shows what is wrong.`,
  );
}
