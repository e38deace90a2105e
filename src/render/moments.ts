import type {
  CitedSource,
  ClaimLine,
  Comparison,
  OptionRef,
  PersonRef,
  PositionLine,
} from '../model/comparison.ts';
import { type FindMessages, messageFinder, numbered } from './citations.ts';

/** A position where it was taken; `changed` if it takes back what the same person had said in an earlier message. */
export interface Taken {
  readonly person: PersonRef;
  readonly position: PositionLine;
  readonly changed: boolean;
}

/** A cited message, and what the question owes to it. */
export interface Moment {
  readonly source: CitedSource;
  /** The options that it lists or, where no message does that, is the first to speak of. */
  readonly introduces: readonly OptionRef[];
  readonly taken: readonly Taken[];
  /** The outcome rests on it. */
  readonly decides: boolean;
}

/** How the question developed, message by message: by date, those without one at the end. */
export function momentsOf(comparison: Comparison): Moment[] {
  const find = messageFinder(comparison);
  const sources = inTime(numbered(comparison));
  const introducing = introducers(comparison, sources, find);
  const taken = comparison.stands.flatMap(({ person, positions }) =>
    positions.toReversed().map((position, index, all): Taken => {
      const message = find(position)[0];
      const before = all.slice(0, index).filter((one) => find(one)[0] !== message);
      return { person, position, changed: changes(position, before) };
    }),
  );
  const { outcome } = comparison;
  const decision = comparison.sources.find(({ key }) => key === outcome.source)?.number;
  return sources.map((source) => ({
    source,
    introduces: comparison.options
      .filter(({ id }) => introducing.get(id) === source.number)
      .map(({ id, label }) => ({ id, label })),
    taken: taken.filter(({ position }) => find(position)[0]?.number === source.number),
    decides: decision !== undefined && decision === source.number,
  }));
}

/** Whether a position differs from the last one on its options or, where it favours some, from what was favoured last. */
function changes(position: PositionLine, before: readonly PositionLine[]): boolean {
  const last = before.findLast(({ options }) => options.some(({ id }) => isOn(id, position)));
  const favoured = favours(position) ? before.findLast(favours) : undefined;
  return [last, favoured].some((one) => one !== undefined && one.words !== position.words);
}

function favours({ stance, options }: PositionLine): boolean {
  return options.length > 0 && (stance === 'supports' || stance === 'accepts');
}

function isOn(option: string, { options }: PositionLine): boolean {
  return options.some(({ id }) => id === option);
}

function inTime(sources: readonly CitedSource[]): CitedSource[] {
  const key = ({ date }: CitedSource): string => date ?? '~';
  return sources.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
}

/** The number of the message that each option came with. */
function introducers(
  comparison: Comparison,
  sources: readonly CitedSource[],
  find: FindMessages,
): ReadonlyMap<string, number | undefined> {
  const { options, from } = comparison;
  const declared = comparison.sources.find(({ key }) => key === from)?.number;
  return new Map(
    options.map(({ id }) => {
      const spoken = new Set(
        statementsOn(id, comparison).flatMap((one) => find(one).map(({ number }) => number)),
      );
      return [id, declared ?? sources.find(({ number }) => spoken.has(number))?.number];
    }),
  );
}

function statementsOn(option: string, { rows, options, stands }: Comparison): (ClaimLine | PositionLine)[] {
  return [
    ...rows.flatMap(({ claims }) => claims.filter((claim) => claim.option.id === option)),
    ...options.filter(({ id }) => id === option).flatMap((one) => one.arguments),
    ...stands.flatMap(({ positions }) => positions.filter((position) => isOn(option, position))),
  ];
}
