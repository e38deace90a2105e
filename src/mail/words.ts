import { utf7Text } from './utf7.ts';

const UTF7 = /=\?(?:x-)?(?:unicode-1-1-)?utf-7\?[qb]\?[^?]*\?=/gi;
const QUOTED = /=\?[^?\s]+\?q\?[^?]*\?=/gi;
const LONGEST = 65_536;

/**
 * A decoder of RFC 2047 encoded words. The library is loaded once, here; text without encoded words is passed through
 * untouched, and a field over 64 KiB is left encoded. Raw Latin-1 within a quoted word stays what it was.
 */
export async function wordDecoder(): Promise<(text: string) => string> {
  const { decodeWords } = await import('postal-mime');
  return (text) => {
    if (!text.includes('=?') || text.length > LONGEST) return text;
    const ascii = /[\u0080-\u00ff]/.test(text) ? text.replace(QUOTED, escapedLatin1) : text;
    return decodeWords(ascii.replace(UTF7, (word) => utf7Text(decodeWords(word))));
  };
}

function escapedLatin1(word: string): string {
  return word.replace(/[\u0080-\u00ff]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
