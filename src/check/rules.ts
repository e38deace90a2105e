import type { RuleId } from '../model/rule.ts';
import type { Rule } from './rule.ts';
import { alongWithoutLadder } from './rules/along-without-ladder.ts';
import { badValue } from './rules/bad-value.ts';
import { badYaml } from './rules/bad-yaml.ts';
import { citedAndWaved } from './rules/cited-and-waved.ts';
import { colonInValue } from './rules/colon-in-value.ts';
import { cutValue } from './rules/cut-value.ts';
import { decidedWithoutOutcome } from './rules/decided-without-outcome.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { editorial } from './rules/editorial.ts';
import { emptyOption } from './rules/empty-option.ts';
import { fewOptions } from './rules/few-options.ts';
import { ladderOrder } from './rules/ladder-order.ts';
import { limit } from './rules/limit.ts';
import { lockStale } from './rules/lock-stale.ts';
import { lockUnused } from './rules/lock-unused.ts';
import { mailAddress } from './rules/mail-address.ts';
import { malformedClaim } from './rules/malformed-claim.ts';
import { messageUnknown } from './rules/message-unknown.ts';
import { missingFile } from './rules/missing-file.ts';
import { missingQuestion } from './rules/missing-question.ts';
import { missingTitle } from './rules/missing-title.ts';
import { mustUnmetByOutcome } from './rules/must-unmet-by-outcome.ts';
import { nameMismatch } from './rules/name-mismatch.ts';
import { nameTooLong } from './rules/name-too-long.ts';
import { nearFile } from './rules/near-file.ts';
import { nearSection } from './rules/near-section.ts';
import { noLock } from './rules/no-lock.ts';
import { noStatusQuo } from './rules/no-status-quo.ts';
import { notWritten } from './rules/not-written.ts';
import { nothingSeparates } from './rules/nothing-separates.ts';
import { oneSidedOption } from './rules/one-sided-option.ts';
import { oneVoice } from './rules/one-voice.ts';
import { openReview } from './rules/open-review.ts';
import { openWithOutcome } from './rules/open-with-outcome.ts';
import { optionNumbers } from './rules/option-numbers.ts';
import { orderAgainstDates } from './rules/order-against-dates.ts';
import { outcomeDominated } from './rules/outcome-dominated.ts';
import { outcomeWithoutSource } from './rules/outcome-without-source.ts';
import { quoteOnLink } from './rules/quote-on-link.ts';
import { quoteUnproven } from './rules/quote-unproven.ts';
import { relationCycle } from './rules/relation-cycle.ts';
import { relationTwice } from './rules/relation-twice.ts';
import { reservedId } from './rules/reserved-id.ts';
import { reservedStart } from './rules/reserved-start.ts';
import { strayFile } from './rules/stray-file.ts';
import { strayQuote } from './rules/stray-quote.ts';
import { undefinedSource } from './rules/undefined-source.ts';
import { unknownId } from './rules/unknown-id.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unsafeUrl } from './rules/unsafe-url.ts';
import { unsupportedMarkdown } from './rules/unsupported-markdown.ts';
import { unusedSource } from './rules/unused-source.ts';
import { withdrawnNamed } from './rules/withdrawn-named.ts';

/** Every rule by its id: a rule that is missing here does not compile. */
const BY_ID: Readonly<Record<RuleId, Rule>> = {
  'along-without-ladder': alongWithoutLadder,
  'bad-value': badValue,
  'bad-yaml': badYaml,
  'cited-and-waved': citedAndWaved,
  'colon-in-value': colonInValue,
  'cut-value': cutValue,
  'decided-without-outcome': decidedWithoutOutcome,
  'duplicate-id': duplicateId,
  editorial: editorial,
  'empty-option': emptyOption,
  'few-options': fewOptions,
  'ladder-order': ladderOrder,
  limit: limit,
  'lock-stale': lockStale,
  'lock-unused': lockUnused,
  'mail-address': mailAddress,
  'malformed-claim': malformedClaim,
  'message-unknown': messageUnknown,
  'missing-file': missingFile,
  'missing-question': missingQuestion,
  'missing-title': missingTitle,
  'must-unmet-by-outcome': mustUnmetByOutcome,
  'name-mismatch': nameMismatch,
  'name-too-long': nameTooLong,
  'near-file': nearFile,
  'near-section': nearSection,
  'no-lock': noLock,
  'no-status-quo': noStatusQuo,
  'not-written': notWritten,
  'nothing-separates': nothingSeparates,
  'one-sided-option': oneSidedOption,
  'one-voice': oneVoice,
  'open-review': openReview,
  'open-with-outcome': openWithOutcome,
  'option-numbers': optionNumbers,
  'order-against-dates': orderAgainstDates,
  'outcome-dominated': outcomeDominated,
  'outcome-without-source': outcomeWithoutSource,
  'quote-on-link': quoteOnLink,
  'quote-unproven': quoteUnproven,
  'relation-cycle': relationCycle,
  'relation-twice': relationTwice,
  'reserved-id': reservedId,
  'reserved-start': reservedStart,
  'stray-file': strayFile,
  'stray-quote': strayQuote,
  'undefined-source': undefinedSource,
  'unknown-id': unknownId,
  'unknown-key': unknownKey,
  'unsafe-url': unsafeUrl,
  'unsupported-markdown': unsupportedMarkdown,
  'unused-source': unusedSource,
  'withdrawn-named': withdrawnNamed,
};

/** All rules, sorted by id. */
export const RULES: readonly Rule[] = Object.values(BY_ID).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return BY_ID[id];
}
