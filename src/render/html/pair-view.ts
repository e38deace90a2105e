import type { Cell, Comparison, Difference, OptionHead, Tradeoff } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { messageFinder, sourceFinder } from '../citations.ts';
import { pairName } from '../pairs.ts';
import { optionName, optionNotes } from '../words.ts';
import { type CellView, cellView } from './cell-view.ts';
import { type ClaimView, claimViews } from './claim-view.ts';
import type { LinkView } from './links.ts';
import { type HeadView, headView } from './page.ts';
import { legendView } from './table-view.ts';

/** What the template `html/pair` places: two options, held against each other. */
export interface PairView {
  readonly head: HeadView;
  readonly names: readonly string[];
  readonly rfc: { readonly question: string };
  readonly options: readonly (LinkView & {
    readonly id: string;
    readonly title: string;
    readonly notes: readonly string[];
  })[];
  /** One sentence: on how many criteria each is better. */
  readonly words: string;
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly cells: readonly CellView[];
    /** `#1 is better`, `the same` ... */
    readonly verdict: string;
  }[];
  readonly legend: ReturnType<typeof legendView>;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly claims: readonly ClaimView[];
  }[];
}

/** The page of two options: where they differ, in whose favour, and what was said of both. */
export function pairView(
  pair: Tradeoff,
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): PairView {
  const heads = [pair.option, pair.against].flatMap(
    ({ id }) => comparison.options.find((option) => option.id === id) ?? [],
  );
  const names = heads.map(optionName);
  const rows = rowsOf(pair, comparison);
  return {
    head: headOf(pair, names, comparison, around, forms),
    names,
    rfc: { question: comparison.question },
    options: heads.map(optionLine),
    words: pairWords(pair),
    rows: rows.map(({ criterion, ours, theirs, verdict }) => ({
      name: criterion.name,
      href: `index.html#criterion-${criterion.id}`,
      cells: [ours, theirs].map((cell) => cellView(cell, cellHref(cell))),
      verdict,
    })),
    legend: legendView(rows.flatMap(({ ours, theirs }) => [ours, theirs])),
    criteria: criteriaOf(pair, comparison),
  };
}

function headOf(
  pair: Tradeoff,
  names: readonly string[],
  { id, title, question }: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): HeadView {
  const name = pairName(pair);
  return headView(around, forms, {
    title: `${names.join(' or ')}: ${title}`,
    description: `${names.join(' held against ')}. Answers to: ${question}`,
    path: `${id}/${name}.html`,
    awaits: 'foot',
    here: names.join(' or '),
    crumbs: [{ href: 'index.html', text: title }],
    twins: [
      ['md', `${name}.md`, 'Markdown'],
      ['txt', `${name}.txt`, 'text'],
    ],
  });
}

function optionLine(option: OptionHead): PairView['options'][number] {
  return {
    id: `option-${option.id}`,
    href: `${option.id}.html`,
    text: optionName(option),
    title: option.title,
    notes: optionNotes(option),
  };
}

type Verdicts = Difference & { readonly verdict: string };

/** The criteria in the order of the comparison, each with what came of it. */
function rowsOf(pair: Tradeoff, { rows }: Comparison): Verdicts[] {
  const all: Verdicts[] = [
    ...pair.gains.map((one) => ({ ...one, verdict: `${pair.option.label} is better` })),
    ...pair.givesUp.map((one) => ({ ...one, verdict: `${pair.against.label} is better` })),
    ...pair.unclear.map((one) => ({ ...one, verdict: 'not to be ranked' })),
    ...pair.equal.map((one) => ({ ...one, verdict: 'the same' })),
    ...pair.open.map((one) => ({ ...one, verdict: 'open' })),
  ];
  return rows.flatMap(({ criterion }) => all.find((one) => one.criterion.id === criterion.id) ?? []);
}

/** `#1 is better on 2 criteria, #2 on 3; 1 is the same, 2 are not to be ranked, 1 is open.` */
function pairWords({ option, against, gains, givesUp, equal, unclear, open }: Tradeoff): string {
  const criteria = (count: number): string => `${count} ${count === 1 ? 'criterion' : 'criteria'}`;
  const are = (count: number): string => (count === 1 ? 'is' : 'are');
  const rest = [
    ...(equal.length > 0 ? [`${equal.length} ${are(equal.length)} the same`] : []),
    ...(unclear.length > 0 ? [`${unclear.length} ${are(unclear.length)} not to be ranked`] : []),
    ...(open.length > 0 ? [`${open.length} ${are(open.length)} open for one of the two`] : []),
  ];
  const better = `${option.label} is better on ${criteria(gains.length)}, ${against.label} on ${givesUp.length}`;
  return `${better}${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.`;
}

function cellHref({ state, anchor }: Cell): string | null {
  return state === 'not-discussed' ? null : `index.html#${anchor}`;
}

function criteriaOf({ option, against }: Tradeoff, comparison: Comparison): PairView['criteria'] {
  const place = {
    find: sourceFinder(comparison),
    messages: messageFinder(comparison),
    people: new Set<string>(),
    about: true,
  };
  return comparison.rows.flatMap(({ criterion, claims }) => {
    const own = claims.filter((claim) => [option.id, against.id].includes(claim.option.id));
    if (own.length === 0) return [];
    return [{ id: `criterion-${criterion.id}`, name: criterion.name, claims: claimViews(own, place) }];
  });
}
