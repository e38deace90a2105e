import type {
  Cell,
  CitedSource,
  ClaimLine,
  Comparison,
  Dispute,
  Dominance,
  KnockOut,
  OptionRef,
  PersonRef,
  PositionLine,
} from '../model/comparison.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Status } from '../model/rfc.ts';
import type { SummaryOption } from '../model/site.ts';
import { ratingWords, valuesMark } from '../text/legend.ts';

const STATUS: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  open: 'Open',
  decided: 'Decided',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
};

/** A status as a word at the start of a sentence. */
function statusWord(status: Status): string {
  return STATUS[status];
}

/** `#2 platform`. */
export function optionName({ id, label }: OptionRef): string {
  return label === id ? id : `${label} ${id}`;
}

/** `Decided: #2 platform, as today`: the status, what was taken, and whether that is what was there. */
export function outcomeWords(status: Status, outcome: readonly OptionRef[], statusQuoKept: boolean): string {
  const taken = outcome.map(optionName).join(' with ');
  const kept = statusQuoKept ? ', as today' : '';
  return taken === '' ? statusWord(status) : `${statusWord(status)}: ${taken}${kept}`;
}

/** `today`, `chosen`, both or neither: what an option is beside its name. */
export function optionNotes({ statusQuo, chosen }: Pick<SummaryOption, 'statusQuo' | 'chosen'>): string[] {
  return [...(statusQuo ? ['today'] : []), ...(chosen ? ['chosen'] : [])];
}

/** The message that declared the options: by whom, where that is known, and its number. */
export function declaredIn({ from, sources }: Comparison): CitedSource | undefined {
  return sources.find(({ key }) => key === from);
}

/** `accepts #1, if VFIO agrees, as Paolo Bonzini reports`; an editorial one stands in parentheses. */
export function positionWords(position: PositionLine, names: 'short' | 'name'): string {
  const condition = position.condition === undefined ? '' : ` if ${position.condition}`;
  const reported = position.reporter === undefined ? '' : `, says ${position.reporter[names]}`;
  const words = `${position.words}${condition}${reported}`;
  return position.editorial ? `(${words})` : words;
}

/** What options and people are called where a finding is told: in full, or for a narrow page. */
export interface Called {
  readonly option: (option: OptionRef) => string;
  readonly person: (person: PersonRef) => string;
}

const IN_FULL: Called = { option: optionName, person: ({ name }) => name };

/** `Cost, #1 wall: bad: Ada Reed; good: Ben Moss`. `cited` gives what stands behind the name of each claim's speaker. */
export function disputeWords(
  { criterion, option, sides }: Dispute,
  called: Called = IN_FULL,
  cited: (claim: ClaimLine) => readonly string[] = () => [],
): string {
  const said = sides.map(({ side, claims }) => {
    const behind = new Map<string, Set<string>>();
    for (const claim of claims) {
      const who = claim.speaker === undefined ? 'unnamed' : called.person(claim.speaker);
      behind.set(who, new Set([...(behind.get(who) ?? []), ...cited(claim)]));
    }
    return `${side}: ${[...behind].map(([who, more]) => [who, ...more].join(' ')).join(', ')}`;
  });
  return `${criterion.name}, ${called.option(option)}: ${said.join('; ')}`;
}

/** `#1 wall, possibly: Cost must be good, is neutral`. */
export function knockedOutWords(
  { option, criterion, must, cell, certain }: KnockOut,
  called: Called = IN_FULL,
): string {
  const possibly = certain ? '' : ', possibly';
  return `${called.option(option)}${possibly}: ${criterion.name} must be ${ratingWords(must)}, is ${cell.words}`;
}

/** `#1 wall by #2 steady: no better on any criterion, worse on Cost`. */
export function dominatedWords({ option, by, worseOn }: Dominance, called: Called = IN_FULL): string {
  const worse = worseOn.map(({ name }) => name).join(', ');
  return `${called.option(option)} by ${called.option(by)}: no better on any criterion, worse on ${worse}`;
}

/** `5 cells are in conflict and 10 were not discussed`, of how many; one sentence. */
export function countWords({ counts }: Comparison): string {
  const parts = [
    ...(counts.disputed > 0 ? [`${counts.disputed} ${are(counts.disputed)} in conflict`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} ${are(counts.unknown)} unknown`] : []),
    ...(counts.notDiscussed > 0
      ? [`${counts.notDiscussed} ${counts.notDiscussed === 1 ? 'was' : 'were'} not discussed`]
      : []),
  ];
  const cells = `Of ${counts.cells} ${counts.cells === 1 ? 'cell' : 'cells'}`;
  if (counts.cells === 0) return 'There is no cell to compare.';
  if (parts.length === 0) return `${cells}, none is in conflict, unknown or not discussed.`;
  return `${cells}, ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]}.`;
}

/** As of which day it is, and what that leaves out; empty where it is as of now. */
export function asOfWords({ asOf }: Comparison): string {
  if (asOf === undefined) return '';
  const { day, later, undated } = asOf;
  const parts = [
    `${later} ${later === 1 ? 'claim or position is' : 'claims and positions are'} later`,
    ...(undated === 0 ? [] : [`${undated} of unknown day ${are(undated)} left out`]),
  ];
  return `As it stood at the end of ${day}: ${parts.join(', ')}.`;
}

/** How many quotes the lock proves; empty where nothing is quoted. */
export function proofWords({ citations }: Comparison): string {
  const quotes = citations.filter(({ quote }) => quote !== undefined);
  const proven = quotes.filter(({ holds }) => holds === 'proven').length;
  const all = quotes.length === 1 ? 'The one quote' : `All ${quotes.length} quotes`;
  if (quotes.length === 0) return '';
  if (quotes.every(({ holds }) => holds === undefined))
    return `${all} ${are(quotes.length)} unproven: nobody has held ${quotes.length === 1 ? 'it' : 'them'} against the mail.`;
  if (proven === quotes.length)
    return `${all} ${are(proven)} proven: the words were found in the message, as its author's own.`;
  return `Of ${quotes.length} quotes, ${proven} ${are(proven)} proven; the others are marked.`;
}

/** How much of the threads is cited; one sentence. */
export function coverageWords({ cited, uncited, waved }: Coverage): string {
  const through =
    waved.length === 0 ? '' : `, and ${waved.length} ${are(waved.length)} left out for a reason`;
  return `${cited} ${cited === 1 ? 'message is' : 'messages are'} cited, ${uncited.length} of the threads ${are(uncited.length)} not${through}.`;
}

/** `#1 3 of 6, #2 2 of 4`: of the messages that name an option, those that are cited; options that no message names left out. */
export function shareWords({ options }: Coverage): string {
  const named = options.filter(({ of }) => of > 0);
  return named.map(({ option, cited, of }) => `${option.label} ${cited} of ${of}`).join(', ');
}

/** `Dora Lane (2), Eve Reed (1)`: who wrote and is not represented, with how many messages. */
export function unheardWords({ unheard }: Coverage): string {
  return unheard.map(({ name, messages }) => `${name} (${messages})`).join(', ');
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** The mark of a cell without its values, which the words beside it say; empty if that is all there is. */
export function bareMark({ state, values, mark }: Cell): string {
  if (state === 'fact') return '';
  const value = valuesMark(values);
  return value !== '' && mark.startsWith(value) ? mark.slice(value.length).trim() : mark;
}
