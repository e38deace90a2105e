import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMS, type Form } from '../../src/model/template.ts';
import type { Files } from './folder.ts';
import { folderOf, ROOT } from './folder.ts';

/** What came of one data folder in another process. Times are of the processor, in milliseconds. */
export interface Answer {
  readonly found: readonly {
    readonly at: { readonly file: string; readonly line: number };
    readonly rule: string;
    readonly severity: string;
  }[];
  /** Ids of what could be read: RFCs, and options as `RFC/OPTION`. */
  readonly rfcs: readonly string[];
  readonly options: readonly string[];
  readonly examined: number;
  readonly rendered: number;
  /** Characters of all pages. */
  readonly written: number;
  readonly polluted: string;
  /** Instead of all others: what was thrown, or that the process hung or died. */
  readonly threw?: string;
}

export interface Examiner {
  readonly examine: (files: Files, forms?: readonly Form[]) => Promise<Answer>;
  readonly stop: () => void;
}

const WATCHDOG = 30_000;

/** Examines data folders in a process that is ended, and started again, when it hangs or dies. */
export function examiner(): Examiner {
  let child: ChildProcess | undefined;
  const start = async (): Promise<ChildProcess> => {
    const started = fork(
      join(ROOT, 'test/helpers/examine-child.mjs'),
      [compiled('pipeline.js'), compiled('files/read-templates.js')],
      { cwd: ROOT, execArgv: ['--max-old-space-size=1024'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    await once(started, 'message');
    return started;
  };
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const examine = async (files: Files, forms: readonly Form[] = FORMS): Promise<Answer> => {
    const running = child ?? (await start());
    child = running;
    const answer = await new Promise<Answer>((resolve) => {
      const failed = (threw: string): Answer => ({
        found: [],
        rfcs: [],
        options: [],
        examined: 0,
        rendered: 0,
        written: 0,
        polluted: '',
        threw,
      });
      const done = (result: Answer): void => {
        clearTimeout(watchdog);
        running.removeAllListeners();
        resolve(result);
      };
      const watchdog = setTimeout(
        () => done(failed(`the process hung for ${WATCHDOG / 1000} seconds`)),
        WATCHDOG,
      );
      running.once('message', (message) => done(message as Answer));
      running.once('exit', (code, signal) => done(failed(`the process ended with ${code ?? signal}`)));
      running.send({ files: folderOf(files).files, forms });
    });
    if (answer.threw !== undefined) stop();
    return answer;
  };
  return { examine, stop };
}

/**
 * A compiled module as a URL.
 * @throws Error if `dist` is older than the sources: a test of it would be one of something else
 */
export function compiled(path: string): string {
  const file = join(ROOT, 'dist', path);
  if (!existsSync(file) || statSync(file).mtimeMs < newest(join(ROOT, 'src'))) {
    throw new Error('`dist` is older than `src`; run `npm run compile` first.');
  }
  return pathToFileURL(file).href;
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
