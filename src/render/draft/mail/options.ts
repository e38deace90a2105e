import type { ClaimLine, Comparison, OptionHead } from '../../../model/comparison.ts';
import { visibleLine } from '../../../text/visible.ts';
import { displayWidth, padTo, wrap } from '../../../text/wrap.ts';
import type { FindSource } from '../../citations.ts';
import { bullet, type Lines } from '../../text/parts.ts';
import { proseLine, proseLines } from '../../text/prose.ts';
import { differences } from '../../text/tradeoff-view.ts';
import { optionName, optionNotes } from '../../words.ts';
import type { TagOf } from '../tags.ts';

/** What a draft is laid out with. */
export interface Sheet {
  readonly find: FindSource;
  readonly width: number;
  readonly tag: TagOf;
}

/** A claim, and the name of the criterion that it is about; none for a plain argument. */
interface Said {
  readonly claim: ClaimLine;
  readonly criterion?: string;
}

/** Every option by itself: what it is, how it stands against today's, and what it gains and gives up, with who said so. */
export function optionParts(comparison: Comparison, sheet: Sheet): Lines[] {
  const marks = Math.max(
    0,
    ...comparison.options.flatMap((option) =>
      saidOf(option, comparison).map(({ claim }) => displayWidth(claim.mark)),
    ),
  );
  return comparison.options.map((option) => {
    const said = saidOf(option, comparison);
    const refused = isRefused(option, comparison);
    const notes = [...optionNotes(option), ...(refused ? ['not taken'] : [])];
    const title = `${optionName(option)}: ${option.title}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
    const group = (name: string, sides: readonly Side[]): string[] => {
      const lines = said
        .filter(({ claim }) => sides.includes(sideOf(claim)))
        .flatMap((one) => saidLines(one, marks, sheet));
      return lines.length === 0 ? [] : [name, ...lines];
    };
    const against = group('Gives up', ['bad']);
    const blocks = [
      proseLines(option.body, sheet.find, sheet.width),
      againstToday(option, comparison, sheet.width),
      [
        ...group('Gains', ['good']),
        ...against,
        ...(refused && against.length === 0 ? ['Nothing that it gives up is on record.'] : []),
        ...group('Besides', ['neither']),
      ],
    ];
    return {
      title: wrap(visibleLine(title), sheet.width).join('\n'),
      lines: blocks
        .filter((lines) => lines.length > 0)
        .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines])),
    };
  });
}

/** Whether another option was chosen. */
function isRefused({ chosen }: OptionHead, { status, outcome }: Comparison): boolean {
  return status === 'decided' && outcome.options.length > 0 && !chosen;
}

function saidOf(option: OptionHead, { rows }: Comparison): Said[] {
  return [
    ...rows.flatMap(({ criterion, claims }) =>
      claims
        .filter((claim) => claim.option.id === option.id)
        .map((claim) => ({ claim, criterion: visibleLine(criterion.name) })),
    ),
    ...option.arguments.map((claim) => ({ claim })),
  ];
}

type Side = 'good' | 'bad' | 'neither';

function sideOf({ verdict }: ClaimLine): Side {
  if (verdict.kind !== 'rating' || verdict.rating === 'neutral') return 'neither';
  return verdict.rating === 'good' || verdict.rating === 'very-good' ? 'good' : 'bad';
}

/** What choosing it over today's option means, one part a line. */
function againstToday(option: OptionHead, { statusQuo, tradeoffs }: Comparison, width: number): string[] {
  const tradeoff = tradeoffs.find((one) => one.option.id === option.id);
  if (tradeoff === undefined || statusQuo === undefined) return [];
  return [
    `Against ${visibleLine(statusQuo.label)}, as it is today, it`,
    ...differences(tradeoff).flatMap((part) => bullet(part, width)),
  ];
}

/** `- Cost, Moss, at first, if it rains: because ... [3]`, the mark before it. */
function saidLines({ claim, criterion }: Said, marks: number, { find, width, tag }: Sheet): string[] {
  const value = claim.verdict.kind === 'fact' ? ` is ${visibleLine(claim.verdict.value)}` : '';
  const who = [
    `${criterion ?? ''}${value}`.trim(),
    claim.speaker === undefined ? '' : visibleLine(claim.speaker.short),
    claim.earlier ?? '',
    claim.condition === undefined ? '' : `if ${visibleLine(claim.condition)}`,
    claim.editorial && claim.mark === '' ? 'our reading' : '',
  ].filter((word) => word !== '');
  const because = `${proseLine(claim.because, find)}${tag(claim)}`;
  const first = `  ${padTo(claim.mark, marks)} `;
  return wrap(who.length === 0 ? because : `${who.join(', ')}: ${because}`, width, {
    first,
    rest: ' '.repeat(displayWidth(first)),
  });
}
