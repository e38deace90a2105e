import type { Comparison, OptionRef, PositionLine, Stand } from '../../model/comparison.ts';
import type { Stance } from '../../model/rfc.ts';
import { optionName } from '../words.ts';
import type { LinkView } from './links.ts';

/** Pixels from one word of a person to the next. */
const STEP = 14;

/** What the template `html/ladder` places: a row for each person, in which their words stand under the options. */
export interface LadderView {
  readonly caption: string;
  /** What the order of the options means; empty if they are no ladder. */
  readonly order: string;
  readonly options: readonly string[];
  /** More options than have room on a narrow screen. */
  readonly wide: boolean;
  readonly people: readonly PersonView[];
}

interface PersonView {
  readonly who: LinkView;
  /** The same in words, oldest first. */
  readonly words: string;
  readonly height: number;
  /** A line under each option, as a path of the same units. */
  readonly rungs: string;
  /** The way from option to option that they favoured, as an SVG path: one unit for each option. */
  readonly path: string;
  readonly marks: readonly { readonly stance: Stance; readonly x: string; readonly y: number }[];
}

/** Who stood on which option, and how they moved; null where nobody took a position on one. */
export function ladderView({ options, stands, ladder }: Comparison): LadderView | null {
  const people = stands.flatMap((stand) => personView(stand, options));
  if (people.length === 0) return null;
  return {
    caption:
      ladder === undefined
        ? 'Who spoke for which option, and how they moved'
        : 'Who stood where on the ladder, and how they moved',
    order: ladder ?? '',
    options: options.map(optionName),
    wide: options.length > 6,
    people,
  };
}

function personView({ person, positions }: Stand, options: readonly OptionRef[]): PersonView[] {
  const steps = positions
    .toReversed()
    .filter((position) => position.options.length > 0)
    .filter((position, index, all) => all[index - 1]?.words !== position.words);
  if (steps.length === 0) return [];
  const column = ({ id }: OptionRef): number => options.findIndex((option) => option.id === id) + 0.5;
  const y = (index: number): number => (index + 0.5) * STEP;
  return [
    {
      who: { href: `#person-${person.id}`, text: person.name },
      words: steps.map(({ words }) => words).join('; '),
      height: steps.length * STEP,
      rungs: options.map((_, index) => `M${index + 0.5} 0V${steps.length * STEP}`).join(''),
      path: wayOf(steps, column, y),
      marks: steps.flatMap(({ stance, options: on }, index) =>
        on.map((option) => ({ stance, x: percent(column(option) / options.length), y: y(index) })),
      ),
    },
  ];
}

/** Lines from one favoured step to the next; options that are favoured together are joined. */
function wayOf(
  steps: readonly PositionLine[],
  column: (option: OptionRef) => number,
  y: (index: number) => number,
): string {
  const favoured = steps.flatMap(({ stance, options }, index) => {
    if (stance !== 'supports' && stance !== 'accepts') return [];
    const columns = options.map(column);
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    return [{ from, to, middle: (from + to) / 2, y: y(index) }];
  });
  const way = favoured.map(({ middle, y: at }, index) => `${index === 0 ? 'M' : 'L'}${middle} ${at}`);
  const joined = favoured
    .filter(({ from, to }) => from < to)
    .map(({ from, to, y: at }) => `M${from} ${at}H${to}`);
  return [...(way.length > 1 ? way : []), ...joined].join('');
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
