import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentHead, type MailHeadOptions, mailHead } from '../../src/commands/mail-head.ts';
import { edit } from '../../src/files/edit.ts';
import { gitConfig } from '../../src/files/git-config.ts';
import { writeOnce } from '../../src/files/write-once.ts';
import { realIo, UsageError } from '../../src/io.ts';
import { allMailboxes } from '../../src/mail/mailbox.ts';
import { correspondentsOf } from '../../src/mail/recipients.ts';
import { headLines } from '../../src/render/draft/mail/head.ts';
import { isAddress, mailboxText } from '../../src/text/header-field.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('addresses', () => {
  test('of a field are all found, whatever stands in names and comments', () => {
    const field =
      '"Moss, Ben; B." <Ben@example.org>, cleo@example.org (Cleo, of the club), team: dan@example.org;, undisclosed:;, Eve';
    expect(allMailboxes(field)).toEqual([
      { name: 'Moss, Ben; B.', address: 'Ben@example.org' },
      { name: 'Cleo, of the club', address: 'cleo@example.org' },
      { name: '', address: 'dan@example.org' },
      { name: 'Eve', address: '' },
    ]);
  });

  test('of a mail stop at its body, and are read on where a field is folded or repeated', () => {
    const mail = Buffer.from(
      'From: a@example.org\r\nTo: b@example.org,\r\n c@example.org\r\nTO : d@example.org\r\n\r\nCc: e@example.org\r\n',
    );
    const { from, to, cc } = correspondentsOf(mail, (text) => text);
    expect([from, to, cc].map((all) => all.map(({ address }) => address))).toEqual([
      ['a@example.org'],
      ['b@example.org', 'c@example.org', 'd@example.org'],
      [],
    ]);
  });

  test.each([
    ['Ada Reed', 'Ada Reed <a@example.org>'],
    ['', 'a@example.org'],
    ['Moss, Ben', '"Moss, Ben" <a@example.org>'],
    ['A "B" \\', '"A \\"B\\" \\\\" <a@example.org>'],
    ['A\r\nBcc: x', '"A Bcc: x" <a@example.org>'],
  ])('%j stands before its address as a header has it', (name, expected) => {
    expect(mailboxText(name, 'a@example.org')).toBe(expected);
  });

  test.each(['a@b', 'a.b+c@example.org'])('%s is one', (text) => expect(isAddress(text)).toBe(true));
  test.each([
    'a',
    '@b',
    'a@',
    'a b@c',
    'a@b c',
    'a@b\n',
    'é@example.org',
    'a@exämple.org',
    'a@-b',
    '<a@b>',
    'ad...@example.org',
  ])('%j is none', (text) => expect(isAddress(text)).toBe(false));
});

describe('the chain of a reply', () => {
  const head = { from: 'a@example.org', to: [], cc: [], replyTo: 'last@example.org' };
  const referencesOf = (references: readonly string[]): string[] =>
    headLines({ ...head, references }, 'S', 'body')
      .join('\n')
      .replace(/\n /g, ' ')
      .split('\n')
      .filter((line) => /^(In-Reply-To|References): /.test(line));

  test('ends with the mail that is answered, once', () => {
    expect(referencesOf(['root@x', 'last@example.org'])).toEqual([
      'In-Reply-To: <last@example.org>',
      'References: <root@x> <last@example.org>',
    ]);
    expect(referencesOf([])[1]).toBe('References: <last@example.org>');
  });

  test('of a long thread keeps its root and its last mails on a line that a mail may have', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `${at}@example.org`);
    const line = referencesOf(ids)[1] ?? '';
    expect(line.length).toBeLessThan(998);
    expect(line).toMatch(/^References: <0@example\.org> .* <399@example\.org> <last@example\.org>$/);
  });
});

