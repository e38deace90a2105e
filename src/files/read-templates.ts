import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Io, UsageError } from '../io.ts';
import type { TemplateFile } from '../model/template.ts';

const SHIPPED = fileURLToPath(new URL('../../templates', import.meta.url));
/** Where the page scripts are bundled to, seen from here in `src` and in `dist`. */
const SCRIPTS = fileURLToPath(new URL('../../dist/browser', import.meta.url));

/**
 * The shipped templates, and the page scripts as `html/NAME.js` and `serve/NAME.js`, sorted by path; a file of the same path in the user's
 * folder stands in for each.
 * @throws UsageError if the user's folder is not there, or a file of it has no counterpart
 */
export function readTemplates(io: Io, folder?: string): TemplateFile[] {
  const shipped = new Map([...readFolder(SHIPPED), ...readScripts()]);
  if (folder === undefined) return toFiles(shipped);
  const root = resolve(io.cwd, folder);
  if (!existsSync(root)) throw new UsageError(`There is no template folder \`${folder}\`.`);
  for (const [path, text] of readFolder(root)) {
    if (!shipped.has(path)) {
      throw new UsageError(
        `The template \`${folder}/${path}\` stands in for nothing; expected one of ${beside(path, [...shipped.keys()])}.`,
      );
    }
    shipped.set(path, text);
  }
  return toFiles(shipped);
}

/** The names in the folder of a path, or the folders if there is none of that name. */
function beside(path: string, names: readonly string[]): string {
  const folderOf = (name: string): string => `${name.split('/')[0]}/`;
  const same = names.filter((name) => folderOf(name) === folderOf(path));
  return (same.length > 0 ? same : [...new Set(names.map(folderOf))]).join(', ');
}

function toFiles(found: ReadonlyMap<string, string>): TemplateFile[] {
  return [...found].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readScripts(): [path: string, text: string][] {
  if (!existsSync(SCRIPTS)) throw new Error('The page scripts are not bundled; run `npm run compile` first.');
  const inside = (folder: string, format: string): [string, string][] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`${format}/${name}`, readFileSync(join(folder, name), 'utf8')]);
  return [...inside(SCRIPTS, 'html'), ...inside(join(SCRIPTS, 'serve'), 'serve')];
}

function readFolder(root: string): [path: string, text: string][] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((format) =>
      readdirSync(join(root, format.name), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry): [string, string] => [
          `${format.name}/${entry.name}`,
          readFileSync(join(root, format.name, entry.name), 'utf8'),
        ]),
    );
}
