import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sourceName } from '../../src/mail/archive-url.ts';
import { runThread } from './io.ts';
import { scratch } from './scratch.ts';

const MAIL = (id: number, reply = ''): string =>
  `From: Alice Author <alice@example.org>\nMessage-ID: <${id}@example.org>\n${reply === '' ? '' : `In-Reply-To: <${reply}@example.org>\n`}Date: Fri, 5 Jan 2024 1${id}:00:00 +0000\nSubject: Widgets ${id}\n\nWords ${id}\n`;
const SEPARATOR = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
const MBOX = `${SEPARATOR}${MAIL(1)}\n${SEPARATOR}${MAIL(2, '1')}\n`;
const TREE = [
  'Widgets 1  (2 messages)',
  '2024-01-05 11:00  Alice Author  Widgets 1',
  '2024-01-05 12:00   Alice Author  Widgets 2',
  '',
  '2 read = 2 kept + 0 duplicates + 0 problems',
  '',
].join('\n');

const { folder, file } = scratch('sources');

test('an mbox, whatever its name', async () => {
  expect(await runThread([file('words.txt', MBOX)])).toEqual({ code: 0, out: TREE, err: '' });
});

test('one thread of it, by any form of a Message-ID', async () => {
  const path = file('two.mbox', `${MBOX}${SEPARATOR}${MAIL(3)}\n`);
  for (const thread of ['2@example.org', '<2@example.org>', 'mid:2@example.org'])
    expect((await runThread([path], { thread })).out).toMatch(/Widgets 1(?![\s\S]*Widgets 3)/);
  expect((await runThread([path], { thread: 'mid:4@example.org' })).code).toBe(2);
});

test('a gzipped mbox, in one member or several', async () => {
  expect((await runThread([file('one.bin', gzipSync(MBOX))])).out).toBe(TREE);
  const half = MBOX.length / 2;
  const members = Buffer.concat([gzipSync(MBOX.slice(0, half)), gzipSync(MBOX.slice(half))]);
  expect((await runThread([file('two.gz', members)])).out).toBe(TREE);
});

test('standard input, with its lines too', async () => {
  expect((await runThread(['-'], {}, {}, gzipSync(MBOX))).out).toBe(TREE);
  expect((await runThread(['-'], { lines: true }, {}, gzipSync(MBOX))).out).toContain(
    'own         | Words 2',
  );
});

test('single mails, and a folder of them', async () => {
  file('mails/1.eml', MAIL(1));
  file('mails/2', MAIL(2, '1'));
  expect((await runThread([join(folder(), 'mails')])).out).toBe(TREE);
  expect((await runThread([join(folder(), 'mails', '1.eml'), join(folder(), 'mails', '2')])).out).toBe(TREE);
});

test('a Maildir, without what is still being delivered', async () => {
  file('dir/cur/1:2,S', MAIL(1));
  file('dir/new/2', MAIL(2, '1'));
  file('dir/tmp/3', MAIL(3));
  expect((await runThread([join(folder(), 'dir')])).out).toBe(TREE);
});

test('a public-inbox v2 folder, read with git alone', async () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder(),
      encoding: 'utf8',
    });
  const epoch = join(folder(), 'inbox.git', 'git', '0.git');
  mkdirSync(epoch, { recursive: true });
  git('init', '--quiet', '--bare', epoch);
  const commit = (mark: number, mail: string): string =>
    `commit refs/heads/master\nmark :${mark}\nauthor A <a@example.org> 1 +0000\ncommitter A <a@example.org> 1 +0000\ndata 1\nx\n${mark > 1 ? `from :${mark - 1}\n` : ''}M 100644 inline m\ndata ${Buffer.byteLength(mail)}\n${mail}\n`;
  spawnSync('git', ['--git-dir', epoch, 'fast-import', '--quiet'], {
    input: commit(1, MAIL(1)) + commit(2, MAIL(2, '1')),
  });
  git('--git-dir', epoch, 'symbolic-ref', 'HEAD', 'refs/heads/master');
  expect((await runThread([join(folder(), 'inbox.git')])).out).toBe(TREE);
  expect((await runThread([epoch], { lines: true })).out).toContain('own         | Words 2');
});

