// npm run torture -- xss [--corpus FILE] [--once] [COUNT]: COUNT vectors (all) of a file, one a line, or the project's own, each in
// every field that takes text, or, with --once, in one of them; every page opened in Chromium.
import { longer } from './vitest.mjs';

export async function torture(args) {
  const at = args.indexOf('--corpus');
  const corpus = at < 0 ? {} : { TORTURE_CORPUS: args.splice(at, 2)[1] };
  const everywhere = args.includes('--once') ? {} : { TORTURE_EVERYWHERE: '1' };
  const [count = '1000000'] = args.filter((arg) => arg !== '--once');
  return longer('test/xss.test.ts', '', count, undefined, { ...corpus, ...everywhere });
}
