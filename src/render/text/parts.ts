import type { Comparison, Dispute, Gap, KnockOut } from '../../model/comparison.ts';
import type { Prose } from '../../model/prose.ts';
import type { Site } from '../../model/site.ts';
import { ratingWords } from '../../text/legend.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import type { FindSource } from '../citations.ts';
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
export function partsOf(comparison: Comparison, site: Site, laying: Laying): Part[] {
  const parts = [
    ...findings(comparison, laying),
    ...stances(comparison, laying),
    ...prose(comparison, site, laying),
  ];
  return parts
    .map(({ title, lines }) => ({ title, lines: lines.join('\n') }))
    .filter(({ lines }) => lines !== '');
}

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the cells amount to. */
function findings(comparison: Comparison, { claim, width }: Laying): Lines[] {
  const { disputes, gaps, knockedOut, dominated, options, statusQuo, tradeoffs } = comparison;
  const list = (texts: readonly string[]): string[] => texts.flatMap((text) => bullet(text, width));
  return [
    { title: 'Beside the criteria', lines: options.flatMap((option) => option.arguments.flatMap(claim)) },
    {
      title: `Against ${statusQuo?.label ?? ''}, as it is today`,
      lines: list(tradeoffs.map(differencesLine)),
    },
    { title: 'Where views conflict', lines: list(disputes.map(disputeLine)) },
    { title: 'Not discussed', lines: list(gaps.map(gapLine)) },
    { title: 'Knocked out', lines: list(knockedOut.map(knockOutLine)) },
    {
      title: 'Dominated',
      lines: list(
        dominated.map(
          ({ option, by, worseOn }) =>
            `${option.label} by ${by.label}: no better on any criterion, worse on ${names(worseOn)}`,
        ),
      ),
    },
    { title: 'What that settles, and what would change it', lines: briefLines(comparison, width) },
  ];
}

/** Who stands where, and what is still objected. */
function stances(comparison: Comparison, { find, width }: Laying): Lines[] {
  const objections = comparison.objections.flatMap(({ person, position }) =>
    bullet(`${visibleLine(person.name)} ${position.words}: ${proseLine(position.because, find)}`, width),
  );
  return [
    { title: 'Who stands where, newest first', lines: standLines(comparison, find, width) },
    { title: 'Open objections', lines: objections.length === 0 ? ['  None is on record.'] : objections },
  ];
}

/** What was written as prose, and where it leads. */
function prose(comparison: Comparison, site: Site, { find, width }: Laying): Lines[] {
  const lines = (body: Prose): string[] => proseLines(body, find, width);
  const relations = site.relations[comparison.id] ?? [];
  return [
    { title: 'Background', lines: lines(comparison.context) },
    ...comparison.options.map(({ label, title, body }) => ({
      title: wrap(`${label}: ${visibleLine(title)}`, width).join('\n'),
      lines: lines(body),
    })),
    { title: 'Outcome', lines: lines(comparison.outcome.text) },
    ...comparison.sections.map(({ title, body }) => ({
      title: wrap(visibleLine(title), width).join('\n'),
      lines: lines(body),
    })),
    {
      title: 'Related questions',
      lines: relations.flatMap(({ words, id, title }) =>
        bullet(`${words} ${id}: ${visibleLine(title)}`, width),
      ),
    },
  ];
}

function bullet(text: string, width: number): string[] {
  return wrap(text, width, { first: '  ', rest: '    ' });
}

function names(criteria: readonly { readonly name: string }[]): string {
  return criteria.map(({ name }) => visibleLine(name)).join(', ');
}

function gapLine({ option, criteria }: Gap): string {
  return `${option.label}: ${names(criteria)}`;
}

function knockOutLine({ option, criterion, must, cell, certain }: KnockOut): string {
  const possibly = certain ? '' : ', possibly';
  return `${option.label}${possibly}: ${visibleLine(criterion.name)} must be ${ratingWords(must)}, is ${cell.words}`;
}

function disputeLine({ criterion, option, sides }: Dispute): string {
  const said = sides.map(({ side, claims }) => {
    const who = claims.map(({ speaker }) => (speaker ? visibleLine(speaker.short) : 'unnamed'));
    return `${side}: ${[...new Set(who)].join(', ')}`;
  });
  return `${visibleLine(criterion.name)}, ${option.label}: ${said.join('; ')}`;
}
