import { withoutAddresses } from '../text/addresses.ts';
import { literal } from '../text/literal.ts';

/** Control characters, and those that turn the direction of what follows: neither stands in a data file. */
export const UNFIT =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Words of a mail made fit for a title or a sentence of ours: on one line, free of addresses, of withdrawn people's names
 * (`gone`) and of brackets, which both YAML and Markdown count. At most `most` characters, cut at a word.
 */
export function plainText(text: string, gone: readonly string[], most: number): string {
  const flat = withoutAddresses(text.replace(UNFIT, ''))
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/\s+/g, ' ')
    .trim();
  return cutAtWord(withoutNames(flat, gone), most);
}

/** A name as it may stand in a sentence of ours, where nothing of it is markup. Empty if nothing is left. */
export function plainName(name: string, gone: readonly string[]): string {
  return plainText(name, gone, 80)
    .replace(/[^\p{L}\p{M}\p{N} .,'()-]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** The text up to its last word that ends within `most` characters; a longer word is cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const cut = space > 0 ? text.slice(0, space) : text.slice(0, most);
  return cut.replace(/[\ud800-\udbff]$/, '').trim();
}

/** Whether a text gives one of these names, whatever their case. */
export function names(text: string, gone: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return gone.some((name) => lower.includes(name.toLowerCase()));
}

/** A text in which these names are withdrawn. */
export function withoutNames(text: string, gone: readonly string[]): string {
  return gone.reduce((rest, name) => rest.replace(new RegExp(literal(name), 'gi'), '(name withdrawn)'), text);
}
