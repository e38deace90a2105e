import type { ClaimLine, Comparison, Difference, OptionHead, Tradeoff } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import type { Surroundings } from '../../model/site.ts';
import { legendFor, valuesMark } from '../../text/legend.ts';
import { numbered } from '../citations.ts';
import {
  bareMark,
  countWords,
  declaredIn,
  disputeWords,
  dominatedWords,
  knockedOutWords,
  optionName,
  optionNotes,
  outcomeWords,
} from '../words.ts';
import { bullets, cite, link, paragraph, strong, words } from './blocks.ts';
import { claimList, objectionList, standList, type Tagged, tagger } from './claims.ts';

/** One option, and all that was said of it. */
export interface OptionPart {
  readonly option: OptionHead;
  /** `#1 device: access to a device`. */
  readonly name: string;
  readonly body: Prose;
  /** What it gains and gives up against what is there today. */
  readonly differences: Prose;
  readonly claims: Prose;
}

/** What every document has to say, in no format yet; what there is nothing of is empty. */
export interface DraftParts {
  readonly question: Prose;
  /** Question, status and how much is open, without a citation: an abstract may have none. */
  readonly abstract: Prose;
  readonly status: Prose;
  readonly context: Prose;
  readonly outcome: Prose;
  readonly options: Prose;
  readonly ladder: Prose;
  readonly table: Prose;
  readonly legend: Prose;
  readonly counts: Prose;
  /** What was taken; of a question without an outcome, nothing. */
  readonly chosen: readonly OptionPart[];
  /** What was not taken, with its reasons: that is what the debate would start about again. */
  readonly others: readonly OptionPart[];
  readonly knockedOut: Prose;
  readonly dominated: Prose;
  readonly disputes: Prose;
  readonly objections: Prose;
  readonly gaps: Prose;
  readonly stands: Prose;
  readonly relations: Prose;
  readonly changes: Prose;
  /** The cited messages by number: when, who, where. */
  readonly sources: Prose;
}

/** The parts of a document about one RFC. */
export function partsOf(comparison: Comparison, around: Surroundings, setting: DraftSetting): DraftParts {
  const tagged = tagger(comparison, setting.tags);
  const options = comparison.options.map((option) => optionPart(comparison, option, tagged));
  const { question, ladder, knockedOut, dominated } = comparison;
  return {
    question: [paragraph(question)],
    abstract: [
      paragraph(
        `${question} ${outcomeWords(comparison.status, comparison.outcome.options, comparison.outcome.statusQuoKept)}.`,
      ),
    ],
    status: [statusParagraph(comparison)],
    context: comparison.context,
    outcome: comparison.outcome.text,
    options: optionList(comparison.options),
    ladder: ladder === undefined ? [] : [paragraph(`In order: ${ladder}.`)],
    table: tableOf(comparison),
    legend: legendOf(comparison),
    counts: [paragraph(countWords(comparison))],
    chosen: options.filter(({ option }) => option.chosen),
    others: options.filter(({ option }) => !option.chosen),
    knockedOut: bullets(knockedOut.map((one) => [paragraph(knockedOutWords(one))])),
    dominated: bullets(dominated.map((one) => [paragraph(dominatedWords(one))])),
    disputes: bullets(comparison.disputes.map((dispute) => [paragraph(disputeWords(dispute))])),
    objections: objectionList(comparison, tagged),
    gaps: bullets(
      comparison.gaps.map(({ option, criteria }) => [
        paragraph(strong(optionName(option)), `: ${names(criteria)}`),
      ]),
    ),
    stands: standList(comparison, tagged),
    relations: bullets(
      (around.relations[comparison.id] ?? []).map((one) => [
        paragraph(`${one.words} ${one.id}: ${one.title}`),
      ]),
    ),
    changes: bullets(setting.changes?.items ?? []),
    sources: sourceList(comparison),
  };
}

function names(criteria: readonly { readonly name: string }[]): string {
  return criteria.map(({ name }) => name).join(', ');
}

