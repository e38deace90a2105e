import { createGunzip } from 'node:zlib';
import { limit } from '../text/limits.ts';

/** Bytes that may come out before it is asked how many went in; honest archives stay under 30 for one. */
const FREE = 1 << 20;
/** Bytes put in at once: with the format's own limit of 1032:1 it bounds what comes out before it is looked at. */
const STEP = 8192;

/**
 * The chunks, unpacked where they begin with the gzip magic (RFC 1952), as they are where not. What could be unpacked of a
 * broken file comes out before the error, a sentence, is thrown. `onPacked` is told that there is something to unpack.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  onPacked?: () => void,
): AsyncGenerator<Uint8Array, void> {
  let push: ((chunk: Uint8Array) => AsyncGenerator<Uint8Array, void>) | undefined;
  let end: (() => AsyncGenerator<Uint8Array, void>) | undefined;
  let first: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let next = chunk;
    if (first.length === 0 && chunk.length > 1 && (chunk[0] !== 0x1f || chunk[1] !== 0x8b)) {
      first = chunk.subarray(0, 2);
    } else if (first.length < 2) {
      next = new Uint8Array([...first, ...chunk.subarray(0, 2 - first.length)]);
      const rest = chunk.subarray(2 - first.length);
      first = next;
      if (next.length < 2) continue;
      if (next[0] === 0x1f && next[1] === 0x8b) {
        ({ push, end } = gunzip());
        onPacked?.();
      }
      next = Buffer.concat([next, rest]);
    }
    if (push === undefined) yield next;
    else yield* push(next);
  }
  if (first.length === 1) yield first;
  if (end !== undefined) yield* end();
}

function gunzip(): {
  readonly push: (chunk: Uint8Array) => AsyncGenerator<Uint8Array, void>;
  readonly end: () => AsyncGenerator<Uint8Array, void>;
} {
  const zip = createGunzip({ chunkSize: 128 << 10 });
  const out: Uint8Array[] = [];
  let input = 0;
  let output = 0;
  let failure: Error | undefined;
  zip.on('data', (chunk: Uint8Array) => {
    out.push(chunk);
    output += chunk.length;
  });
  zip.on('error', (error) => {
    failure = error;
  });
  function* drained(): Generator<Uint8Array> {
    yield* out.splice(0);
    const ratio = limit('gzip-ratio');
    if (output > FREE && output > input * ratio)
      throw new Error(
        `it unpacks to more than ${ratio} times its size, which no archive of mail does (\`--limit gzip-ratio=NUMBER\` sets it)`,
      );
    const most = limit('gzip-bytes');
    if (output > most)
      throw new Error(`it unpacks to more than ${most} bytes (\`--limit gzip-bytes=NUMBER\` sets it)`);
    if (failure !== undefined) throw new Error(reasonOf(failure));
  }
  return {
    async *push(chunk) {
      for (let at = 0; at < chunk.length; at += STEP) {
        const step = chunk.subarray(at, at + STEP);
        input += step.length;
        await new Promise<void>((done) => zip.write(step, () => done()));
        yield* drained();
      }
    },
    async *end() {
      await new Promise<void>((done) => {
        zip.once('end', done);
        zip.once('error', () => done());
        zip.end();
      });
      yield* drained();
    },
  };
}

function reasonOf(error: Error): string {
  if (/unexpected end/i.test(error.message))
    return 'the gzip data ends in the middle; get the file anew, its last mail is cut';
  return `the gzip data is broken (${error.message}); get the file anew`;
}
