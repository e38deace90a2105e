import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { renderDraft } from '../../src/documents.ts';
import { readTemplates } from '../../src/files/read-templates.ts';
import { realIo } from '../../src/io.ts';
import type { DraftSetting, MailHead } from '../../src/model/draft.ts';
import { type Examination, examine } from '../../src/pipeline.ts';
import { mailboxText } from '../../src/text/header-field.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { folderOf, ROOT, SHED, shippedFolder } from '../helpers/folder.ts';
import { dataFolders, ODD_WORDS } from '../helpers/generate.ts';
import { missingWords, proseWords, wordsOf } from '../helpers/words.ts';
import { missingModule } from '../mail/programs.ts';

const SEED = 20_210_604;
const RUNS = 12;
/** `npm run torture -- headers` sets how many heads are made of hostile texts. */
const HEADS = Number(process.env.TORTURE_COUNT ?? RUNS * 12);

/** What Python's email package takes a draft for. */
interface Read {
  readonly fields: string[];
  readonly defects: string[];
  readonly to: string[];
  readonly body: string;
}

const TEMPLATES = readTemplates({ ...realIo(), cwd: ROOT });
const HEAD: MailHead = {
  from: 'Ada Reed <ada@example.org>',
  to: ['list@lists.example.org'],
  cc: [],
  references: [],
};
const DATA = dataFolders({ options: 5, criteria: 6, words: ODD_WORDS, longest: 12 });

/** Texts that try to leave the field they stand in. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\r\nBcc: eve@example.org',
        '\nSubject: other\n\nbody',
        '=?utf-8?q?=0D=0ABcc:_eve?=',
        '=?utf-8?b?DQpCY2M6IGV2ZQ==?=',
        '\u2028',
        '\u202e',
        '",<eve@example.org>,"',
        '”, <eve@example.org>, “',
        '\u00a0=\u2044?utf-8?q?x?=',
        '\\',
        '"',
        '(',
        '計算機',
        'e\u0301\u0301',
        'x'.repeat(1200),
        'y z '.repeat(400),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

function setting(more: Partial<DraftSetting> = {}, mail: Partial<MailHead> = {}): DraftSetting {
  return {
    templates: TEMPLATES,
    width: 72,
    ascii: false,
    tags: false,
    revision: 1,
    ...more,
    mail: { ...HEAD, ...mail },
  };
}

async function drafts(examination: Examination, one: DraftSetting): Promise<string[]> {
  return Promise.all(examination.rfcs.map((rfc) => renderDraft(examination, rfc, 'mail', one)));
}

function parted(draft: string): { head: string; body: string } {
  const at = draft.indexOf('\n\n');
  return { head: draft.slice(0, at), body: draft.slice(at + 2) };
}

/** Lines wider than allowed: all but a link or one word after its indent, and lines that are a trailer. */
function tooWide(body: string, width: number): string[] {
  return body
    .split('\n')
    .filter((line) => displayWidth(line) > width)
    .filter((line) => !/^[\s*|]*(\d+\. +|\[\d+\] +|[-+0?n/a()]+ +)?\S+$/.test(line));
}

function tooLong(draft: string): string[] {
  return draft.split('\n').filter((line) => Buffer.byteLength(line) > 998);
}

