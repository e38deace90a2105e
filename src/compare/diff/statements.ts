import type { ClaimLine, OptionRef, PositionLine } from '../../model/comparison.ts';
import type { StatementChange } from '../../model/diff.ts';
import { citedBy, saying, sayingOfAny, wordsOf } from './located.ts';
import { type Key, pair, reordered } from './pair.ts';

/** A claim, an argument or a position, for what all of them have in common. */
interface Statement {
  /** Who says or holds it: the id of a person, or nothing. */
  readonly who: string;
  /** Their name, where the place does not say it. */
  readonly name?: string;
  /** What is said, as a string to compare: a verdict; a stance and the options it is on. */
  readonly what: string;
  /** Under which condition, by whose report, and whether it is our reading. */
  readonly tails: string;
  /** All of it in words but the reason. */
  readonly words: string;
  readonly because: ClaimLine['because'];
}

/** How an option is called among other words. */
export function nameOf({ id, label }: OptionRef): string {
  return label === id || label.endsWith(` ${id}`) ? label : `${label} ${id}`;
}

export function ofClaim({ verdict, words, speaker, condition, editorial, because }: ClaimLine): Statement {
  return {
    who: speaker?.id ?? '',
    ...(speaker === undefined ? {} : { name: speaker.name }),
    what: JSON.stringify(verdict),
    tails: JSON.stringify([condition, editorial]),
    words: condition === undefined ? words : `${words}, if ${condition}`,
    because,
  };
}

export function ofPosition(line: PositionLine, person: string): Statement {
  const { stance, options, reporter, condition, editorial, because } = line;
  return {
    who: person,
    what: JSON.stringify([stance, options.map(({ id }) => id).sort()]),
    tails: JSON.stringify([condition, reporter?.id, editorial]),
    words: positionWords(line),
    because,
  };
}

/** `supports #2, if it lasts, says Ada Reed (our reading)`. */
export function positionWords({ words, condition, reporter, editorial }: PositionLine): string {
  const parts = [
    words,
    ...(condition === undefined ? [] : [`if ${condition}`]),
    ...(reporter === undefined ? [] : [`says ${reporter.name}`]),
  ];
  return parts.join(', ') + (editorial ? ' (our reading)' : '');
}

/**
 * How statements are found again, the strictest way first: word for word; the same said by the same person for the same
 * sources, in other words; the same words for another source; another verdict for the same reason; the same words with a
 * source that they had not; the same by somebody else; the same said by the same person where neither cites anything.
 * All others came or went.
 */
const KEYS: readonly Key<Statement>[] = [
  (one) => JSON.stringify([one.who, one.what, one.tails, saying(one.because)]),
  (one) => cited(one, [one.who, one.what, one.tails]),
  (one) => JSON.stringify([one.who, one.what, one.tails, sayingOfAny(one.because)]),
  (one) => JSON.stringify([one.who, one.what, saying(one.because)]),
  (one) => JSON.stringify([one.who, saying(one.because)]),
  (one) => cited(one, [one.who, one.what]),
  (one) => cited(one, [one.who]),
  (one) => JSON.stringify([one.who, one.what, wordsOf(one.because)]),
  (one) => JSON.stringify([one.what, one.tails, saying(one.because)]),
  (one) => (citedBy(one.because).length > 0 ? undefined : JSON.stringify([one.who, one.what, one.tails])),
];

function cited({ because }: Statement, parts: readonly string[]): string | undefined {
  const sources = citedBy(because);
  return sources.length === 0 ? undefined : JSON.stringify([...parts, sources.sort()]);
}

/** What became of the statements of one place, and whether those that stayed stand in another order. */
export function statementChanges(
  old: readonly Statement[],
  now: readonly Statement[],
): { statements: StatementChange[]; reordered: boolean } {
  const paired = pair(old, now, KEYS);
  const statements = [
    ...paired.removed.map(
      ({ name, words, because }): StatementChange => ({
        kind: 'removed',
        ...named(name),
        from: words,
        was: because,
        cites: citedBy(because),
      }),
    ),
    ...paired.pairs.flatMap((one) => changed(one.old, one.now)),
    ...paired.added.map(
      ({ name, words, because }): StatementChange => ({
        kind: 'added',
        ...named(name),
        to: words,
        because,
        cites: citedBy(because),
      }),
    ),
  ];
  return { statements, reordered: reordered(old, paired) };
}

function changed(old: Statement, now: Statement): StatementChange[] {
  const same = old.who === now.who && old.what === now.what && old.tails === now.tails;
  if (same && saying(old.because) === saying(now.because)) return [];
  const recited = sayingOfAny(old.because) === sayingOfAny(now.because);
  const kind = same ? (recited ? 're-cited' : 're-worded') : 'changed';
  const alike = old.who === now.who;
  return [
    {
      kind,
      ...(alike ? named(now.name) : {}),
      from: alike ? old.words : fullWords(old),
      to: alike ? now.words : fullWords(now),
      because: now.because,
      was: old.because,
      cites: citedBy(now.because),
    },
  ];
}

function named(name: string | undefined): { who?: string } {
  return name === undefined ? {} : { who: name };
}

function fullWords({ name, words }: Statement): string {
  return name === undefined ? words : `${name}, ${words}`;
}
