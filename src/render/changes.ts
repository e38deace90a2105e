import type { CitedSource } from '../model/comparison.ts';
import type { Change, DiffPart, RfcDiff, RfcHead, StatementChange } from '../model/diff.ts';
import type { Inline, Prose } from '../model/prose.ts';
import { type FindSource, sourceFinder } from './citations.ts';
import { optionName } from './words.ts';

const PARTS: Readonly<Record<DiffPart, string>> = {
  question: 'The question',
  options: 'Options',
  criteria: 'Criteria',
  assessments: 'Assessments',
  arguments: 'Beside the criteria',
  positions: 'Who stands where',
  objections: 'Objections',
  disputes: 'Where views conflict',
  relations: 'Related questions',
  texts: 'Text',
  people: 'People',
};

/** Changes of one part under its name, each as prose: a sentence, and the statements under it as a list. */
export interface ChangedPart {
  readonly title: string;
  readonly items: readonly Prose[];
}

/** The changes of an RFC, part by part. */
export function changedParts({ changes, sources }: Pick<RfcDiff, 'changes' | 'sources'>): ChangedPart[] {
  const find = diffFinder(sources);
  const parts = [...new Set(changes.map(({ part }) => part))];
  return parts.map((part) => ({
    title: PARTS[part],
    items: changes.filter((change) => change.part === part).map((change) => changeProse(change, find)),
  }));
}

/** Looks up what the prose of a diff cites. */
export function diffFinder(sources: readonly CitedSource[]): FindSource {
  return sourceFinder({ sources, citations: [] });
}

/** One change in words, with what it cites. */
function changeProse(change: Change, find: FindSource): Prose {
  const only = change.statements.length === 1 ? change.statements[0] : undefined;
  if (only !== undefined && saysItAll(change, only)) {
    return withReason([text(headWords(change) + (only.who === undefined ? '' : `, says ${only.who}`))], only);
  }
  return [
    { kind: 'paragraph', children: [text(headWords(change)), ...citedInlines(change.cites, find)] },
    ...(change.statements.length === 0
      ? []
      : [{ kind: 'list' as const, ordered: false, start: 1, items: change.statements.map(statementProse) }]),
  ];
}

/** Whether the one statement that came or went is the whole change, so that one sentence tells both. */
function saysItAll({ kind, from, to }: Change, only: StatementChange): boolean {
  if (only.kind === 'added') return only.to === to;
  return only.kind === 'removed' && kind === 'removed' && only.from === from;
}

function headWords({ part, kind, subject, what, from, to }: Change): string {
  const name = what === undefined ? subject : `${subject}, ${what}`;
  const was = from === undefined ? '' : `, was ${from}`;
  const said = to === undefined ? '' : `, ${to}`;
  switch (kind) {
    case 'added':
      return HELD.has(part) ? `${name}: ${to ?? ''}, new` : `${name}: added${said}`;
    case 'removed':
      return `${name}: removed${was}`;
    case 'changed':
      return `${name}: ${to ?? 'none'}, was ${from ?? 'none'}`;
    case 'kept':
      return to === undefined ? name : `${name}: still ${to}`;
    case 'renamed':
      return part === 'texts' ? `${name}: renamed${was}` : `${name}: its id is ${to}${was}`;
    case 'opened':
      return part === 'disputes' ? `${name}: now in conflict${said}` : `${name}: new objection${said}`;
    case 'closed':
      return part === 'disputes'
        ? `${name}: no longer in conflict${was}`
        : `${name}: objection no longer open${was}`;
    case 're-worded':
    case 're-ordered':
    case 're-cited':
      return `${name}: ${kind}`;
  }
}

/** Parts whose changes say what is held rather than what is there. */
const HELD: ReadonlySet<DiffPart> = new Set(['assessments', 'positions']);

function statementProse(statement: StatementChange): Prose {
  const { kind, who, from, to } = statement;
  const named = (words: string | undefined): string =>
    [who, words].filter((word) => word !== undefined).join(', ');
  switch (kind) {
    case 'added':
      return withReason([text(`Added: ${named(to)}`)], statement);
    case 'removed':
      return withReason([text(`Removed: ${named(from)}`)], statement);
    case 're-worded':
      return withReason([text(`Re-worded: ${named(to)}`)], statement);
    case 're-cited':
      return withReason([text(`Rests on another source: ${named(to)}`)], statement);
    default:
      return withReason([text(`${named(to)}, was ${from ?? 'none'}`)], statement);
  }
}

/** Words with the reason after them: its first paragraph goes on in the sentence. */
function withReason(words: readonly Inline[], { because, was }: StatementChange): Prose {
  const [first, ...rest] = because ?? was ?? [];
  if (first === undefined) return [{ kind: 'paragraph', children: words }];
  if (first.kind !== 'paragraph') return [{ kind: 'paragraph', children: words }, first, ...rest];
  return [{ kind: 'paragraph', children: [...words, text(', because '), ...first.children] }, ...rest];
}

function citedInlines(cites: readonly string[], find: FindSource): Inline[] {
  return cites.flatMap((source): Inline[] => {
    const { kind, url } = find({ source });
    const cited: Inline =
      kind === 'link'
        ? { kind: 'link', url, children: [text(url)] }
        : { kind: 'citation', source, at: NOWHERE, children: [] };
    return [text(' '), cited];
  });
}

/** A citation that we make has no place in the data. */
const NOWHERE = { file: '', line: 1, column: 1 };

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** An RFC that came or went as a whole, in a sentence. */
export function headSentence({ id, title, question, status, options }: RfcHead): string {
  const all = options.map((option) => `${optionName(option)} (${option.title})`).join(', ');
  return `${id}, "${title}", ${status}: ${question} ${all === '' ? 'No options.' : `Options: ${all}.`}`;
}
