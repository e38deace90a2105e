import { limit } from '../text/limits.ts';
import { looseText } from './bytes.ts';
import { allMailboxes, type Mailbox } from './mailbox.ts';

/** Whom a mail is from, where answers to it go, and to whom it went. */
export interface Correspondents {
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
}

const FIELDS = { from: 'from', 'reply-to': 'replyTo', to: 'to', cc: 'cc' } as const;
/** Most characters of one address field that are read. */
const LONGEST = 64 << 10;

/** The address fields of a mail (RFC 5322, 3.6.2 and 3.6.3), names decoded; a field that is repeated is read on. */
export function correspondentsOf(mail: Uint8Array, decode: (text: string) => string): Correspondents {
  const found: Record<keyof Correspondents, Mailbox[]> = { from: [], replyTo: [], to: [], cc: [] };
  const head = looseText(mail.subarray(0, limit('header-bytes'))).split(/\r?\n\r?\n/, 1)[0] ?? '';
  for (const field of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^(from|reply-to|to|cc)[ \t]*:(.*)$/i.exec(field) ?? [];
    const key = FIELDS[name.toLowerCase() as keyof typeof FIELDS];
    if (key === undefined) continue;
    for (const one of allMailboxes(value.slice(0, LONGEST)))
      found[key].push({ ...one, name: decode(one.name) });
  }
  return found;
}
