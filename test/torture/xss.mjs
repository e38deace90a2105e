// npm run torture -- xss [--fetch] [--corpus PATH] [COUNT]: COUNT vectors (all) of a file, one a line, or of a folder of
// repositories, which --fetch fills, or the project's own; each in every field that takes text, every page opened in Chromium.
import { fetchCorpora } from './corpus.mjs';
import { longer } from './vitest.mjs';

export async function torture(args) {
  const at = args.indexOf('--corpus');
  const path = at < 0 ? undefined : args.splice(at, 2)[1];
  const fetches = args.includes('--fetch');
  if (fetches && path === undefined) throw new Error('Where to? Expected --fetch --corpus FOLDER.');
  if (fetches) fetchCorpora(path);
  const [count = '1000000'] = args.filter((arg) => arg !== '--fetch');
  return longer('test/xss.test.ts', '', count, undefined, path === undefined ? {} : { TORTURE_CORPUS: path });
}
