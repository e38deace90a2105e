import type { AsOf, Comparison } from './comparison.ts';
import type { Decision } from './decision.ts';
import type { DataDiff } from './diff.ts';
import type { Summary } from './site.ts';

/** `ID/rfc.json`: a comparison as other programs read it. */
export interface RfcDocument extends Comparison {
  readonly $schema: string;
  readonly format: 1;
}

/** `rfcs.json`: what there is on a site. */
export interface SiteDocument {
  readonly $schema: string;
  readonly format: 1;
  readonly title: string;
  readonly rfcs: readonly Summary[];
}

/** What `diff --as json` prints: what changed between two revisions of the data. */
export interface DiffDocument extends DataDiff {
  readonly $schema: string;
  readonly format: 1;
}

/** What `decide --as json` prints: the `decision` of `ID/rfc.json` by itself. */
export interface DecisionDocument {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly asOf?: AsOf;
  readonly decision: Decision;
}
