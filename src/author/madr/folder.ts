import type { RootContent } from 'mdast';
import type { DataFile } from '../../model/files.ts';
import type { MadrField, MadrOption, MadrRecord } from '../../model/madr.ts';
import type { Prose } from '../../model/prose.ts';
import type { Rating } from '../../model/rfc.ts';
import { MADR_RECORD } from '../../text/madr.ts';
import { nearest } from '../../text/near.ts';
import { cutAtWord } from '../plain-text.ts';
import { slugOf } from '../slug.ts';
import { yamlText } from '../yaml-text.ts';
import { itemWith, markdownOf, proseNodes, wordsIn } from './markdown.ts';
import { statusOf } from './status.ts';

/** The files of an RFC that was a MADR record. */
export interface MadrFolder {
  /** Paths relative to the folder. */
  readonly files: readonly DataFile[];
  readonly options: number;
  readonly arguments: number;
  readonly problems: readonly string[];
}

/** Longest title and question, in characters. */
const MOST = 400;
/** Sections of `rfc.md` that have a meaning. */
const TAKEN = ['Positions', 'Outcome', MADR_RECORD];
/** Questions that follow one another: a mark ends a sentence where white space comes next. */
const QUESTIONS = /(?:(?:[^.?!]|[.?!](?=\S)){0,400}\?(?: |$))+/g;
const UNSAID = 'The record says no more of it.';

/**
 * Writes the RFC `id` out of a record: its choice is the outcome, its arguments are claims of nobody in particular, and
 * what the data have no key for is kept in the section that {@link MADR_RECORD} names, with the name of its `file`.
 */
export function madrFolder(id: string, file: string, record: MadrRecord): MadrFolder {
  const ids = new Set<string>();
  const named = record.options.map((option, at) => {
    const slug = slugOf(option.title, ids, `option-${at + 1}`);
    ids.add(slug);
    return { option, id: slug, path: `options/${at + 1}-${slug}.md` };
  });
  const chosen = record.chosen.flatMap((at) => named[at]?.id ?? []);
  return {
    files: [
      { path: 'rfc.md', text: rfcText(id, file, record, chosen) },
      ...named.map(({ option, path }) => ({ path, text: optionText(option) })),
    ],
    options: named.length,
    arguments: named.reduce((sum, { option }) => sum + option.arguments.length, 0),
    problems: record.problems,
  };
}

function rfcText(id: string, file: string, record: MadrRecord, chosen: readonly string[]): string {
  const title = cutAtWord(record.title, MOST) || id;
  const written = record.fields.find(({ name }) => name === 'Status');
  const status = statusOf(written && wordsIn(written.value), chosen.length > 0);
  const isOutcome = chosen.length > 0 && ['decided', 'superseded'].includes(status);
  const head = [
    `title: ${yamlText(title)}`,
    `question: ${yamlText(questionOf(record.context) ?? (title.endsWith('?') ? title : `${title}: which option?`))}`,
    `status: ${status}`,
    'criteria: []',
    ...(isOutcome ? [`outcome: ${chosen.join(' + ')}`] : []),
  ];
  const kept: MadrField[] = [
    { name: 'File', value: [{ kind: 'text', text: file }] },
    ...record.fields.filter(({ name }) => name !== 'File'),
    ...(isOutcome ? [] : record.chosen.flatMap((at) => namedChoice(record.options[at]))),
  ];
  const body: RootContent[] = [
    ...proseNodes(record.context),
    ...section('Outcome', proseNodes(record.outcome)),
    ...record.sections.flatMap(({ title: name, body: text }) => section(freeTitle(name), proseNodes(text))),
    ...section(MADR_RECORD, fieldNodes(kept)),
  ];
  return `---\n${head.join('\n')}\n---\n${markdownOf(body)}\n`;
}

/** A choice that is no outcome, for it was proposed or rejected. */
function namedChoice(option: MadrOption | undefined): MadrField[] {
  return option === undefined
    ? []
    : [{ name: 'Chosen option', value: [{ kind: 'text', text: option.title }] }];
}

function section(title: string, nodes: readonly RootContent[]): RootContent[] {
  if (nodes.length === 0) return [];
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }, ...nodes];
}

/** A title that no section with a meaning has, or nearly has. */
function freeTitle(title: string): string {
  const isTaken = TAKEN.includes(title) || nearest(title, TAKEN) !== undefined;
  return isTaken ? `Section "${title}"`.replace(/"/g, '') : title;
}

function fieldNodes(fields: readonly MadrField[]): RootContent[] {
  const children = fields.map(({ name, value }) =>
    itemWith(`${name}:`, [{ kind: 'paragraph', children: value }]),
  );
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function optionText({ title, body, arguments: found }: MadrOption): string {
  const text: Prose =
    body.length + found.length > 0
      ? body
      : [{ kind: 'paragraph', children: [{ kind: 'text', text: UNSAID }] }];
  const claims = found.map(({ rating, because }) => itemWith(`${ratingWord(rating)}, because`, because));
  const nodes: RootContent[] = [
    ...proseNodes(text),
    ...(claims.length === 0
      ? []
      : [{ type: 'list' as const, ordered: false, spread: false, children: claims }]),
  ];
  return `---\ntitle: ${yamlText(cutAtWord(title, 2_000))}\n---\n${markdownOf(nodes)}\n`;
}

function ratingWord(rating: Rating): string {
  return `${rating.slice(0, 1).toUpperCase()}${rating.slice(1).replace('-', ' ')}`;
}

/** The last question that the context asks, with those right before it. */
function questionOf(context: Prose): string | undefined {
  const asked = context.flatMap((block) =>
    block.kind === 'paragraph' ? (wordsIn(block.children).replace(/\s+/g, ' ').match(QUESTIONS) ?? []) : [],
  );
  const question = asked.at(-1)?.trim();
  return question !== undefined && question.length > 1 && question.length <= MOST ? question : undefined;
}
