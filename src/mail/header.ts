import { limit } from '../text/limits.ts';
import { textAt } from './bytes.ts';

const NAMES = [
  'from',
  'date',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'list-id',
  'reply-to',
  'x-original-from',
  'content-type',
  'content-transfer-encoding',
] as const;

/** The fields that are read, by lower-case name: unfolded, the first of each name, not yet decoded. */
export type FieldName = (typeof NAMES)[number];

/** A scanned header block: its fields, and the offset at which the body begins. */
export interface HeaderScan {
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly body: number;
  /** Whether any header field stands there at all; if none does, everything is body. */
  readonly found: boolean;
  /** Whether the block was longer than the most and the rest of it was not read. */
  readonly cut: boolean;
}

const WANTED: ReadonlySet<string> = new Set(NAMES);
const INITIALS = new Set(NAMES.map((name) => name.charCodeAt(0)));
const LONGEST = 26;
const FIELD_LIMIT = 16 << 10;

/**
 * Scans the header block at the start of a mail (RFC 5322, 2.2) for the fields that are read here, in bytes: lines are
 * made into text only where they are wanted. Bytes outside ASCII are UTF-8 or else windows-1252. A line that is no
 * field is passed over if a field comes after it; if none does, the body begins there: the empty line between is missing,
 * or has blanks on it. A mail that begins with a line that is no field has no header.
 */
export function scanHeader(mail: Uint8Array): HeaderScan {
  const fields = new Map<FieldName, string>();
  const most = Math.min(mail.length, limit('header-bytes'));
  let found = false;
  let last: FieldName | undefined;
  let at = 0;
  /** The first line since the last field that is neither one nor goes on with it, or has nothing but blanks. */
  let stray = -1;
  while (at < most) {
    let eol = mail.indexOf(10, at);
    if (eol < 0) eol = mail.length;
    const end = eol > at && mail[eol - 1] === 13 ? eol - 1 : eol;
    if (end === at) {
      const body = stray < 0 ? Math.min(eol + 1, mail.length) : stray;
      return { fields, body, found, cut: false };
    }
    const first = mail[at] ?? 0;
    if (first === 32 || first === 9) {
      if (stray < 0 && isBlank(mail, at, end)) stray = at;
      else if (last !== undefined) append(fields, last, textAt(mail, at, end));
    } else {
      const colon = colonOf(mail, at, end);
      if (colon > at) {
        found = true;
        stray = -1;
      } else if (found) stray = stray < 0 ? at : stray;
      else return { fields, body: 0, found, cut: false };
      last = colon > at ? wanted(mail, at, colon) : undefined;
      if (last !== undefined && fields.has(last)) last = undefined;
      if (last !== undefined) fields.set(last, textAt(mail, colon + 1, end).trim());
    }
    at = eol + 1;
  }
  const cut = mail.length > most;
  return { fields, body: cut || stray < 0 ? mail.length : stray, found, cut };
}

function isBlank(mail: Uint8Array, at: number, end: number): boolean {
  return mail.subarray(at, end).every((byte) => byte === 32 || byte === 9);
}

function append(fields: Map<FieldName, string>, name: FieldName, line: string): void {
  const before = fields.get(name) ?? '';
  if (before.length < FIELD_LIMIT || name === 'references') fields.set(name, `${before} ${line.trim()}`);
}

/** The colon that ends a field name of printable ASCII, or -1. */
function colonOf(mail: Uint8Array, at: number, end: number): number {
  for (let index = at; index < end; index++) {
    const byte = mail[index] ?? 0;
    if (byte === 58) return index;
    if (byte <= 32 || byte >= 127) {
      // Obsolete syntax allows blanks before the colon.
      while (index < end && (mail[index] === 32 || mail[index] === 9)) index++;
      return mail[index] === 58 ? index : -1;
    }
  }
  return -1;
}

function wanted(mail: Uint8Array, at: number, colon: number): FieldName | undefined {
  if (colon - at > LONGEST || !INITIALS.has((mail[at] ?? 0) | 32)) return undefined;
  const name = textAt(mail, at, colon).trim().toLowerCase();
  return WANTED.has(name) ? (name as FieldName) : undefined;
}
