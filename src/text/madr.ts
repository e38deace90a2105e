/** The section of `rfc.md` that holds what a MADR record says of itself, one list item a field: `- Date: 2030-01-05`. */
export const MADR_RECORD = 'MADR record';

const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|\/\/)[^\s<>"'()\\`|]{1,300}$/i;
const WRITTEN = /^\[([^\][\n`]{1,300})\]\(([^\s<>"'()\\`|]{1,300})\)$/;

/**
 * A link to a file beside a record, as text that stands in a code span: the data hold web links and messages alone. Nothing
 * where the target is no such file, or the words cannot be told from it.
 */
export function relativeLink(words: string, target: string): string | undefined {
  const text = `[${words.replace(/\s+/g, ' ').trim()}](${target})`;
  return readRelativeLink(text) === undefined ? undefined : text;
}

/** The words and the target of a link that {@link relativeLink} wrote; nothing if the text is none. */
export function readRelativeLink(text: string): { words: string; target: string } | undefined {
  const [, words = '', target = ''] = WRITTEN.exec(text) ?? [];
  return words.trim() !== '' && RELATIVE.test(target) ? { words, target } : undefined;
}
