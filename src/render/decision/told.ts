import type { Comparison } from '../../model/comparison.ts';
import type { Scores } from '../../model/decision.ts';
import type { Citation, Inline, Prose } from '../../model/prose.ts';
import { visibleLine } from '../../text/visible.ts';
import { optionName } from '../words.ts';

/** A finding in words, and the messages that it rests on at its end. */
export interface Told {
  readonly words: readonly Inline[];
  /** One of the few that the forms of a whole RFC carry. */
  readonly brief: boolean;
}

/** Findings under one heading; without any, it is left out. */
export interface ToldPart {
  readonly id: string;
  readonly title: string;
  readonly told: readonly Told[];
}

/** Most numbers of messages that a sentence ends in. */
const CITED_MOST = 8;

/** Names of what findings name by ids, each on one line. */
export interface Names {
  /** `#1`. */
  readonly label: (option: string) => string;
  /** `#1 device`. */
  readonly option: (option: string) => string;
  readonly criterion: (criterion: string) => string;
  readonly person: (person: string) => string;
  /** What a cell says. */
  readonly cell: (option: string, criterion: string) => string;
  /** The message that each claim that stands of a cell rests on first. */
  readonly cites: (option: string, criterion: string) => string[];
  /** The same of several cells: criterion by criterion, each message once. */
  readonly citesOf: (options: readonly string[], criteria: readonly string[]) => string[];
}

/** The names of one comparison; an id that it does not know stands for itself. */
export function namesOf({ options, rows, stands, disputes }: Comparison): Names {
  const labels = new Map(options.map((one) => [one.id, visibleLine(one.label)]));
  const long = new Map(options.map((one) => [one.id, visibleLine(optionName(one))]));
  const criteria = new Map(rows.map(({ criterion }) => [criterion.id, visibleLine(criterion.name)]));
  const speakers = disputes.flatMap(({ sides }) =>
    sides.flatMap(({ claims }) => claims.flatMap(({ speaker }) => speaker ?? [])),
  );
  const people = new Map(
    [...stands.map(({ person }) => person), ...speakers].map(({ id, short }) => [id, visibleLine(short)]),
  );
  const cells = new Map(
    rows.flatMap((row) =>
      row.cells.map((cell) => [`${cell.criterion} ${cell.option}`, visibleLine(cell.words)]),
    ),
  );
  const cites = (option: string, criterion: string): string[] => {
    const claims = rows.find((row) => row.criterion.id === criterion)?.claims ?? [];
    const standing = claims.filter((one) => one.option.id === option && one.earlier === undefined);
    return [...new Set(standing.flatMap(({ because }) => firstCited(because)))];
  };
  return {
    label: (id) => labels.get(id) ?? id,
    option: (id) => long.get(id) ?? id,
    criterion: (id) => criteria.get(id) ?? id,
    person: (id) => people.get(id) ?? id,
    cell: (option, criterion) => cells.get(`${criterion} ${option}`) ?? '',
    cites,
    citesOf: (some, ids) => [
      ...new Set(ids.flatMap((criterion) => some.flatMap((option) => cites(option, criterion)))),
    ],
  };
}

/** What weighted sums rest on: every cell that is in one, or those of some criteria or options alone. */
export function weighedCites(
  { options, weights }: Scores,
  names: Names,
  only: { readonly options?: readonly string[]; readonly criteria?: readonly string[] } = {},
): string[] {
  return names.citesOf(
    only.options ?? options.map(({ option }) => option),
    only.criteria ?? weights.map(({ criterion }) => criterion),
  );
}

/** A sentence without its full stop, which comes after what it cites. */
export function tell(words: string, cites: readonly string[] = [], brief = false): Told {
  const shown = cites.slice(0, CITED_MOST);
  const more = cites.length - shown.length;
  return {
    brief,
    words: [
      text(words),
      ...shown.flatMap((source) => [text(' '), citation(source)]),
      text(more > 0 ? ` and ${more} more.` : '.'),
    ],
  };
}

/** The message that a claim rests on first. */
export function firstCited(prose: Prose): string[] {
  for (const block of prose) {
    if (block.kind !== 'paragraph') continue;
    const found = block.children.find((inline) => inline.kind === 'citation');
    if (found?.kind === 'citation') return [found.source];
  }
  return [];
}

function text(value: string): Inline {
  return { kind: 'text', text: value };
}

/** A number alone: these words are ours, so there is nothing to prove. */
function citation(source: string): Citation {
  return { kind: 'citation', source, at: { file: '', line: 0, column: 0 }, children: [] };
}
