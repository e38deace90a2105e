import type { Difference, Tradeoff } from '../../model/comparison.ts';

/** What the template `html/tradeoff` places; groups without a line are left out. */
export interface TradeoffView {
  readonly against: string;
  readonly groups: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly criterion: string;
      readonly href: string | null;
      readonly ours: string;
      readonly theirs: string;
    }[];
  }[];
  /** Names of the criteria on which the two are the same, or one of them is open. */
  readonly rest: readonly { readonly title: string; readonly names: readonly string[] }[];
}

/** What choosing one option over another gains and gives up, in words; criteria are linked within the page. */
export function tradeoffView(tradeoff: Tradeoff, linked: boolean): TradeoffView {
  const { gains, givesUp, unclear, equal, open } = tradeoff;
  const group = (title: string, differences: readonly Difference[]) => ({
    title,
    lines: differences.map(({ criterion, ours, theirs }) => ({
      criterion: criterion.name,
      href: linked ? `#criterion-${criterion.id}` : null,
      ours: ours.words,
      theirs: theirs.words,
    })),
  });
  const names = (title: string, differences: readonly Difference[]) => ({
    title,
    names: differences.map(({ criterion }) => criterion.name),
  });
  return {
    against: tradeoff.against.label,
    groups: [group('Gains', gains), group('Gives up', givesUp), group('Not to be ranked', unclear)].filter(
      ({ lines }) => lines.length > 0,
    ),
    rest: [names('Equal', equal), names('Open for one of the two', open)].filter(
      (one) => one.names.length > 0,
    ),
  };
}
