import type { Target } from '../model/answer.ts';
import type { ClaimLine, Comparison, PositionLine, Stand } from '../model/comparison.ts';
import type { Prose } from '../model/prose.ts';
import { tagsOfRfc } from '../text/claim-tag.ts';
import { citedBy, letters, wordsOf } from './letters.ts';

/** A claim or position as a draft prints it, in letters and digits. */
export interface DraftLine {
  readonly target: Target & { readonly kind: 'claim' | 'position' };
  readonly tag: string;
  /** Who says what of it: `Latency, Moss, if it rains`. */
  readonly lead: string;
  /** Who says it alone; empty where nobody in particular does. */
  readonly who: string;
  /** Why. */
  readonly because: string;
  /** Numbers of the messages that it cites. */
  readonly numbers: readonly number[];
}

/** A row of the table, or the heading of an option. */
export interface DraftHead {
  readonly target: Target & { readonly kind: 'option' | 'criterion' };
  /** How its line begins: the criterion's name, or the option's label, id or title. */
  readonly starts: readonly string[];
  /** What the draft says of it in words that are nobody's claim, in letters: what the criterion asks, what the option is. */
  readonly words: string;
}

/** Everything that a draft of an RFC prints on lines of their own, whatever its revision looked like. */
export interface DraftText {
  readonly lines: readonly DraftLine[];
  readonly heads: readonly DraftHead[];
}

/** Letters of words that nobody else writes by chance. */
const LEAST_OURS = 24;

/** Whether a line's words are the RFC's own: it cites no message that could have them, too. */
export function isOurs({ numbers, because }: DraftLine): boolean {
  return numbers.length === 0 && because.length >= LEAST_OURS;
}

/** What a draft of this RFC prints. */
export function draftText(comparison: Comparison): DraftText {
  const claims = [
    ...comparison.rows.flatMap(({ criterion, claims: own }) => own.map((claim) => ({ claim, criterion }))),
    ...comparison.options.flatMap((option) =>
      option.arguments.map((claim) => ({ claim, criterion: undefined })),
    ),
  ];
  const positions = comparison.stands.flatMap((stand) =>
    stand.positions.map((position) => ({ stand, position })),
  );
  const tags = tagsOfRfc(comparison);
  const numberOf = new Map(
    comparison.sources.flatMap(({ key, messageId, number }) =>
      number === undefined
        ? []
        : [key, messageId].flatMap((name) => (name === undefined ? [] : [[name, number] as const])),
    ),
  );
  const common = (anchor: string, because: Prose): Pick<DraftLine, 'tag' | 'because' | 'numbers'> => ({
    tag: tags.get(anchor) ?? '',
    because: letters(wordsOf(because)),
    numbers: citedBy(because).flatMap((source) => numberOf.get(source) ?? []),
  });
  return {
    lines: [
      ...claims.map(({ claim, criterion }) => ({
        ...ofClaim(claim, criterion),
        ...common(claim.anchor, claim.because),
      })),
      ...positions.map(({ stand, position }) => ({
        ...ofPosition(stand, position),
        ...common(position.anchor, position.because),
      })),
    ],
    heads: headsOf(comparison),
  };
}

function ofClaim(
  claim: ClaimLine,
  criterion: { readonly id: string; readonly name: string } | undefined,
): Pick<DraftLine, 'target' | 'lead' | 'who'> {
  const { anchor, option, verdict, speaker, earlier, condition } = claim;
  const value = verdict.kind === 'fact' ? `is ${verdict.value}` : '';
  const who = speaker?.short ?? '';
  const ifs = condition === undefined ? '' : `if ${condition}`;
  return {
    target: {
      kind: 'claim',
      anchor,
      option: option.id,
      verdict,
      ...(criterion === undefined ? {} : { criterion: criterion.id }),
      ...(condition === undefined ? {} : { condition }),
    },
    lead: letters([criterion?.name ?? '', value, who, earlier ?? '', ifs].join(' ')),
    who: letters([who, earlier ?? '', ifs].join(' ')),
  };
}

function ofPosition({ person }: Stand, position: PositionLine): Pick<DraftLine, 'target' | 'lead' | 'who'> {
  const { anchor, stance, options, words, condition, reporter } = position;
  const ifs = condition === undefined ? '' : `if ${condition}`;
  const says = reporter === undefined ? '' : `says ${reporter.short}`;
  const lead = letters([words, ifs, says].join(' '));
  return {
    target: {
      kind: 'position',
      anchor,
      person: person.id,
      stance,
      options: options.map(({ id }) => id),
      ...(condition === undefined ? {} : { condition }),
    },
    lead,
    who: lead,
  };
}

function headsOf({ rows, options }: Comparison): DraftHead[] {
  return [
    ...rows.map(
      ({ criterion: { id, name, asks = '' } }): DraftHead => ({
        target: { kind: 'criterion', criterion: id },
        starts: [letters(name)],
        words: letters(`${name} ${asks}`),
      }),
    ),
    ...options.map(
      ({ id, label, title, body }): DraftHead => ({
        target: { kind: 'option', option: id },
        starts: [`${letters(label)}${label === id ? '' : letters(id)}`, `${letters(label)}${letters(title)}`],
        words: letters(wordsOf(body)),
      }),
    ),
  ];
}
