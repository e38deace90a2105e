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
    /**
     * `2021-06-04`, the author and the subject, as far as the lock knows them; else empty, and so is a subject that
     * the message before it has too.
     */
    readonly date: string;
    readonly from: string;
    readonly subject: string;
  }[];
  /** How many quotes are proven; empty where nothing is quoted. */
  readonly proof: string;
  /** Whether any quote is proven. */
  readonly proven: boolean;
  readonly links: readonly LinkOrText[];
  readonly threads: readonly LinkOrText[];
}

type LinkOrText = Omit<LinkView, 'href'> & { readonly href: string | null };

/** The messages by number, then other links, and the threads that all of it was read from. */
export function sourcesView(comparison: Comparison): SourcesView {
  return {
    messages: numbered(comparison).map(({ number, url, messageId, date, from, subject }, index, all) => ({
      number: number ?? 0,
      href: webHref(url),
      messageId: messageId ?? url,
      date: date ?? '',
      from: from ?? '',
      subject: bare(subject) === bare(all[index - 1]?.subject) ? '' : (subject ?? ''),
    })),
    proof: proofWords(comparison),
    proven: comparison.citations.some(({ quote, holds }) => quote !== undefined && holds === 'proven'),
    links: comparison.sources
      .filter(({ kind }) => kind === 'link')
      .map(({ url }) => ({ href: webHref(url), text: url })),
    threads: comparison.threads.map(({ messageId, url }) => ({ href: webHref(url), text: messageId })),
  };
}

function bare(subject: string | undefined): string {
  return (subject ?? '').replace(/^(re:\s*)+/i, '');
}
