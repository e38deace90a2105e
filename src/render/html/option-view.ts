import type { Comparison, CriterionHead, OptionHead, Tradeoff } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { ratingWords } from '../../text/legend.ts';
import { messageFinder, sourceFinder } from '../citations.ts';
import { pairName } from '../pairs.ts';
import type { SafeHtml } from '../safe-html.ts';
import { optionName, optionNotes } from '../words.ts';
import { type CellView, cellView } from './cell-view.ts';
import { type ClaimPlace, type ClaimView, claimViews } from './claim-view.ts';
import { editHref, type LinkView } from './links.ts';
import { type HeadView, headView } from './page.ts';
import { proseHtml } from './prose.ts';
import { type StandView, standViews } from './stand-view.ts';
import { legendView } from './table-view.ts';
import { type TradeoffView, tradeoffView } from './tradeoff-view.ts';

/** An option with what belongs to it and to no criterion; on the page of the RFC, and on its own. */
export interface OptionView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly href: string;
  readonly body: SafeHtml;
  readonly arguments: readonly ClaimView[];
  /** Against the status quo; null for the status quo itself, and where there is none. */
  readonly tradeoff: TradeoffView | null;
}

/** What the template `html/option` places. */
export interface OptionPageView extends OptionView {
  readonly head: HeadView;
  readonly rfc: { readonly title: string; readonly question: string };
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly asks: string;
    readonly must: string;
    readonly cell: CellView;
    readonly claims: readonly ClaimView[];
  }[];
  readonly legend: ReturnType<typeof legendView>;
  /** Pages that hold it against another option. */
  readonly pairs: readonly LinkView[];
  readonly stands: readonly StandView[];
}

/** One option as a part of a page; `body` stands under a heading of one level less than `level`. */
export function optionView(
  option: OptionHead,
  { tradeoffs }: Comparison,
  place: ClaimPlace,
  level: number,
): OptionView {
  const tradeoff = tradeoffs.find((one) => one.option.id === option.id);
  return {
    id: `option-${option.id}`,
    name: optionName(option),
    title: option.title,
    notes: optionNotes(option),
    href: `${option.id}.html`,
    body: proseHtml(option.body, place.find, level),
    arguments: claimViews(option.arguments, place),
    tradeoff: tradeoff === undefined ? null : tradeoffView(tradeoff, true),
  };
}

/** The page of one option: everything that was said of it. */
export function optionPageView(
  option: OptionHead,
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
  pairs: readonly Tradeoff[],
): OptionPageView {
  const find = sourceFinder(comparison);
  const stands = standViews(comparison.stands, find, option.id);
  const people = new Set(
    comparison.stands.map(({ person }) => person.id).filter((id) => hasStand(stands, id)),
  );
  const place = { find, messages: messageFinder(comparison), people, about: false };
  const own = comparison.rows.flatMap(({ cells }) => cells.filter((cell) => cell.option === option.id));
  return {
    head: headOf(option, comparison, around, forms),
    rfc: { title: comparison.title, question: comparison.question },
    ...optionView(option, comparison, place, 2),
    criteria: criteriaOf(option, comparison, place),
    legend: legendView(own),
    pairs: pairLinks(option, comparison, pairs),
    stands,
  };
}

function pairLinks(
  { id }: OptionHead,
  { options }: Comparison,
  pairs: readonly Tradeoff[],
): OptionPageView['pairs'] {
  return pairs.flatMap((pair) => {
    if (pair.option.id !== id && pair.against.id !== id) return [];
    const other = options.find((one) => one.id !== id && [pair.option.id, pair.against.id].includes(one.id));
    return other === undefined ? [] : [{ href: `${pairName(pair)}.html`, text: optionName(other) }];
  });
}

function hasStand(stands: readonly StandView[], person: string): boolean {
  return stands.some(({ id }) => id === `person-${person}`);
}

function headOf(
  option: OptionHead,
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): HeadView {
  return headView(around, forms, {
    title: `${optionName(option)}: ${comparison.title}`,
    description: `${option.title}. An answer to: ${comparison.question}`,
    path: `${comparison.id}/${option.id}.html`,
    here: optionName(option),
    crumbs: [{ href: 'index.html', text: comparison.title }],
    twins: [['md', `${option.id}.md`, 'Markdown']],
    edit: editHref(around.shared.config.edit, option.at.file),
  });
}

function criteriaOf(option: OptionHead, { rows }: Comparison, place: ClaimPlace): OptionPageView['criteria'] {
  return rows.flatMap(({ criterion, cells, claims }) => {
    const cell = cells.find((one) => one.option === option.id);
    if (cell === undefined) return [];
    const own = claims.filter((claim) => claim.option.id === option.id);
    return [
      {
        id: `criterion-${criterion.id}`,
        name: criterion.name,
        asks: criterion.asks ?? '',
        must: mustWords(criterion),
        cell: cellView(cell, null, cell.anchor),
        claims: claimViews(own, place),
      },
    ];
  });
}

/** `Must be at least neutral, because ...`; empty where nothing is asked for. */
export function mustWords({ must, mustBecause }: CriterionHead): string {
  if (must === undefined) return '';
  const because = mustBecause === undefined ? '' : `, because ${mustBecause}`;
  return `Must be at least ${ratingWords(must)}${because}`;
}
