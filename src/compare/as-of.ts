import type { AsOf } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { Prose } from '../model/prose.ts';
import type { Rfc, Tails } from '../model/rfc.ts';
import { citationsOf } from './prose-walk.ts';
import { targetIn } from './sources.ts';

/** An RFC and its lock as they stood, and what that leaves out. */
export interface Past {
  readonly rfc: Rfc;
  readonly lock: Lock;
  readonly asOf: AsOf;
}

/**
 * The RFC as it stood at the end of a day (UTC, `2021-06-04`), by the dates of the messages that it cites. A claim or a
 * position is of the day of the first message that it cites; one without such a day is left out and counted. Prose loses
 * the blocks that cite a later message. A decision that is later, or of an unknown day, is not made yet. Criteria and
 * options stay, whenever they came up.
 */
export function asOf(rfc: Rfc, lock: Lock, day: string): Past {
  const dayOf = (source: string): string | undefined => {
    const target = targetIn(rfc, source);
    if (target.kind === 'link' || !Object.hasOwn(lock.messages, target.messageId)) return undefined;
    return lock.messages[target.messageId]?.date?.slice(0, 10);
  };
  const said = ({ because }: Tails): string | undefined => {
    const first = citationsOf(because).find(({ source }) => targetIn(rfc, source).kind === 'message');
    return first === undefined ? undefined : dayOf(first.source);
  };
  const then = (tails: Tails): boolean => (said(tails) ?? '~') <= day;
  const prose = (body: Prose): Prose =>
    body.filter((block) => citationsOf([block]).every(({ source }) => (dayOf(source) ?? '') <= day));
  const statements: Tails[] = [...rfc.positions, ...rfc.options.flatMap(({ claims }) => claims)];
  const undated = statements.filter((one) => said(one) === undefined).length;
  const left = statements.filter(then).length;
  const { from, ...rest } = rfc;
  return {
    asOf: { day, later: statements.length - left - undated, undated },
    rfc: {
      ...rest,
      ...(from === undefined || (dayOf(from.value) ?? '') > day ? {} : { from }),
      ...decision(rfc, dayOf, day),
      context: prose(rfc.context),
      positions: rfc.positions.filter(then),
      sections: rfc.sections
        .map(({ title, body }) => ({ title, body: prose(body) }))
        .filter(({ body }) => body.length > 0),
      options: rfc.options.map((option) => ({
        ...option,
        body: prose(option.body),
        claims: option.claims.filter(then),
      })),
    },
    lock: lockAsOf(lock, day),
  };
}

function decision(
  rfc: Rfc,
  dayOf: (source: string) => string | undefined,
  day: string,
): Pick<Rfc, 'status' | 'outcome' | 'outcomeText'> {
  const { status, outcome, outcomeText } = rfc;
  const messages = citationsOf(outcomeText).filter(({ source }) => targetIn(rfc, source).kind === 'message');
  const decided = messages.at(-1);
  const made = decided !== undefined && (dayOf(decided.source) ?? '~') <= day;
  if (outcome.length === 0 || made) return { status, outcome, outcomeText };
  return { status: { ...status, value: 'open' }, outcome: [], outcomeText: [] };
}

function lockAsOf(lock: Lock, day: string): Lock {
  const then = ({ date }: { readonly date?: string }): boolean => (date?.slice(0, 10) ?? '') <= day;
  return {
    ...lock,
    messages: Object.fromEntries(Object.entries(lock.messages).filter(([, message]) => then(message))),
    ...(lock.uncited === undefined ? {} : { uncited: lock.uncited.filter(then) }),
  };
}
