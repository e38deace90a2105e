import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { citationNodes, citationSyntax } from './citation-syntax.ts';

/** Text of a data file to its tree. */
export type ReadMarkdown = (text: string) => Root;

/** The reader of `markdownReader` without its short way: the parser reads every text. */
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
