import { describe, expect, test } from 'vitest';
import { newFolder } from '../../src/author/new-folder.ts';
import { fileText } from '../../src/check/file-text.ts';
import { examine, renderSite } from '../../src/pipeline.ts';
import { folderOf, setting } from '../helpers/folder.ts';
import { itemsOf, written, wrong } from './data.ts';
import { ADA, BEN, DAN, found, MAILS, OPTIONS, option, type STATEMENTS, statement } from './debate.ts';

const FILES = written(found());

describe('a first import', () => {
  test('writes the head with where the options come from', () => {
    expect(FILES['cache/rfc.md']).toBe(fileText`
      ---
      title: Where the cache lives
      question: 'Where the cache lives: which option?'
      status: draft
      criteria: []
      from: ada-0105
      threads:
        - <list@example.org>
      sources:
        ada-0105: <list@example.org>
        ben-0105: <re-1@example.org>
        ada-0106: <re-2@example.org>
        ben: <re-3@example.org>
      ---
      The options are as Ada Reed [listed them][ada-0105] on 2030-01-05.

      ## Positions
    `);
  });

  test('gives every option a file, in the words of the mail', () => {
    expect(FILES['cache/options/1-one-cache-held-server.md']).toBe(fileText`
      ---
      title: one cache, held by the server
      ---
      Ada Reed lists it as ["one cache, held by the server"][ada-0105].
    `);
    expect(FILES['cache/options/2-cache-client.md']).toBe(fileText`
      ---
      title: a cache in every client
      ---
      Ada Reed lists it as ["a cache in every client. It is what we have."][ada-0105].
    `);
  });

  test('writes what was said under its option, as lines that can be moved', () => {
    const text = FILES['cache/review.md'] ?? '';
    expect(text.slice(text.indexOf('\n## ') + 1, text.indexOf('\n## Offered'))).toBe(fileText`
      ## #1 one-cache-held-server

      - ben supports one-cache-held-server, because ["I would take the first."][ben-0105]
      - ada accepts one-cache-held-server, if it survives a restart, because ["Fine by me"][ada-0106]

      ## #2 cache-client

      - ben opposes cache-client, because ["The second is slow."][ben-0105]
      - ada opposes cache-client, says ben, because ["she hates the second one"][ben]
    `);
  });

  test('adds the people that are new, and no other', () => {
    expect(newFolder('cache', found()).people).toEqual([{ id: 'ben', name: 'Ben Moss', also: [] }]);
    expect(FILES['people.yaml']).toMatch(/withdrawn: true\nben:\n {2}name: Ben Moss\n$/);
  });

  test('passes check with infos alone, and builds in every form', async () => {
    const examination = await examine(folderOf(FILES));
    expect(wrong(examination)).toEqual([]);
    expect(examination.diagnostics.map(({ rule }) => rule).sort()).toEqual([
      'no-lock',
      'no-status-quo',
      'open-review',
    ]);
    const pages = await renderSite(examination, setting());
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.map(({ text }) => text).join('')).not.toMatch(/Dan|somebody@/);
  });

  test('counts what it wrote', () => {
    expect(newFolder('cache', found())).toMatchObject({ options: 2, lines: 4, problems: [] });
  });
});

