import type { Comparison, Tradeoff } from '../model/comparison.ts';
import type { DataDiff, RfcHistory } from '../model/diff.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
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

/** One output format: pure functions from the comparison to pages. Paths follow the published folder. */
export interface Renderer {
  /** The pages of one RFC; `pairs` are the options that are held against each other. */
  readonly rfc: (comparison: Comparison, site: Site, pairs: readonly Tradeoff[]) => Page[];
  /** The pages that stand above the RFCs. */
  readonly site: (site: Site, comparisons: readonly Comparison[]) => Page[];
  /** What is made out of the pages of all forms that are built together. */
  readonly whole?: (pages: readonly Page[], site: Site) => Page[];
  /** One comparison by itself, ready to paste. */
  readonly table: (comparison: Comparison, site: Site) => string;
  /** What the data settle, leave open, and what would change it, where the format can say it. */
  readonly decision?: (comparison: Comparison, site: Site) => string;
  /** What choosing one option over another means, where the format can say it. */
  readonly tradeoff?: (tradeoff: Tradeoff, comparison: Comparison, site: Site) => string;
  /** What changed between two revisions, where the format can say it. */
  readonly diff?: (diff: DataDiff) => string;
  /** The same as the block for a mail, of the revision that is sent, if it has a number. */
  readonly changes?: (diff: DataDiff, revision?: number) => string;
}

export type MakeRenderer = (setting: Setting) => Promise<Renderer>;
