import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli.ts';
import type { StopSignal } from '../../src/io.ts';
import type { Files } from '../helpers/folder.ts';
import { type MemoryIo, memoryIo } from '../helpers/memory-io.ts';

/** An answer as it came over HTTP. */
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** `serve`, running in this process over a folder of its own. */
export interface Serving {
  readonly cwd: string;
  readonly url: string;
  readonly io: MemoryIo;
  readonly put: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly get: (
    path: string,
    options?: { method?: string; headers?: Record<string, string> },
  ) => Promise<Got>;
  /** Resolves at the next news of a build that comes after `change` was made. */
  readonly after: (change: () => void) => Promise<void>;
  /** Asks it to end, and resolves to its exit code. */
  readonly stop: () => Promise<number>;
}

/** Serves data at any free port, or as these words say. */
export async function serving(files: Files, ...words: string[]): Promise<Serving> {
  const cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-serve-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  for (const [path, text] of Object.entries(files)) put(`data/${path}`, text);
  cpSync('examples/theme', join(cwd, 'theme'), { recursive: true });
  let ask: (signal: StopSignal) => void = () => {};
  const memory = memoryIo(cwd);
  const io: MemoryIo = {
    ...memory,
    onStop: (listen) => {
      ask = listen;
      return () => {};
    },
  };
  const ended = run(['serve', ...(words.length === 0 ? ['--port', '0'] : words)], io);
  const url = await Promise.race([
    until(() => /^http:\S+/.exec(io.written.stdout)?.[0]),
    ended.then(() => undefined),
  ]);
  if (url === undefined) throw new Error(io.written.stderr);
  return {
    cwd,
    url,
    io,
    put,
    remove: (path) => rmSync(join(cwd, path), { recursive: true }),
    get: (path, options = {}) => get(url, path, options),
    after: async (change) => {
      const news = await listen(url);
      change();
      await news();
    },
    stop: async () => {
      ask('SIGINT');
      const code = await ended;
      rmSync(cwd, { recursive: true });
      return code;
    },
  };
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** A request by `node:http`, which sends the path and the headers as they are. */
function get(
  url: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> },
): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      done({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** Listens to the news of builds; resolves to what waits for the next one after the one that is shown now. */
async function listen(url: string): Promise<() => Promise<void>> {
  const { hostname, port } = new URL(url);
  let heard = 0;
  let wake = (): void => {};
  const asked = request({ hostname, port, path: '/.rfc-compare/events', agent: false }, (response) => {
    response.setEncoding('utf8').on('data', (text: string) => {
      heard += text.match(/^data: /gm)?.length ?? 0;
      wake();
    });
    response.on('error', () => {});
  });
  asked.on('error', () => {});
  asked.end();
  const hear = async (count: number): Promise<void> => {
    while (heard < count) {
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  };
  await hear(1);
  return async () => {
    await hear(2);
    asked.destroy();
  };
}