describe('what is written', () => {
  const lines = (...statements: (typeof STATEMENTS)[number][]): string[] =>
    itemsOf(written(found({ statements })));

  test('is a neutral argument where nobody is known to take a stand', () => {
    const secondHand = statement('re-3@example.org', '2', 'opposes', 'hates the second one', {
      secondHand: true,
    });
    const neutral = statement('re-1@example.org', '2', 'neutral', 'The second is slow.');
    expect(lines(secondHand, neutral)).toEqual([
      '- Neutral, says ben, because ["hates the second one"][ben]',
      '- Neutral, says ben, because ["The second is slow."][ben-0105]',
    ]);
  });

  test('is one line for options that are spoken of as one', () => {
    const together = ['1', '2'];
    const both = together.map((label) =>
      statement('re-1@example.org', label, 'opposes', 'I would take the first.', { together }),
    );
    expect(lines(...both)).toEqual([
      '- ben opposes one-cache-held-server + cache-client, because ["I would take the first."][ben-0105]',
    ]);
  });

  test('is nothing of withdrawn people, and nothing about them', () => {
    const of = statement('re-3@example.org', '2', 'opposes', 'hates the second one', {
      secondHand: true,
      of: DAN,
    });
    const by = statement('re-4@example.org', '1', 'supports', 'likes the first of them');
    expect(lines(of, by)).toEqual([]);
    const own = written(found({ options: OPTIONS.map((one) => ({ ...one, by: DAN })) }));
    expect(
      Object.values(own)
        .join('')
        .replace(/dan:\n {2}name: Dan Hidden/, ''),
    ).not.toMatch(/Dan|dan-|Name w/);
  });

  test('is nothing that the message does not prove, and that is said', () => {
    const statements = [statement('re-1@example.org', '1', 'supports', 'I would take the last.')];
    const { lines: count, problems } = newFolder('cache', found({ statements }));
    expect(count).toBe(0);
    expect(problems).toEqual([
      'Left out: what Ben Moss says of `1` in <re-1@example.org>, for "I would take the last." cannot be quoted and proven.',
    ]);
  });

  test('keeps options of other lists out of the files, and says what would make them options', () => {
    const options = [...OPTIONS, option('ben-1', 'The second is slow.', 're-1@example.org', BEN)];
    const statements = [statement('re-2@example.org', 'ben-1', 'accepts', 'Fine by me')];
    const files = written(found({ options, statements }));
    expect(Object.keys(files).filter((path) => path.includes('options/'))).toHaveLength(2);
    expect(files['cache/review.md']).toContain(
      '## ben-1 second-slow\n\nNo option of this RFC: Ben Moss [lists](mid:re-1@example.org) it, as: The second is slow. ' +
        'To make it one, write `options/3-second-slow.md`.\n\n- ada accepts second-slow, because',
    );
  });

  test('gives late additions a file, and labels that are no number a line', async () => {
    const options = [
      option('a', 'one cache, held by the server', 'list@example.org', ADA),
      option('b', 'a cache in every client', 'list@example.org', ADA),
      option('c', 'The second is slow.', 're-1@example.org', BEN),
    ];
    const files = written(found({ options, statements: [] }));
    expect(files['cache/options/3-second-slow.md']).toBe(fileText`
      ---
      title: The second is slow
      label: c
      ---
      Ben Moss lists it as ["The second is slow."][ben-0105].
    `);
    expect(wrong(await examine(folderOf(files)))).toEqual([]);
  });

  test('stays within the limits of the data, however long the debate was', async () => {
    const mails = Array.from({ length: 900 }, (_, at) => ({
      id: `${'long-name-of-a-mail'.repeat(3)}-${at}@mail.example.org`,
      by: { id: `voice-${at}`, name: `Voice ${at}`, known: false },
      time: 1_893_900_000 + at,
      text: `I would take number ${at} of them.\n`,
    }));
    const statements = mails.map(({ id, by, text }) => ({
      ...statement(id, '1', 'supports' as const, text.trim()),
      by,
    }));
    const files = written(found({ statements }, [...MAILS, ...mails]));
    expect(itemsOf(files)).toHaveLength(900);
    expect(itemsOf(files).filter((line) => line.includes('(mid:')).length).toBeGreaterThan(300);
    const { diagnostics } = await examine(folderOf(files));
    expect(wrong({ diagnostics })).toEqual([]);
    expect(diagnostics.find(({ rule }) => rule === 'open-review')?.message).toContain('900 lines');
  });

  test('has no address, wherever the mails have one', () => {
    const text = 'ask me at ben.moss@example.org about the first one\n';
    const mails = [...MAILS, { id: 'x-1@example.org', by: BEN, text }];
    const options = [
      option('1', text, 'x-1@example.org', { ...ADA, id: 'eva', name: 'eva@example.org', known: false }),
    ];
    const statements = [statement('x-1@example.org', '1', 'supports', text.trim())];
    const files = written(
      found({ subject: `about ben.moss@example.org`, options, statements, main: 'x-1@example.org' }, mails),
    );
    expect(Object.values(files).join('\n')).not.toMatch(/ben\.moss@|eva@/);
    expect(itemsOf(files)).toEqual([
      '- ben supports ask-address-first-one, because ["about the first one"][ben]',
    ]);
  });
});
