import { describe, expect, test } from 'vitest';
import { type FoundMessage, makeLock } from '../../src/cite/make-lock.ts';
import { ownRuns } from '../../src/cite/own-text.ts';

/** A mail of Ada Reed at a second, with one own line. */
function mail(id: string, time: number, text: string): FoundMessage {
  const at = { source: 'mail.mbox', offset: 0 };
  const author = { name: 'Ada Reed', address: 'ada@example.org' };
  const message = { id, idMadeUp: false, author, time, subject: 'Clocks', references: [], at, copies: [] };
  return { message, own: ownRuns([{ text, depth: 0, kind: 'own' }], author.name) };
}

/** Which options each uncited mail names. */
function named(threads: readonly FoundMessage[], declaredBy?: string): Record<string, readonly string[]> {
  const options = [
    { id: 'wall', label: '#1', title: 'the wall clock' },
    { id: 'steady', label: '#2', title: 'a steady clock (new)' },
  ];
  const { uncited = [] } = makeLock({
    judged: [],
    cited: new Map(),
    threads,
    roots: [],
    options,
    ...(declaredBy === undefined ? {} : { declaredBy }),
    withdrawn: new Set(),
  });
  return Object.fromEntries(uncited.map(({ id, names = [] }) => [id, names]));
}

describe('a message names an option', () => {
  const thread = [
    mail('questions@example.org', 1_000, 'Two questions; #1 is how it is read.'),
    mail('list@example.org', 2_000, '1) wall 2) steady, so #2 is new'),
    mail('reply@example.org', 3_000, 'I take #1, not #12.'),
    mail('words@example.org', 500, 'A steady clock would do.'),
  ];

  test('by its label from the message on that declared the options, by its title at any time', () => {
    expect(named(thread, 'list@example.org')).toEqual({
      'words@example.org': ['steady'],
      'questions@example.org': [],
      'list@example.org': ['steady'],
      'reply@example.org': ['wall'],
    });
  });

  test('by its title alone where no message declared them', () => {
    expect(named(thread)).toEqual({
      'words@example.org': ['steady'],
      'questions@example.org': [],
      'list@example.org': [],
      'reply@example.org': [],
    });
  });
});
