import type { ChildProcess } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Io } from '../io.ts';
import { startGit } from './git.ts';
import { batchMails } from './git-batch.ts';
import type { MailItem } from './mail-item.ts';

/** A git repository of a public-inbox v2 archive: one commit a mail, the mail being the file `m` at its top. */
export interface Epoch {
  readonly folder: string;
  readonly name: string;
}

const OBJECT = /^[0-9a-f]{40,64}$/;

/** The epochs in a folder (`git/0.git`, `git/1.git`, ...), the folder itself if it is a bare repository, else none. */
export async function gitEpochs(folder: string, name: string): Promise<readonly Epoch[]> {
  if (await isRepository(folder)) return [{ folder, name }];
  const entries = await readdir(join(folder, 'git')).catch(() => []);
  const numbers = entries.flatMap((entry) => /^(\d{1,4})\.git$/.exec(entry)?.[1] ?? []).map(Number);
  const epochs: Epoch[] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const inner = join(folder, 'git', `${number}.git`);
    if (await isRepository(inner))
      epochs.push({ folder: inner, name: `${name.replace(/\/$/, '')}/git/${number}.git` });
  }
  return epochs;
}

async function isRepository(folder: string): Promise<boolean> {
  const there = async (name: string): Promise<boolean> =>
    stat(join(folder, name)).then(
      () => true,
      () => false,
    );
  return (await there('HEAD')) && (await there('objects')) && (await there('refs'));
}

/**
 * The mails of an epoch, oldest first, each named `EPOCH@BLOB`. Git runs without hooks, transports or the settings of the
 * repository that could start a program. With `wanted`, only the mails of those names.
 */
export async function* gitMails(
  io: Io,
  epoch: Epoch,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<MailItem, void> {
  const objects = wanted === undefined ? allMails(io, epoch) : namedMails(epoch, wanted);
  const batch = startGit(io, ['--git-dir', epoch.folder], ['cat-file', '--batch', '--buffer'], 'ignore');
  const code = exitCode(batch);
  const fed = feed(batch, objects);
  let found = 0;
  try {
    for await (const item of batchMails(batch.stdout ?? [], epoch.name)) {
      found++;
      yield item;
    }
    const failure = (await fed) ?? ((await code) === 0 ? undefined : `git cat-file ended with ${await code}`);
    if (failure !== undefined) yield { name: epoch.name, refused: `${failure}; try: git fsck` };
    else if (found === 0 && wanted === undefined) yield { name: epoch.name, refused: NO_MAIL };
  } finally {
    batch.kill();
  }
}

const NO_MAIL =
  'the git repository holds no mail; expected an archive of public-inbox v2, whose commits each hold a file "m"';

async function* allMails(io: Io, epoch: Epoch): AsyncGenerator<string, void> {
  const list = startGit(io, ['--git-dir', epoch.folder], ['rev-list', '--reverse', 'HEAD']);
  const words = errorText(list);
  const code = exitCode(list);
  try {
    if (list.stdout !== null)
      for await (const commit of createInterface({ input: list.stdout }))
        if (OBJECT.test(commit)) yield `${commit}:m`;
    const ended = await code;
    if (ended !== 0) throw new Error(`git cannot list its commits: ${await words}`);
  } finally {
    list.kill();
  }
}

async function* namedMails(epoch: Epoch, wanted: ReadonlySet<string>): AsyncGenerator<string, void> {
  for (const name of wanted) {
    const object = name.slice(epoch.name.length + 1);
    if (name.startsWith(`${epoch.name}@`) && OBJECT.test(object)) yield object;
  }
}

/** Asks for the objects; resolves to what went wrong, if anything did. */
async function feed(batch: ChildProcess, objects: AsyncIterable<string>): Promise<string | undefined> {
  const { stdin } = batch;
  if (stdin === null) return 'git cannot be asked';
  stdin.on('error', () => undefined);
  try {
    for await (const object of objects) {
      if (!stdin.write(`${object}\n`))
        await new Promise((done) => stdin.once('drain', done).once('close', done));
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    stdin.end();
  }
}

function exitCode(child: ChildProcess): Promise<number | string> {
  return new Promise((done) => {
    if (child.exitCode !== null) done(child.exitCode);
    child.once('close', (code, signal) => done(code ?? signal ?? 'no code'));
    child.once('error', (error) => done(error.message));
  });
}

async function errorText(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr ?? []) if (text.length < 500) text += String(chunk);
  return text.trim().split('\n')[0] ?? '';
}
