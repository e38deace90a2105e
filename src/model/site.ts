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

/** A relation as one of its two ends sees it: `words` are `refines`, `refined by` ... */
export interface RelationLine {
  readonly words: string;
  readonly id: string;
  readonly title: string;
}

/** What the pages and the rules of one RFC know of another: the head of its `rfc.md` and its lock tell it. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  /** Ids of the criteria that it uses. */
  readonly criteria: readonly string[];
  readonly relations: readonly RelationRef[];
  /** When the last message of its lock was sent, where it has one: ISO 8601, in UTC. */
  readonly lastAt?: string;
}

/** What one RFC is judged beside: a title, or a criterion, of another has no say in that. Sorted by id. */
export interface Neighbours {
  readonly shared: Shared;
  readonly outlines: readonly Pick<Outline, 'id' | 'relations'>[];
}

/** What one RFC is judged and shown beside: all that its pages depend on outside its own folder. Sorted by id. */
export interface Surroundings {
  readonly shared: Shared;
  readonly outlines: readonly Outline[];
  /** Both ways, by RFC id. */
  readonly relations: Readonly<Record<string, readonly RelationLine[]>>;
}

/** Everything that pages share, sorted by id. */
export interface Site extends Surroundings {
  readonly summaries: readonly Summary[];
}
