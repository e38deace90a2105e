import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { citationNodes, citationSyntax } from './citation-syntax.ts';
import { plainMarkdown } from './plain-blocks.ts';

/** Text of a data file to its tree. */
export type ReadMarkdown = (text: string) => Root;

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

/** The reader without its short way: the parser reads every text. */
export function wholeMarkdownReader(keys: readonly string[]): ReadMarkdown {
  const processor = unified().use(remarkParse).use(dataSyntax, keys).freeze();
  return (text) => processor.parse(text);
}

function dataSyntax(this: Processor, keys: readonly string[]): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), citationSyntax(keys)];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    citationNodes(),
  ];
}
