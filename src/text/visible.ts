const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** All but printable ASCII, tab and line feed: most texts have none of it, and are safe as they are. */
const BEYOND_ASCII = /[^\t\n -~]/;

/**
 * Foreign text made safe to print: control, bidirectional and invisible characters (all but tab and line feed) become
 * visible as `[U+202E]`, so that a terminal obeys nothing and a reader misses nothing. Lone surrogates become U+FFFD.
 */
export function visible(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .toWellFormed()
    .replace(
      HIDDEN,
      (char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

/** The same on one line: tabs and line feeds become spaces. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, ' '));
}

/**
 * What is no ASCII in a name that should be, as the end of a sentence's first part: ` (\`\u0456\` is U+0456)`, since some letters
 * look like others (Unicode Technical Standard 39). Empty where there is none.
 */
export function oddLetters(name: string): string {
  const odd = [...new Set(name.toWellFormed().match(/[^\t\n -~]/gu) ?? [])].slice(0, 3);
  if (odd.length === 0) return '';
  const named = odd.map((char) => {
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return visible(char) === char ? `\`${char}\` is ${code}` : code;
  });
  return ` (${named.join(', ')})`;
}
