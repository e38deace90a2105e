/** What is kept as it is: a string, an address, a licence (`/*!`). */
const KEPT = String.raw`"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\([^"')]*\)|\/\*![\s\S]*?\*\/`;
const SPACES = new RegExp(String.raw`(${KEPT})|(?:\/\*[\s\S]*?\*\/|\s)+`, 'gi');
const ENDS = new RegExp(String.raw`(${KEPT})|(?:;?\})+`, 'gi');

/**
 * A style sheet as browsers need it (CSS Syntax 3): without comments, white space that says nothing, and the semicolon before
 * a brace. A line ends where a rule does, so that two of them can still be compared.
 */
export function compactCss(css: string): string {
  const bare = css.replace(SPACES, (part, kept: string | undefined, at: number) => {
    if (kept !== undefined) return kept;
    return saysNothing(css.slice(Math.max(0, at - 2), at), css[at + part.length] ?? '}') ? '' : spaceOf(part);
  });
  const lines = bare.replace(ENDS, (ends: string, kept?: string) => {
    if (kept === undefined) return `${ends.replaceAll(';', '')}\n`;
    return kept.startsWith('/*') ? `${kept}\n` : kept;
  });
  return lines.replace(/(?<!\n)\n*$/, '\n');
}

/** Whether white space between these ends no name and joins no selectors: `a :hover` is not `a:hover`. */
function saysNothing(before: string, after: string): boolean {
  return /^$|[{};,>:(]$|\*\/$/.test(before) || /[{};,>)!]/.test(after);
}

/** A comment ends a name, too, but joins no selectors. */
function spaceOf(part: string): string {
  return /^\s|\s$|\*\/\s+\/\*/.test(part) ? ' ' : '/**/';
}
