import type { NewPerson } from './name-people.ts';
import type { KeyedSource } from './source-keys.ts';
import { yamlText } from './yaml-text.ts';

/** The lines of one option, or those of none. */
export interface ReviewSection {
  /** Empty for a section of no option. */
  readonly id: string;
  /** `LABEL ID`. */
  readonly heading: string;
  /** What people should know of an option that has no file. */
  readonly remark?: string;
  readonly lines: readonly string[];
}

/** What is new for a worksheet. */
export interface ReviewAdditions {
  readonly sections: readonly ReviewSection[];
  /** People and sources that the data lack. */
  readonly people: readonly NewPerson[];
  readonly sources: readonly KeyedSource[];
  /** What all these lines are known by later. */
  readonly digests: readonly string[];
}

export const OFFERED = 'Offered';
export const PEOPLE = 'People to paste';
export const SOURCES = 'Sources to paste';
/** Answers to a draft that are about no one option. */
export const ANSWERS = 'Answers to the draft';

const DIGESTS = /^\s*[0-9a-f]{16}(?: [0-9a-f]{16})*\s*$/;
const A_LINE = 4;

/** The head of a new worksheet: what it is, and how it is used. */
export function reviewHead(title: string): string {
  return [
    `# Review: ${title}`,
    '',
    'What mails say of the options, found by `rfc-compare import` and judged by nobody yet. Move a line to `## Positions` in',
    '`rfc.md` or into the file of its option, tick it with `[x]`, strike it with `~~`, or delete it: what was offered once',
    'does not come back. The last section is how the tool knows; leave it as it is.',
    '',
  ].join('\n');
}

/** A section of an option, without an empty line around it. */
export function sectionBlock({ heading, remark, lines }: ReviewSection): string {
  return [`## ${heading}`, '', ...(remark === undefined ? [] : [remark, '']), ...lines].join('\n').trimEnd();
}

/** Entries for `people.yaml`, fenced. */
export function peopleBlock(people: readonly NewPerson[]): string {
  return fenced(people.map(personEntry).join(''));
}

/** An entry of `people.yaml`. */
export function personEntry({ id, name, also }: NewPerson): string {
  const others =
    also.length === 0 ? '' : `  also:\n${also.map((one) => `    - ${yamlText(one)}\n`).join('')}`;
  return `${id}:\n  name: ${yamlText(name)}\n${others}`;
}

/** Entries for `sources` of `rfc.md`, fenced and indented as there. */
export function sourcesBlock(sources: readonly KeyedSource[]): string {
  return fenced(sources.map(({ key, written }) => `  ${key}: ${written}\n`).join(''));
}

/** Digests as indented code, four a line. */
export function digestLines(digests: readonly string[]): string[] {
  const rows = Math.ceil(digests.length / A_LINE);
  return Array.from({ length: rows }, (_, row) => {
    return `    ${digests.slice(row * A_LINE, (row + 1) * A_LINE).join(' ')}`;
  });
}

/** The digests that a worksheet holds, wherever they stand in it. */
export function digestsIn(text: string): Set<string> {
  const lines = text.split(/\r\n?|\n/).filter((line) => DIGESTS.test(line));
  return new Set(lines.flatMap((line) => line.trim().split(' ')));
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\`\`\``;
}
