import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A public-inbox of the list `dev@lists.example.org`, served on 127.0.0.1 from a folder of its own. */
export interface Inbox {
  readonly folder: string;
  /** Where it is served, `http://127.0.0.1:PORT`; the list is `/dev` below it. */
  readonly base: string;
  readonly env: () => NodeJS.ProcessEnv;
  /** Runs a program in the folder; throws what it says where it fails. */
  readonly run: (
    command: string,
    args: readonly string[],
    more?: NodeJS.ProcessEnv,
    input?: string | Uint8Array,
  ) => string;
  readonly stop: () => void;
}

/** Starts an inbox that holds these mails; it can be searched where it is indexed at the level `medium`. */
export async function startInbox(
  mails: readonly string[],
  level: 'basic' | 'medium' = 'basic',
): Promise<Inbox> {
  const folder = mkdtempSync(join(tmpdir(), 'public-inbox-'));
  mkdirSync(join(folder, 'cache'));
  writeFileSync(
    join(folder, 'gitconfig'),
    '[user]\nname=T\nemail=t@example.org\n[init]\ndefaultBranch=master\n[safe]\ndirectory=*\n',
  );
  const env = (): NodeJS.ProcessEnv => ({
    ...process.env,
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    PI_CONFIG: join(folder, 'config'),
    GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'),
  });
  const run: Inbox['run'] = (command, args, more = {}, input = '') => {
    const done = spawnSync(command, args, {
      cwd: folder,
      env: { ...env(), ...more },
      input,
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  };
  const inbox = join(folder, 'dev.git');
  const list = ['dev', inbox, 'http://127.0.0.1/dev', 'dev@lists.example.org'];
  run('public-inbox-init', ['-V2', '-L', level, ...list]);
  const epoch = join(inbox, 'git', '0.git');
  if (!existsSync(epoch)) run('git', ['init', '--quiet', '--bare', epoch]);
  const commits = mails.map((mail, at) => commit(mail, at + 1)).join('');
  run('git', ['--git-dir', epoch, 'fast-import', '--quiet', '--force'], {}, commits);
  run('public-inbox-index', [inbox]);
  const server = spawn('public-inbox-httpd', ['-l', 'http://127.0.0.1:0', '-W0'], {
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await bound(server);
  return {
    folder,
    base: `http://${address}`,
    env,
    run,
    stop: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address that a server says it listens on, `127.0.0.1:PORT`. */
export async function bound(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const address = /bound (?:http:\/\/)?(127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => fail(new Error(`${child.spawnfile} ended: ${said}`)));
  });
}

function commit(mail: string, mark: number): string {
  const after = mark > 1 ? `from :${mark - 1}\n` : '';
  const who = 'A <a@example.org> 1704448800 +0000';
  return `commit refs/heads/master\nmark :${mark}\nauthor ${who}\ncommitter ${who}\ndata 2\nx\n${after}M 100644 inline m\ndata ${Buffer.byteLength(mail)}\n${mail}\n`;
}
