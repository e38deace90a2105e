import type { Comparison } from '../../model/comparison.ts';
import { numbered } from '../citations.ts';
import { proofWords } from '../words.ts';
import { type LinkView, webHref } from './links.ts';

/** What the template `html/sources` places. */
export interface SourcesView {
  readonly messages: readonly {
    readonly number: number;
    readonly href: string | null;
    readonly messageId: string;
    /** `2021-06-04`, the author and the subject, as far as the lock knows them; else empty. */
    readonly date: string;
    readonly from: string;
    readonly subject: string;
  }[];
  /** How many quotes are proven; empty where nothing is quoted. */
  readonly proof: string;
  readonly links: readonly LinkOrText[];
  readonly threads: readonly LinkOrText[];
}

type LinkOrText = Omit<LinkView, 'href'> & { readonly href: string | null };

/** The messages by number, then other links, and the threads that all of it was read from. */
export function sourcesView(comparison: Comparison): SourcesView {
  return {
    messages: numbered(comparison).map(({ number, url, messageId, date, from, subject }) => ({
      number: number ?? 0,
      href: webHref(url),
      messageId: messageId ?? url,
      date: date ?? '',
      from: from ?? '',
      subject: subject ?? '',
    })),
    proof: proofWords(comparison),
    links: comparison.sources
      .filter(({ kind }) => kind === 'link')
      .map(({ url }) => ({ href: webHref(url), text: url })),
    threads: comparison.threads.map(({ messageId, url }) => ({ href: webHref(url), text: messageId })),
  };
}
