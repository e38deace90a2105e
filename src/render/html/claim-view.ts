import type { ClaimLine } from '../../model/comparison.ts';
import type { FindSource } from '../citations.ts';
import type { SafeHtml } from '../templates.ts';
import { lineHtml } from './prose.ts';

/** What the template `html/claim` places. */
export interface ClaimView {
  readonly id: string;
  /** The option it is about: `#1`, linked; null on the page of the option itself. */
  readonly about: { readonly label: string; readonly href: string } | null;
  readonly words: string;
  readonly speaker: string;
  /** Where the speaker's positions stand, if there are any on the page. */
  readonly speakerHref: string | null;
  readonly earlier: string;
  readonly condition: string;
  readonly because: SafeHtml;
}

/** What a claim needs to know of its page. */
export interface ClaimPlace {
  readonly find: FindSource;
  /** Ids of the people whose positions stand on the page. */
  readonly people: ReadonlySet<string>;
  /** Whether claims say which option they are about. */
  readonly about: boolean;
}

/** Turns claims into lines of a page. */
export function claimViews(claims: readonly ClaimLine[], { find, people, about }: ClaimPlace): ClaimView[] {
  return claims.map((claim) => ({
    id: claim.anchor,
    about: about ? { label: claim.option.label, href: `#option-${claim.option.id}` } : null,
    words: claim.words,
    speaker: claim.speaker?.name ?? '',
    speakerHref:
      claim.speaker !== undefined && people.has(claim.speaker.id) ? `#person-${claim.speaker.id}` : null,
    earlier: claim.earlier ?? '',
    condition: claim.condition ?? '',
    because: lineHtml(claim.because, find),
  }));
}
