/** What leads somewhere: a URL, with its scheme or without. What looks like an address in it is part of a name there. */
const LINK = /(?:https?:\/\/|(?<![@\w.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/)[^\s<>"]*/.source;

/** Units of systemd, `getty@tty1.service`. */
const UNIT = /(?!(?:service|socket|timer|mount|automount|slice|scope|device|swap)(?![\w.-]))/.source;
const LABEL = /[\p{L}\p{N}-]{1,63}/u.source;
const TOP = `${UNIT}(?:\\p{L}{2,24}|xn--[a-z0-9-]{1,59})`;
const LITERAL = /\[(?:ipv6:)?[\da-f.:]{3,45}\]/.source;

/** A mailbox as people write it (RFC 5322, 3.4.1, without quotes and comments; RFC 6531), and what it may stand in. */
const ADDRESS = new RegExp(
  `${LINK}|(?<![\\p{L}\\p{N}_.+=-])(?<local>[\\p{L}\\p{N}_.+=-]{1,64})@` +
    `(?:(?:${LABEL}\\.){1,8}${TOP}(?![\\p{L}\\p{N}_-])|${LITERAL})`,
  'giu',
);

/** Digits that are a name or end one: `1234567890@`, `ada1970@`. */
const NAME_IN_DIGITS = /^(?:\d{1,12}|[\p{L}._+-]+\d{1,8})$/u;

/** Whether what stands before the `@` is more likely that of a Message-ID: it is long, or has many digits. */
function isOfMessage(local: string): boolean {
  return local.length > 32 || (local.replace(/\D/g, '').length >= 8 && !NAME_IN_DIGITS.test(local));
}

/**
 * Text with e-mail addresses replaced by `[address]`: brackets are what says in a quote that its words were changed. What is
 * part of a URL, or looks like a Message-ID, stays.
 */
export function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(ADDRESS, (whole, local: string | undefined) =>
    local === undefined || isOfMessage(local) ? whole : '[address]',
  );
}

/** The first e-mail address of a text. */
export function addressIn(text: string): string | undefined {
  if (!text.includes('@')) return undefined;
  for (const { 0: whole, groups } of text.matchAll(ADDRESS))
    if (groups?.local !== undefined && !isOfMessage(groups.local)) return whole;
  return undefined;
}

/** The same for a sentence that names messages: what stands in angle brackets is their Message-ID, and stays. */
export function withoutAddressesButIds(text: string): string {
  return text
    .split(/(<[^<>\s]+>)/)
    .map((part, at) => (at % 2 === 1 ? part : withoutAddresses(part)))
    .join('');
}

/** What is no text that is shown, by its key: ids, places, links and Message-IDs. */
const NO_TEXT = new Set('at places id key source url messageId threads missing review'.split(' '));

/** Plain data with the addresses taken out of every text in it; the very same value where there is none. */
export function withoutAddressesIn<T>(value: T): T {
  return cleared(value) as T;
}

function cleared(value: unknown): unknown {
  if (typeof value === 'string') return withoutAddresses(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? clearedList(value)
    : clearedRecord(value as Readonly<Record<string, unknown>>);
}

function clearedList(list: readonly unknown[]): readonly unknown[] {
  let other: unknown[] | undefined;
  list.forEach((one, at) => {
    const now = cleared(one);
    if (now === one) return;
    other ??= [...list];
    other[at] = now;
  });
  return other ?? list;
}

function clearedRecord(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let other: Record<string, unknown> | undefined;
  for (const key of Object.keys(record)) {
    if (NO_TEXT.has(key)) continue;
    const now = cleared(record[key]);
    if (now === record[key]) continue;
    other ??= { ...record };
    other[key] = now;
  }
  return other ?? record;
}
