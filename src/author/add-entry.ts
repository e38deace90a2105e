import { eolOf } from './grow-review.ts';

/**
 * A YAML file of entries with one more at its end, indented as the others are (`indent` in columns); what was there stays as
 * it is, line endings too.
 */
export function addEntry(text: string, entry: string, indent = 0): string {
  const eol = eolOf(text);
  const glue = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return text + glue + entry.replace(/^(?=.)/gm, ' '.repeat(indent)).replace(/\n/g, eol);
}