describe('who gets an answer', () => {
  const io = memoryIo(join(ROOT, 'test/cases/draft/in'));
  const people = [
    { id: 'dan', at: { file: '', line: 1, column: 1 }, name: 'Dan Hidden', also: [], withdrawn: true },
  ];
  const config = { title: '', archive: 'https://mail.example.org/r/%s', archives: [], pairs: true };
  const headOf = async (options: Partial<MailHeadOptions>): Promise<unknown> => {
    const all = { to: [], cc: [], ccThread: 'thread.mbox', from: 'Cleo <cleo@example.org>', ...options };
    return mailHead(io, all, { config, people });
  };

  test('is the writer, with a copy to all others, but for who is withdrawn', async () => {
    expect(await headOf({ replyTo: '<20300107.re@example.org>' })).toMatchObject({
      to: ['list@lists.example.org'],
      cc: ['Ada Reed <ada@example.org>', 'Ben Moss <Ben@example.org>'],
      references: ['20300106.re@example.org'],
    });
  });

  test.each(['mid:20300107.re@example.org', 'https://mail.example.org/r/20300107.re@example.org'])(
    'is found for %s, of which the field has the Message-ID alone',
    async (replyTo) => {
      expect(await headOf({ replyTo })).toMatchObject({
        references: ['20300106.re@example.org'],
        replyTo: '20300107.re@example.org',
      });
      await expect(headOf({ replyTo: 'mailto:dan@example.org' })).rejects.toThrow(/is no Message-ID/);
    },
  );

  test('of a mail of their own are those whom it went to', async () => {
    expect(await headOf({ replyTo: '20300105.rfc@example.org', from: 'ADA@example.org' })).toMatchObject({
      from: 'ADA@example.org',
      to: ['list@lists.example.org'],
      cc: ['"Moss, Ben" <ben@example.org>'],
      references: [],
    });
  });

  test('is who is named, and the writer gets a copy', async () => {
    const named = { to: ['Eve <eve@example.org>'], cc: ['list@lists.example.org'], signature: 'signature' };
    expect(await headOf({ replyTo: '20300106.re@example.org', ...named })).toEqual({
      from: 'Cleo <cleo@example.org>',
      to: ['Eve <eve@example.org>'],
      cc: [
        'list@lists.example.org',
        'ben.moss@example.org',
        'Ada Reed <ada@example.org>',
        'José Peña <jose@example.org>',
        'Ben Moss <Ben@example.org>',
      ],
      replyTo: '20300106.re@example.org',
      references: ['20300105.rfc@example.org'],
      signature: 'Ada Reed\nnot on Fridays\n',
    });
  });
});

describe('whom git knows', () => {
  test('is read from its configuration, and nothing where there is none', async () => {
    writeFileSync(join(folder, 'gitconfig'), '[user]\n\temail = ada@example.org\n');
    const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'), GIT_CONFIG_NOSYSTEM: '1' };
    const io = { ...realIo(), cwd: folder, env };
    expect(await gitConfig(io, 'user.email')).toBe('ada@example.org');
    expect(await gitConfig(io, 'user.name')).toBeUndefined();
    const without = { ...io, env: { ...env, PATH: folder } };
    expect(await gitConfig(without, 'user.email')).toBeUndefined();
  });

  test('writes the documents that have a place for an author, unless another is named', async () => {
    writeFileSync(join(folder, 'gitconfig'), '[user]\n\tname = Ada Reed\n');
    const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'), GIT_CONFIG_NOSYSTEM: '1' };
    const io = { ...realIo(), cwd: folder, env };
    const none = { to: [], cc: [] };
    expect((await documentHead(io, 'pep', none))?.from).toBe('Ada Reed');
    expect((await documentHead(io, 'kramdown', none))?.from).toBe('Ada Reed');
    expect((await documentHead(io, 'pep', { ...none, from: 'Ben <ben@example.org>' }))?.from).toBe(
      'Ben <ben@example.org>',
    );
    expect(await documentHead(io, 'rst', none)).toBeUndefined();
    writeFileSync(join(folder, 'gitconfig'), '');
    expect(await documentHead(io, 'pep', none)).toBeUndefined();
  });
});

describe('the file of a draft', () => {
  test('is written once, whole, and never over another', async () => {
    const io = memoryIo(folder);
    await writeOnce(io, 'rfc.eml', 'one\n');
    await writeOnce(io, 'rfc.eml', 'one\n');
    await expect(writeOnce(io, 'rfc.eml', 'two\n')).rejects.toThrow(UsageError);
    await expect(writeOnce(io, '.', 'two\n')).rejects.toThrow(/is no file/);
    await expect(writeOnce(io, 'none/rfc.eml', 'two\n')).rejects.toThrow(/no folder/);
    expect(readFileSync(join(folder, 'rfc.eml'), 'utf8')).toBe('one\n');
    expect(readdirSync(folder).filter((name) => name.endsWith('.next'))).toEqual([]);
  });

  test('is opened in the editor that is set, which may have words of its own', async () => {
    const editor = join(folder, 'my editor');
    writeFileSync(editor, '#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/args"\nexit "$CODE"\n');
    chmodSync(editor, 0o755);
    const io = { ...realIo(), cwd: folder, env: { ...process.env, CODE: '0' } };
    await edit(io, `'${editor}' --wait`, 'a b.eml');
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe(`--wait\n${join(folder, 'a b.eml')}\n`);
    await expect(edit({ ...io, env: { ...io.env, CODE: '3' } }, `'${editor}'`, 'a b.eml')).rejects.toThrow(
      /ended with 3.*is written, and stays/,
    );
  });
});
