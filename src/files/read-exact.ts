import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';

/**
 * A file's text with nothing taken off, not even a byte order mark, so that it can be written back to the byte; nothing
 * where there is no file.
 * @throws UsageError if it is not UTF-8
 */
export function readExact(io: Io, name: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(resolve(io.cwd, name)),
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UsageError(`\`${name}\` is not UTF-8.`);
    throw error;
  }
}
