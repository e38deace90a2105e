import type { ClaimLine, Comparison, CriterionHead } from '../../model/comparison.ts';
import { ratingWords } from '../../text/legend.ts';
import { optionName } from '../words.ts';
import type { LinkView } from './links.ts';
import type { StandView } from './stand-view.ts';

/** What a reader can conclude from the cells and positions together; every list may be empty. */
export interface FindingsView {
  readonly disputes: readonly {
    readonly href: string;
    readonly criterion: string;
    readonly option: string;
    readonly sides: readonly { readonly side: string; readonly who: readonly LinkView[] }[];
  }[];
  readonly gaps: readonly { readonly option: string; readonly criteria: readonly LinkView[] }[];
  readonly knockedOut: readonly {
    readonly option: string;
    readonly certain: boolean;
    readonly criterion: LinkView;
    readonly must: string;
    readonly words: string;
  }[];
  readonly dominated: readonly {
    readonly option: string;
    readonly by: string;
    readonly worseOn: readonly LinkView[];
  }[];
}

/** Disputes, gaps, options knocked out and dominated, linked to what they rest on. */
export function findingsView({ disputes, gaps, knockedOut, dominated, options }: Comparison): FindingsView {
  return {
    disputes: disputes.map(({ anchor, criterion, option, sides }) => ({
      href: `#${anchor}`,
      criterion: criterion.name,
      option: optionName(option),
      sides: sides.map(({ side, claims }) => ({ side, who: claims.map(speakerLink) })),
    })),
    gaps: gaps.map(({ option, criteria }) => ({
      option: optionName(option),
      criteria: criteria.map(criterionLink),
    })),
    knockedOut: knockedOut.map(({ option, certain, criterion, must, cell }) => ({
      option: optionName(option),
      certain,
      criterion: criterionLink(criterion),
      must: ratingWords(must),
      words: cell.words,
    })),
    dominated: dominated.map(({ option, by, worseOn }) => ({
      option: optionName(option),
      by: optionName(options.find(({ id }) => id === by.id) ?? by),
      worseOn: worseOn.map(criterionLink),
    })),
  };
}

function speakerLink({ anchor, speaker, editorial }: ClaimLine): LinkView {
  return { href: `#${anchor}`, text: speaker?.name ?? (editorial ? 'our reading' : 'a message') };
}

function criterionLink({ id, name }: CriterionHead): LinkView {
  return { href: `#criterion-${id}`, text: name };
}

/** The objections that are still open: who, and the position, which stands on the page already. */
export function objectionViews({ objections }: Comparison, stands: readonly StandView[]) {
  return objections.flatMap(({ person, position }) => {
    const line = stands.flatMap(({ positions }) => positions).find(({ id }) => id === position.anchor);
    return line === undefined ? [] : [{ name: person.name, href: `#${position.anchor}`, position: line }];
  });
}
