import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandTree } from '../../src/cli.ts';
import { realIo } from '../../src/io.ts';
import type { CommandNode } from '../../src/model/command.ts';
import { ROOT } from '../helpers/folder.ts';
import type { Inbox } from '../mail/inbox.ts';
import { missingProgram } from '../mail/programs.ts';
import { missingArchive, startArchive } from './archive.ts';
import { blocksOf, type Command, isExpected, stepsOf } from './blocks.ts';
import { type Ran, runSteps } from './shell.ts';

/**
 * Every page is followed: its `console` blocks are run from the top to the bottom, in one shell in an empty folder, and print
 * what the page says. `DOCS_RENEW=1` writes what they print into the page instead; read the difference.
 */
const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs')].map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));
/** A page that reads a thread of lore.kernel.org. */
const FROM_LORE = 'docs/tutorial.md';

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}

/** Why a page cannot be followed here; undefined when it can. */
function missingFor({ path, text }: (typeof PAGES)[number]): string | undefined {
  const mailer = text.includes('$ git send-email') ? missingProgram('git', 'send-email') : undefined;
  return mailer ?? (path === FROM_LORE ? missingArchive() : undefined);
}

/** What makes programs ask the archive of the tutorial where they would ask lore.kernel.org. */
function redirected({ base }: Inbox): Record<string, string> {
  const before = pathToFileURL(join(ROOT, 'test/docs/lore.mjs')).href;
  return { NODE_OPTIONS: `--import=${before}`, RFC_COMPARE_TEST_ARCHIVE: base };
}

describe('every command of a page prints what the page says', () => {
  for (const page of PAGES) {
    const steps = stepsOf(page.text).filter((step) => step.kind === 'file' || step.notRun === '');
    if (!steps.some(({ kind }) => kind === 'command')) continue;
    test(page.path, { timeout: 240_000 }, async ({ skip }) => {
      const missing = missingFor(page);
      if (missing !== undefined) skip(missing);
      const archive = page.path === FROM_LORE ? await startArchive() : undefined;
      try {
        const ran = await runSteps(steps, archive === undefined ? {} : redirected(archive));
        if (process.env.DOCS_RENEW === '1') renew(page.path, ran);
        else for (const [at, one] of ran.entries()) judge(page.path, one, ran[at + 1]);
      } finally {
        archive?.stop();
      }
    });
  }
});

/** A command that fails is followed by `echo $?`. */
function judge(path: string, { command, printed, code }: Ran, next: Ran | undefined): void {
  const where = `${path}:${command.line}: $ ${command.text}`;
  if (!isExpected(printed, command.expected)) expect(printed, where).toEqual(command.expected);
  if (next?.command.text !== 'echo $?') expect(code, `${where} ends with`).toBe(0);
}

function renew(path: string, ran: readonly Ran[]): void {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  for (const { command, printed } of [...ran].reverse()) {
    if (isExpected(printed, command.expected)) continue;
    const start = command.line - 1 + command.text.split('\n').length;
    lines.splice(start, command.expected.length, ...printed);
  }
  writeFileSync(join(ROOT, path), lines.join('\n'));
}

test('few commands are not run, and each says why', () => {
  const left = PAGES.flatMap(({ path, text }) =>
    stepsOf(text)
      .filter((step): step is Command => step.kind === 'command' && step.notRun !== '')
      .map((step) => ({ path, ...step })),
  );
  for (const { path, line, text, notRun } of left)
    console.info(`${path}:${line} is not run (${notRun}): ${text}`);
  expect(left.length).toBeLessThan(10);
});

test('commands stand in console blocks alone', () => {
  const loose = PAGES.flatMap(({ path, text }) =>
    blocksOf(text)
      .filter(({ info }) => !info.startsWith('console') && !/ /.test(info))
      .flatMap(({ lines, line }) =>
        lines.flatMap((words, at) =>
          /^(\$ |rfc-compare |np[mx] |git |node |mkdir |eval )/.test(words)
            ? [`${path}:${line + at}: ${words}`]
            : [],
        ),
      ),
  );
  expect(loose).toEqual([]);
});

test('links of the README and of CONTRIBUTING lead to files; those of the guide are looked at where it is built', () => {
  const links = PAGES.slice(0, 2).flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|mid:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => ({ path, to })),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([]);
});

describe('what pages call in a sentence', async () => {
  const tree = await commandTree(realIo());
  const said = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/`(rfc-compare [^`\n]+)`/g)].map(([, command = '']) => ({ path, command })),
  );
  test('is there, with the options that it is given', () => {
    expect(said.length).toBeGreaterThan(20);
    expect(
      said.flatMap(({ path, command }) =>
        unknownIn(tree, command).map((word) => `${path}: ${command}: ${word}`),
      ),
    ).toEqual([]);
  });
});

/** The words of a command line that the program would not know; what stands in capitals is a place for a word. */
function unknownIn(tree: CommandNode, command: string): string[] {
  let node = tree;
  const found: string[] = [];
  for (const word of command.split(' ').slice(1)) {
    if (/^--?[a-z]/.test(word)) {
      if (!node.options.some(({ names }) => names.includes(word.replace(/=.*/, '')))) found.push(word);
      continue;
    }
    if (node.commands.length === 0 || /^[A-Z<]/.test(word)) continue;
    const next = node.commands.find(({ name }) => name === word);
    if (next === undefined) found.push(word);
    else node = next;
  }
  return found;
}
