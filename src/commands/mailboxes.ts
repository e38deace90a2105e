import { UsageError } from '../io.ts';
import { allMailboxes, type Mailbox } from '../mail/mailbox.ts';
import { isAddress, mailboxText } from '../text/header-field.ts';

/**
 * The mailboxes that an option of the command line names.
 * @throws UsageError if there is none, or an address that no header may hold
 */
export function mailboxesOf(option: string, text: string): Mailbox[] {
  const found = allMailboxes(text);
  if (found.length > 0 && found.every(({ address }) => isAddress(address))) return found;
  throw new UsageError(
    `\`${text}\` of ${option} is no mail address; expected \`Name <name@example.org>\` or \`name@example.org\`, a name with a comma in double quotes.`,
  );
}

/** Mailboxes as a header has them, without those that a header cannot hold; each address once, and none of `without`. */
export function fieldsOf(mailboxes: readonly Mailbox[], without: readonly Mailbox[]): string[] {
  const seen = new Set(without.map(keyOf));
  return mailboxes.flatMap((one) => {
    const key = keyOf(one);
    if (seen.has(key) || !isAddress(one.address)) return [];
    seen.add(key);
    return [mailboxText(one.name, one.address)];
  });
}

function keyOf({ address }: Mailbox): string {
  return address.toLowerCase();
}
