import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a file that is not there and waits until the disk has it: a rename that outlives a power cut must not name an empty
 * file.
 */
export function writeWhole(file: string, text: string, mode?: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
