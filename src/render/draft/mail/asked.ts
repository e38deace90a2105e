import type { Comparison } from '../../../model/comparison.ts';
import type { Status } from '../../../model/rfc.ts';

/** What each status means to those who get the mail. */
const STANDING: Readonly<Record<Status, string>> = {
  draft: 'This is a draft, and nothing is decided.',
  open: 'This is open, and nothing is decided.',
  decided: 'This is decided, and posted so that the reasons stay at hand.',
  deferred: 'This is put off, and posted so that what was said is not lost.',
  withdrawn: 'This is withdrawn, and posted so that what was said is not lost.',
  superseded:
    'Another question has taken the place of this one; what was said is posted so that it is not lost.',
};

/** What is asked of readers, one sentence or two an item: that depends on the status, and on what the data lack. */
export function askedOf({ status, counts, objections, options, outcome }: Comparison): string[] {
  if (status !== 'draft' && status !== 'open') {
    const refused = options.some(({ chosen }) => !chosen) && outcome.options.length > 0;
    return [
      STANDING[status],
      ...(refused ? ['Whoever takes up an option that was not taken: please answer its reasons first.'] : []),
      'Corrections are welcome, above all of your own words.',
    ];
  }
  return [
    STANDING[status],
    'Where do you stand? Please name an option, say whether you support, accept or oppose it, and why.',
    ...(counts.notDiscussed > 0
      ? [`${cells(counts.notDiscussed, 'was', 'were')} not discussed: what do you know of them?`]
      : []),
    ...(counts.unknown > 0 ? [`${cells(counts.unknown, 'is', 'are')} unknown: who can find out?`] : []),
    ...(counts.disputed > 0
      ? [`${cells(counts.disputed, 'is', 'are')} in conflict: what would settle it?`]
      : []),
    ...(objections.length > 0
      ? [
          `${objections.length === 1 ? '1 objection is' : `${objections.length} objections are`} open: what would meet ${objections.length === 1 ? 'it' : 'them'}?`,
        ]
      : []),
    'Corrections are welcome, above all of your own words.',
  ];
}

function cells(count: number, one: string, many: string): string {
  return count === 1 ? `1 cell of the table ${one}` : `${count} cells of the table ${many}`;
}
