import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile } from '../model/files.ts';
import { SHARED_FILES } from '../model/shared.ts';
import { toId } from '../text/id.ts';
import { nearest } from '../text/near.ts';
import { OPTION_FILE } from './option-file.ts';

const RFC_FILES = ['rfc.md', 'review.md', 'citations.lock.json'];
const README = /^README\b/;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** A number that orders options; more digits are a year. */
const NUMBERED = /^\d{1,3}-./;
/** Endings that are taken for one another. */
const ENDINGS: Readonly<Record<string, string>> = { markdown: 'md', yml: 'yaml' };

/** Files of the data folder itself that nothing reads: a near miss is an error, any other a warning. */
export function strayAtTop(files: readonly DataFile[]): Diagnostic[] {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => !SHARED_FILES.includes(path) && !README.test(path))
    .map(({ path }) => {
      const shared = fileMeant(path, SHARED_FILES);
      if (shared !== undefined) return nearName(path, shared, shared, paths.has(shared));
      const own = fileMeant(path, RFC_FILES);
      if (own !== undefined) return nearName(path, own, `ID/${own}`, false);
      return stray(path, `${SHARED_FILES.map((name) => `\`${name}\``).join(', ')} or a folder of an RFC`);
    });
}

/** Files of an RFC's folder that nothing reads, with paths relative to it: a near miss is an error, any other a warning. */
export function strayInFolder(prefix: string, files: readonly DataFile[]): Diagnostic[] {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(
      ({ path }) => !RFC_FILES.includes(path) && !OPTION_FILE.test(path) && !/^README(\.md)?$/.test(path),
    )
    .map(({ path }) => {
      const own = fileMeant(path, RFC_FILES);
      if (own !== undefined) return nearName(`${prefix}${path}`, own, `${prefix}${own}`, paths.has(own));
      const shared = fileMeant(path, SHARED_FILES);
      if (shared !== undefined) return nearName(`${prefix}${path}`, shared, shared, false);
      if (isNearOption(path)) return nearOption(prefix, path, paths);
      return stray(`${prefix}${path}`, '`rfc.md`, `review.md` or `options/N-id.md`');
    });
}

function stray(file: string, expected: string): Diagnostic {
  const message = `Nothing reads this file; expected ${expected}.`;
  return { at: { file, line: 1, column: 1 }, rule: 'stray-file', severity: 'warning', message };
}

function nearName(file: string, meant: string, path: string, isThere: boolean): Diagnostic {
  return {
    at: { file, line: 1, column: 1 },
    rule: 'near-file',
    severity: 'error',
    message: `Nothing reads this file, and it looks like \`${meant}\`; expected \`${path}\`.`,
    suggestion: isThere ? `Put what it holds into \`${path}\`, and delete it.` : `Move it to \`${path}\`.`,
  };
}

/** The one of these files that a path is, but for case, ending, or a letter or two behind the first. */
function fileMeant(path: string, names: readonly string[]): string | undefined {
  if (path.includes('/')) return undefined;
  const [stem, ending] = cut(path);
  const likely = names.filter((name) => cut(name)[1] === ending);
  const same = likely.find((name) => cut(name)[0] === stem);
  if (same !== undefined) return same;
  const near = nearest(
    stem,
    likely.map((name) => cut(name)[0]),
  );
  return near?.[0] === stem[0] ? likely.find((name) => cut(name)[0] === near) : undefined;
}

/** A file's name without its ending, and the ending, both in lower case; the usual form of an ending. */
function cut(path: string): [string, string] {
  const [, stem = path, ending = ''] = /^(.+)\.([^./]+)$/.exec(path.toLowerCase()) ?? [];
  return [stem, ENDINGS[ending] ?? ending];
}

/** Markdown in `options/` or a folder below it, in a folder of nearly that name, or with a number beside `rfc.md`. */
function isNearOption(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (!MARKDOWN.test(name) || README.test(name)) return false;
  const [folder] = folders;
  if (folder === undefined) return NUMBERED.test(name);
  return folder === 'options' || nearest(folder, ['options']) !== undefined;
}

function nearOption(prefix: string, path: string, paths: ReadonlySet<string>): Diagnostic {
  return {
    at: { file: `${prefix}${path}`, line: 1, column: 1 },
    rule: 'near-file',
    severity: 'error',
    message: 'Nothing reads this file, and it looks like an option; expected it as `options/N-id.md`.',
    suggestion: `Move it to \`${prefix}${optionPath(path, paths)}\`.`,
  };
}

/** Where an option would stand: under its own number if that path is free, else under the next number. */
function optionPath(path: string, paths: ReadonlySet<string>): string {
  const name = (path.split('/').at(-1) ?? '').replace(MARKDOWN, '');
  const [, number, rest = name] = /^(\d{1,4})(?!\d)(.*)$/.exec(name) ?? [];
  const id = toId(rest) || 'id';
  const own = `options/${Number(number)}-${id}.md`;
  if (number !== undefined && !paths.has(own)) return own;
  const numbers = [...paths].map((one) => Number(OPTION_FILE.exec(one)?.[1] ?? 0));
  return `options/${Math.max(0, ...numbers) + 1}-${id}.md`;
}
