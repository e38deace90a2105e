import type { Site, Summary } from '../../model/site.ts';
import { visible } from '../../text/visible.ts';
import type { Sheet } from '../renderer.ts';
import type { Fill } from '../template-files.ts';
import { outcomeWords } from '../words.ts';
import { publicHref } from './links.ts';
import { hasFeeds } from './page.ts';

/** What the template `html/feed` places. */
export interface FeedView {
  readonly title: string;
  readonly home: string;
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

interface FeedEntry {
  readonly title: string;
  readonly url: string;
  /** RFC 3339: when the last message that is cited was sent, for the lock's clock is the only one. */
  readonly updated: string;
  readonly summary: string;
}

/**
 * `feed.xml` (Atom, RFC 4287) and `feed.json` (JSON Feed 1.1): the RFCs, newest first. One whose messages nobody has
 * dated is left out. Both need the address of the site.
 */
export function feedPages(site: Site, fill: Fill): Sheet[] {
  if (!hasFeeds(site)) return [];
  const self = publicHref(site.shared.config.baseUrl, 'feed.json') ?? '';
  return [
    { path: 'feed.xml', text: () => fill('feed', feedView(site)) },
    { path: 'feed.json', text: () => jsonFeed(feedView(site), self) },
  ];
}

function feedView({ shared, summaries, outlines }: Site): FeedView {
  const { title, baseUrl } = shared.config;
  const entries = summaries
    .flatMap((summary) => toEntry(summary, baseUrl))
    .sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
  return {
    title,
    home: publicHref(baseUrl, '') ?? '',
    self: publicHref(baseUrl, 'feed.xml') ?? '',
    updated:
      entries[0]?.updated ??
      outlines
        .flatMap(({ lastAt }) => lastAt ?? [])
        .sort()
        .at(-1) ??
      '',
    entries,
  };
}

function toEntry(summary: Summary, baseUrl: string | undefined): FeedEntry[] {
  const { id, title, question, status, outcome, statusQuoKept, lastAt } = summary;
  const url = publicHref(baseUrl, `${id}/`);
  if (url === null || lastAt === undefined) return [];
  const words = outcomeWords(status, outcome, statusQuoKept);
  return [
    {
      title,
      url,
      updated: lastAt,
      summary: `${question} ${words}.`,
    },
  ];
}

function jsonFeed({ title, home, entries }: FeedView, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: visible(title),
    home_page_url: home,
    feed_url: self,
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: visible(entry.title),
      content_text: visible(entry.summary),
      date_modified: entry.updated,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
