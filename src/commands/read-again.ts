import { type SentMail, sentMails } from '../mail/bodies.ts';
import { unescapeFrom } from '../mail/variant.ts';
import type { Message } from '../model/message.ts';
import type { Account } from '../model/thread.ts';
import type { MailSources } from './read-mail.ts';

/** Reads mails of an archive once more, as they were sent; in what order is not said. */
export type ReadAgain = (messages: readonly Message[]) => AsyncGenerator<SentMail, void>;

/** Bytes of the shortest separator: what is shorter is before a mail that has a file of its own. */
const SEPARATOR = 'From \n'.length;

/**
 * What reads mails once more after a first reading gave this account: those in plain files by their places, all others by reading
 * their sources from the start.
 */
export function readAgain(opened: MailSources, account: Account): ReadAgain {
  const variants = new Map(account.sources.map(({ source, variant }) => [source, variant]));
  return async function* (messages) {
    const left = new Set(messages);
    for (const [source, own] of bySource(messages)) {
      const ranges = own.flatMap(rangeOf);
      if (ranges.length === 0) continue;
      const variant = variants.get(source) ?? 'mail';
      for (const { range, bytes, length } of opened.bytesAt(source, ranges)) {
        const mail = bytes.subarray(range.lead);
        if (!isStill(bytes, range.lead, length)) continue;
        left.delete(range.message);
        yield { message: range.message, bytes: unescapeFrom(mail, variant) };
      }
    }
    if (left.size === 0) return;
    const others = [...left];
    const wanted = new Set(others.map(({ at }) => at.source));
    yield* sentMails(opened.events(wanted), others, account);
  };
}

function bySource(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const all = new Map<string, Message[]>();
  for (const message of messages) {
    const own = all.get(message.at.source);
    if (own === undefined) all.set(message.at.source, [message]);
    else own.push(message);
  }
  return all;
}

function rangeOf(message: Message) {
  const { at, lead, size } = message;
  return lead === undefined || size === undefined
    ? []
    : [{ from: at.offset, size: lead + size, lead, message }];
}

/** Whether there is a mail as before: files may have changed meanwhile. */
function isStill(bytes: Uint8Array, lead: number, length: number): boolean {
  if (lead < SEPARATOR) return bytes.length === length;
  return bytes[lead - 1] === 10 && bytes[0] === 0x46 && bytes[1] === 0x72 && bytes[4] === 0x20;
}
