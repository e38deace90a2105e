import type { Comparison } from '../../model/comparison.ts';
import { type Moment, momentsOf } from '../moments.ts';

/** What the template `html/timeline` places. */
export interface TimelineView {
  /** Kinds of messages, each with those of its kind as ticks along all messages of the threads. */
  readonly lanes: readonly LaneView[];
  /** How many messages the ticks are drawn along. */
  readonly length: number;
  /** The days of the first message, the one in the middle and the last. */
  readonly days: readonly string[];
  readonly entries: readonly EntryView[];
}

interface LaneView {
  readonly name: string;
  readonly count: number;
  /** The ticks as an SVG path: one unit to the right for each message. */
  readonly path: string;
}

interface EntryView {
  readonly date: string;
  readonly messages: readonly {
    readonly number: number;
    readonly from: string;
    readonly introduces: string;
    readonly decides: boolean;
    readonly taken: readonly {
      readonly href: string;
      readonly who: string;
      readonly words: string;
      readonly changed: boolean;
    }[];
  }[];
}

/** How the question developed: the messages that introduced an option, changed a position or decided; null without any. */
export function timelineView(comparison: Comparison): TimelineView | null {
  const moments = momentsOf(comparison);
  const telling = moments.filter(isTelling);
  if (telling.length === 0) return null;
  const days = [...new Set(telling.map(({ source }) => source.date ?? ''))];
  return {
    ...picture(comparison, moments),
    entries: days.map((date) => ({
      date,
      messages: telling.filter(({ source }) => (source.date ?? '') === date).map(toMessage),
    })),
  };
}

function isTelling({ introduces, taken, decides }: Moment): boolean {
  return introduces.length > 0 || taken.length > 0 || decides;
}

function toMessage({ source, introduces, taken, decides }: Moment): EntryView['messages'][number] {
  const from = source.from ?? '';
  return {
    number: source.number ?? 0,
    from,
    introduces: introduces.map(({ label }) => label).join(', '),
    decides,
    // Whose name stands at the head of the line needs no name of their own, and so comes first.
    taken: taken
      .map(({ person, position, changed }) => ({
        href: `#${position.anchor}`,
        who: person.name === from ? '' : person.name,
        words: position.words,
        changed,
      }))
      .toSorted((a, b) => Number(a.who !== '') - Number(b.who !== '')),
  };
}

/** The dated messages in a row, cited or not, and where in it those of each kind are. */
function picture(
  { coverage }: Comparison,
  moments: readonly Moment[],
): Pick<TimelineView, 'lanes' | 'length' | 'days'> {
  const all = [
    ...moments.map((moment) => ({ date: moment.source.date, moment })),
    ...(coverage?.uncited ?? []).map(({ date }) => ({ date, moment: undefined })),
  ]
    .filter(({ date }) => date !== undefined)
    .toSorted((a, b) => (a.date === b.date ? 0 : (a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const lane = (name: string, isOf: (moment: Moment | undefined) => boolean): LaneView => {
    const at = all.flatMap(({ moment }, index) => (isOf(moment) ? [index] : []));
    return { name, count: at.length, path: ticks(at, Math.max(1, Math.ceil(all.length / 160))) };
  };
  const lanes = [
    lane('Brings an option', (moment) => moment !== undefined && moment.introduces.length > 0),
    lane('Takes a position', (moment) => moment?.taken.some(({ changed }) => !changed) === true),
    lane('Changes a position', (moment) => moment?.taken.some(({ changed }) => changed) === true),
    lane('Decides', (moment) => moment?.decides === true),
    lane('Is cited for a claim', (moment) => moment !== undefined && !isTelling(moment)),
    lane('Is not cited', (moment) => moment === undefined),
  ];
  const middle = all[Math.floor(all.length / 2)];
  return {
    lanes: lanes.filter(({ count }) => count > 0),
    length: all.length,
    days: all.length < 2 ? [] : [all[0], middle, all.at(-1)].map((one) => one?.date ?? ''),
  };
}

/** One tick for each place, wide enough to be seen; places that follow one another become one bar. */
function ticks(places: readonly number[], width: number): string {
  let path = '';
  let end = -1;
  for (const [index, at] of places.entries()) {
    if (at < end) continue;
    end = at + 1;
    for (let next = index + 1; places[next] === end; next++) end++;
    path += `M${at} .5h${Math.max(width, end - at)}`;
  }
  return path;
}
