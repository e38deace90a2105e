import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Findings, Speaker, Statement } from '../../src/model/findings.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';

/** What is found is fixed here: these tests are about what the command makes of it. */
const find = vi.hoisted(() => ({ findings: undefined as unknown, choice: undefined as unknown }));
vi.mock('../../src/find/find.ts', () => ({
  findDebate: (_: unknown, choice: unknown) => {
    find.choice = choice;
    return find.findings;
  },
  findLists: (_: unknown, choice: unknown) => {
    find.choice = choice;
    return find.findings;
  },
}));

const MAIN = '20300105-cache@example.org';
const ADA: Speaker = { id: 'ada', name: 'Ada Reed', known: false };
const BEN: Speaker = { id: 'ben', name: 'Ben Moss', known: false };
const SAID: Statement = {
  message: '20300105-ben@example.org',
  by: BEN,
  option: '2',
  stance: 'supports',
  quote: 'I like this.',
  line: 1,
  explicit: false,
  secondHand: false,
  together: [],
};
const FOUND: Findings = {
  subject: 'Where the cache lives',
  main: MAIN,
  options: ['A cache in every client.', 'One cache, held by the server.'].map((text, at) => ({
    label: String(at + 1),
    text,
    message: MAIN,
    by: ADA,
    aliases: [],
  })),
  enumerations: [],
  statements: [SAID],
  threads: [MAIN],
  problems: [],
};

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  cpSync(join(ROOT, 'test/cases/import/in'), cwd, { recursive: true });
  find.findings = FOUND;
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function ran(...argv: string[]): Promise<string> {
  const io = memoryIo(cwd);
  const code = await run(['import', ...argv], io);
  return `${io.written.stdout}${io.written.stderr}=> ${code}`;
}

test('says what to write where nothing says where to', async () => {
  expect(await ran('mail.mbox')).toBe(
    'rfc-compare: Nothing says where to write; expected --into data/ID, or --dry-run to see the plan.\n=> 2',
  );
});

test('writes, and writes no more where nothing is new', async () => {
  expect(await ran('mail.mbox', '--into', 'data/cache')).toBe(
    'Wrote data/cache: 2 options, 1 line to review in data/cache/review.md.\n=> 0',
  );
  const review = readFileSync(join(cwd, 'data/cache/review.md'), 'utf8');
  expect(review).toContain('- ben supports one-cache-held-server, because ["I like this."][ben-0105]');
  expect(await ran('mail.mbox', '--into', 'data/cache')).toBe('Nothing new.\n=> 0');
  expect(readFileSync(join(cwd, 'data/cache/review.md'), 'utf8')).toBe(review);
  expect(find.choice).toMatchObject({ optionsFrom: MAIN });
});

test('says which list it took where nobody said which, and there are others', async () => {
  const list = { message: MAIN, by: ADA, kind: 'options', items: [], score: 9, reason: '' } as const;
  find.findings = { ...FOUND, enumerations: [list, { ...list, message: SAID.message, score: 1 }] };
  const chosen = `The options are those that <${MAIN}> lists; --list shows the other list, --options-from MSGID takes one.\n`;
  expect(await ran('mail.mbox', '--into', 'data/cache')).toContain(`review.md.\n${chosen}=> 0`);
  expect(await ran('mail.mbox', '--into', 'data/cache')).toBe('Nothing new.\n=> 0');
  expect(await ran('mail.mbox', '--into', 'data/more', '--options-from', `<${MAIN}>`)).not.toContain(chosen);
});

test.each([
  ['each client, e.g. a shell. It is there.', 'each client, e.g. a shell'],
  [`the server ${'and its cache '.repeat(6)}`, `the server${' and its cache'.repeat(4)} and ...`],
])('an option listed as "%s" is titled "%s"', async (listed, title) => {
  find.findings = {
    ...FOUND,
    options: FOUND.options.map((one) => ({ ...one, text: listed })),
    statements: [],
  };
  await ran('mail.mbox', '--into', 'data/cache');
  const options = join(cwd, 'data/cache/options');
  const [first = ''] = readdirSync(options);
  expect(readFileSync(join(options, first), 'utf8')).toContain(`title: ${title}\n`);
});

