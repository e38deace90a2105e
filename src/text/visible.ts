// C0, DEL, C1, bidi controls (Unicode TR9), invisible and tag characters, line separators, lone surrogates.
const UNSEEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * Text of strangers made safe for a terminal: control, bidi and invisible characters come out as `\x1b` or `[U+202E]`.
 * The result holds no line break; a tab becomes one space.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSEEN, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** JSON text with the same characters escaped as `\\uXXXX`: it parses to the same value and cannot move a cursor. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (char) =>
    char
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
