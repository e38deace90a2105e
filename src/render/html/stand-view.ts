import type { PersonRef, PositionLine, Stand } from '../../model/comparison.ts';
import type { FindSource } from '../citations.ts';
import type { SafeHtml } from '../safe-html.ts';
import { lineHtml } from './prose.ts';

/** What the template `html/position` places. */
export interface PositionView {
  readonly id: string;
  readonly date: string;
  readonly words: string;
  readonly condition: string;
  /** Who reports it, if it is second-hand. */
  readonly reporter: string;
  /** A later word of the same person on the same options follows it in time. */
  readonly earlier: boolean;
  /** What is to be said of it in parentheses: `our reading`, `earlier`. */
  readonly marks: readonly string[];
  readonly because: SafeHtml;
}

/** What the template `html/stand` places: one person, newest position first. */
export interface StandView {
  readonly id: string;
  readonly name: string;
  /** `VFIO maintainer, Red Hat`, or less. */
  readonly role: string;
  readonly positions: readonly PositionView[];
}

/** Where people stand; with an option, only what they said of it, alone or among others. */
export function standViews(stands: readonly Stand[], find: FindSource, option?: string): StandView[] {
  return stands.flatMap(({ person, positions }) => {
    const on = positions.filter(
      ({ options }) => option === undefined || options.some(({ id }) => id === option),
    );
    if (on.length === 0) return [];
    const lines = on.map((position) => positionView(position, find));
    return [{ id: `person-${person.id}`, name: person.name, role: roleOf(person), positions: lines }];
  });
}

function roleOf({ role, org }: PersonRef): string {
  return [role, org].filter((part) => part !== undefined).join(', ');
}

function positionView(position: PositionLine, find: FindSource): PositionView {
  return {
    id: position.anchor,
    date: position.date ?? '',
    words: position.words,
    condition: position.condition ?? '',
    reporter: position.reporter?.name ?? '',
    earlier: !position.current,
    marks: [...(position.editorial ? ['our reading'] : []), ...(position.current ? [] : ['earlier'])],
    because: lineHtml(position.because, find),
  };
}
