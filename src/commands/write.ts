import type { Out } from '../io.ts';

/** Writes to a stream, waiting where it is full; a stream that was closed takes no more and is no error. */
export async function write(out: Out, data: string | Uint8Array): Promise<void> {
  if (out.destroyed || out.write(data)) return;
  await new Promise<void>((done) => {
    const settle = (): void => {
      out.off('drain', settle).off('close', settle).off('error', settle);
      done();
    };
    out.on('drain', settle).on('close', settle).on('error', settle);
  });
}
