/** What a server answers for a path. */
export interface Answer {
  /** As HTTP has it: 200, 404 where there is no such page, 500 and 503 where it cannot be made (now). */
  readonly status: 200 | 404 | 500 | 503;
  /** How its name ends, by which its type is known: `html`. */
  readonly form: string;
  readonly text: string;
}

/** A finding as a page shows it. */
export interface FindingView {
  /** `data/cache/rfc.md:3:9`; empty where it stands in no file. */
  readonly place: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** Id of the rule, or empty. */
  readonly rule: string;
  /** What to write instead, or empty. */
  readonly suggestion: string;
  /** The line in the file, and what in it is meant; null where there is none to show. */
  readonly source: {
    readonly number: number;
    readonly before: string;
    readonly marked: string;
    readonly after: string;
  } | null;
}

/** Findings as a page shows them. */
export interface FindingsView {
  /** How many there are, in words. */
  readonly count: string;
  /** Whether the page is older than the data, for these keep them from being built. */
  readonly stale: boolean;
  readonly findings: readonly FindingView[];
  /** How many more there are than are shown. */
  readonly more: number;
}
