/** Where a mail was found: the source as people named it, and the offset of its first byte in the unpacked source. */
export interface MailPlace {
  readonly source: string;
  readonly offset: number;
}

/** One mail as stored: `bytes` without the mbox separator and without its closing blank line. */
export interface RawMail {
  readonly at: MailPlace;
  readonly bytes: Uint8Array;
  /** Bytes of the source that the mail takes, separator and closing blank line included. */
  readonly span: number;
  /** Bytes before the mail's own, those of its separator; missing where no file has the mail as it is here. */
  readonly lead?: number;
  /** Seconds since 1970 by the mbox separator; missing where that says nothing. */
  readonly received?: number;
}

/**
 * How an mbox keeps body lines that begin with `From `: reversibly (mboxrd), with one `>` (mboxo, mboxcl), or as they
 * are (mboxcl2, git, none). `mail` is a file that holds one message and no separator.
 */
export type MboxVariant = 'mboxrd' | 'mboxo' | 'mboxcl' | 'mboxcl2' | 'git' | 'none' | 'mail';

/** A mail or a file that could not be read, and why: one sentence. */
export interface MailProblem {
  readonly at: MailPlace;
  readonly reason: string;
}

/** What reading a source yields, in the order of its bytes; `end` closes each source. */
export type ReadEvent =
  | { readonly kind: 'mail'; readonly mail: RawMail }
  | { readonly kind: 'problem'; readonly problem: MailProblem }
  | { readonly kind: 'note'; readonly note: MailProblem }
  | { readonly kind: 'end'; readonly source: string; readonly variant: MboxVariant; readonly bytes: number };

/** Who wrote a mail. The address tells people apart and is never written out. */
export interface Author {
  readonly name: string;
  /** Id in people.yaml, where a name or address leads there. */
  readonly person?: string;
  readonly address: string;
}

/** The headers of a mail that threading and citing need. */
export interface Message {
  /** Bare Message-ID (RFC 5322, 3.6.4), decoded; made up from the mail's digest where it has none. */
  readonly id: string;
  readonly idMadeUp: boolean;
  readonly author: Author;
  /** Seconds since 1970, UTC. */
  readonly time?: number;
  /** Why the time is missing or not to be trusted. */
  readonly timeDoubt?: string;
  readonly subject: string;
  /** Bare Message-IDs, oldest first; In-Reply-To stands here where References is empty. */
  readonly references: readonly string[];
  readonly listId?: string;
  readonly at: MailPlace;
  /** Where in the file its own bytes stand: so many after `at`, and how many; missing where no file has them so. */
  readonly lead?: number;
  readonly size?: number;
  /** Further mails with the same Message-ID: the same mail by way of other lists. */
  readonly copies: readonly MailPlace[];
}

/** What a body line is. */
export type LineKind = 'own' | 'quoted' | 'attribution' | 'signature' | 'footer' | 'patch' | 'trailer';

/** Who wrote a line, and by what that is known: the words themselves, an attribution line, or the reply chain alone. */
export interface LineOwner {
  readonly name: string;
  readonly person?: string;
  /** Message-ID of the mail the line comes from. */
  readonly id?: string;
  readonly by: 'author' | 'text' | 'attribution' | 'reply';
}

/** A line of a body: `text` without quote marks, `depth` in quotes; no owner where nothing tells. */
export interface BodyLine {
  readonly text: string;
  readonly depth: number;
  readonly kind: LineKind;
  readonly owner?: LineOwner;
}

/** A decoded body. `raw` where no MIME part gave text and the bytes after the header are shown instead. */
export interface MailBody {
  readonly text: string;
  readonly from: 'plain' | 'html' | 'raw' | 'none';
  /** RFC 3676; set on a `plain` body alone. */
  readonly flowed: boolean;
  readonly delSp: boolean;
  readonly problems: readonly string[];
}
