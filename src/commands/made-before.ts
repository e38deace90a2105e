import type { Cache } from '../files/cache.ts';
import { digestOf } from '../files/digest.ts';
import type { KnownPage } from '../files/next-folder.ts';
import type { DataFolder } from '../model/files.ts';
import type { Outline, Surroundings } from '../model/site.ts';
import type { MadeRfc, RfcFolder, Setting } from '../pipeline.ts';
import { limitsSet } from '../text/limits.ts';
import { oncePer } from '../text/once-per.ts';

/** An RFC that is made, its pages by their digests. */
export interface KnownRfc extends Omit<MadeRfc, 'pages'> {
  readonly pages: readonly { readonly path: string; readonly digest: string }[];
}

/** What earlier runs have made, by everything that it was made from. */
export interface MadeBefore {
  /** The key of a whole run over a folder. */
  readonly runKey: (folder: DataFolder) => string;
  readonly outline: (folder: RfcFolder, make: () => Outline[]) => Outline[];
  /** An RFC, printed or not; nothing where no run has made it so. */
  readonly find: (folder: RfcFolder, around: Surroundings, print: boolean) => KnownRfc | undefined;
  readonly keep: (folder: RfcFolder, around: Surroundings, print: boolean, made: MadeRfc) => void;
  /** The pages of an RFC that was found, texts and all; `make` makes them if they are no longer there. */
  readonly pages: (
    folder: RfcFolder,
    around: Surroundings,
    known: KnownRfc,
    make: () => Promise<MadeRfc>,
  ) => KnownPage[];
}

/**
 * The results that a cache keeps of a site in a setting. Keys are digests of the code, the setting, the limits, the files of the RFC and
 * what stands around it: there is nothing else that a result depends on.
 */
export function madeBefore(cache: Cache, code: string, setting: Setting): MadeBefore {
  const { templates, forms, width, history } = setting;
  const limits = JSON.stringify(limitsSet());
  const ground = digestOf([
    code,
    JSON.stringify([forms, width]),
    limits,
    ...templates.flatMap(({ path, text }) => [path, text]),
  ]);
  const digestAround = oncePer((around: Surroundings) => digestOf([JSON.stringify(around)]));
  const keyOf = (what: string, { id, files }: RfcFolder, around: Surroundings): string =>
    digestOf([
      what,
      ground,
      digestAround(around),
      JSON.stringify(history?.[id] ?? null),
      id,
      ...files.flatMap(({ path, text }) => [path, text]),
    ]);
  const keepPages = (folder: RfcFolder, around: Surroundings, pages: MadeRfc['pages']): void =>
    cache.put(keyOf('pages', folder, around), JSON.stringify(pages.map(({ path, text }) => [path, text])));
  return {
    runKey: ({ name, files, unread }) =>
      digestOf([
        'run',
        ground,
        JSON.stringify([history ?? null, name, unread]),
        ...files.flatMap(({ path, text }) => [path, text]),
      ]),
    outline: ({ id, files }, make) => {
      const told = files.filter(({ path }) => path === 'rfc.md' || path === 'citations.lock.json');
      const key = digestOf(['outline', code, limits, id, ...told.flatMap(({ path, text }) => [path, text])]);
      const kept = cache.get(key);
      if (kept !== undefined) return JSON.parse(kept) as Outline[];
      const made = make();
      cache.put(key, JSON.stringify(made));
      return made;
    },
    find: (folder, around, print) => {
      const kept =
        cache.get(keyOf('printed', folder, around)) ??
        (print ? undefined : cache.get(keyOf('judged', folder, around)));
      return kept === undefined ? undefined : (JSON.parse(kept) as KnownRfc);
    },
    keep: (folder, around, print, { pages, ...made }) => {
      const known = { ...made, pages: pages.map(({ path, text }) => ({ path, digest: digestOf([text]) })) };
      cache.put(keyOf(print ? 'printed' : 'judged', folder, around), JSON.stringify(known));
      if (print) keepPages(folder, around, pages);
    },
    pages: (folder, around, known, make) => {
      let texts: Promise<Map<string, string>> | undefined;
      const read = async (): Promise<Map<string, string>> => {
        const kept = cache.get(keyOf('pages', folder, around));
        if (kept !== undefined) return new Map(JSON.parse(kept) as [string, string][]);
        const { pages } = await make();
        keepPages(folder, around, pages);
        return new Map(pages.map(({ path, text }) => [path, text]));
      };
      return known.pages.map(({ path, digest }) => ({
        path,
        digest,
        text: async () => {
          texts ??= read();
          const text = (await texts).get(path);
          if (text === undefined) throw new Error(`The cache knows a page that is not made: ${path}`);
          return text;
        },
      }));
    },
  };
}
