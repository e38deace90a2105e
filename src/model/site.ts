import type { Cell, CriterionHead, OptionRef, RelationRef } from './comparison.ts';
import type { Status } from './rfc.ts';
import type { Shared } from './shared.ts';

export interface SummaryOption extends OptionRef {
  readonly title: string;
  readonly statusQuo: boolean;
  readonly chosen: boolean;
}

/** What other pages say of an RFC. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: Status;
  readonly tags: readonly string[];
  readonly outcome: readonly OptionRef[];
  readonly statusQuoKept: boolean;
  readonly decidedOn?: string;
  /** ISO 8601 day of the last message that is cited, where the lock knows any. */
  readonly lastOn?: string;
  /** The same with its time: ISO 8601, in UTC. */
  readonly lastAt?: string;
  readonly options: readonly SummaryOption[];
  readonly rows: readonly { readonly criterion: CriterionHead; readonly cells: readonly Cell[] }[];
  readonly relations: readonly RelationRef[];
}

/** What a rule knows beside its RFC: what all share, which RFCs there are, and how they relate; no more, so that it need not judge again what they change in themselves. */
export interface Surroundings {
  readonly shared: Shared;
  readonly summaries: readonly Pick<Summary, 'id' | 'relations'>[];
}

/** A relation as one of its two ends sees it: `words` are `refines`, `refined by` ... */
export interface RelationLine {
  readonly words: string;
  readonly id: string;
  readonly title: string;
}

/** Everything that pages share, sorted by id. */
export interface Site {
  readonly shared: Shared;
  readonly summaries: readonly Summary[];
  /** Both ways, by RFC id. */
  readonly relations: Readonly<Record<string, readonly RelationLine[]>>;
}
