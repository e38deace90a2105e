import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';

/** A run of bytes in a file. */
export interface Range {
  readonly from: number;
  readonly size: number;
}

/** The bytes of a range, and how long the file is. */
export interface RangeRead<R extends Range> {
  readonly range: R;
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Bytes between two ranges that are read too: another reading costs more. */
const GAP = 64 << 10;
/** Bytes read at once, if no range is longer. */
const MOST = 1 << 20;

/**
 * The bytes of a file at each of `ranges`, in the order of the file. Nothing comes of a file that is gone
 * or no file any more, nor of a range that it ends before. Bytes do not outlive the next.
 */
export function* fileRanges<R extends Range>(
  io: Io,
  path: string,
  ranges: readonly R[],
): Generator<RangeRead<R>, void> {
  const file = openedFile(resolve(io.cwd, path));
  if (file === undefined) return;
  try {
    const length = fstatSync(file).size;
    const sorted = ranges
      .filter(({ from, size }) => from + size <= length)
      .sort((one, other) => one.from - other.from);
    let buffer = new Uint8Array(0);
    for (let first = 0; first < sorted.length; ) {
      const { start, end, next } = neighbours(sorted, first);
      if (buffer.length < end - start) buffer = new Uint8Array(end - start);
      const read = readWhole(file, buffer.subarray(0, end - start), start);
      for (const range of sorted.slice(first, next)) {
        const at = range.from - start;
        if (at + range.size <= read) yield { range, bytes: buffer.subarray(at, at + range.size), length };
      }
      first = next;
    }
  } finally {
    closeSync(file);
  }
}

function openedFile(path: string): number | undefined {
  try {
    // A pipe would wait for somebody to write.
    return lstatSync(path).isFile() ? openSync(path, 'r') : undefined;
  } catch {
    return undefined;
  }
}

/** The ranges from `first` on that are read at once, and the bytes they lie in. */
function neighbours(
  sorted: readonly Range[],
  first: number,
): { readonly start: number; readonly end: number; readonly next: number } {
  const { from: start = 0, size = 0 } = sorted[first] ?? {};
  let end = start + size;
  let next = first + 1;
  for (; next < sorted.length; next++) {
    const { from, size } = sorted[next] ?? { from: 0, size: 0 };
    if (from - end > GAP || Math.max(end, from + size) - start > MOST) break;
    end = Math.max(end, from + size);
  }
  return { start, end, next };
}

/** Fills `buffer` from the file at `start`; how much there was. */
function readWhole(file: number, buffer: Uint8Array, start: number): number {
  let read = 0;
  while (read < buffer.length) {
    const more = readSync(file, buffer, read, buffer.length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return read;
}
