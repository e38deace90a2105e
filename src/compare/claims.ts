import type { ClaimLine, OptionRef, PersonRef } from '../model/comparison.ts';
import type { Claim, Option } from '../model/rfc.ts';
import { verdictMark, verdictWords } from './marks.ts';
import { citationsOf, citesAnything } from './prose-walk.ts';

/** One claim with what its neighbours decide: who speaks, whether it is the last word, its anchor. */
export interface Voiced {
  readonly claim: Claim;
  readonly line: ClaimLine;
  /** Who speaks: a person, else the author of the first message cited, else ourselves. Latest claims are counted by voice. */
  readonly voice: string;
  readonly latest: boolean;
}

/** Whether a claim is ours and not somebody's: marked so, or without a citation. */
export function isEditorial(claim: Pick<Claim, 'ourReading' | 'because'>): boolean {
  return claim.ourReading || !citesAnything(claim.because);
}

/**
 * The claims of one option on one criterion (none: the plain arguments), in the order of the file. `author` says whose word a
 * source is, for claims that name nobody.
 */
export function voiceClaims(
  option: Option,
  criterion: string | undefined,
  person: (id: string) => PersonRef,
  author: (source: string) => string,
): Voiced[] {
  const claims = option.claims.filter((claim) => claim.criterion?.value === criterion);
  const voices = claims.map((claim) => voiceOf(claim, author));
  const named = claims.map(({ says }) => says?.value);
  return claims.map((claim, index) => {
    const voice = voices[index] ?? '';
    const before = voices.slice(0, index).filter((other) => other === voice).length;
    const latest = criterion === undefined || voices.lastIndexOf(voice) === index;
    const anchor = anchorOf(option.id, criterion, named, index);
    const editorial = isEditorial(claim);
    const ref: OptionRef = { id: option.id, label: option.label };
    const line: ClaimLine = {
      anchor,
      at: claim.at,
      option: ref,
      verdict: claim.verdict,
      mark: verdictMark(claim.verdict, editorial),
      words: verdictWords(claim.verdict, editorial),
      ...(claim.says === undefined ? {} : { speaker: person(claim.says.value) }),
      ...(latest ? {} : { earlier: before === 0 ? ('at first' as const) : ('then' as const) }),
      ...(claim.condition === undefined ? {} : { condition: claim.condition.value }),
      editorial,
      because: claim.because,
    };
    return { claim, line, voice, latest };
  });
}

function voiceOf(claim: Claim, author: (source: string) => string): string {
  if (claim.says !== undefined) return claim.says.value;
  const cited = claim.ourReading ? undefined : citationsOf(claim.because)[0]?.source;
  return cited === undefined ? OURS : author(cited);
}

/** The voice of the RFC's own authors. */
export const OURS = '<>';

/**
 * `CRITERION--OPTION--PERSON`, with `--n` if they spoke more than once; a claim of no person is `CRITERION--OPTION--+n`,
 * a plain argument `OPTION--+n`. Ids hold no `--` and no `+`, and start with a letter, so all of these differ. `named` are those
 * whom the claims name, and nothing of a lock, so that an anchor stays what it is.
 */
function anchorOf(
  option: string,
  criterion: string | undefined,
  named: readonly (string | undefined)[],
  index: number,
): string {
  if (criterion === undefined) return `${option}--+${index + 1}`;
  const cell = `${criterion}--${option}`;
  const person = named[index];
  const before = named.slice(0, index).filter((other) => other === person).length;
  if (person === undefined) return `${cell}--+${before + 1}`;
  const alone = named.filter((other) => other === person).length === 1;
  return `${cell}--${person}${alone ? '' : `--${before + 1}`}`;
}
