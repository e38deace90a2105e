import type { Prose } from './prose.ts';
import type { TemplateFile } from './template.ts';

/** The documents that `draft` writes, as `--as` names them. */
export const DRAFT_FORMS = ['mail', 'rst', 'madr', 'kramdown', 'pep', 'ballot', 'gfm'] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

/** What changed since the revision before: one item a change, with its citations. */
export interface DraftChanges {
  /** The revision that it is held against, as its author names it: `v1`. */
  readonly since: string;
  readonly items: readonly Prose[];
}

/** The head of a draft that is a mail; everything but `from` is optional. */
export interface MailHead {
  /** `Name <address>`. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Message-ID of the mail that is answered, without angle brackets. */
  readonly replyTo?: string;
  /** Message-IDs from the thread's root to the answered mail. */
  readonly references: readonly string[];
  readonly signature?: string;
}

/** What a draft needs beside the data. */
export interface DraftSetting {
  readonly templates: readonly TemplateFile[];
  /** Columns of plain text. */
  readonly width: number;
  /** Nothing but ASCII in the text. */
  readonly ascii: boolean;
  /** Each claim ends with its stable tag, by which an answer finds its way back. */
  readonly tags: boolean;
  /** The RFC's revision, from 1. */
  readonly revision: number;
  readonly changes?: DraftChanges;
  readonly mail?: MailHead;
}
