import type { Files } from './folder.ts';

/**
 * The text of a file with a part of it replaced.
 * @throws Error if the file does not hold that part
 */
export function replaced(files: Files, path: string, old: string, fresh: string): string {
  const text = files[path] ?? '';
  if (!text.includes(old)) throw new Error(`\`${path}\` does not hold \`${old}\`.`);
  return text.replace(old, () => fresh);
}
