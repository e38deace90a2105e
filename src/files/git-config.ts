import type { Io } from '../io.ts';

/** Longest value that is read, in characters. */
const MOST = 10_000;

/** The value that git has for a key, such as `user.email`, where it has one and is there at all. */
export async function gitConfig(io: Io, key: string): Promise<string | undefined> {
  const child = io.spawn('git', ['config', '--get', key], {
    cwd: io.cwd,
    env: { ...io.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((done) => {
    child.once('error', () => done(null));
    child.once('close', done);
  });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    if (text.length < MOST) text += chunk;
  });
  const value = (await ended) === 0 ? text.replace(/\n$/, '') : '';
  return value === '' ? undefined : value;
}
