import type { Io } from '../io.ts';

/** What opens an address in the browser that people have chosen, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in a browser; resolves to why it could not be opened, or to nothing. Does not wait for the browser. */
export async function openBrowser(io: Io, url: string): Promise<string | undefined> {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = io.spawn(command, [...args, url], {
    cwd: io.cwd,
    env: { ...io.env },
    stdio: 'ignore',
    detached: true,
  });
  return new Promise((done) => {
    child.once('error', ({ message }) => done(message));
    child.once('spawn', () => {
      child.unref();
      done(undefined);
    });
  });
}
