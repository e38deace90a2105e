import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Io } from '../io.ts';

/** The folders in a data folder that hold an `rfc.md`, sorted; none where it cannot be listed. */
export function readRfcIds(io: Io, data: string): string[] {
  const root = resolve(io.cwd, data);
  return listed(root).filter((name) => existsSync(join(root, name, 'rfc.md')));
}

/** Ids of an RFC's options by the names of their files, in the order of their numbers. */
export function readOptionIds(io: Io, data: string, rfc: string): string[] {
  return listed(join(resolve(io.cwd, data), rfc, 'options'))
    .flatMap((name) => {
      const [, number, id] = /^(\d{1,4})-(.+)\.md$/.exec(name) ?? [];
      return id === undefined ? [] : [{ number: Number(number), id }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
