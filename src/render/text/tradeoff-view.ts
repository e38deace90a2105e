import type { Comparison, Difference, Tradeoff } from '../../model/comparison.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { optionName } from '../words.ts';

/** `#1 gains user choice (+/++ for --); gives up compatibility (0 for ++)`, in one sentence. */
export function differencesLine(tradeoff: Tradeoff): string {
  return `${tradeoff.option.label} ${differences(tradeoff).join('; ')}`;
}

/** The same in parts: what it gains, what it gives up, what is unclear; or that nothing differs. */
export function differences({ gains, givesUp, unclear }: Tradeoff): string[] {
  const parts = [
    ...(gains.length > 0 ? [`gains ${listed(gains)}`] : []),
    ...(givesUp.length > 0 ? [`gives up ${listed(givesUp)}`] : []),
    ...(unclear.length > 0 ? [`unclear: ${listed(unclear)}`] : []),
  ];
  return parts.length === 0 ? ['shows no difference that was rated'] : parts;
}

function listed(differences: readonly Difference[]): string {
  return differences
    .map(
      ({ criterion, ours, theirs }) =>
        `${visibleLine(criterion.name)} (${visibleLine(ours.mark)} for ${visibleLine(theirs.mark)})`,
    )
    .join(', ');
}

/** What the template `text/tradeoff` places. */
export interface TradeoffView {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly { readonly title: string; readonly lines: string }[];
  readonly equal: string;
}

/** Lays out what choosing one option over another means, in `width` columns; only where they differ. */
export function tradeoffView(tradeoff: Tradeoff, comparison: Comparison, width: number): TradeoffView {
  const { option, against, gains, givesUp, unclear, open, equal } = tradeoff;
  const part = (title: string, differences: readonly Difference[]) => ({
    title,
    lines: differences
      .flatMap(({ criterion, ours, theirs }) =>
        wrap(
          `${visibleLine(criterion.name)}: ${visibleLine(ours.words)}, where ${against.label} is ${visibleLine(theirs.words)}`,
          width,
          { first: '  ', rest: '    ' },
        ),
      )
      .join('\n'),
  });
  const intro = `Choosing ${optionName(option)} over ${optionName(against)}`;
  const same = equal.map(({ criterion }) => visibleLine(criterion.name)).join(', ');
  return {
    title: wrap(visibleLine(comparison.title), width).join('\n'),
    intro: wrap(visibleLine(intro), width).join('\n'),
    parts: [
      part('Gains', gains),
      part('Gives up', givesUp),
      part('Not to be ranked', unclear),
      part('Open for one of them', open),
    ].filter(({ lines }) => lines !== ''),
    equal: same === '' ? '' : wrap(`Equal: ${same}`, width, { rest: '  ' }).join('\n'),
  };
}
