import type { MailPlace, MailProblem, MboxVariant } from '../model/message.ts';
import { BOUNDS } from './bounds.ts';
import { view } from './bytes.ts';

/** What the lines of an mbox tell of how it was written. */
export interface Evidence {
  /** The marker of the first separator, `From mboxrd@z ...`, if it has one. */
  marker: string;
  commit: boolean;
  /** Mails whose Content-Length ends them exactly. */
  measured: number;
  /** Body lines that begin with `From `, `>From ` and `>>From `. */
  raw: number;
  once: number;
  twice: number;
  readonly escapes: { readonly at: MailPlace; readonly line: number }[];
}

/** No evidence yet. */
export function noEvidence(): Evidence {
  return { marker: '', commit: false, measured: 0, raw: 0, once: 0, twice: 0, escapes: [] };
}

/** The variant that the evidence speaks for. An unescaped `From ` in a body proves that nothing was escaped. */
export function variantOf(seen: Evidence): MboxVariant {
  if (seen.commit || seen.marker.startsWith('From git@z')) return 'git';
  // lei writes the variant into its separators: `From lei@mboxcl2 ...`.
  const named = /@(mbox(?:cl2?|o))\b/.exec(seen.marker)?.[1];
  if (named !== undefined && (named === 'mboxcl2' || seen.raw === 0)) return named as MboxVariant;
  if (seen.measured > 0) return seen.raw > 0 || seen.once === 0 ? 'mboxcl2' : 'mboxcl';
  if (seen.raw > 0) return 'none';
  return seen.marker !== '' || seen.twice > 0 ? 'mboxrd' : 'mboxo';
}

/** Where `>From ` may have stood in the mail or have been written by the archive: nothing in the file can tell. */
export function ambiguities(variant: MboxVariant, seen: Evidence): MailProblem[] {
  const proven = seen.marker !== '' && seen.twice > 0;
  if (proven || variant === 'git') return [];
  const reading = variant === 'none' || variant === 'mboxcl2' ? 'kept as it is' : 'read as "From "';
  const notes = seen.escapes.map(({ at, line }) => ({
    at,
    reason: `line ${line} of the mail begins with ">From ", which ${variant} leaves ambiguous; it is ${reading}`,
  }));
  const more = seen.once - seen.escapes.length;
  const first = seen.escapes[0];
  if (more <= 0 || first === undefined) return notes;
  return [...notes, { at: first.at, reason: `${more} further lines begin with ">From "` }];
}

/** A mail as it was sent: the escape that `variant` puts before `From ` undone. The same bytes where nothing was escaped. */
export function unescapeFrom(mail: Uint8Array, variant: MboxVariant): Uint8Array {
  if (variant !== 'mboxrd' && variant !== 'mboxo' && variant !== 'mboxcl') return mail;
  const bytes = view(mail);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let hit = bytes.indexOf('>From '); hit >= 0; hit = bytes.indexOf('>From ', hit + 6)) {
    let start = hit;
    while (start > 0 && mail[start - 1] === 0x3e) start--;
    const atLine = start === 0 || mail[start - 1] === 10;
    if (!atLine || (variant !== 'mboxrd' && start !== hit)) continue;
    pieces.push(mail.subarray(from, start));
    from = start + 1;
  }
  if (from === 0) return mail;
  pieces.push(mail.subarray(from));
  return concat(pieces);
}

/** The pieces in one array of their own. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Notes an escaped line of the mail at `at`, up to the number of notes that are kept by name. */
export function noteEscape(seen: Evidence, at: MailPlace, line: number): void {
  seen.once++;
  if (seen.escapes.length < BOUNDS.notes) seen.escapes.push({ at, line });
}
