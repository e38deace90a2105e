import type { ClaimLine } from '../../model/comparison.ts';
import type { FindMessages, FindSource } from '../citations.ts';
import type { SafeHtml } from '../safe-html.ts';
import { lineHtml } from './prose.ts';

/** What the template `html/claim` places. */
export interface ClaimView {
  readonly id: string;
  /** The option it is about: `#1`, linked; null where its place says so. */
  readonly about: { readonly label: string; readonly href: string } | null;
  readonly words: string;
  readonly speaker: string;
  /** Where the speaker's positions stand, if there are any on the page. */
  readonly speakerHref: string | null;
  readonly earlier: string;
  /** ISO 8601 day of the first message it cites, where that is known. */
  readonly date: string;
  readonly condition: string;
  readonly because: SafeHtml;
}

/** What a claim needs to know of its page. */
export interface ClaimPlace {
  readonly find: FindSource;
  readonly messages: FindMessages;
  /** Ids of the people whose positions stand on the page. */
  readonly people: ReadonlySet<string>;
  /** Whether claims say which option they are about. */
  readonly about: boolean;
}

/** Turns claims into lines of a page. */
export function claimViews(
  claims: readonly ClaimLine[],
  { find, messages, people, about }: ClaimPlace,
): ClaimView[] {
  return claims.map((claim) => ({
    id: claim.anchor,
    about: about ? { label: claim.option.label, href: `#option-${claim.option.id}` } : null,
    words: claim.words,
    speaker: claim.speaker?.name ?? '',
    speakerHref:
      claim.speaker !== undefined && people.has(claim.speaker.id) ? `#person-${claim.speaker.id}` : null,
    earlier: claim.earlier ?? '',
    date: messages(claim)[0]?.date ?? '',
    condition: claim.condition ?? '',
    because: lineHtml(claim.because, find),
  }));
}
