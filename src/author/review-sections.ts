import { midOf } from './message-ref.ts';
import type { NamedOption } from './name-options.ts';
import { type Cast, type Offer, offerLine } from './offers.ts';
import { plainName, plainText } from './plain-text.ts';
import type { ReviewSection } from './review-text.ts';
import { optionPath } from './write-option.ts';

/**
 * The lines of offers, option by option in their order; each line once. An option without a file has a section too where only
 * lines of others name it.
 */
export function reviewSections(
  offers: readonly Offer[],
  cast: Cast,
  targetOf: (messageId: string) => string,
): ReviewSection[] {
  return cast.options.flatMap((option): ReviewSection[] => {
    const own = offers.filter(({ under }) => under === option);
    const lines = [...new Set(own.map((offer) => offerLine(offer, cast.people, targetOf)))];
    const { id, listed } = option;
    const named = lines.length > 0 || (!listed && offers.some(({ options }) => options.includes(option)));
    if (!named) return [];
    const heading = headingOf(option, cast.gone);
    return [{ id, heading, lines, ...(listed ? {} : { remark: remarkOn(option, cast) }) }];
  });
}

function headingOf({ label, id }: NamedOption, gone: readonly string[]): string {
  const shown = plainText(label, gone, 30);
  return shown === id ? id : `${shown} ${id}`.trim();
}

/** Where an option without a file comes from, and what would make it one. */
function remarkOn(option: NamedOption, { people, gone }: Cast): string {
  const { by, message } = option.found;
  const name = people.isGone(by) ? '' : plainName(by.name, gone);
  const who = name === '' ? 'somebody' : name;
  const mid = midOf(message);
  const listed = mid === undefined ? 'lists' : `[lists](${mid})`;
  return `No option of this RFC: ${who} ${listed} it, as: ${option.title}. To make it one, write \`${optionPath(option)}\`.`;
}
