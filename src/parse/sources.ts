import type { SourceTarget } from '../model/rfc.ts';
import { messageIdOf } from '../text/message-id.ts';

/** What a written source is: a message, an http(s) link, or neither. `mask` is the link mask of the site's archive. */
export function targetOf(written: string, mask: string): SourceTarget | undefined {
  const messageId = messageIdOf(written, mask);
  if (messageId !== undefined) return { kind: 'message', messageId };
  return isWebUrl(written) ? { kind: 'link', url: written } : undefined;
}

/** Whether a URL is one that a page may link: http or https, a host, and no character that could leave an attribute. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\{}|^]+$/i.test(url) && URL.canParse(url);
}
