import { isMessageId } from '../text/message-id.ts';

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
