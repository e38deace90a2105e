import { isMessageId, messageIdInUrl, messageIdOf } from '../text/message-id.ts';

/** A Message-ID that can be written in angle brackets without meaning anything else to YAML. */
const PLAIN = /^[\w.+=$~%/*!&'^-]+@[\w.-]+$/;
/** Longest target of a citation. */
const MOST = 500;

/** A Message-ID as `mid:` URL (RFC 2392), percent-coded so that no mark in it ends a link; nothing where it has no such form. */
export function midOf(id: string): string | undefined {
  if (!isMessageId(id) || !id.isWellFormed()) return undefined;
  const mid = `mid:${messageIdInUrl(id).replace(/[()'*!~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
  return mid.length <= MOST && messageIdOf(mid) === id ? mid : undefined;
}

/** A Message-ID as `sources` and `threads` hold it: in angle brackets, or as `mid:` where it has marks of YAML in it. */
export function sourceOf(id: string): string | undefined {
  return PLAIN.test(id) && id.length <= MOST && messageIdOf(`<${id}>`) === id ? `<${id}>` : midOf(id);
}
