import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { examine } from '../src/pipeline.ts';
import { folderOf, ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

async function output(...argv: string[]): Promise<string> {
  const io = memoryIo(ROOT);
  expect(await run(argv, io)).toBe(0);
  return io.written.stdout;
}

test('README shows the table as the tool prints it', async () => {
  const printed = await output('table', 'wbinvd');
  const shown = [...README.matchAll(/^```text\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  expect(shown.length).toBeGreaterThan(0);
  for (const part of shown) expect(printed).toContain(part);
});

test('README shows an RFC that can be copied as it stands', async () => {
  const block = (language: string, has: string): string => {
    const all = README.matchAll(new RegExp(`^ {3}\`\`\`${language}\\n([\\s\\S]*?)^ {3}\`\`\``, 'gm'));
    const found = [...all]
      .map((match) => (match[1] ?? '').replace(/^ {3}/gm, ''))
      .find((text) => text.includes(has));
    return found ?? '';
  };
  const option = block('markdown', 'title: one cache');
  const { diagnostics, rfcs } = await examine(
    folderOf({
      'criteria.yaml': block('yaml', '# criteria.yaml'),
      'people.yaml': block('yaml', '# people.yaml'),
      'cache/rfc.md': block('markdown', 'status-quo'),
      'cache/options/1-client.md': option,
      'cache/options/2-server.md': option,
    }),
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(rfcs[0]?.rfc.options.map(({ claims }) => claims.length)).toEqual([3, 3]);
});

test('README names every command', async () => {
  const help = await output('--help');
  const commands = [...help.matchAll(/^ {2}(\w+) (?:\[|<)/gm)].map((match) => match[1] ?? '');
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands.filter((name) => name !== 'help')) {
    expect(README).toMatch(new RegExp(`^\\| \`${command} `, 'm'));
  }
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await output('--version')).toBe(`${version}\n`);
});
