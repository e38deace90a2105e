import type { ClaimLine, OptionRef, PersonRef } from '../model/comparison.ts';
import type { Claim, Option } from '../model/rfc.ts';
import { verdictMark, verdictWords } from './marks.ts';
import { citationsOf, citesAnything } from './prose-walk.ts';

/** One claim with what its neighbours decide: who speaks, whether it is the last word, its anchor. */
export interface Voiced {
  readonly claim: Claim;
  readonly line: ClaimLine;
  /** Who speaks: a person, else the first message cited, else ourselves. Latest claims are counted by voice. */
  readonly voice: string;
  readonly latest: boolean;
}

/** Whether a claim is ours and not somebody's: marked so, or without a citation. */
export function isEditorial(claim: Pick<Claim, 'ourReading' | 'because'>): boolean {
  return claim.ourReading || !citesAnything(claim.because);
}

/** The claims of one option on one criterion (none: the plain arguments), in the order of the file. */
export function voiceClaims(
  option: Option,
  criterion: string | undefined,
  person: (id: string) => PersonRef,
): Voiced[] {
  const claims = option.claims.filter((claim) => claim.criterion?.value === criterion);
  const voices = claims.map((claim) => voiceOf(claim));
  return claims.map((claim, index) => {
    const voice = voices[index] ?? '';
    const before = voices.slice(0, index).filter((other) => other === voice).length;
    const latest = criterion === undefined || voices.lastIndexOf(voice) === index;
    const alone = voices.filter((other) => other === voice).length === 1;
    const anchor = anchorOf(option.id, criterion, claim, { voices, index, before, alone });
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

function voiceOf(claim: Claim): string {
  if (claim.says !== undefined) return claim.says.value;
  const cited = claim.ourReading ? undefined : citationsOf(claim.because)[0]?.source;
  return cited === undefined ? OURS : `<${cited}>`;
}

/** The voice of the RFC's own authors. */
export const OURS = '<>';

interface Among {
  readonly voices: readonly string[];
  readonly index: number;
  readonly before: number;
  readonly alone: boolean;
}

/**
 * `CRITERION--OPTION--PERSON`, with `--n` if they spoke more than once; a claim of no person is `CRITERION--OPTION--+n`,
 * a plain argument `OPTION--+n`. Ids hold no `--` and no `+`, and start with a letter, so all of these differ.
 */
function anchorOf(option: string, criterion: string | undefined, claim: Claim, among: Among): string {
  if (criterion === undefined) return `${option}--+${among.index + 1}`;
  const cell = `${criterion}--${option}`;
  if (claim.says === undefined) {
    const unnamed = among.voices.slice(0, among.index).filter((voice) => voice.startsWith('<')).length;
    return `${cell}--+${unnamed + 1}`;
  }
  return `${cell}--${claim.says.value}${among.alone ? '' : `--${among.before + 1}`}`;
}
