import type { ClaimLine, Comparison, Gap } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import type { FindMessages, FindSource } from '../citations.ts';
import { type Called, disputeWords, dominatedWords, knockedOutWords } from '../words.ts';
import type { ClaimLayout } from './claims.ts';
import { proseLine, proseLines } from './prose.ts';
import { standLines } from './stands.ts';
import { briefLines } from './told-lines.ts';
import { differencesLine } from './tradeoff-view.ts';

/** A part of a page: a heading, and its lines laid out. */
export interface Part {
  readonly title: string;
  readonly lines: string;
}

/** What the parts are laid out with. */
export interface Laying {
  readonly find: FindSource;
  readonly claim: ClaimLayout;
  readonly width: number;
}

/** Everything that follows the claims, in the order of the page; a part without lines is left out. */
export function partsOf(comparison: Comparison, around: Surroundings, laying: Laying): Part[] {
  const { options, statusQuo, tradeoffs } = comparison;
  const { claim, find, width } = laying;
  return placed([
    { title: 'Beside the criteria', lines: options.flatMap((option) => option.arguments.flatMap(claim)) },
    {
      title: `Against ${statusQuo?.label ?? ''}, as it is today`,
      lines: tradeoffs.flatMap((tradeoff) => bullet(differencesLine(tradeoff), width)),
    },
    ...findings(comparison, width),
    { title: 'Who stands where, newest first', lines: standLines(comparison, find, width) },
    objections(comparison, laying),
    { title: 'Background', lines: proseLines(comparison.context, find, width) },
    ...comparison.options.map(({ label, title, body }) => ({
      title: wrap(`${label}: ${visibleLine(title)}`, width).join('\n'),
      lines: proseLines(body, find, width),
    })),
    ...afterwards(comparison, around, laying),
  ]);
}

/** A part before its lines are joined. */
export interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Parts ready for a template; one without lines is left out. */
export function placed(parts: readonly Lines[]): Part[] {
  return parts
    .map(({ title, lines }) => ({ title, lines: lines.join('\n') }))
    .filter(({ lines }) => lines !== '');
}

/**
 * What the cells amount to: where views conflict, what nobody discussed, which options fall behind. With `cited`, whoever is in
 * conflict has the numbers of the messages that say so.
 */
export function findings(comparison: Comparison, width: number, cited?: FindMessages): Lines[] {
  const { disputes, gaps, knockedOut, dominated } = comparison;
  const list = (texts: readonly string[]): string[] => texts.flatMap((text) => bullet(text, width));
  return [
    {
      title: 'Where views conflict',
      lines: list(
        disputes.map((one) => visibleLine(disputeWords(one, CALLED, (claim) => numbers(claim, cited)))),
      ),
    },
    { title: 'Not discussed', lines: list(gaps.map(gapLine)) },
    { title: 'Knocked out', lines: list(knockedOut.map((one) => visibleLine(knockedOutWords(one, CALLED)))) },
    { title: 'Dominated', lines: list(dominated.map((one) => visibleLine(dominatedWords(one, CALLED)))) },
    { title: 'What it settles and what would change it', lines: briefLines(comparison, width) },
  ];
}

/** What is still objected; where nothing is, that is said. */
export function objections(
  { objections }: Comparison,
  { find, width }: Pick<Laying, 'find' | 'width'>,
): Lines {
  const lines = objections.flatMap(({ person, position }) =>
    bullet(`${visibleLine(person.name)} ${position.words}: ${proseLine(position.because, find)}`, width),
  );
  return { title: 'Open objections', lines: lines.length === 0 ? ['  None is on record.'] : lines };
}

/** What was written as prose beside the context and the options, and which questions are related. */
export function afterwards(
  { id, outcome, sections }: Comparison,
  around: Surroundings,
  { find, width }: Pick<Laying, 'find' | 'width'>,
): Lines[] {
  return [
    { title: 'Outcome', lines: proseLines(outcome.text, find, width) },
    ...sections.map(({ title, body }) => ({
      title: wrap(visibleLine(title), width).join('\n'),
      lines: proseLines(body, find, width),
    })),
    {
      title: 'Related questions',
      lines: (around.relations[id] ?? []).flatMap((relation) =>
        bullet(`${relation.words} ${relation.id}: ${visibleLine(relation.title)}`, width),
      ),
    },
  ];
}

/** A line of a list, indented. */
export function bullet(text: string, width: number): string[] {
  return wrap(text, width, { first: '  ', rest: '    ' });
}

function names(criteria: readonly { readonly name: string }[]): string {
  return criteria.map(({ name }) => visibleLine(name)).join(', ');
}

function gapLine({ option, criteria }: Gap): string {
  return `${option.label}: ${names(criteria)}`;
}

/** The narrow page calls options by their labels and people by their short names. */
const CALLED: Called = { option: ({ label }) => label, person: ({ short }) => short };

/** `[3]` for each message that a claim cites. */
function numbers(claim: ClaimLine, cited: FindMessages = () => []): string[] {
  return cited(claim).flatMap(({ number }) => (number === undefined ? [] : [`[${number}]`]));
}
