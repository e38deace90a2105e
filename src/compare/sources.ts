import type { CitedSource } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { Citation } from '../model/prose.ts';
import type { Rfc, SourceTarget } from '../model/rfc.ts';
import { messageIdInUrl } from '../text/message-id.ts';

/** The archive's URL of a message, by the site's link mask. */
export function archiveUrl(mask: string, messageId: string): string {
  return mask.replace('%s', () => messageIdInUrl(messageId));
}

/** What a citation's `source` stands for: a key of `sources`, else the Message-ID itself. */
export function targetIn(rfc: Rfc, source: string): SourceTarget {
  return rfc.sources.find(({ key }) => key === source)?.target ?? { kind: 'message', messageId: source };
}

/**
 * The sources that are cited, in the order of `sources`, then those cited in place. Messages are numbered from 1; two
 * keys of one message share its number.
 */
export function toSources(
  rfc: Rfc,
  cited: readonly Citation[],
  mask: string,
  lock: Lock | undefined,
): CitedSource[] {
  const used = new Set(cited.map(({ source }) => source));
  const keys = rfc.sources.map(({ key }) => key).filter((key) => used.has(key));
  const inPlace = [...used].filter((source) => !rfc.sources.some(({ key }) => key === source));
  const numbers = new Map<string, number>();
  return [...keys, ...inPlace].map((key) => {
    const target = targetIn(rfc, key);
    if (target.kind === 'link') return { key, kind: 'link', url: target.url };
    const { messageId } = target;
    const number = numbers.get(messageId) ?? numbers.size + 1;
    numbers.set(messageId, number);
    const known =
      lock !== undefined && Object.hasOwn(lock.messages, messageId) ? lock.messages[messageId] : undefined;
    return {
      key,
      kind: 'message',
      number,
      messageId,
      url: archiveUrl(mask, messageId),
      ...(known === undefined ? {} : { subject: known.subject }),
      ...(known?.from === undefined ? {} : { from: known.from }),
      ...(known?.date === undefined ? {} : { date: known.date.slice(0, 10) }),
    };
  });
}
