/** Typographic marks, symbols and letters that fall apart into none of ASCII by themselves. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u00a9': '(c)',
  '\u00ab': '"',
  '\u00ae': '(R)',
  '\u00b0': 'deg',
  '\u00b1': '+-',
  '\u00b5': 'u',
  '\u00b7': '*',
  '\u00bb': '"',
  '\u00c6': 'AE',
  '\u00d0': 'D',
  '\u00d7': 'x',
  '\u00d8': 'O',
  '\u00de': 'Th',
  '\u00df': 'ss',
  '\u00e6': 'ae',
  '\u00f0': 'd',
  '\u00f8': 'o',
  '\u00fe': 'th',
  '\u0110': 'D',
  '\u0111': 'd',
  '\u0126': 'H',
  '\u0127': 'h',
  '\u0131': 'i',
  '\u0141': 'L',
  '\u0142': 'l',
  '\u0152': 'OE',
  '\u0153': 'oe',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '--',
  '\u2015': '--',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2022': '*',
  '\u2026': '...',
  '\u2032': "'",
  '\u2033': '"',
  '\u2039': "'",
  '\u203a': "'",
  '\u2044': '/',
  '\u20ac': 'EUR',
  '\u2190': '<-',
  '\u2192': '->',
  '\u21d2': '=>',
  '\u2212': '-',
  '\u2248': '~',
  '\u2260': '!=',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2713': 'ok',
};

/**
 * Text in ASCII: typographic marks and symbols by a table, accents taken off (`é` is `e`, `ä` is `a`), letters such as
 * `ß` and `ø` by the same table. What has no counterpart stays visible as `[U+4E2D]`.
 */
export function toAscii(text: string): string {
  return isAscii(text) ? text : text.normalize('NFC').replace(/\P{ASCII}/gu, inAscii);
}

/** Text in which every character outside ASCII is visible by its code point: two that differ stay different. */
export function spelledOut(text: string): string {
  return text.normalize('NFC').replace(/\P{ASCII}/gu, codePoint);
}

/** Whether a text is of ASCII alone. */
export function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function inAscii(char: string, at: number, whole: string): string {
  const known = INSTEAD[char];
  if (known !== undefined) return known;
  // An accent that no letter takes up for good is an accent all the same.
  if (/\p{M}/u.test(char))
    return /[a-z]\p{M}*$/iu.test(whole.slice(Math.max(0, at - 8), at)) ? '' : codePoint(char);
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u2044', '/');
  return bare !== '' && isAscii(bare) ? bare : codePoint(char);
}

function codePoint(char: string): string {
  return `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
