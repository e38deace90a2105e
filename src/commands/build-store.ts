import type { FileState, Swapped } from '../files/next-folder.ts';
import type { Io } from '../io.ts';
import type { DataFolder } from '../model/files.ts';
import type { Setting } from '../pipeline.ts';
import type { MadeBefore } from './made-before.ts';
import type { MadeSite, Shard } from './make-site.ts';

/** What came of a build; without `swapped`, nothing was written. */
export interface Outcome {
  readonly made: MadeSite;
  readonly swapped?: Swapped;
}

/** What a build knows of earlier ones, and leaves for later ones. */
export interface Store {
  readonly before: MadeBefore;
  /** The files of the output as an earlier run left them. */
  readonly states: ReadonlyMap<string, FileState>;
  /** Where that run was made from the same, and the output is untouched: what it came to. */
  readonly finished?: Outcome;
  readonly keep: (made: MadeSite, swapped: Swapped) => void;
  readonly close: () => void;
}

/** What of a build's options its store depends on. */
export interface StoreOptions {
  readonly out: string;
  /** Where results are kept for later runs; false is nowhere, and without it, it is the user's own folder for that. */
  readonly cache?: string | false;
  readonly shard: Shard;
}

/** Opens the cache of a build; nothing where none is wanted, or there is no place for one. */
export async function openStore(
  io: Io,
  folder: DataFolder,
  setting: Setting,
  { cache: wanted, out, shard }: StoreOptions,
): Promise<Store | undefined> {
  const { cacheHome, openCache } = await import('../files/cache.ts');
  const { toolDigest } = await import('../files/tool-digest.ts');
  const place = wanted === false ? undefined : (wanted ?? cacheHome(io));
  const code = toolDigest();
  if (place === undefined || code === undefined) return undefined;
  const { digestOf } = await import('../files/digest.ts');
  const { isCurrent, keepRecord, readRecord } = await import('../files/output-record.ts');
  const { madeBefore } = await import('./made-before.ts');
  const cache = openCache(io, place, (reason) =>
    io.stderr.write(`The cache ${place} cannot be written (${reason}): what is made now is not kept.\n`),
  );
  const before = madeBefore(cache, code, setting);
  const run = digestOf([before.runKey(folder), String(shard.part), String(shard.of)]);
  const record = readRecord(io, out, cache);
  const told = isCurrent(io, out, record, run) ? cache.get(run) : undefined;
  return {
    before,
    states: record.states,
    ...(told === undefined
      ? {}
      : {
          finished: {
            made: JSON.parse(told) as MadeSite,
            swapped: { written: 0, unchanged: record.states.size, removed: 0 },
          },
        }),
    keep: (made, { states = new Map() }) => {
      cache.put(run, JSON.stringify(made));
      keepRecord(io, out, cache, { run, states });
    },
    close: cache.close,
  };
}
