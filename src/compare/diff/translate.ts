import type {
  ClaimLine,
  Comparison,
  OptionHead,
  OptionRef,
  PersonRef,
  PositionLine,
} from '../../model/comparison.ts';
import type { Renames } from './names.ts';

/**
 * The earlier comparison in the words of the later one: the ids that options and criteria have now, the labels, and the
 * names that people go by. An option that is gone is called by its id, as its label may be another's by now.
 */
export function translate(old: Comparison, now: Comparison, { options, criteria }: Renames): Comparison {
  const labels = new Map(now.options.map(({ id, label }) => [id, label]));
  const people = peopleOf(now);
  const option = <T extends OptionRef>(ref: T): T => {
    const id = options.get(ref.id) ?? ref.id;
    return { ...ref, id, label: labels.get(id) ?? goneLabel(ref) };
  };
  const person = (ref: PersonRef): PersonRef => people.get(ref.id) ?? ref;
  const claim = (line: ClaimLine): ClaimLine => ({
    ...line,
    option: option(line.option),
    ...(line.speaker === undefined ? {} : { speaker: person(line.speaker) }),
  });
  const position = (line: PositionLine): PositionLine => {
    const refs = line.options.map(option);
    return {
      ...line,
      options: refs,
      words: [line.stance, refs.map(({ label }) => label).join(' with ')].join(' ').trim(),
      ...(line.reporter === undefined ? {} : { reporter: person(line.reporter) }),
    };
  };
  const criterion = <T extends { readonly id: string }>(one: T): T => ({
    ...one,
    id: criteria.get(one.id) ?? one.id,
  });
  return {
    ...old,
    ...(old.statusQuo === undefined ? {} : { statusQuo: option(old.statusQuo) }),
    outcome: { ...old.outcome, options: old.outcome.options.map(option) },
    options: old.options.map(
      (one): OptionHead => ({
        ...one,
        id: options.get(one.id) ?? one.id,
        arguments: one.arguments.map(claim),
      }),
    ),
    rows: old.rows.map((row) => ({
      criterion: criterion(row.criterion),
      cells: row.cells.map((cell) => ({
        ...cell,
        option: options.get(cell.option) ?? cell.option,
        criterion: criteria.get(cell.criterion) ?? cell.criterion,
      })),
      claims: row.claims.map(claim),
    })),
    stands: old.stands.map((stand) => ({
      person: person(stand.person),
      positions: stand.positions.map(position),
    })),
    objections: old.objections.map((one) => ({
      person: person(one.person),
      position: position(one.position),
    })),
    disputes: old.disputes.map((one) => ({
      ...one,
      criterion: criterion(one.criterion),
      option: option(one.option),
      sides: one.sides.map(({ side, claims }) => ({ side, claims: claims.map(claim) })),
    })),
  };
}

function goneLabel({ id, label }: OptionRef): string {
  return label === id ? id : `${label} ${id}`;
}

/** Everybody who says something in a comparison, or of whom something is said. */
export function peopleOf({ rows, options, stands }: Comparison): Map<string, PersonRef> {
  const claims = [...rows.flatMap((row) => row.claims), ...options.flatMap((one) => one.arguments)];
  const all = [
    ...claims.map(({ speaker }) => speaker),
    ...stands.flatMap(({ person, positions }) => [person, ...positions.map(({ reporter }) => reporter)]),
  ];
  return new Map(all.flatMap((person) => (person === undefined ? [] : [[person.id, person] as const])));
}
