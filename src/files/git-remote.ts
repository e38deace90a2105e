import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';

/** URL of `origin` in the git repository of a folder, by its config file; nothing where there is none. */
export function originOf(io: Io, folder: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, folder, '.git/config'), 'utf8');
  } catch {
    return undefined;
  }
  const section = /^\[remote "origin"\]\n((?:(?!\[).*\n?)*)/m.exec(text)?.[1] ?? '';
  return /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section)?.[1];
}
