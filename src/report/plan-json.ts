import type { PlannedAnswer } from '../model/answer.ts';
import type { Enumeration, Findings } from '../model/findings.ts';
import { withoutAddresses, withoutAddressesButIds } from '../text/addresses.ts';
import { jsonText } from './json-text.ts';

/** What an import found, as JSON; no address stands in it. */
export function planJson(plan: Findings & { readonly answers: readonly PlannedAnswer[] }): string {
  const { main, options, enumerations, statements, problems, answers } = plan;
  return jsonText({
    format: 1,
    main: main ?? null,
    options: options.map(({ label, text, message }) => ({ label, text: withoutAddresses(text), message })),
    enumerations: enumerations.map(enumerationJson),
    statements: statements.map(
      ({ message, by, option, stance, quote, explicit, secondHand, of, condition }) => ({
        message,
        by: withoutAddresses(by.name),
        option,
        stance,
        quote: withoutAddresses(quote),
        explicit,
        secondHand,
        ...(of === undefined ? {} : { of: withoutAddresses(of.name) }),
        ...(condition === undefined ? {} : { condition: withoutAddresses(condition) }),
      }),
    ),
    answers: answers.map(({ message, by, reply, about, quote }) => ({
      message,
      by: withoutAddresses(by.name),
      reply,
      about,
      quote: withoutAddresses(quote),
    })),
    problems: problems.map(withoutAddressesButIds),
  });
}

/** The enumerations alone, as JSON. */
export function listJson({ enumerations }: Pick<Findings, 'enumerations'>): string {
  return jsonText({ format: 1, enumerations: enumerations.map(enumerationJson) });
}

function enumerationJson({ message, by, kind, items, score, reason }: Enumeration): object {
  const labels = items.map(({ label }) => label);
  return {
    message,
    by: withoutAddresses(by.name),
    kind,
    labels,
    score,
    reason: withoutAddressesButIds(reason),
  };
}
