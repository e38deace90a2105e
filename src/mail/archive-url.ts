import { messageIdInUrl, messageIdOf, percentDecoded } from '../text/message-id.ts';

/** What people may write as a source. */
export type SourceName =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'path'; readonly path: string }
  /** Addresses to try in order until one has mail. */
  | { readonly kind: 'url'; readonly urls: readonly string[] }
  /** A search of a public-inbox archive, which answers with mail where it is sent with POST. */
  | { readonly kind: 'web-search'; readonly url: string }
  /** A search of what `lei` knows, in its own words. */
  | { readonly kind: 'lei'; readonly query: string };

const VIEWS = /^(?:t|T|raw|t\.mbox\.gz|t\.atom)$/;

/**
 * Reads what people wrote: `-`, a path, an archive's URL, `<Message-ID>` or `mid:Message-ID` (RFC 2392) with the archive's
 * link mask, whose `%s` stands for the id, or `lei:SEARCH`. A URL of public-inbox that names a message leads to its whole
 * thread, `/raw` to itself; one that searches (`?q=`) leads to the whole threads of what is found. A string: what is wrong.
 */
export function sourceName(source: string, mask: string): SourceName | string {
  if (source === '-') return { kind: 'stdin' };
  if (source.startsWith('lei:')) {
    const query = source.slice(4).trim();
    return query === ''
      ? '`lei:` has no search; expected one such as "lei:s:widget"'
      : { kind: 'lei', query };
  }
  const id = namedId(source, mask);
  if (id !== undefined) {
    if (!mask.includes('%s')) return `the archive mask "${mask}" has no %s for the Message-ID`;
    return archiveUrl(mask.replace('%s', () => messageIdInUrl(id)));
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return archiveUrl(source);
  return { kind: 'path', path: source };
}

/** The Message-ID that a source is; an archive may have one without `@`, too. */
function namedId(source: string, mask: string): string | undefined {
  const angle = /^<([^<>\s]+)>$/.exec(source)?.[1];
  const mid = /^mid:(.+)$/i.exec(source)?.[1];
  if (angle === undefined && mid === undefined) return undefined;
  return messageIdOf(source, mask) ?? angle ?? percentDecoded(mid ?? '');
}

function archiveUrl(source: string): SourceName | string {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return `"${source}" is no URL that can be read; expected http or https`;
  if (url.username !== '' || url.password !== '') return 'the URL holds a name or password; leave them out';
  if (url.searchParams.has('q')) return { kind: 'web-search', url: mailSearch(url) };
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const at = parts.findIndex((part) => percentDecoded(part).includes('@'));
  const view = parts[at + 1] ?? '';
  if (at < 0 || (view !== '' && !VIEWS.test(view))) return { kind: 'url', urls: [url.href] };
  const ask = view === 'raw' ? 'raw' : 't.mbox.gz';
  const path = (inbox: readonly string[]): string =>
    new URL(`/${[...inbox, messageIdInUrl(percentDecoded(parts[at] ?? '')), ask].join('/')}`, url.origin)
      .href;
  const inbox = parts.slice(0, at);
  // `/r/` is a redirect of lore.kernel.org and not of public-inbox, which searches all inboxes under `/all/`.
  const urls = inbox.at(-1) === 'r' ? [path([...inbox.slice(0, -1), 'all']), path(inbox)] : [path(inbox)];
  return { kind: 'url', urls };
}

/** The same search with mail as its answer (`x=m`), of whole threads (`t=1`) unless it says otherwise. */
function mailSearch(url: URL): string {
  const asked = new URL(url.href);
  asked.hash = '';
  asked.searchParams.set('x', 'm');
  if (!asked.searchParams.has('t')) asked.searchParams.set('t', '1');
  return asked.href;
}
