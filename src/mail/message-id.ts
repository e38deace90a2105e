import { isMessageId, messageIdOf } from '../text/message-id.ts';

const ID = /<([^<>\s]{1,996})>/g;

/**
 * The Message-IDs of a field, bare and in order, each once: anything between angle brackets, so that comments,
 * commas and missing spaces do no harm (RFC 5322, 3.6.4). Percent-coded brackets are undone. A field that holds a single
 * id without brackets counts as one.
 */
export function messageIds(field: string): readonly string[] {
  if (field === '') return [];
  const text = /%3c/i.test(field) ? field.replace(/%3c/gi, '<').replace(/%3e/gi, '>') : field;
  const found = new Set<string>();
  for (const match of text.matchAll(ID)) found.add(match[1] ?? '');
  if (found.size === 0 && isMessageId(text.trim())) found.add(text.trim());
  return [...found];
}

/** The mask of an archive that may stand anywhere. */
const ANY = '%s';

/**
 * The bare Message-ID in what people write for one on a command line: all that {@link messageIdOf} reads, in the URL of any host,
 * or what stands between angle brackets, which need hold no `@`. Nothing if there is none.
 */
export function writtenId(text: string): string | undefined {
  const written = text.trim();
  return messageIdOf(written, ANY) ?? (/<|%3c/i.test(written) ? messageIds(written)[0] : undefined);
}
