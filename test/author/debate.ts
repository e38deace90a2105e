import type { Found } from '../../src/author/new-folder.ts';
import { ownRuns } from '../../src/cite/own-text.ts';
import { prove } from '../../src/cite/prove.ts';
import type { Findings, FoundOption, Speaker, Statement } from '../../src/model/findings.ts';
import type { Message } from '../../src/model/message.ts';
import type { Person } from '../../src/model/shared.ts';

/** An invented mail: who wrote it, when, and its lines. */
export interface Mail {
  readonly id: string;
  readonly by: Speaker;
  readonly time?: number;
  readonly text: string;
}

export const ADA: Speaker = { id: 'ada', name: 'Ada Reed', known: true };
export const BEN: Speaker = { id: 'ben', name: 'Ben Moss', known: false };
export const DAN: Speaker = { id: 'dan', name: 'Name withdrawn', known: true };

export const PEOPLE_YAML = 'ada:\n  name: Ada Reed\ndan:\n  name: Dan Hidden\n  withdrawn: true\n';
export const PEOPLE: readonly Person[] = [
  person('ada', 'Ada Reed', false),
  person('dan', 'Dan Hidden', true),
];

const LIST = '1) one cache, held by the server\n\n2) a cache in every client. It is what we have.\n';
/** 2030-01-05, 10:00 UTC. */
const START = 1_893_837_600;

export const MAILS: readonly Mail[] = [
  { id: 'list@example.org', by: ADA, time: START, text: LIST },
  {
    id: 're-1@example.org',
    by: BEN,
    time: START + 3_600,
    text: 'I would take the first.\n\nThe second is slow.\n',
  },
  { id: 're-2@example.org', by: ADA, time: START + 90_000, text: 'Fine by me, if it survives a restart.\n' },
  { id: 're-3@example.org', by: BEN, text: 'Ada told me that she hates the second one.\n' },
  { id: 're-4@example.org', by: DAN, time: START + 95_000, text: 'Dan Hidden likes the first of them.\n' },
];

export const OPTIONS: readonly FoundOption[] = [
  option('1', 'one cache, held by the server', 'list@example.org', ADA),
  option('2', 'a cache in every client. It is what we have.', 'list@example.org', ADA),
];

export const STATEMENTS: readonly Statement[] = [
  statement('re-1@example.org', '1', 'supports', 'I would take the first.'),
  statement('re-1@example.org', '2', 'opposes', 'The second is slow.'),
  statement('re-2@example.org', '1', 'accepts', 'Fine by me', { condition: 'it survives a restart' }),
  statement('re-3@example.org', '2', 'opposes', 'she hates the second one', { secondHand: true, of: ADA }),
  statement('re-4@example.org', '1', 'supports', 'likes the first of them'),
];

export function option(label: string, text: string, message: string, by: Speaker): FoundOption {
  return { label, text, message, by, aliases: [] };
}

/** A statement of one of {@link MAILS}. */
export function statement(
  message: string,
  label: string,
  stance: Statement['stance'],
  quote: string,
  more: Partial<Statement> = {},
): Statement {
  const mail = MAILS.find(({ id }) => id === message);
  return {
    message,
    by: mail?.by ?? BEN,
    ...(mail?.time === undefined ? {} : { time: mail.time }),
    option: label,
    stance,
    quote,
    line: 1,
    explicit: true,
    secondHand: false,
    together: [],
    ...more,
  };
}

export function findings(more: Partial<Findings> = {}): Findings {
  return {
    subject: 'Where the cache lives',
    main: 'list@example.org',
    options: OPTIONS,
    enumerations: [],
    statements: STATEMENTS,
    threads: ['list@example.org'],
    problems: [],
    ...more,
  };
}

/** Findings with the mails that they are of: a quote is proven as `verify` proves it. */
export function found(more: Partial<Findings> = {}, mails: readonly Mail[] = MAILS): Found {
  const runs = new Map(
    mails.map(({ id, text, by }) => [
      id,
      ownRuns(
        text.split('\n').map((line) => ({ text: line, depth: 0, kind: 'own' as const })),
        by.name,
      ),
    ]),
  );
  return {
    findings: findings(more),
    people: PEOPLE,
    answers: [],
    messages: new Map(mails.map((mail) => [mail.id, message(mail)])),
    proves: (id, words) => {
      const own = runs.get(id);
      return prove(words, own && { copies: [own] })?.kind === 'proven';
    },
  };
}

function message({ id, by, time }: Mail): Message {
  return {
    id,
    idMadeUp: false,
    author: { name: by.name, address: 'somebody@example.org' },
    ...(time === undefined ? {} : { time }),
    subject: 'Where the cache lives',
    references: [],
    at: { source: 'mail.mbox', offset: 0 },
    copies: [],
  };
}

function person(id: string, name: string, withdrawn: boolean): Person {
  return { id, at: { file: 'people.yaml', line: 1, column: 1 }, name, also: [], withdrawn };
}
