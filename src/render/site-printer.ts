import type { Comparison, Tradeoff } from '../model/comparison.ts';
import type { SearchEntry } from '../model/search.ts';
import type { Site, Summary, Surroundings } from '../model/site.ts';
import { rendererOf } from './render.ts';
import type { Setting, Sheet } from './renderer.ts';
import { madeOnce } from './sheet.ts';

/** Makes the pages of a site: RFC by RFC, each by itself, and last those that stand above them. */
export interface SitePrinter {
  /** All pages of one RFC. */
  readonly rfc: (comparison: Comparison, around: Surroundings, pairs: readonly Tradeoff[]) => Sheet[];
  /** What the search knows of an RFC; nothing where there is none. */
  readonly entry: (comparison: Comparison, summary: Summary) => SearchEntry | undefined;
  /** The pages above; `entries` are those of all RFCs, `paths` those of all their pages, in any order. */
  readonly site: (
    site: Site,
    entries: () => readonly SearchEntry[],
    paths: () => readonly string[],
  ) => Sheet[];
}

/** The printer of the forms that a setting names; templates are read once. */
export async function sitePrinter(setting: Setting): Promise<SitePrinter> {
  const renderers = await Promise.all(setting.forms.map((form) => rendererOf(form, setting)));
  const withBeside = (planned: readonly Sheet[]): Sheet[] => {
    const sheets = planned.map(madeOnce);
    return [...sheets, ...renderers.flatMap(({ beside }) => beside?.(sheets) ?? [])];
  };
  return {
    rfc: (comparison, around, pairs) =>
      withBeside(renderers.flatMap((renderer) => renderer.rfc(comparison, around, pairs))),
    entry: (comparison, summary) =>
      renderers.find(({ entry }) => entry !== undefined)?.entry?.(comparison, summary),
    site: (site, entries, paths) => {
      const sorted = (): SearchEntry[] => entries().toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const sheets = withBeside(renderers.flatMap((renderer) => renderer.site(site, sorted)));
      const all = (): string[] => [...paths(), ...sheets.map(({ path }) => path)];
      return [...sheets, ...renderers.flatMap(({ whole }) => whole?.(all, site) ?? [])];
    },
  };
}
