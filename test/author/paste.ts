import type { Files } from '../helpers/folder.ts';
import { itemsOf } from './data.ts';

/** The folder with every line of its worksheet moved to where it belongs, as a reader with scissors would do. */
export function pasted(files: Files): Files {
  const all: Record<string, string> = { ...files };
  for (const [, path = '', title = ''] of remarked(files)) {
    all[`cache/${path}`] = `---\ntitle: option ${title.length}\n---\nAs listed.\n`;
  }
  const lines = itemsOf(files);
  const positions = lines.filter((line) => !line.startsWith('- Neutral, says '));
  all['cache/rfc.md'] = `${files['cache/rfc.md']}\n${positions.map((line) => `${line}\n`).join('')}`;
  const [first] = Object.keys(all).filter((path) => path.startsWith('cache/options/'));
  const claims = lines.filter((line) => !positions.includes(line));
  if (first !== undefined) all[first] = `${all[first]}\n${claims.map((line) => `${line}\n`).join('')}`;
  return { ...all, 'cache/review.md': '' };
}

function remarked(files: Files): RegExpExecArray[] {
  return [...(files['cache/review.md'] ?? '').matchAll(/^No option .*? write `(options\/[^`]+)`(\.)$/gm)];
}
