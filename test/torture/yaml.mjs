// npm run torture -- yaml --suite FOLDER: the cases of the YAML test suite (its folder `src`) as data: each is read as the library
// reads it, or refused in words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse, parseDocument } from 'yaml';
import { ROOT } from './world.mjs';

const dist = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
const { parseYaml } = await dist('parse/yaml.js');
const { checkText } = await dist('parse/limits.js');

/** How the suite writes what cannot be seen (its README). */
const SIGNS = [
  [/␣/g, ' '],
  [/—*»/g, '\t'],
  [/⇔/g, '\ufeff'],
  [/↵/g, ''],
  [/∎\n$/, ''],
  [/←/g, '\r'],
];

export async function torture(args) {
  const folder = args[args.indexOf('--suite') + 1];
  const tally = { same: 0, refused: 0, 'refused by the library too': 0 };
  const finds = [];
  let cases = 0;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    let last = {};
    for (const part of parse(readFileSync(join(folder, name), 'utf8'))) {
      last = { ...last, ...part };
      cases += 1;
      const text = SIGNS.reduce((now, [sign, char]) => now.replace(sign, char), last.yaml);
      const before = performance.now();
      const answer = judge(text);
      if (performance.now() - before > 1000) finds.push(`${name}: took more than a second`);
      if (answer in tally) tally[answer] += 1;
      else finds.push(`${name}: ${answer}: ${JSON.stringify(text)}`);
    }
  }
  console.log(
    `yaml: ${cases} cases: ${Object.entries(tally)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  );
  return finds;
}

function judge(text) {
  const over = checkText('case.yaml', text);
  const { node, diagnostics } =
    over === undefined ? parseYaml({ file: 'case.yaml', text, firstLine: 1 }) : { diagnostics: [over] };
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    merge: false,
  });
  const theirs = document.errors.length > 0 ? undefined : { value: document.toJS() };
  if (node !== undefined) {
    if (theirs === undefined) return 'we read what the library refuses';
    return isDeepStrictEqual(plain(node), theirs.value) ? 'same' : 'we read it differently';
  }
  if (!diagnostics.some(({ severity, message }) => severity === 'error' && message !== ''))
    return 'refused without a word';
  return theirs === undefined ? 'refused by the library too' : 'refused';
}

function plain(node) {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plain(value)]));
}
