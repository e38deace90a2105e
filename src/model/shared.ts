import type { Diagnostic, Place } from './diagnostic.ts';
import type { Lock } from './lock.ts';
import type { Rfc } from './rfc.ts';

export interface Person {
  readonly id: string;
  readonly at: Place;
  readonly name: string;
  readonly role?: string;
  readonly org?: string;
  /** Other names they post under. */
  readonly also: readonly string[];
  readonly withdrawn: boolean;
}

export interface Criterion {
  readonly id: string;
  readonly at: Place;
  readonly name: string;
  readonly asks?: string;
}

/** The files of a data folder that all its RFCs draw on. */
export const SHARED_FILES = ['site.yaml', 'people.yaml', 'criteria.yaml'];

/** Link mask of the archive where a site names none. */
export const DEFAULT_ARCHIVE = 'https://lore.kernel.org/r/%s';

export interface SiteConfig {
  readonly title: string;
  /** Link mask of the archive; `%s` stands for the Message-ID. */
  readonly archive: string;
  readonly baseUrl?: string;
  /** Template of the link that opens a data file for editing; `%s` stands for its path. */
  readonly edit?: string;
  /** Archives to verify against. */
  readonly archives: readonly string[];
  /** Whether each two options that are held against each other have a page of their own. */
  readonly pairs: boolean;
}

/** What every RFC of the site may name. */
export interface Shared {
  readonly config: SiteConfig;
  readonly people: readonly Person[];
  readonly criteria: readonly Criterion[];
  /** The number of each rating, worst first, each above the one before: rational numbers such as `-2` or `1/2`. */
  readonly scale: readonly string[];
}

/** One RFC folder after parsing: `rfc` is missing when nothing of it could be read. */
export interface Unit {
  readonly id: string;
  readonly rfc?: Rfc;
  readonly lock?: Lock;
  readonly diagnostics: readonly Diagnostic[];
}