test('the same mail from two lists is one message, and both are accounted for', async () => {
  const footer = `${MAIL(2, '1')}_______________________________________________\ndev mailing list\n`;
  const { out, code } = await runThread([file('twice.mbox', `${MBOX}${SEPARATOR}${footer}\n`)]);
  expect(code).toBe(0);
  expect(out).toContain('3 read = 2 kept + 1 duplicate + 0 problems');
});

test('what cannot be read is a problem with its place and reason, and the rest is read', async () => {
  file('mixed/1.eml', MAIL(1));
  file('mixed/empty', '');
  file('mixed/page.html', '<!doctype html><title>x</title>');
  file('mixed/notes', 'From time to time\nI write.\n');
  symlinkSync('/etc/passwd', join(folder(), 'mixed', 'link'));
  spawnSync('mkfifo', [join(folder(), 'mixed', 'pipe')]);
  const { code, out } = await runThread([join(folder(), 'mixed'), join(folder(), 'none')]);
  expect(code).toBe(1);
  expect(out).toContain('7 read = 1 kept + 0 duplicates + 6 problems');
  for (const words of [
    'it is empty',
    'an HTML page',
    'neither an mbox nor a mail',
    'links in folders',
    'neither a file nor',
    'no such file',
  ])
    expect(out).toContain(words);
});

test('of gzip data that ends in the middle, what was there is read', async () => {
  const packed = gzipSync(`${MBOX}${SEPARATOR}${MAIL(3)}${'x\n'.repeat(5000)}\n`);
  const { code, out } = await runThread([file('cut.gz', packed.subarray(0, packed.length - 30))]);
  expect(code).toBe(1);
  expect(out).toContain('the gzip data ends in the middle');
  expect(out).toContain('Widgets 2');
});

test('a bomb is stopped', async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from(MBOX), Buffer.alloc(50 << 20, 'a')]));
  const { code, out } = await runThread([file('bomb.gz', bomb)]);
  expect(code).toBe(1);
  expect(out).toContain('more than 200 times its size');
});

test('--thread chooses one thread and decodes only its bodies', async () => {
  const path = file('two.mbox', `${MBOX}${SEPARATOR}${MAIL(3)}\n`);
  const { out, err } = await runThread([path], { thread: '<2@example.org>', lines: true, verbose: true });
  expect(out).not.toContain('Words 3');
  expect(err).toBe('decoded 2 of 3 bodies\n');
  const none = await runThread([path], { thread: 'no@example.org' });
  expect(none.code).toBe(2);
  expect(none.err).toContain('no mail of the 3 read has the Message-ID no@example.org');
});

test('--as mbox gives mails that read as they were, --as json all that is known, without an address', async () => {
  const from = `${MAIL(1)}\nFrom here\n>From there\n`;
  const mbox = (await runThread([file('raw.eml', from)], { as: 'mbox' })).out;
  expect(mbox).toBe(`${SEPARATOR}${from.replace(/^(>?From )(?=t|h)/gm, '>$1')}\n`);
  const json = (await runThread([file('words.txt', MBOX)], { as: 'json', lines: true })).out;
  expect(JSON.parse(json).threads[0].entries[1]).toMatchObject({
    id: '2@example.org',
    parent: 0,
    from: 'Alice Author',
  });
  expect(json).not.toContain('alice@');
});

test('a References field that is too long is cut with a note, and the parent is still found', async () => {
  const ids = Array.from({ length: 300 }, (_, id) => `<r${id}@example.org>`).join(' ');
  const { code, out } = await runThread([file('long.eml', `References: ${ids}\n${MAIL(1)}`)], {});
  expect(code).toBe(0);
  expect(out).toContain('its References name 300 mails; only the first and the last 199 are read');
});

test('a file that only looks like header fields is no mail, and says so', async () => {
  const { code, out } = await runThread(
    [file('passwd', 'root:x:0:0:root:/root:/bin/sh\nbin:x:1:1::/:\n')],
    {},
  );
  expect(code).toBe(1);
  expect(out).toContain('it is neither an mbox nor a mail');
});

test('control characters of strangers never reach the terminal', async () => {
  const evil = MAIL(1).replace('Widgets 1', 'a\x1b]0;x\x07b').replace('Words 1', '\x1b[2J\u202eWords');
  const { out } = await runThread([file('evil.eml', evil)], { lines: true, verbose: true });
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(out)).toBe(false);
  expect(out).toContain('a[U+001B]]0;x[U+0007]b');
  const json = (await runThread([join(folder(), 'evil.eml')], { lines: true, as: 'json' })).out;
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(json)).toBe(false);
  expect(JSON.parse(json).threads[0].subject).toBe('a\x1b]0;x\x07b');
});

