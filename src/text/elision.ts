/** What stands for words left out of a quote, in levelled text, with the blanks around it: `...` or `[...]`. */
const ELISION = /(?<!\s)\s*(?:\[\s*\.{3,}\s*\]|(?<!\.)\.{3,})\s*/;

/** The stretches of a levelled quote between its elisions, in order; none is empty. */
export function stretchesOf(quote: string): string[] {
  return quote
    .split(ELISION)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
