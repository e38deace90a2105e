import type { Comparison, Tradeoff } from '../model/comparison.ts';
import type { Page } from '../model/page.ts';
import type { SearchEntry } from '../model/search.ts';
import type { Site, Summary, Surroundings } from '../model/site.ts';
import { rendererOf } from './render.ts';
import type { Setting } from './renderer.ts';

/** One RFC in all forms. */
export interface PrintedRfc {
  /** Paths of its pages, but for what is made out of pages. */
  readonly paths: readonly string[];
  /** What the search knows of it, where there is one. */
  readonly entry?: SearchEntry;
  readonly pages: () => Page[];
}

/** Makes the pages of a site: RFC by RFC, each by itself, and last those that stand above them. */
export interface SitePrinter {
  readonly rfc: (
    comparison: Comparison,
    around: Surroundings,
    pairs: readonly Tradeoff[],
    summary: Summary,
  ) => PrintedRfc;
  /** `entries` are those of all RFCs, `paths` those of all their pages, in any order. */
  readonly site: (site: Site, entries: readonly SearchEntry[], paths: readonly string[]) => Page[];
}

/** The printer of the forms that a setting names; templates are read once. */
export async function sitePrinter(setting: Setting): Promise<SitePrinter> {
  const renderers = await Promise.all(setting.forms.map((form) => rendererOf(form, setting)));
  const whole = (pages: readonly Page[]): Page[] => [
    ...pages,
    ...renderers.flatMap(({ beside }) => beside?.(pages) ?? []),
  ];
  return {
    rfc: (comparison, around, pairs, summary) => {
      const planned = renderers.flatMap((renderer) => renderer.rfc(comparison, around, pairs));
      const [entry] = renderers.flatMap((renderer) => renderer.entry?.(comparison, summary) ?? []);
      return {
        paths: planned.map(({ path }) => path),
        ...(entry === undefined ? {} : { entry }),
        pages: () => whole(planned.map(({ path, text }) => ({ path, text: text() }))),
      };
    },
    site: (site, entries, paths) => {
      const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const pages = whole(renderers.flatMap((renderer) => renderer.site(site, sorted)));
      const all = [...paths, ...pages.map(({ path }) => path)];
      return [...pages, ...renderers.flatMap(({ map }) => map?.(all, site) ?? [])];
    },
  };
}
