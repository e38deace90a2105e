import type { Findings, Speaker, Statement } from '../model/findings.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { levelText } from '../text/level.ts';
import { sha256 } from '../text/sha256.ts';
import { writableCondition } from './condition.ts';
import { midOf } from './message-ref.ts';
import type { NamedOption } from './name-options.ts';
import type { NamedPeople } from './name-people.ts';
import { type Proves, quotable } from './quote.ts';
import { lineOf } from './write-line.ts';

/** Options that a position may join; of more than that, each has a line of its own. */
const MOST_JOINED = 8;

/** A statement that can be offered: the words that will be cited are proven. */
export interface Offer {
  readonly statement: Statement;
  /** Message-ID of the statement. */
  readonly message: string;
  /** The option that it stands under: the first of those it speaks of. */
  readonly under: NamedOption;
  readonly options: readonly NamedOption[];
  readonly quote: string;
  readonly condition?: string;
  /** How the worksheet knows it again; one for each option that it speaks of. */
  readonly digests: readonly string[];
}

/** What every step that writes needs to know. */
export interface Cast {
  readonly options: readonly NamedOption[];
  readonly people: NamedPeople;
  /** Names that are to appear nowhere. */
  readonly gone: readonly string[];
  readonly proves: Proves;
}

/**
 * The statements that can be offered, in their order, and a sentence for each that cannot. What speaks of several options
 * as one is one offer. Those of withdrawn people, and about them, are passed over.
 */
export function toOffers(
  { statements }: Findings,
  cast: Cast,
): { readonly offers: readonly Offer[]; readonly problems: readonly string[] } {
  const offers = new Map<string, Offer>();
  const problems = new Set<string>();
  for (const statement of statements) {
    const { by, of, message } = statement;
    if (cast.people.isGone(by) || (of !== undefined && cast.people.isGone(of))) continue;
    const options = optionsOf(statement, cast.options);
    const [under] = options;
    if (under === undefined) {
      problems.add(`Left out: <${message}> speaks of \`${statement.option}\`, which is no option.`);
      continue;
    }
    const key = JSON.stringify([
      message,
      by.id,
      of?.id,
      statement.stance,
      statement.quote,
      options.map(({ id }) => id),
    ]);
    const before = offers.get(key);
    if (before !== undefined) {
      offers.set(key, { ...before, digests: [...new Set([...before.digests, digestOf(statement)])] });
      continue;
    }
    const quote =
      midOf(message) === undefined ? undefined : quotable(statement.quote, message, cast.gone, cast.proves);
    if (quote === undefined) {
      problems.add(unquotable(statement));
      continue;
    }
    const condition =
      statement.condition === undefined ? undefined : writableCondition(statement.condition, cast.gone);
    offers.set(key, {
      statement,
      message,
      under,
      options,
      quote,
      ...(condition === undefined ? {} : { condition }),
      digests: [digestOf(statement)],
    });
  }
  return { offers: [...offers.values()], problems: [...problems] };
}

/** An offer as its line; `targetOf` says how a message is cited. */
export function offerLine(
  { statement, options, quote, condition }: Offer,
  people: NamedPeople,
  targetOf: (messageId: string) => string,
): string {
  return lineOf({
    statement,
    options: options.map(({ id }) => id),
    by: people.idOf(statement.by),
    ...(statement.of === undefined ? {} : { of: people.idOf(statement.of) }),
    quote,
    ...(condition === undefined ? {} : { condition }),
    target: targetOf(statement.message),
  });
}

/** Everybody whom these lines name. */
export function speakersIn(offers: readonly Offer[]): Speaker[] {
  return offers.flatMap(({ statement: { by, of } }) => (of === undefined ? [by] : [by, of]));
}

/** The option that it is about, or all that it speaks of as one, in the order that it gives. */
function optionsOf({ option, together }: Statement, options: readonly NamedOption[]): NamedOption[] {
  const labels = together.length > 1 && together.length <= MOST_JOINED ? together : [option];
  const found = labels.flatMap((label) => options.find((one) => one.found.label === label) ?? []);
  return [...new Set(found)];
}

/** Message, option and words, levelled: what a later import knows the statement by. */
function digestOf({ message, option, quote }: Statement): string {
  return sha256(`${message}\n${option}\n${levelText(quote)}`).slice(0, 16);
}

function unquotable({ message, by, option, quote }: Statement): string {
  const words = withoutAddresses(quote.replace(/\s+/g, ' ')).slice(0, 60);
  return `Left out: what ${withoutAddresses(by.name)} says of \`${option}\` in <${message}>, for "${words}" cannot be quoted and proven.`;
}
