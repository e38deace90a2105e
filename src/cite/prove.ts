import type { BodyLine } from '../model/message.ts';
import type { Proof } from '../model/proof.ts';
import { type Found, findQuote, findWholeLine, isShort, partsOf, standingOf } from './find-quote.ts';
import { nearestPassage } from './nearest.ts';
import { type Run, runsOf } from './own-text.ts';

/** A message as a quote of it is judged. */
export interface Witness {
  readonly id: string;
  readonly name: string;
  readonly own: readonly Run[];
}

/** A cited message: what each mail of its Message-ID says; lists may have changed one of them. */
export interface Cited {
  readonly copies: readonly (readonly Run[])[];
}

/** What a failed quote is explained by: the message's lines with their owners, and the messages around it. */
export interface Context {
  readonly id: string;
  readonly lines: readonly BodyLine[];
  readonly others: readonly Witness[];
}

/** The proof of a quote, or nothing yet: then `explain` says why it does not hold. */
export function prove(quote: string, cited: Cited | undefined): Proof | undefined {
  const parts = partsOf(quote);
  if (cited === undefined) return { kind: 'no-message' };
  const found = cited.copies.map((runs) => standsIn(parts, runs));
  const [first] = found;
  if (first !== undefined && found.every((one) => one !== undefined)) {
    return { kind: 'proven', ...standingOf(first) };
  }
  if (isShort(parts)) return { kind: 'too-short' };
  return found.some((one) => one !== undefined) ? { kind: 'ambiguous', because: 'copies' } : undefined;
}

/** Why a quote does not hold that `prove` could not find among its author's own words. */
export function explain(quote: string, cited: Cited, { id, lines, others }: Context): Proof {
  const parts = partsOf(quote);
  const owner = ownerIn(parts, id, lines);
  if (owner === 'nobody') return { kind: 'ambiguous', because: 'owner' };
  if (owner !== undefined) return { kind: 'quoted-there', ...owner };
  const other = others.find((one) => one.id !== id && findQuote(parts, one.own) !== undefined);
  if (other !== undefined) return { kind: 'elsewhere', name: other.name, id: other.id };
  const nearest = nearestPassage(parts, cited.copies[0] ?? []);
  return { kind: 'not-there', ...(nearest === undefined ? {} : { nearest }) };
}

/** Where the parts stand in an author's own words; of short ones, only a whole line counts. */
export function standsIn(parts: readonly string[], runs: readonly Run[]): Found | undefined {
  return isShort(parts) ? findWholeLine(parts.join(' '), runs) : findQuote(parts, runs);
}

/** Whose words a quote is among the quoted lines of a message; `nobody` where no one can tell. */
function ownerIn(
  parts: readonly string[],
  id: string,
  lines: readonly BodyLine[],
): { readonly name: string; readonly id?: string } | 'nobody' | undefined {
  const quoted = lines.filter(({ depth }) => depth > 0);
  const keyOf = ({ owner }: BodyLine): string => `${owner?.id ?? ''} ${owner?.name ?? ''}`;
  for (const key of new Set(quoted.map(keyOf))) {
    const runs = runsOf(lines, (line) => line.depth > 0 && keyOf(line) === key);
    if (findQuote(parts, runs) === undefined) continue;
    const owner = quoted.find((line) => keyOf(line) === key)?.owner;
    if (owner === undefined) return 'nobody';
    return { name: owner.name, ...(owner.id === undefined || owner.id === id ? {} : { id: owner.id }) };
  }
  return undefined;
}
