import type { Comparison, OptionRef, Outcome } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { Citation } from '../model/prose.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Shared } from '../model/shared.ts';
import { withoutAddresses, withoutAddressesIn } from '../text/addresses.ts';
import { authorIndex } from './authors.ts';
import { toCitations } from './citations.ts';
import { toCoverage } from './coverage.ts';
import { toDecision, type Undecided } from './decide/decide.ts';
import { toPairs } from './decide/pairs.ts';
import { toDisputes } from './disputes.ts';
import { toDominated } from './dominance.ts';
import { toCounts, toGaps } from './gaps.ts';
import { toKnockedOut } from './knock-outs.ts';
import { toObjections } from './objections.ts';
import { peopleIndex } from './people.ts';
import { citationsOf } from './prose-walk.ts';
import { toCriteria, toOptions, toRows } from './rows.ts';
import { type Selection, select } from './select.ts';
import { archiveUrl, targetIn, toSources } from './sources.ts';
import { dayOf, timeIn, toStands } from './stands.ts';
import { toTradeoff } from './tradeoffs.ts';
import { withoutNames, withoutWithdrawn } from './withdrawn.ts';

/**
 * What the files, and the lock if there is one, say of an RFC; a selection is numbered from 1 again. Withdrawn people said
 * nothing, and no text holds an e-mail address but the quotes of `citations`, which are held against mails.
 */
export function compare(full: Rfc, shared: Shared, kept?: Lock, selection: Selection = {}): Comparison {
  const said = withoutWithdrawn(select(full, selection), shared.people);
  const rfc = withoutAddressesIn(said);
  const lock = kept === undefined ? undefined : withoutAddressesIn(withoutNames(kept, shared.people));
  const person = peopleIndex(shared.people);
  const option = optionIndex(full);
  const criteria = toCriteria(rfc, withoutAddressesIn(shared.criteria));
  const author = authorIndex(rfc, shared.people, lock);
  const rows = toRows(rfc, criteria, person, author);
  const options = toOptions(rfc, person, author);
  const statusQuo = options.find((one) => one.statusQuo);
  const messageTime = (source: string): string | undefined => {
    const target = targetIn(rfc, source);
    return target.kind === 'message' ? timeIn(lock, target.messageId) : undefined;
  };
  const stands = toStands(rfc, option, person, messageTime);
  const coverage = toCoverage(rfc, lock, shared.people, shared.config.archive);
  const ref = full.statusQuo === undefined ? undefined : option(full.statusQuo.value);
  const pairs = toPairs(rows, options);
  const undecided: Undecided = {
    id: rfc.id,
    title: rfc.title,
    question: rfc.question,
    status: rfc.status.value,
    tags: rfc.tags,
    ...(rfc.ladder === undefined ? {} : { ladder: rfc.ladder }),
    ...(ref === undefined ? {} : { statusQuo: ref }),
    outcome: toOutcome(rfc, option, messageTime),
    ...(rfc.from === undefined ? {} : { from: rfc.from.value }),
    threads: rfc.threads.map((messageId) => ({
      messageId,
      url: archiveUrl(shared.config.archive, messageId),
    })),
    relations: rfc.relations.map(({ kind, to }) => ({ kind, to })),
    context: rfc.context,
    sections: rfc.sections,
    options,
    rows,
    counts: toCounts(rows),
    disputes: toDisputes(rows, options),
    tradeoffs:
      statusQuo === undefined
        ? []
        : options.filter((one) => one !== statusQuo).map((one) => toTradeoff(rows, one, statusQuo)),
    stands,
    objections: toObjections(rfc, stands),
    gaps: toGaps(rows, options),
    knockedOut: toKnockedOut(rows, options),
    dominated: toDominated(rows, options, pairs),
    sources: toSources(rfc, citedIn(rfc), shared.config.archive, lock),
    citations: toCitations(said, lock),
    ...(coverage === undefined ? {} : { coverage }),
  };
  return { ...undecided, decision: toDecision(undecided, shared.scale, pairs) };
}

function optionIndex(rfc: Rfc): (id: string) => OptionRef {
  const labels = new Map(rfc.options.map(({ id, label }) => [id, withoutAddresses(label)]));
  return (id) => ({ id, label: labels.get(id) ?? id });
}

function toOutcome(
  rfc: Rfc,
  option: (id: string) => OptionRef,
  messageTime: (source: string) => string | undefined,
): Outcome {
  const messages = citationsOf(rfc.outcomeText).filter(
    ({ source }) => targetIn(rfc, source).kind === 'message',
  );
  const source = messages.at(-1)?.source;
  const time = source === undefined ? undefined : messageTime(source);
  const chosen = rfc.outcome.map(({ value }) => value);
  return {
    options: chosen.map(option),
    statusQuoKept:
      rfc.status.value === 'decided' && chosen.length === 1 && chosen[0] === rfc.statusQuo?.value,
    ...(source === undefined ? {} : { source }),
    ...(time === undefined ? {} : { date: dayOf(time) }),
    text: rfc.outcomeText,
  };
}

/** Every citation that a page of this RFC shows, in no order that matters; the declaring message is one. */
function citedIn(rfc: Rfc): Citation[] {
  const declared = rfc.from === undefined ? [] : [cite(rfc.from.value, rfc)];
  const prose = [
    rfc.context,
    rfc.outcomeText,
    ...rfc.sections.map(({ body }) => body),
    ...rfc.positions.map(({ because }) => because),
    ...rfc.options.flatMap(({ body, claims }) => [body, ...claims.map(({ because }) => because)]),
  ];
  return [...declared, ...prose.flatMap(citationsOf)];
}

function cite(source: string, rfc: Rfc): Citation {
  return { kind: 'citation', source, at: rfc.at, children: [] };
}
