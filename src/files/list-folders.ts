import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the folders in a folder, from `root` on, without those whose name starts with a dot; none if it is gone. */
export function listFolders(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => (folder === '' ? name : `${folder}/${name}`));
  } catch {
    return [];
  }
}
