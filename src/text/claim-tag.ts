import { sha256 } from './sha256.ts';

/** Crockford's base 32: no `i`, `l`, `o`, `u`, so that a tag read aloud or typed anew stays itself. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORTEST = 6;

/**
 * The stable tag of each claim or position of an RFC, such as `{k3f9ta}`: what a draft prints after it and an answer's
 * quote carries back. It depends on the RFC's id and the anchor alone, so it survives every change of words and order;
 * where two would be the same, both are longer.
 */
export function claimTags(rfc: string, anchors: readonly string[]): Map<string, string> {
  const digests = new Map(anchors.map((anchor) => [anchor, digits(sha256(`${rfc}/${anchor}`))]));
  const all = [...digests.values()];
  const unique = (digest: string, size: number): boolean =>
    all.filter((other) => other.startsWith(digest.slice(0, size))).length === 1;
  return new Map(
    [...digests].map(([anchor, digest]) => {
      let size = SHORTEST;
      while (size < digest.length && !unique(digest, size)) size += 1;
      return [anchor, `{${digest.slice(0, size)}}`];
    }),
  );
}

/** The parts of a comparison whose claims and positions carry tags. */
interface Tagged {
  readonly id: string;
  readonly rows: readonly { readonly claims: readonly Anchored[] }[];
  readonly options: readonly { readonly arguments: readonly Anchored[] }[];
  readonly stands: readonly { readonly positions: readonly Anchored[] }[];
}

interface Anchored {
  readonly anchor: string;
}

/** The tags of an RFC's claims, arguments and positions, by anchor: a draft prints them, and answers are found by the same. */
export function tagsOfRfc({ id, rows, options, stands }: Tagged): Map<string, string> {
  const tagged = [
    ...rows.flatMap(({ claims }) => claims),
    ...options.flatMap((option) => option.arguments),
    ...stands.flatMap(({ positions }) => positions),
  ];
  return claimTags(
    id,
    tagged.map(({ anchor }) => anchor),
  );
}

/** The tags in a text, in their order. */
export function tagsIn(text: string): string[] {
  return text.match(/\{[0-9a-hjkmnp-tv-z]{6,52}\}/g) ?? [];
}

/** A hexadecimal digest in base 32: five bits a digit. */
function digits(hex: string): string {
  let bits = '';
  for (const digit of hex) bits += Number.parseInt(digit, 16).toString(2).padStart(4, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)]).join('');
}
