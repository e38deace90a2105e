import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for the tests of a file, gone after them: its path, and what writes a file in it and tells the file's path. */
export function scratch(name: string): {
  readonly folder: () => string;
  readonly file: (name: string, content: string | Uint8Array) => string;
} {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), `${name}-`));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    file: (path, content) => {
      const full = join(folder, path);
      mkdirSync(join(full, '..'), { recursive: true });
      writeFileSync(full, content);
      return full;
    },
  };
}
