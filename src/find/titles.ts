import type { FoundOption } from '../model/findings.ts';

/** Words in quotation marks; how many there are at least that are not the whole title. */
const MARKED = /(?<![\p{L}\p{N}])["“`]([^"“”`]{4,80})["”`](?![\p{L}\p{N}])/gu;
const LEAST = 3;

/** Where a text gives words of one option alone in quotation marks: `"keep it as it is"`. */
export function titlesIn(
  text: string,
  options: readonly FoundOption[],
): { readonly option: FoundOption; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(MARKED)].flatMap((match) => {
    const words = plain(match[1] ?? '');
    if (words.trim().split(' ').length < LEAST && !options.some((option) => plain(option.text) === words))
      return [];
    const named = options.filter((option) => plain(option.text).includes(words));
    const [only] = named;
    return only !== undefined && named.length === 1
      ? [{ option: only, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

/** Words alone, in lower case, between blanks. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
