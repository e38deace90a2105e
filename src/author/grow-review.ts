import {
  ANSWERS,
  digestLines,
  OFFERED,
  PEOPLE,
  peopleBlock,
  type ReviewAdditions,
  SOURCES,
  sectionBlock,
  sourcesBlock,
} from './review-text.ts';

/** Text to put in at an offset. */
interface Splice {
  readonly at: number;
  readonly text: string;
}

interface Line {
  readonly text: string;
  /** Offset of its first character, and of its line ending. */
  readonly start: number;
  readonly end: number;
}

/** A `##` section: `from` is the index of its heading, `to` that of the line after its last. */
interface Section {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A worksheet with more in it. Text is only put in: every character that was there stays, and line endings are those of
 * the file. A section goes on at its end; one that is not there comes before what the tool keeps.
 */
export function growReview(text: string, additions: ReviewAdditions): string {
  const { sections, people, sources, digests } = additions;
  const eol = eolOf(text);
  const lines = linesOf(text);
  const found = sectionsOf(lines);
  const titled = (title: string): Section | undefined => found.find((section) => section.title === title);
  const blocks = { kept: [] as string[], offered: [] as string[] };
  const splices: Splice[] = [];
  const put = (
    section: Section | undefined,
    inside: string,
    block: string,
    before: 'kept' | 'offered',
  ): void => {
    if (section === undefined) blocks[before].push(block);
    else splices.push(after(lastOf(lines, section), inside));
  };
  for (const section of sections) {
    const there = titled(section.heading) ?? found.find(({ title }) => isOf(title, section.id));
    if (there === undefined || section.lines.length > 0)
      put(there, section.lines.join('\n'), sectionBlock(section), 'kept');
  }
  if (people.length > 0) {
    const block = peopleBlock(people);
    put(titled(PEOPLE), `\n${block}`, `## ${PEOPLE}\n\n${block}`, 'offered');
  }
  if (sources.length > 0) {
    const block = sourcesBlock(sources);
    put(titled(SOURCES), `\n${block}`, `## ${SOURCES}\n\n${block}`, 'offered');
  }
  const offered = titled(OFFERED);
  const rows = digestLines(digests).join('\n');
  if (rows !== '') put(offered, rows, `## ${OFFERED}\n\n${rows}`, 'offered');
  const kept = [PEOPLE, SOURCES, OFFERED].flatMap((title) => titled(title) ?? []);
  const first = kept.sort((a, b) => a.from - b.from)[0];
  splices.push(...blocksBefore(text, lines, first, blocks.kept));
  splices.push(
    ...blocksBefore(text, lines, offered, blocks.offered, blocks.kept.length > 0 && first === undefined),
  );
  return spliced(text, splices, eol);
}

/** Whether a heading, however it was changed, is that of an option: its id is the last word. */
function isOf(title: string, id: string): boolean {
  return (
    id !== '' && ![ANSWERS, PEOPLE, SOURCES, OFFERED].includes(title) && title.split(/\s+/).at(-1) === id
  );
}

/** The line ending of a file: the one of DOS where any line has it. */
export function eolOf(text: string): string {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { text: text.slice(start), start, end: text.length }];
}

/** All `##` sections outside of fences; a fence that is never closed is none. */
function sectionsOf(lines: readonly Line[]): Section[] {
  const heads: { title: string; from: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const fence = /^ {0,3}(```|~~~)/.exec(text)?.[1];
    if (fence !== undefined) {
      const close = lines.findIndex((line, index) => index > at && line.text.trim().startsWith(fence));
      if (close > 0) at = close;
      continue;
    }
    const title = /^#{1,2} +(.*?)\s*$/.exec(text)?.[1];
    if (title !== undefined) heads.push({ title: text.startsWith('## ') ? title : '', from: at });
  }
  return heads.map((head, index) => ({ ...head, to: heads[index + 1]?.from ?? lines.length }));
}

/** The last line of a section that is not empty. */
function lastOf(lines: readonly Line[], { from, to }: Section): Line | undefined {
  return lines.slice(from, to).findLast(({ text }) => text.trim() !== '');
}

/** Lines that follow a line: a list and indented code go on, anything else is parted from them by an empty line. */
function after(line: Line | undefined, text: string): Splice {
  const above = line?.text ?? '';
  const goesOn = /^ ?[-+*] |^ {2,}\S/.test(above) && !text.startsWith('\n');
  return { at: line?.end ?? 0, text: `\n${goesOn || text.startsWith('\n') ? '' : '\n'}${text}` };
}

/** Blocks put in before a section, or at the end of the file where there is none. */
function blocksBefore(
  text: string,
  lines: readonly Line[],
  section: Section | undefined,
  blocks: readonly string[],
  more = false,
): Splice[] {
  if (blocks.length === 0) return [];
  const line = section === undefined ? undefined : lines[section.from];
  if (line !== undefined) return [{ at: line.start, text: blocks.map((block) => `${block}\n\n`).join('') }];
  const glue = more ? '\n' : text.trim() === '' ? '' : /(?:\r\n|\r|\n)$/.test(text) ? '\n' : '\n\n';
  return [{ at: text.length, text: `${glue}${blocks.join('\n\n')}\n` }];
}

/** The text with every splice in its place; those of one place in their order. */
function spliced(text: string, splices: readonly Splice[], eol: string): string {
  const sorted = [...splices].sort((a, b) => a.at - b.at);
  let grown = '';
  let from = 0;
  for (const splice of sorted) {
    grown += text.slice(from, splice.at) + splice.text.replace(/\n/g, eol);
    from = splice.at;
  }
  return grown + text.slice(from);
}
