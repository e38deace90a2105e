import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

/**
 * A folder is a test. `in/` is where the commands of `in/commands` run, one a line; `out/` holds what they say
 * (`transcript`) and the site they write, but for the assets, which are templates as they stand. What `out/` lacks is written there, but refused where CI is set; what differs
 * leaves an `.actual` file beside it; what is there and was not written fails.
 */
const CASES = join(ROOT, 'test/cases');
const IN_CI = process.env.CI !== undefined && process.env.CI !== '';

async function transcript(cwd: string, commands: readonly string[]): Promise<string> {
  let text = '';
  for (const command of commands) {
    const io = memoryIo(cwd);
    const code = await run(words(command), io);
    const { stdout, stderr } = io.written;
    text += `$ rfc-compare ${command}\n${stdout}${stderr.replace(/^(?=.)/gm, '! ')}=> ${code}\n\n`;
  }
  return text;
}

/** Words as a shell splits them, with single quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

function filesIn(root: string, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    })
    .sort();
}

async function actualOf(name: string): Promise<Map<string, string>> {
  const cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  try {
    cpSync(join(CASES, name, 'in'), cwd, { recursive: true });
    const commands = readFileSync(join(cwd, 'commands'), 'utf8').trim().split('\n');
    const actual = new Map([['transcript', await transcript(cwd, commands)]]);
    const made = filesIn(join(cwd, 'site')).filter((path) => !path.startsWith('assets/'));
    for (const path of made) {
      actual.set(`site/${path}`, readFileSync(join(cwd, 'site', path), 'utf8'));
    }
    return actual;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function judge(name: string, path: string, text: string): string | undefined {
  const file = join(CASES, name, 'out', path);
  rmSync(`${file}.actual`, { force: true });
  if (!existsSync(file)) {
    if (IN_CI) return `${path}: nothing is expected`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return undefined;
  }
  if (readFileSync(file, 'utf8') === text) return undefined;
  writeFileSync(`${file}.actual`, text);
  return `${path}: differs, see ${path}.actual`;
}

describe('what the commands say and write', () => {
  const names = readdirSync(CASES).sort();
  test.each(names)('%s', async (name) => {
    const actual = await actualOf(name);
    const problems = [...actual].flatMap(([path, text]) => judge(name, path, text) ?? []);
    const missing = filesIn(join(CASES, name, 'out'))
      .filter((path) => !actual.has(path) && !path.endsWith('.actual'))
      .map((path) => `${path}: was not written`);
    expect([...problems, ...missing]).toEqual([]);
  });
});
