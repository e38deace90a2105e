import type { Comparison, Tradeoff } from '../model/comparison.ts';
import type { DataDiff, RfcHistory } from '../model/diff.ts';
import type { SearchEntry } from '../model/search.ts';
import type { Site, Summary, Surroundings } from '../model/site.ts';
import type { Form, TemplateFile } from '../model/template.ts';

/** What renderers need beside the data. */
export interface Setting {
  readonly templates: readonly TemplateFile[];
  /** The forms that are built together: pages link to each other only where there is something to link. */
  readonly forms: readonly Form[];
  /** Columns of plain text. */
  readonly width: number;
  /** How each RFC came to be what it is, by its id, where the site tells it. */
  readonly history?: Readonly<Record<string, RfcHistory>>;
}

/** A page before it is made: `path` relative to the output folder, with `/`. */
export interface Sheet {
  readonly path: string;
  readonly text: () => string;
}

/** One output format: pure functions from the comparison to pages. Paths follow the published folder. */
export interface Renderer {
  /** The pages of one RFC; `pairs` are the options that are held against each other. */
  readonly rfc: (comparison: Comparison, around: Surroundings, pairs: readonly Tradeoff[]) => Sheet[];
  /** What the search knows of one RFC, where the format has one. */
  readonly entry?: (comparison: Comparison, summary: Summary) => SearchEntry;
  /** The pages that stand above the RFCs. */
  readonly site: (site: Site, entries: () => readonly SearchEntry[]) => Sheet[];
  /** What is made out of the pages of all forms in a folder, and stands beside them: those of one RFC, or those above. */
  readonly beside?: (sheets: readonly Sheet[]) => Sheet[];
  /** What tells of all pages of all forms, by their paths. */
  readonly whole?: (paths: () => readonly string[], site: Site) => Sheet[];
  /** One comparison by itself, ready to paste. */
  readonly table: (comparison: Comparison, around: Surroundings) => string;
  /** What the data settle, leave open, and what would change it, where the format can say it. */
  readonly decision?: (comparison: Comparison) => string;
  /** What choosing one option over another means, where the format can say it. */
  readonly tradeoff?: (tradeoff: Tradeoff, comparison: Comparison) => string;
  /** What changed between two revisions, where the format can say it. */
  readonly diff?: (diff: DataDiff) => string;
  /** The same as the block for a mail, of the revision that is sent, if it has a number. */
  readonly changes?: (diff: DataDiff, revision?: number) => string;
}

export type MakeRenderer = (setting: Setting) => Promise<Renderer>;
