import type { Comparison, Row } from '../../model/comparison.ts';
import type { RfcHistory } from '../../model/diff.ts';
import type { Prose } from '../../model/prose.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { oncePer } from '../../text/once-per.ts';
import { type FindSource, messageFinder, sourceFinder } from '../citations.ts';
import { historyWords } from '../history-words.ts';
import type { SafeHtml } from '../safe-html.ts';
import { countWords, declaredIn, outcomeWords } from '../words.ts';
import type { ClaimPlace } from './claim-view.ts';
import { type CoverageView, coverageView } from './coverage-view.ts';
import { type DecisionView, decisionView } from './decision-view.ts';
import { type FindingsView, findingsView, objectionViews } from './findings-view.ts';
import { type LadderView, ladderView } from './ladder-view.ts';
import { editHref, type LinkView } from './links.ts';
import { type NoteView, noteNumbers, noteViews } from './note-view.ts';
import { mustWords, type OptionView, optionView } from './option-view.ts';
import { type HeadView, headView } from './page.ts';
import { proseHtml, referenceHtml } from './prose.ts';
import { type SourcesView, sourcesView } from './source-view.ts';
import { type StandView, standViews } from './stand-view.ts';
import { pageTable, type TableView } from './table-view.ts';
import { type TimelineView, timelineView } from './timeline-view.ts';

/** What the template `html/rfc` places. */
export interface RfcView extends FindingsView {
  readonly head: HeadView;
  readonly title: string;
  readonly question: string;
  readonly status: StatusView;
  readonly tags: readonly string[];
  readonly table: TableView;
  readonly counts: string;
  /** Whether any cell has a note. */
  readonly noted: boolean;
  readonly context: SafeHtml | null;
  readonly criteria: readonly CriterionView[];
  readonly against: string;
  readonly options: readonly OptionView[];
  readonly ladder: LadderView | null;
  readonly decision: DecisionView | null;
  readonly stands: readonly StandView[];
  readonly objections: ReturnType<typeof objectionViews>;
  readonly timeline: TimelineView | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly body: SafeHtml }[];
  /** `5 revisions, the last of 2021-06-04`; empty where the site does not tell the history. */
  readonly history: string;
  readonly relations: readonly (LinkView & { readonly words: string })[];
  readonly coverage: CoverageView | null;
  readonly sources: SourcesView;
}

interface StatusView {
  readonly words: string;
  readonly date: string;
  /** The outcome where it is one paragraph; a longer one has a section further down, `outcome`. */
  readonly lead: SafeHtml | null;
  readonly outcome: SafeHtml | null;
  /** The message that declared the options, and who sent it, where that is known. */
  readonly declared: { readonly by: string; readonly reference: SafeHtml } | null;
}

interface CriterionView {
  readonly id: string;
  readonly name: string;
  readonly asks: string;
  readonly must: string;
  /** The page of this criterion across all RFCs; null while there is no other to see. */
  readonly elsewhere: string | null;
  readonly notes: readonly NoteView[];
}

/** Names are not linked in a note: each link there is one that the keyboard walks through, and the ladder has them all. */
const NOBODY: ReadonlySet<string> = new Set();

/** Everything the page of an RFC says, in the order of the data; the template has the order of the page. */
export function rfcView(
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
  history?: RfcHistory,
): RfcView {
  const find = sourceFinder(comparison);
  const place: ClaimPlace = { find, messages: messageFinder(comparison), people: NOBODY, about: false };
  const numbers = noteNumbers(comparison);
  const stands = standViews(comparison.stands, find);
  return {
    head: headOf(comparison, around, forms),
    title: comparison.title,
    question: comparison.question,
    status: statusView(comparison, find),
    tags: comparison.tags,
    table: pageTable(comparison),
    counts: countWords(comparison),
    noted: numbers.size > 0,
    context: proseOrNull(comparison.context, find),
    criteria: comparison.rows.map((row) => ({
      ...criterionView(row, around),
      notes: noteViews(row, comparison, numbers, place),
    })),
    against: comparison.statusQuo?.label ?? '',
    options: comparison.options.map((option) => optionView(option, comparison, place, 4)),
    ladder: ladderView(comparison),
    ...findingsView(comparison),
    decision: decisionView(comparison),
    stands,
    objections: objectionViews(comparison, stands),
    timeline: timelineView(comparison),
    sections: comparison.sections.map(({ title, body }, index) => ({
      id: `section-${index + 1}`,
      title,
      body: proseHtml(body, find),
    })),
    relations: (around.relations[comparison.id] ?? []).map(({ words, id, title }) => ({
      words,
      href: `../${id}/index.html`,
      text: title,
    })),
    history: history === undefined ? '' : historyWords(history),
    coverage: coverageView(comparison),
    sources: sourcesView(comparison),
  };
}

function headOf(
  { id, title, question, decision }: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): HeadView {
  return headView(around, forms, {
    title,
    description: question,
    path: `${id}/index.html`,
    twins: [
      ['md', 'index.md', 'Markdown'],
      ['txt', 'index.txt', 'text'],
      ['csv', 'table.csv', 'CSV'],
      ['json', 'rfc.json', 'JSON'],
    ],
    edit: editHref(around.shared.config.edit, `${id}/rfc.md`),
    awaits: 'counts',
    styles: decision.scores === undefined ? [] : ['decide'],
    scripts: ['rfc'],
  });
}

function statusView(comparison: Comparison, find: FindSource): StatusView {
  const { outcome, status } = comparison;
  const [first, ...others] = outcome.text;
  const short = first?.kind === 'paragraph' && others.length === 0;
  const declared = declaredIn(comparison);
  return {
    words: outcomeWords(status, outcome.options, outcome.statusQuoKept),
    date: outcome.date ?? '',
    lead: short ? proseHtml(outcome.text, find) : null,
    outcome: short ? null : proseOrNull(outcome.text, find),
    declared:
      declared?.number === undefined
        ? null
        : { by: declared.from ?? '', reference: referenceHtml({ source: declared.key }, find) },
  };
}

function proseOrNull(prose: Prose, find: FindSource): SafeHtml | null {
  return prose.length === 0 ? null : proseHtml(prose, find);
}

function criterionView({ criterion }: Row, around: Surroundings): Omit<CriterionView, 'notes'> {
  const { id } = criterion;
  return {
    id: `criterion-${id}`,
    name: criterion.name,
    asks: criterion.asks ?? '',
    must: mustWords(criterion),
    elsewhere: sharedCriteria(around).has(id) ? `../criteria/${id}.html` : null,
  };
}

/** Ids of the criteria that have a page and stand in more than one RFC; counted once for all RFCs. */
const sharedCriteria = oncePer(({ shared, outlines }: Surroundings): ReadonlySet<string> => {
  const users = new Map<string, number>();
  for (const { criteria } of outlines) for (const id of criteria) users.set(id, (users.get(id) ?? 0) + 1);
  return new Set(shared.criteria.map(({ id }) => id).filter((id) => (users.get(id) ?? 0) > 1));
});
