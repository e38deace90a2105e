import { plainMarkdown } from './plain-blocks.ts';
import { type ReadMarkdown, wholeMarkdownReader } from './whole-markdown.ts';

export type { ReadMarkdown };

/**
 * A reader of CommonMark with GFM tables and our citations, for files that share the same source keys. Raw HTML is text,
 * definitions are none. Texts must have passed the limits first: the parser is slow on hostile ones.
 */
export function markdownReader(keys: readonly string[]): ReadMarkdown {
  const labels = new Set(keys);
  let whole: ReadMarkdown | undefined;
  return (text) => {
    const plain = plainMarkdown(text, labels);
    if (plain !== undefined) return plain;
    whole ??= wholeMarkdownReader(keys);
    return whole(text);
  };
}
