import type { Comparison } from '../../model/comparison.ts';
import type { Claim, Placed, Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { ID_MOST } from '../../text/id.ts';
import { nearest, oneOf } from '../../text/near.ts';
import { oddLetters } from '../../text/visible.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const unknownId: Rule = {
  id: 'unknown-id',
  severity: 'error',
  summary: 'An id names no criterion, option, person, source or RFC that there is.',
  why: 'An id that is only nearly right would drop the claim from its row, or make a second person of one.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      status-quo: wal «unknown-id»
      ---
      ## Positions

      - adda supports steady, because of <two@example.org>. «unknown-id»
    `,
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for costs, says ben, because of <one@example.org>. «unknown-id»
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      status-quo: wall
      ---
      ## Positions

      - ada supports steady, because of <two@example.org>.
    `,
  },
  check,
};

function check(rfc: Rfc, _: Comparison, { shared, outlines }: Neighbours): Finding[] {
  const claims = rfc.options.flatMap((option) => option.claims);
  const spoken = [...claims, ...rfc.positions].flatMap(({ says }) => says ?? []);
  const uses = rfc.criteria.map(({ id, at }) => ({ value: id, at }));
  return [
    ...unknown('criterion', uses, ids(shared.criteria), '`criteria.yaml`'),
    ...unlisted(rfc, claims, ids(shared.criteria)),
    ...unknown(
      'person',
      [...rfc.positions.map(({ person }) => person), ...spoken],
      ids(shared.people),
      '`people.yaml`',
    ),
    ...unknown('option', optionsNamed(rfc), ids(rfc.options), '`options/`'),
    ...unknown('source', rfc.from === undefined ? [] : [rfc.from], keys(rfc), '`sources`'),
    ...unknown(
      'RFC',
      relatedTo(rfc),
      ids(outlines).filter((id) => id !== rfc.id),
      'the data folder',
    ),
  ];
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function keys({ sources }: Rfc): string[] {
  return sources.map(({ key }) => key);
}

/** Other RFCs; one that is related to itself has a rule of its own. */
function relatedTo({ id, relations }: Rfc): Placed<string>[] {
  return relations.filter(({ to }) => to !== id).map(({ to, at }) => ({ value: to, at }));
}

function optionsNamed({ statusQuo, outcome, positions }: Rfc): Placed<string>[] {
  return [...(statusQuo ? [statusQuo] : []), ...outcome, ...positions.flatMap(({ options }) => options)];
}

/** Where nothing at all is known, the file that should say so is at fault: one finding tells it. */
function unknown(
  what: string,
  used: readonly Placed<string>[],
  known: readonly string[],
  where: string,
): Finding[] {
  const missing = used.filter(({ value }) => !known.includes(value));
  if (known.length === 0) {
    return missing.slice(0, 1).map(({ value, at }) => ({
      at,
      message: `Unknown ${what} \`${clipped(value)}\`${oddLetters(value)}; ${where} names none, expected it there.`,
    }));
  }
  return missing.map(({ value, at }) => ({
    at,
    message: `Unknown ${what} \`${clipped(value)}\`${oddLetters(value)}; expected ${among(known, where)}.`,
    ...didYouMean(nearest(value, known)),
  }));
}

/** The known ids if they are few, else where they stand. */
function among(known: readonly string[], where: string): string {
  if (known.length === 1) return oneOf(known);
  return known.length > 8 ? `one of those in ${where}` : `one of ${oneOf(known)}`;
}

/** Claims on criteria that the RFC does not list: they would have no row. An RFC that lists none is told once. */
function unlisted(rfc: Rfc, claims: readonly Claim[], known: readonly string[]): Finding[] {
  const listed = ids(rfc.criteria);
  const used = claims.flatMap(({ criterion }) => criterion ?? []);
  if (listed.length === 0) return unknown('criterion', used, listed, '`criteria` in `rfc.md`');
  const elsewhere = used.filter(({ value }) => known.includes(value) && !listed.includes(value));
  const nowhere = used.filter(({ value }) => !known.includes(value));
  return [
    ...elsewhere.map(({ value, at }) => ({
      at,
      message: `The criterion \`${value}\` is none of this RFC; expected one of its \`criteria\`.`,
      suggestion: `Add \`${value}\` to \`criteria\` in \`rfc.md\`.`,
    })),
    ...unknown('criterion', nowhere, listed, '`criteria` in `rfc.md`'),
  ];
}

function clipped(id: string): string {
  return id.length > ID_MOST ? `${id.slice(0, ID_MOST)}...` : id;
}

function didYouMean(name: string | undefined): Pick<Finding, 'suggestion'> {
  return name === undefined ? {} : { suggestion: `Did you mean \`${name}\`?` };
}
