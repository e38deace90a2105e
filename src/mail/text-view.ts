import type { BodyLine, LineOwner } from '../model/message.ts';
import { MANY_BLANKS } from '../text/level.ts';

/** A mail's words by quote depth, each run known to belong to somebody. */
export interface TextView {
  readonly depths: readonly DepthView[];
}

interface DepthView {
  /** All lines of the depth, levelled, each between blanks. */
  readonly text: string;
  /** Where each line starts in `text`, and whose it is. */
  readonly starts: readonly number[];
  readonly owners: readonly (LineOwner | undefined)[];
  readonly whole: ReadonlyMap<string, number>;
}

/** Characters that may still be searched for parts of lines; whole lines are found without. */
export interface Budget {
  left: number;
}

/** Characters from which a part of a line counts as found; shorter ones must be the whole line. */
const PART = 12;

/** A line for comparing: blanks levelled, quote marks at its front dropped. */
export function levelled(text: string): string {
  return text
    .replace(MANY_BLANKS, ' ')
    .replace(/^[> ]+/, '')
    .trimEnd();
}

/** The view of a mail that is not at hand. */
export function emptyView(): TextView {
  return { depths: [] };
}

/** The view of a mail whose lines have their owners; `keys` are the lines, levelled. */
export function viewOf(lines: readonly BodyLine[], keys: readonly string[]): TextView {
  const deepest = lines.reduce((most, line) => Math.max(most, line.depth), 0);
  const texts: string[][] = Array.from({ length: deepest + 1 }, () => []);
  const starts: number[][] = texts.map(() => []);
  const owners: (LineOwner | undefined)[][] = texts.map(() => []);
  const wholes = texts.map(() => new Map<string, number>());
  const ends = texts.map(() => 1);
  for (const [at, line] of lines.entries()) {
    const key = keys[at] ?? '';
    if (key === '') continue;
    const { depth } = line;
    wholes[depth]?.set(key, starts[depth]?.length ?? 0);
    texts[depth]?.push(key);
    starts[depth]?.push(ends[depth] ?? 0);
    owners[depth]?.push(line.owner);
    ends[depth] = (ends[depth] ?? 0) + key.length + 1;
  }
  return {
    depths: texts.map((own, depth) => ({
      text: ` ${own.join(' ')} `,
      starts: starts[depth] ?? [],
      owners: owners[depth] ?? [],
      whole: wholes[depth] ?? new Map(),
    })),
  };
}

/** Whose words a levelled line is in this mail: at `fitting` depth, else at the depth nearest to that. */
export function findLine(
  view: TextView,
  key: string,
  fitting: number,
  budget: Budget,
): LineOwner | undefined {
  const order = view.depths
    .map((_, depth) => depth)
    .sort((a, b) => Math.abs(a - fitting) - Math.abs(b - fitting) || a - b);
  for (const depth of order) {
    // Short lines repeat everywhere: only the depth that fits may know them.
    if (key.length < PART && depth !== fitting) continue;
    const owner = findIn(view.depths[depth], key, budget);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function findIn(depth: DepthView | undefined, key: string, budget: Budget): LineOwner | undefined {
  if (depth === undefined) return undefined;
  const whole = depth.whole.get(key);
  if (whole !== undefined) return depth.owners[whole];
  if (key.length < PART) return undefined;
  if (budget.left <= 0) return undefined;
  budget.left -= depth.text.length;
  const at = depth.text.indexOf(` ${key} `);
  if (at < 0) return undefined;
  let low = 0;
  let high = depth.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((depth.starts[middle] ?? 0) <= at + 1) low = middle;
    else high = middle - 1;
  }
  return depth.owners[low];
}
