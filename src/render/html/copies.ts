import type { Page } from '../../model/page.ts';

/**
 * `copies.js` of each folder: its Markdown and text pages as a classic script that sets one global. A button that copies
 * loads it when it is pressed, as pages from `file://` cannot fetch the files themselves.
 */
export function copyPages(pages: readonly Page[]): Page[] {
  const folders = new Map<string, Record<string, string>>();
  for (const { path, text } of pages.filter((page) => /\.(md|txt)$/.test(page.path))) {
    const at = path.lastIndexOf('/') + 1;
    const folder = folders.get(path.slice(0, at)) ?? {};
    folders.set(path.slice(0, at), { ...folder, [path.slice(at)]: text });
  }
  return [...folders].map(([folder, texts]) => ({
    path: `${folder}copies.js`,
    text: `globalThis.rfcCompareCopies=${JSON.stringify(texts)};\n`,
  }));
}
