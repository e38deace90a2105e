import type { Sheet } from '../renderer.ts';

/**
 * `copies.js` of each folder: its Markdown and text pages as a classic script that sets one global. A button that copies
 * loads it when it is pressed, as pages from `file://` cannot fetch the files themselves.
 */
export function copyPages(sheets: readonly Sheet[]): Sheet[] {
  const copied = sheets.filter(({ path }) => /\.(md|txt)$/.test(path));
  return [...new Set(copied.map(folderOf))].map((folder) => ({
    path: `${folder}copies.js`,
    text: () =>
      copiesScript(
        folder,
        copied.filter((sheet) => folderOf(sheet) === folder),
      ),
  }));
}

function folderOf({ path }: Sheet): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function copiesScript(folder: string, sheets: readonly Sheet[]): string {
  const texts = Object.fromEntries(sheets.map(({ path, text }) => [path.slice(folder.length), text()]));
  return `globalThis.rfcCompareCopies=${JSON.stringify(texts)};\n`;
}
