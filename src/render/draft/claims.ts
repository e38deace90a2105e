import type { ClaimLine, Comparison, PersonRef, PositionLine } from '../../model/comparison.ts';
import type { Inline, Prose } from '../../model/prose.ts';
import { bullets, led, strong, words } from './blocks.ts';
import { tagsOf } from './tags.ts';

/** Ends what is said with its tag, where a draft prints tags. */
export type Tagged = (statement: { readonly anchor: string }, prose: Prose) => Prose;

/** Ends every claim and position with its tag; nothing is added where a draft prints none. */
export function tagger(comparison: Comparison, on: boolean): Tagged {
  const tagOf = tagsOf(comparison, on);
  return (statement, prose) => {
    const tag = words(tagOf(statement));
    const last = prose.at(-1);
    if (!on) return prose;
    return last?.kind === 'paragraph'
      ? [...prose.slice(0, -1), { kind: 'paragraph', children: [...last.children, tag] }]
      : [...prose, { kind: 'paragraph', children: [tag] }];
  };
}

/** Claims of one option as a list: the criterion, the verdict, who says so, on what condition, and why. */
export function claimList(
  claims: readonly { readonly criterion?: string; readonly claim: ClaimLine }[],
  tagged: Tagged,
): Prose {
  return bullets(
    claims.map(({ criterion, claim }) =>
      tagged(
        claim,
        led(
          [...(criterion === undefined ? [] : [strong(criterion), words(' ')]), says(claim)],
          claim.because,
        ),
      ),
    ),
  );
}

/** `bad, Alex Reed at first, if it rains: `. */
function says({ words: verdict, speaker, earlier, condition }: ClaimLine): Inline {
  const who = [speaker?.name ?? '', earlier ?? ''].filter((word) => word !== '').join(' ');
  const parts = [verdict, who, condition === undefined ? '' : `if ${condition}`];
  return words(`${parts.filter((part) => part !== '').join(', ')}: `);
}

/** Who stands where: a person an item, and under it what they said, newest first. */
export function standList({ stands }: Comparison, tagged: Tagged): Prose {
  return bullets(
    stands.map(({ person, positions }) => [
      { kind: 'paragraph', children: [strong(person.name), words(`${roleWords(person)}:`)] },
      ...bullets(positions.map((position) => tagged(position, positionProse(position)))),
    ]),
  );
}

/** Objections that nobody has taken back, with the person each. */
export function objectionList({ objections }: Comparison, tagged: Tagged): Prose {
  return bullets(
    objections.map(({ person, position }) =>
      tagged(position, led([strong(person.name), words(' ')], positionProse(position))),
    ),
  );
}

function positionProse(position: PositionLine): Prose {
  const { words: stance, date, condition, reporter, editorial, because } = position;
  const tail = [
    condition === undefined ? '' : `, if ${condition}`,
    reporter === undefined ? '' : `, as ${reporter.name} reports`,
    editorial ? ' (our reading)' : '',
    date === undefined ? '' : `, ${date}`,
  ];
  return led([`${stance}${tail.join('')}: `], because);
}

function roleWords({ role, org }: PersonRef): string {
  const known = [role, org].filter((one) => one !== undefined).join(', ');
  return known === '' ? '' : ` (${known})`;
}
