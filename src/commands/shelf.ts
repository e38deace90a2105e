import type { SiteSheets } from '../pipeline.ts';

/** The pages of one build by their paths; each is made when it is first asked for. */
export interface Shelf {
  /** The text of a page; undefined where the site has none of this path. Throws what keeps it from being made. */
  readonly text: (path: string) => string | undefined;
  /** Whether a page has been made: its templates work. */
  readonly works: () => boolean;
}

/** Puts the sheets of a site on a shelf; those of an RFC are listed when one of them is asked for. */
export function shelve(sheets: SiteSheets): Shelf {
  const listed = new Map<string, ReadonlyMap<string, () => string>>();
  let works = false;
  const list = (folder: string): ReadonlyMap<string, () => string> => {
    const known = listed.get(folder);
    if (known !== undefined) return known;
    const found = folder === '' ? sheets.site() : sheets.rfc(folder);
    const texts = new Map(found.map(({ path, text }) => [path, text]));
    if (texts.size > 0) listed.set(folder, texts);
    return texts;
  };
  return {
    text: (path) => {
      const own = list(path.includes('/') ? (path.split('/')[0] ?? '') : '');
      const text = (own.get(path) ?? list('').get(path))?.();
      works ||= text !== undefined;
      return text;
    },
    works: () => works,
  };
}