test('a source that is named twice is read twice, and its mails written once', async () => {
  const path = file('words.txt', MBOX);
  const { out, err } = await runThread([path, path], { as: 'mbox' });
  expect(out).toBe(MBOX);
  expect(err).toContain('4 read = 2 kept + 2 duplicates + 0 problems');
});

test('people.yaml names authors, by whatever name or address they post, and the people they quote', async () => {
  const at = { file: 'people.yaml', line: 1, column: 1 };
  const people = [
    { id: 'alice', at, name: 'Alice A. Author', also: ['Alice Author', 'aa@example.org'], withdrawn: false },
  ];
  const reply = MAIL(2, '1')
    .replace('Alice Author <alice@', '<aa@')
    .replace('Words 2', 'On 5 Jan 2024, at 11:00, Alice Author wrote:\n\n> Gone words');
  const json = (await runThread([file('people.eml', reply)], { as: 'json', lines: true, people })).out;
  const [entry] = JSON.parse(json).threads[0].entries;
  expect(entry).toMatchObject({ from: 'Alice A. Author', person: 'alice' });
  expect(entry.lines.at(-1).owner).toEqual({ name: 'Alice A. Author', person: 'alice', by: 'attribution' });
});

test('a long reading says how far it is, on a terminal only', async () => {
  let now = 0;
  const clock = (): number => {
    now += 1000;
    return now;
  };
  const many = Array.from(
    { length: 300 },
    (_, id) => `${SEPARATOR}${MAIL(1).replace('<1@', `<${id}@`)}\n`,
  ).join('');
  const path = file('many.mbox', many);
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  await runThread([path], {}, { clock, stderr: terminal });
  expect(String(terminal.read())).toContain('\r\u001b[K300 mails, 0 MB');
  expect((await runThread([path], {}, { clock })).err).toBe('');
});

const MASK = 'https://lore.kernel.org/r/%s';

test.each([
  ['<a/b+c=%@example.org>', 'https://lore.kernel.org/all/a%2Fb%2Bc%3D%25@example.org/t.mbox.gz'],
  ['<$&$1@example.org>', 'https://lore.kernel.org/all/%24%26%241@example.org/t.mbox.gz'],
  ['mid:1@example.org', 'https://lore.kernel.org/all/1@example.org/t.mbox.gz'],
  ['MID:1%2B2@example.org', 'https://lore.kernel.org/all/1%2B2@example.org/t.mbox.gz'],
  ['<mid:1@example.org>', 'https://lore.kernel.org/all/1@example.org/t.mbox.gz'],
  ['<no-at>', 'https://lore.kernel.org/r/no-at'],
  ['https://example.org/dev/1@example.org/', 'https://example.org/dev/1@example.org/t.mbox.gz'],
  ['https://example.org/dev/1@example.org/T/#u', 'https://example.org/dev/1@example.org/t.mbox.gz'],
  ['https://example.org/dev/1@example.org/t.mbox.gz', 'https://example.org/dev/1@example.org/t.mbox.gz'],
  ['https://example.org/dev/1@example.org/raw', 'https://example.org/dev/1@example.org/raw'],
  ['https://example.org/r/1%40example.org', 'https://example.org/all/1@example.org/t.mbox.gz'],
  ['https://example.org/list.mbox', 'https://example.org/list.mbox'],
])('%s is asked for as %s', (source, url) => {
  expect(sourceName(source, MASK)).toMatchObject({ kind: 'url', urls: expect.arrayContaining([url]) });
});

test.each(['file:///etc/passwd', 'ftp://example.org/x', 'https://u:p@example.org/x'])(
  '%s is refused',
  async (source) => {
    const { code, err } = await runThread([source]);
    expect(code).toBe(2);
    expect(err).toMatch(/^rfc-compare thread: /);
  },
);

test('no source at all is wrong use', async () => {
  const { code, err } = await runThread([]);
  expect([code, err]).toEqual([2, expect.stringContaining('no source is named')]);
});

test('the fixtures name nobody outside example.org', () => {
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  expect([...own.matchAll(/@([a-z]+\.[a-z]+)/g)].every((found) => found[1] === 'example.org')).toBe(true);
});
