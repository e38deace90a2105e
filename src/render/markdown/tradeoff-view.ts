import type { Comparison, Difference, Tradeoff } from '../../model/comparison.ts';
import { optionName } from '../words.ts';
import { plainGfm, tableNode, textNode, toGfm } from './prose.ts';
import { cellNodes } from './table.ts';

/** One line of what an option gains and gives up: `**Gains**: ...`. */
export interface GainsView {
  readonly name: string;
  readonly gains: string;
  readonly givesUp: string;
  readonly unclear: string;
}

/** What an option gains and gives up against another, each as a sentence or empty. */
export function gainsView({ option, gains, givesUp, unclear }: Tradeoff): GainsView {
  return {
    name: plainGfm(optionName(option)),
    gains: listed(gains),
    givesUp: listed(givesUp),
    unclear: listed(unclear),
  };
}

function listed(differences: readonly Difference[]): string {
  const words = differences.map(
    ({ criterion, ours, theirs }) => `${criterion.name} (${ours.words}; there ${theirs.words})`,
  );
  return words.length === 0 ? '' : plainGfm(words.join(', '));
}

/** What the template `markdown/tradeoff` places. */
export interface TradeoffView {
  readonly title: string;
  readonly option: string;
  readonly against: string;
  readonly parts: readonly { readonly title: string; readonly table: string }[];
  readonly equal: string;
}

/** What choosing one option over another means, only where they differ. */
export function tradeoffView(tradeoff: Tradeoff, comparison: Comparison): TradeoffView {
  const { option, against, gains, givesUp, unclear, open, equal } = tradeoff;
  const part = (title: string, differences: readonly Difference[]) => ({
    title,
    table:
      differences.length === 0
        ? ''
        : toGfm([
            tableNode([
              [[], [textNode(optionName(option))], [textNode(optionName(against))]],
              ...differences.map(({ criterion, ours, theirs }) => [
                [textNode(criterion.name)],
                cellNodes(ours),
                cellNodes(theirs),
              ]),
            ]),
          ]),
  });
  const parts = [
    part('Gains', gains),
    part('Gives up', givesUp),
    part('Not to be ranked', unclear),
    part('Open for one of them', open),
  ];
  return {
    title: plainGfm(comparison.title),
    option: plainGfm(optionName(option)),
    against: plainGfm(optionName(against)),
    parts: parts.filter(({ table }) => table !== ''),
    equal: equal.length === 0 ? '' : plainGfm(equal.map(({ criterion }) => criterion.name).join(', ')),
  };
}
