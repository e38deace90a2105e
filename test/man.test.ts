import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandTree, run } from '../src/cli.ts';
import type { CommandNode } from '../src/model/command.ts';
import { man } from '../src/report/man.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { missingProgram } from './mail/programs.ts';

function each(node: CommandNode, path: readonly string[] = []): (readonly [string[], CommandNode])[] {
  const inner = node.commands.filter(({ name }) => name !== 'help');
  return [[[...path], node] as const, ...inner.flatMap((one) => each(one, [...path, one.name]))];
}

test('the manual page says what --help says, of every command, and troff has nothing to say of it', async ({
  skip,
}) => {
  const missing = missingProgram('groff');
  if (missing !== undefined) skip(missing);
  const tree = await commandTree(memoryIo(ROOT));
  const { stdout, stderr, status } = spawnSync('groff', ['-man', '-ww', '-Tutf8', '-P-cbou', '-rLL=200n'], {
    input: man(tree, '1.2.3'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const page = stdout.replace(/\s+/g, ' ');
  expect(page).toContain('rfc-compare 1.2.3');
  const commands = each(tree);
  expect(commands.length).toBeGreaterThan(15);
  for (const [path, { options, examples, summary, commands: inner }] of commands) {
    expect([path, examples.length > 0]).toEqual([path, true]);
    // A command that only gathers others, such as `new`, has no place of its own.
    if (path.length > 0 && inner.length > 0) continue;
    const io = memoryIo(ROOT);
    expect(await run([...path, '--help'], io)).toBe(0);
    const help = io.written.stdout.replace(/\s+/g, ' ');
    const flags = options.map((option) => option.flags).filter((one) => !/--(help|version)$/.test(one));
    for (const part of [summary.replace(/\.$/, ''), ...flags, ...examples.map(({ command }) => command)]) {
      expect(help).toContain(part);
      expect([path, page.includes(part) ? part : page]).toEqual([path, part]);
    }
  }
});

test('the manual page hides nothing that troff would obey', () => {
  const tree = {
    name: 'x',
    summary: '.so /etc/passwd \\n \'a\' "b" -c',
    arguments: [],
    options: [],
    commands: [],
    examples: [],
  };
  expect(man(tree, '1')).toContain('x \\- \\&.so /etc/passwd \\en \\(aqa\\(aq \\(dqb\\(dq \\-c\n');
});

test('the package names the page in a list, for npm installs none that stands alone', () => {
  const { man: pages } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(pages).toEqual(['./man/rfc-compare.1']);
});
