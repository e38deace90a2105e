import { withoutAddresses } from '../text/addresses.ts';
import { names } from './plain-text.ts';

const MOST = 200;
/** Words and the marks of a plain sentence; an underscore only within a word, where it is no markup. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N} ,.;:'()+/%#=?-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))+$/u;
/** What the grammar would take for the next part of the line. */
const PART = /,\s*(?:says|if|our reading|because)\b/i;

/** A condition as the grammar takes it, without its `if`; nothing where it cannot be written as it stands. */
export function writableCondition(text: string, gone: readonly string[]): string | undefined {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^if /i, '')
    .replace(/(?<![\s,.;:])[\s,.;:]+$/, '');
  const fits = words !== '' && words.length <= MOST && PLAIN.test(words) && !PART.test(words);
  return fits && withoutAddresses(words) === words && !names(words, gone) ? words : undefined;
}
