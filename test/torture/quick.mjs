// The compiled command as one script with V8's code cache: it starts in a third of the time, so that it can be cut a thousand
// times. What it does is the same; templates and page scripts are copied, so that the checkout may change meanwhile.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { CASES, ROOT, run } from './world.mjs';

/** Runs the script from its cache, and makes the cache where there is none. */
const LOAD = `
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = __dirname + '/all.cjs';
const cache = filename + '.cache';
const source = '(function (require, process) {' + readFileSync(filename, 'utf8') + '\\n})';
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(source, { filename, cachedData });
if (script.cachedDataRejected) throw new Error('the code cache is another version');
if (cachedData === undefined) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
script.runInThisContext()(require, process);
`;

/** Makes the script in a folder, with what a build needs compiled; returns its path, to be given to Node. */
export async function quickBin(folder) {
  const at = join(folder, 'quick/dist/files');
  mkdirSync(at, { recursive: true });
  for (const name of ['templates', 'dist/browser'])
    cpSync(join(ROOT, name), join(folder, 'quick', name), { recursive: true });
  const all = join(at, 'all.cjs');
  const entry = `
    import { run } from './dist/cli.js';
    import { realIo } from './dist/io.js';
    process.exitCode = 70;
    run(process.argv.slice(2), realIo()).then((code) => { process.exitCode = code; });`;
  await build({
    stdin: { contents: entry, resolveDir: ROOT },
    outfile: all,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(all).href) },
    logLevel: 'warning',
  });
  const bin = join(at, 'load.cjs');
  writeFileSync(bin, LOAD);
  // A build, for what reads mail sets options of V8, and then the cache does not fit the next start.
  const args = ['build', '--data', join(CASES, 'small/in/data'), '--out', join(folder, 'quick/site')];
  const { status, stderr } = run(bin, folder, args);
  if (status !== 0) throw new Error(stderr);
  return bin;
}
