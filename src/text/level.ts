import { isAscii } from './ascii.ts';
import { sha256 } from './sha256.ts';

/** Signs that have one of ASCII that means the same. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201b\u2032]/g, "'"],
  [/[\u201c-\u201f\u2033]/g, '"'],
  [/[\u2010-\u2013\u2212]/g, '-'],
  [/[\u2014\u2015]/g, '--'],
  [/\u2026/g, '...'],
];

/** White space that is more than one blank, or no blank: what a blank stands for where words are compared. */
export const MANY_BLANKS = /\s{2,}|[^\S ]/g;

/**
 * Text for comparing words: runs of white space are one blank, typographic quotes, dashes and ellipses are those of ASCII,
 * and one `>` before `From ` (an escape of mbox, RFC 4155) is taken off. Case and words stay as they are.
 */
export function levelText(text: string): string {
  const plain = isAscii(text)
    ? text
    : SIGNS.reduce((one, [what, instead]) => one.replace(what, instead), text);
  const words = plain.replace(MANY_BLANKS, ' ');
  const dashed = words.includes('--') ? words.replace(/(?<=^| )-{2,3}(?= |$)/g, '-') : words;
  return (dashed.includes('>From ') ? dashed.replace(/(?<=^| )>From (?=\S)/g, 'From ') : dashed).trim();
}

/** SHA-256, in hex, of the levelled text: how a lock knows a quote without holding it. */
export function levelledDigest(text: string): string {
  return sha256(levelText(text));
}
