import { PassThrough } from 'node:stream';
import { type ThreadOptions, thread } from '../../src/commands/thread.ts';
import { type Io, realIo } from '../../src/io.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `thread` with streams that are kept, `input` as standard input, and whatever else `io` replaces. */
export async function runThread(
  sources: readonly string[],
  options: ThreadOptions = {},
  io: Partial<Io> = {},
  input: Uint8Array = new Uint8Array(0),
): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const stdin = new PassThrough();
  stdin.end(input);
  const kept = [stdout, stderr].map(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  });
  const code = await thread(
    { ...realIo(), lookup: async () => [], stdin, stdout, stderr, ...io },
    sources,
    options,
  );
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(kept);
  return { code, out, err };
}