/** `Decided: #2 platform, as today [59], 2022-04-28. Options as listed by Jason Gunthorpe [17].` */
function statusParagraph(comparison: Comparison): Block {
  const { outcome, sources, status } = comparison;
  const rests = sources.find(({ key }) => key === outcome.source);
  const declared = declaredIn(comparison);
  const by = declared?.from === undefined ? 'in ' : `by ${declared.from} `;
  return paragraph(
    outcomeWords(status, outcome.options, outcome.statusQuoKept),
    ...(rests === undefined ? [] : [' ', cite(rests)]),
    outcome.date === undefined ? '.' : `, ${outcome.date}.`,
    ...(declared === undefined ? [] : [` Options as listed ${by}`, cite(declared), '.']),
  );
}

function optionList(options: readonly OptionHead[]): Prose {
  return bullets(
    options.map((option) => {
      const notes = optionNotes(option).map((note) => ` (${note})`);
      return [paragraph(strong(optionName(option)), `: ${option.title}${notes.join('')}`)];
    }),
  );
}

function optionPart(comparison: Comparison, option: OptionHead, tagged: Tagged): OptionPart {
  const { rows, tradeoffs } = comparison;
  const rated = rows.flatMap(({ criterion, claims }) =>
    claims
      .filter((claim) => claim.option.id === option.id)
      .map((claim): { criterion?: string; claim: ClaimLine } => ({ criterion: criterion.name, claim })),
  );
  const tradeoff = tradeoffs.find((one) => one.option.id === option.id);
  return {
    option,
    name: `${optionName(option)}: ${option.title}`,
    body: option.body,
    differences: tradeoff === undefined ? [] : differencesOf(tradeoff),
    claims: claimList([...rated, ...option.arguments.map((claim) => ({ claim }))], tagged),
  };
}

function differencesOf({ against, gains, givesUp, unclear }: Tradeoff): Prose {
  const listed = (differences: readonly Difference[]): string =>
    differences
      .map(({ criterion, ours, theirs }) => `${criterion.name} (${ours.words}; there ${theirs.words})`)
      .join(', ');
  const parts: readonly (readonly [string, readonly Difference[]])[] = [
    [`Gains against ${optionName(against)}, as it is today: `, gains],
    [`Gives up against ${optionName(against)}: `, givesUp],
    ['Not to be ranked: ', unclear],
  ];
  return parts
    .filter(([, differences]) => differences.length > 0)
    .map(([lead, differences]) => paragraph(`${lead}${listed(differences)}.`));
}

/** Criteria as rows, options as columns, marks as cells; values are words and stand as such. */
function tableOf({ options, rows }: Comparison): Prose {
  if (rows.length === 0 || options.length === 0) return [];
  const head = [[words('Criterion')], ...options.map((option) => [words(optionName(option))])];
  const body = rows.map(({ criterion, cells }) => [
    [words(criterion.name)],
    ...cells.map((cell): Inline[] => {
      const value = valuesMark(cell.values);
      const mark = bareMark(cell);
      const shown: Inline[] = value === '' ? [] : [words(mark === '' ? value : `${value} `)];
      return mark === '' ? shown : [...shown, { kind: 'code', text: mark }];
    }),
  ]);
  return [{ kind: 'table', rows: [head, ...body] }];
}

function legendOf({ rows }: Comparison): Prose {
  const used = legendFor(rows.flatMap(({ cells }) => cells.filter(({ state }) => state !== 'fact')));
  const children = used.flatMap(([mark, means], at): Inline[] => [
    ...(at === 0 ? [] : [words(', ')]),
    { kind: 'code', text: mark },
    words(` ${means}`),
  ]);
  return children.length === 0 ? [] : [{ kind: 'paragraph', children: [...children, words('.')] }];
}

function sourceList(comparison: Comparison): Prose {
  const items = numbered(comparison).map(({ date, from, url }): Prose => {
    const known = [date, from].filter((part) => part !== undefined).join(', ');
    return [paragraph(known === '' ? '' : `${known}: `, link(url, url))];
  });
  return items.length === 0 ? [] : [{ kind: 'list', ordered: true, start: 1, items }];
}
