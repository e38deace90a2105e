/** What YAML reads as text by itself: words that begin with a letter, and marks that mean nothing to it there. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ,.;'"()?!/+&%=_-]*$/u;
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** A value of YAML on one line: as it is where that reads back as the same text, else in single quotes. */
export function yamlText(text: string): string {
  const plain = PLAIN.test(text) && !NO_TEXT.test(text) && !/\s$/.test(text);
  return plain ? text : `'${text.replace(/'/g, "''")}'`;
}
