const BARE = /^[^\s<>@]{1,250}@[^\s<>@]{1,250}$/;

/** Whether a text is a bare Message-ID: `left@right` without angle brackets (RFC 5322 section 3.6.4, read generously). */
export function isMessageId(text: string): boolean {
  return BARE.test(text);
}

/** Words in the host of an archive of mail, or in the path above its messages. */
const ARCHIVE = /^(?:archives?|e?mails?|inbox|lists?|listarchives?|lore|mailman|messages?|mid|msgid)$/;
/**
 * What stands right of the `@`, if anybody may have made the id: a host name with a dot, whose last label is letters. `1.2.3.tgz`
 * is the version of a package; `163.com` is none.
 */
const HOST = /@(?!(?:\d[a-z0-9_-]*\.){2,}[a-z]+$)(?:[a-z0-9_-]+\.)+[a-z]{2,}$/i;

/**
 * The bare Message-ID in what people write for one: `<id>`, `mid:id` (RFC 2392), or an archive URL with the id as a path
 * segment (public-inbox, lore's `/r/`, msgid.link), percent-coded or not. In a URL that neither begins like `mask`, the link mask
 * of an archive at hand, nor looks like an archive, only what is made like an address is one, so that `checkout@v4` and
 * `react@18.2.0` are none. Nothing if there is none, such as in `mailto:`.
 */
export function messageIdOf(text: string, mask = ''): string | undefined {
  const angle = /^<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  const mid = /^mid:(.+)$/i.exec(angle)?.[1];
  // A content id may follow after `/`; people also leave a `/` of the Message-ID itself unescaped.
  if (mid !== undefined)
    return accept(percentDecoded(mid.split('/')[0] ?? '')) ?? accept(percentDecoded(mid));
  if (angle === text && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(text)) return undefined;
  if (!/^https?:\/\//i.test(angle)) return accept(angle);
  const [host = '', ...segments] = angle
    .replace(/^https?:\/\//i, '')
    .replace(/[?#].*$/, '')
    .split('/');
  const ids = segments.map((segment) => accept(percentDecoded(segment)));
  const known = mask.includes('%s') && angle.startsWith(mask.slice(0, mask.indexOf('%s')));
  return ids.find(
    (id, at) => id !== undefined && (known || HOST.test(id) || looksLikeArchive(host, segments.slice(0, at))),
  );
}

/** Whether a host, or the path above a message, is called like an archive of mail: `lists.example.org`, `/message-id/`. */
function looksLikeArchive(host: string, above: readonly string[]): boolean {
  return [host, ...above].some((part) =>
    part
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => ARCHIVE.test(word)),
  );
}

/** A Message-ID as part of a URL's path: percent-coded, but for `@` (public-inbox reads both, people only one). */
export function messageIdInUrl(id: string): string {
  return encodeURIComponent(id).replace(/%40/g, '@');
}

function accept(id: string): string | undefined {
  return isMessageId(id) ? id : undefined;
}

/** Percent-coding undone; a text that is coded wrongly stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
