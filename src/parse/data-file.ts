import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/rfc.ts';
import { lineIndex } from '../text/lines.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ReadMarkdown } from './markdown.ts';
import type { ProseContext } from './prose.ts';
import { parseYaml, type YamlNode } from './yaml.ts';

/** What the files of one RFC folder share while they are read; `found` gathers their diagnostics. */
export interface Reading {
  readonly prefix: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** Keys of sources that are written, but wrong: said where they are written, and not again at each use. */
  readonly badSources: Pick<ReadonlySet<string>, 'has'>;
  readonly read: ReadMarkdown;
  /** Ids of the criteria that a claim may name. */
  readonly criteria: readonly string[];
  /** Link mask of the site's archive. */
  readonly archive: string;
  readonly found: Diagnostic[];
}

/** A Markdown file with front matter, its two halves told apart. */
export interface Opened {
  readonly file: string;
  /** Missing where it is no YAML that we use; the body can still be read. */
  readonly head?: YamlNode;
  readonly body: string;
}

/** Splits a file and reads its front matter; nothing if it cannot be split. */
export function openFile(file: string, text: string, found: Diagnostic[]): Opened | undefined {
  const { halves, diagnostics } = splitFrontMatter(file, text);
  found.push(...diagnostics);
  if (halves === undefined) return undefined;
  const yaml = parseYaml(halves.yaml);
  found.push(...yaml.diagnostics);
  return { file, body: halves.body, ...(yaml.node === undefined ? {} : { head: yaml.node }) };
}

/** What the prose of one file is read with. */
export function proseContext({ file, body }: Opened, reading: Reading): ProseContext {
  const { sources, badSources, criteria, archive, found } = reading;
  return { file, text: body, locate: lineIndex(body), sources, badSources, criteria, archive, found };
}