describe('any draft', () => {
  test('stays within its width, loses no word, and starts no line with `From ` or like a quote', async () => {
    await fc.assert(
      fc.asyncProperty(DATA, fc.integer({ min: 40, max: 100 }), fc.boolean(), async (files, width, tags) => {
        const examination = await examine(folderOf(files));
        const [draft = ''] = await drafts(examination, setting({ width, tags }));
        const { body } = parted(draft);
        expect(tooWide(body, width)).toEqual([]);
        expect(tooLong(draft)).toEqual([]);
        const words = examination.rfcs.flatMap(({ comparison }) => [
          ...wordsOf(comparison),
          ...comparison.rows.flatMap(({ criterion }) => criterion.asks ?? ''),
          ...comparison.stands.flatMap(({ positions }) =>
            positions.flatMap(({ because }) => proseWords(because)),
          ),
        ]);
        expect(missingWords(words, draft)).toEqual([]);
        expect(body.split('\n').filter((line) => /^(From | ?>)|\s$/.test(line))).toEqual([]);
        expect(body).not.toMatch(/\n{3}|^\n|[^\n]$/);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test('is of ASCII alone where that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(DATA, async (files) => {
        const [draft = ''] = await drafts(await examine(folderOf(files)), setting({ ascii: true }));
        expect(draft).toMatch(/^\p{ASCII}*$/u);
        expect(tooWide(parted(draft).body, 72)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test('says what changed since the revision before', async () => {
    const at = { file: 'x', line: 1, column: 1 };
    const text = 'Option lime was added, for it is cheap, and cheap it was when it was bought';
    const cited = { kind: 'citation' as const, source: 'start', at, children: [] };
    const items = [[{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text }, cited] }]];
    const examination = await examine(folderOf(SHED));
    const all = await drafts(examination, setting({ revision: 2, changes: { since: 'v1', items } }));
    const shed = all.find((draft) => draft.includes('Subject: [RFC v2] Paint')) ?? '';
    expect(shed).toContain(
      [
        'Changes in v2',
        '=============',
        '* Option lime was added, for it is cheap, and cheap it was when it was',
        '  bought[1]',
        '',
      ].join('\n'),
    );
    const same = await drafts(examination, setting({ changes: { since: 'v1', items: [] } }));
    expect(same.join('')).toContain('Changes since v1\n================\nNone.\n');
  });

  test('gives each side of a conflict its messages, and breaks a heading that is too wide', async () => {
    const examination = await examine(shippedFolder());
    const at = examination.rfcs.findIndex(({ rfc }) => rfc.id === 'wbinvd');
    const draft = (await drafts(examination, setting({ width: 40 })))[at] ?? '';
    expect(draft).toContain('  Host load (DoS), #1: bad: Williamson\n    [38]; neutral: Gunthorpe [23]\n');
    expect(draft).toContain(
      `#1 device: access to a device that can\nissue no-snoop TLPs (not taken)\n${'='.repeat(38)}\n`,
    );
  });

  test('is the same when it is written again, and has another Message-ID when anything differs', async () => {
    const examination = await examine(folderOf(SHED));
    const id = async (one: DraftSetting): Promise<string | undefined> =>
      /^Message-ID: (<[0-9a-f]{40}@example\.org>)$/m.exec((await drafts(examination, one)).join(''))?.[1];
    expect(await id(setting())).toBe(await id(setting()));
    const all = [
      setting(),
      setting({ revision: 2 }),
      setting({ tags: true }),
      setting({}, { signature: 'A' }),
      setting({}, { to: ['else@lists.example.org'] }),
      setting({}, { replyTo: 'a@example.org' }),
    ];
    const ids = await Promise.all(all.map(id));
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(all.length);
  });

  test('is read back by two mail readers: the same subject, names and body', async () => {
    for (const examination of [await examine(folderOf(SHED)), await examine(shippedFolder())]) {
      const head = {
        from: mailboxText('Zoé "Zed" Ångström, 王伟', 'zoe@example.org'),
        to: [mailboxText('Moss, Ben', 'ben@example.org'), 'list@lists.example.org'],
        cc: [mailboxText('José (the first)', 'jose@example.org')],
        replyTo: 'last@example.org',
        references: ['root@example.org', 'mid/dle%25@example.org'],
      };
      for (const draft of await drafts(examination, setting({ revision: 3 }, head))) {
        const read = await PostalMime.parse(draft);
        const { head: written, body } = parted(draft);
        expect(read.subject).toBe(/^Subject: (.*)$/m.exec(written)?.[1]);
        expect(read.from).toMatchObject({ name: 'Zoé "Zed" Ångström, 王伟', address: 'zoe@example.org' });
        expect(read.to?.map(({ name, address }) => [name, address])).toEqual([
          ['Moss, Ben', 'ben@example.org'],
          ['', 'list@lists.example.org'],
        ]);
        expect(read.cc?.map(({ name }) => name)).toEqual(['José (the first)']);
        expect(read.inReplyTo).toBe('<last@example.org>');
        expect(read.references?.split(/\s+/)).toEqual([
          '<root@example.org>',
          '<mid/dle%25@example.org>',
          '<last@example.org>',
        ]);
        expect(read.text).toBe(body);
        const again = await simpleParser(draft);
        expect(again.subject).toBe(read.subject);
        expect(again.from?.value).toEqual([{ name: read.from?.name, address: 'zoe@example.org' }]);
        expect(again.to?.value.map(({ name, address }) => [name, address])).toEqual(
          read.to?.map(({ name, address }) => [name, address]),
        );
        expect(again.references).toEqual(read.references?.split(/\s+/));
        expect(again.text).toBe(body);
      }
    }
  }, 3_600_000);
});

describe('nothing gets into the header', () => {
  const NAMES = [
    'From',
    'To',
    'Cc',
    'Subject',
    'Message-ID',
    'In-Reply-To',
    'References',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
  ];

  test('through any field: line ends, NUL, encoded words, very long text', async () => {
    const examination = await examine(folderOf(SHED));
    const [first] = examination.rfcs;
    if (first === undefined) throw new Error('There is no RFC.');
    const written: { draft: string; fields: string[] }[] = [];
    await fc.assert(
      fc.asyncProperty(HOSTILE, HOSTILE, HOSTILE, fc.boolean(), async (title, name, id, ascii) => {
        const comparison = { ...first.comparison, title, question: title };
        const head = {
          from: mailboxText(name, 'ada@example.org'),
          to: [mailboxText(name, 'list@lists.example.org'), mailboxText(title, 'ben@example.org')],
          cc: [mailboxText(id, 'cleo@example.org')],
          replyTo: `${id}@example.org`,
          references: [id, 'root@example.org'],
          signature: `${name}\n${title}`,
        };
        const draft = await renderDraft(
          examination,
          { ...first, comparison },
          'mail',
          setting({ ascii }, head),
        );
        const { head: top } = parted(draft);
        const lines = top.split('\n').filter((line) => !line.startsWith(' '));
        const names = lines.map((line) => line.split(':')[0] ?? '');
        expect(NAMES.filter((one) => names.includes(one))).toEqual(names);
        expect(top).not.toMatch(/[^\P{Cc}\n]|=\?/u);
        expect(tooLong(draft)).toEqual([]);
        const subject = /^Subject: (.*)$/m.exec(top)?.[1] ?? '';
        expect(displayWidth(subject)).toBeLessThanOrEqual(75);
        const read = await PostalMime.parse(draft);
        expect([...(read.to ?? []), ...(read.cc ?? [])].map(({ address }) => address)).toEqual([
          'list@lists.example.org',
          'ben@example.org',
          'cleo@example.org',
        ]);
        expect(read.subject).toBe(subject);
        expect(read.bcc).toBeUndefined();
        const other = await simpleParser(draft);
        expect([...other.headers.keys()].sort()).toEqual(names.map((field) => field.toLowerCase()).sort());
        // mailparser takes a last byte A0 for a blank, and loses a letter that ends in it.
        if (Buffer.from(subject).at(-1) !== 0xa0) expect(other.subject).toBe(subject);
        written.push({ draft, fields: names });
      }),
      { seed: SEED, numRuns: HEADS, examples: [['voilà', 'voilà', 'voilà', false]] },
    );
    if (missingModule('email') !== undefined) return;
    const { status, stdout, stderr } = spawnSync(
      '/usr/bin/python3',
      [join(ROOT, 'test/draft/read-mails.py')],
      { input: JSON.stringify(written.map(({ draft }) => draft)), encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    expect([status, stderr]).toEqual([0, '']);
    const read = JSON.parse(stdout) as Read[];
    expect(read).toEqual(
      written.map(({ draft, fields }) => ({
        fields,
        defects: [],
        to: ['list@lists.example.org', 'ben@example.org', 'cleo@example.org'],
        body: parted(draft).body,
      })),
    );
  }, 3_600_000);
});
