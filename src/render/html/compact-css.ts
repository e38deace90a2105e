/** What is kept as it is, such as a string or a licence (`/*!`); or else a comment; or else white space. */
const PARTS =
  /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\([^"')]*\)|\/\*![\s\S]*?\*\/)|\/\*[\s\S]*?\*\/|\s+/gi;

/** A style sheet as browsers need it (CSS Syntax 3): without comments, a rule or a declaration a line, not indented. */
export function compactCss(css: string): string {
  const bare = css.replace(PARTS, (part, kept?: string) => kept ?? (/^\s*\n\s*$/.test(part) ? '\n' : ' '));
  return `${bare.replace(/\s*\n\s*/g, '\n').trim()}\n`;
}
