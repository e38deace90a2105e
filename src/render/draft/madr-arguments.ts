import type { ClaimLine, Comparison, OptionHead } from '../../model/comparison.ts';
import type { Block, Prose } from '../../model/prose.ts';
import type { Rating } from '../../model/rfc.ts';
import { ratingWords } from '../../text/legend.ts';
import { bullets, led, words } from './blocks.ts';
import type { Tagged } from './claims.ts';

/** MADR knows three words. */
const WORDS: Readonly<Record<Rating, string>> = {
  'very-good': 'Good',
  good: 'Good',
  neutral: 'Neutral',
  bad: 'Bad',
  'very-bad': 'Bad',
};

/** The arguments of one option as MADR writes them: `Good, because ...`, and in parentheses on what and by whom. */
export function madrArguments({ rows }: Comparison, option: OptionHead, tagged: Tagged): Prose {
  const rated = rows.flatMap(({ criterion, claims }) =>
    claims
      .filter((claim) => claim.option.id === option.id)
      .map((claim) => ({ claim, criterion: criterion.name })),
  );
  const plain = option.arguments.map((claim) => ({ claim, criterion: undefined }));
  return bullets([...rated, ...plain].map((one) => tagged(one.claim, argument(one.claim, one.criterion))));
}

/** What choosing an option brings, criterion by criterion, in a line each. */
export function madrConsequences({ rows }: Comparison, option: OptionHead): Prose {
  return bullets(
    rows.flatMap(({ criterion, cells }) => {
      const cell = cells.find((one) => one.option === option.id);
      if (cell === undefined || !['rated', 'disputed'].includes(cell.state)) return [];
      const sides = new Set(cell.ratings.map(({ rating }) => WORDS[rating]));
      const word = sides.size === 1 ? [...sides][0] : 'Neutral';
      return [led([`${word}, because ${criterion.name} is ${cell.words}`], [])];
    }),
  );
}

/** What a record said without more is said again without more. */
function argument(claim: ClaimLine, criterion: string | undefined): Prose {
  const { verdict, because } = claim;
  if (criterion === undefined && claim.speaker === undefined && verdict.kind === 'rating') {
    const word = ratingWords(verdict.rating);
    return led([`${word.charAt(0).toUpperCase()}${word.slice(1)}, because `], because);
  }
  const [first, ...rest] = led([leadWords(claim, criterion ?? '')], because);
  const notes = tailWords(claim, criterion).join('; ');
  const tail = words(notes === '' ? '' : ` (${notes})`);
  const opening: Block | undefined =
    first?.kind === 'paragraph' ? { ...first, children: [...first.children, tail] } : first;
  return opening === undefined ? rest : [opening, ...rest];
}

function leadWords({ verdict }: ClaimLine, criterion: string): string {
  switch (verdict.kind) {
    case 'rating':
      return `${WORDS[verdict.rating]}, because `;
    case 'fact':
      return `Neutral, because ${criterion} is ${verdict.value}: `;
    case 'unknown':
      return `Neutral, because ${criterion} is unknown: `;
    case 'not-applicable':
      return `Neutral, because ${criterion} does not apply: `;
  }
}

function tailWords(claim: ClaimLine, criterion: string | undefined): string[] {
  const { verdict, speaker, earlier, condition, editorial } = claim;
  const rating = verdict.kind === 'rating' ? ratingWords(verdict.rating) : '';
  const who = [speaker?.name ?? '', earlier ?? ''].filter((word) => word !== '').join(' ');
  return [
    criterion !== undefined && rating !== '' ? `${criterion}: ${rating}` : very(rating),
    who,
    condition === undefined ? '' : `if ${condition}`,
    editorial ? 'our reading' : '',
  ].filter((word) => word !== '');
}

/** Of a rating what MADR's own words do not say. */
function very(rating: string): string {
  return rating.startsWith('very') ? rating : '';
}