test('leaves out what no mail proves, and says so', async () => {
  find.findings = { ...FOUND, statements: [SAID, { ...SAID, quote: 'There are three options' }] };
  expect(await ran('mail.mbox', '--into', 'data/cache')).toBe(
    'Left out: what Ben Moss says of `2` in <20300105-ben@example.org>, for "There are three options" cannot be quoted and proven.\n' +
      'Wrote data/cache: 2 options, 1 line to review in data/cache/review.md.\n=> 1',
  );
});

test('writes nothing where no message declares the options', async () => {
  const { main: _, ...rest } = FOUND;
  find.findings = { ...rest, options: [], statements: [] };
  expect(await ran('mail.mbox', '--into', 'data/cache')).toBe(
    'No message declares the options: 0 lists were found in 4 mails, and none stands out. Nothing was written; --list shows them, --options-from MSGID chooses one.\n=> 1',
  );
  expect(existsSync(join(cwd, 'data'))).toBe(false);
  expect(await ran('mail.mbox', '--dry-run')).toMatch(/No message declares the options\.\n[\s\S]*=> 1$/);
});

test('shows the plan, and writes nothing', async () => {
  expect(await ran('mail.mbox', '--dry-run', '--into', 'data/cache')).toMatch(
    /^Where the cache lives\n[\s\S]*"I like this\."[\s\S]*=> 0$/,
  );
  expect(await ran('mail.mbox', '--dry-run', '--as', 'json')).toMatch(
    /^\{\n {2}"format": 1,\n {2}"main": "20300105-cache@example\.org"/,
  );
  expect(await ran('mail.mbox', '--list')).toBe('No enumerations were found.\n=> 0');
  expect(existsSync(join(cwd, 'data'))).toBe(false);
});

test('takes the list that people name, if a mail has it', async () => {
  await ran('mail.mbox', '--dry-run', '--options-from', '<20300106-cleo@example.org>');
  expect(find.choice).toMatchObject({ optionsFrom: '20300106-cleo@example.org' });
  for (const written of [
    'mid:20300105-ben@example.org',
    'https://lore.kernel.org/r/20300105-ben@example.org/',
  ]) {
    await ran('mail.mbox', '--dry-run', '--options-from', written);
    expect(find.choice).toMatchObject({ optionsFrom: '20300105-ben@example.org' });
  }
  expect(await ran('mail.mbox', '--dry-run', '--options-from', 'nobody@example.org')).toBe(
    'rfc-compare: No mail of the 4 read has the Message-ID nobody@example.org; `--list` shows those that list something.\n=> 2',
  );
});

test('reads one thread where it is asked to', async () => {
  expect(await ran('mail.mbox', 'talk.mbox', '--list', '--thread', '20300108-lunch@example.org')).toMatch(
    /=> 0$/,
  );
  expect(await ran('mail.mbox', 'talk.mbox', '--list', '--thread', 'MID:20300108-lunch@example.org')).toMatch(
    /=> 0$/,
  );
  expect(await ran('mail.mbox', '--list', '--thread', 'nobody@example.org')).toBe(
    'rfc-compare: No mail of the 4 read has the Message-ID nobody@example.org.\n=> 2',
  );
});

test('says which source cannot be read', async () => {
  expect(await ran('nowhere.mbox', '--into', 'data/cache')).toMatch(
    /There is no mail in `nowhere\.mbox`: there is no such file; check the path\.\s*=> 2$/,
  );
  expect(await ran('mail.mbox', 'nowhere.mbox', '--into', 'data/cache')).toMatch(
    /nowhere\.mbox: there is no such file[\s\S]*Wrote data[\s\S]*=> 1$/,
  );
});
