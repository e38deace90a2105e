import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  cpSync(join(ROOT, 'test/cases/withdrawn/in'), cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** How `people.yaml` may come not to say who is withdrawn. */
const BROKEN: readonly (readonly [how: string, breakIt: (path: string) => void])[] = [
  ['is no YAML', (path) => writeFileSync(path, `${readFileSync(path, 'utf8')}eve: {\n`)],
  [
    'has a word misspelt',
    (path) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll('withdrawn:', 'withdrwan:')),
  ],
  [
    'is a link',
    (path) => {
      cpSync(path, `${path}.kept`);
      rmSync(path);
      symlinkSync(`${path}.kept`, path);
    },
  ],
];

const COMMANDS = [
  'thread mail.mbox',
  'thread mail.mbox --lines --as json',
  'import mail.mbox --list',
  'import mail.mbox --dry-run',
  'import mail.mbox --into data/again',
  'import --as madr record.md --into data/again',
  'verify --archive mail.mbox',
  'verify --archive mail.mbox --update',
  'coverage clock --archive mail.mbox',
  'draft clock --from ada@example.org --cc-thread mail.mbox --reply-to reply@example.org',
];

test.each(BROKEN.flatMap(([how, breakIt]) => COMMANDS.map((command) => [how, command, breakIt] as const)))(
  'where people.yaml %s, `%s` reads no mail and names nobody',
  async (_, command, breakIt) => {
    writeFileSync(
      join(cwd, 'record.md'),
      '# A clock\n\n## Considered Options\n\n* one\n* two, says Cy Moss\n',
    );
    breakIt(join(cwd, 'data/people.yaml'));
    const io = memoryIo(cwd);
    expect(await run(command.split(' '), io)).toBe(2);
    expect(io.written.stderr).toMatch(/data\/people\.yaml|`people\.yaml`/);
    expect(io.written.stdout + io.written.stderr).not.toMatch(/Moss|Dora|Lane/);
  },
);

test('line ends of Windows and a byte order mark are no error', async () => {
  const path = join(cwd, 'data/people.yaml');
  writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
  const io = memoryIo(cwd);
  expect(await run(['thread', 'mail.mbox'], io)).toBe(0);
  expect(io.written.stdout).toContain('Name withdrawn');
  expect(io.written.stdout).not.toMatch(/Cy Moss|Dora/);
});

test('a draft that reads no mail does not need them', async () => {
  writeFileSync(join(cwd, 'data/people.yaml'), 'eve: {\n');
  const io = memoryIo(cwd);
  expect(await run(['draft', 'clock', '--from', 'ada@example.org', '--to', 'list@example.org'], io)).toBe(1);
});
