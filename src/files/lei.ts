import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Io } from '../io.ts';
import { handleChunks } from './mail-items.ts';
import { kept, type Spooled } from './spool.ts';
import { unpacked } from './unpack.ts';

/** Why `lei` found nothing, in a sentence for people: what is missing is theirs to install (2), all else is lei's own answer (3). */
export interface LeiFailure {
  readonly code: 2 | 3;
  readonly message: string;
}

/**
 * What `lei q` finds, whole threads, as an item that can be opened as often as needed until `done`. The search goes to its
 * standard input, where nothing of it can be taken for an option.
 */
export async function leiSearch(io: Io, query: string): Promise<Spooled | LeiFailure> {
  const child = io.spawn(
    'lei',
    ['q', '--stdin', '--quiet', '--no-save', '--threads', '-f', 'mboxrd', '-o', '-'],
    {
      cwd: io.cwd,
      env: { ...io.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | string>((done) => {
    child.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    child.once('close', (code, signal) => done(code ?? signal ?? 'no code'));
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (words.length < 500) words += chunk.toString();
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(`${query}\n`);
  let file: FileHandle | undefined;
  try {
    file = await kept(child.stdout ?? Readable.from([]));
  } finally {
    if (file === undefined) child.kill();
  }
  const problem = await problemOf(await ended, words, query, file);
  if (problem === undefined) return itemOf(file, query);
  await file.close();
  return problem;
}

async function problemOf(
  ended: number | string,
  words: string,
  query: string,
  file: FileHandle,
): Promise<LeiFailure | undefined> {
  if (ended === 'ENOENT')
    return { code: 2, message: '`lei` is not installed; on Debian: apt-get install lei' };
  if (ended !== 0)
    return { code: 3, message: `\`lei q\` ended with ${ended}: ${words.trim().split('\n')[0] ?? ''}` };
  const { size } = await file.stat();
  return size === 0
    ? {
        code: 3,
        message: `\`lei q\` found nothing for "${query}"; check the search, and \`lei ls-external\``,
      }
    : undefined;
}

function itemOf(file: FileHandle, query: string): Spooled {
  const name = `lei:${query}`;
  return {
    item: { name, single: false, open: () => unpacked(handleChunks(file)) },
    done: () => file.close(),
  };
}
