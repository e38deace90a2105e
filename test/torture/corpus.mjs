// Vectors out of the repositories in which people collect them. None of it is kept here: a folder has what was fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Who publishes vectors, or tests a filter by them, and in which folders of theirs. */
const CORPORA = {
  'payloadbox/xss-payload-list': ['Intruder'],
  'danielmiessler/SecLists': ['Fuzzing/XSS'],
  'fuzzdb-project/fuzzdb': ['attack/xss'],
  'swisskyrepo/PayloadsAllTheThings': ['XSS Injection'],
  's0md3v/AwesomeXSS': ['README.md', 'Database'],
  'PortSwigger/xss-cheatsheet-data': ['json'],
  'cure53/H5SC': ['items.js', 'vectors.txt'],
  'OWASP/CheatSheetSeries': ['cheatsheets'],
  'cure53/DOMPurify': ['test/fixtures', 'test/test-suite.js'],
  'apostrophecms/sanitize-html': ['test'],
  'leizongmin/js-xss': ['test'],
  'microcosm-cc/bluemonday': [''],
  'mozilla/bleach': ['tests'],
  'rgrove/sanitize': ['test'],
  'html5lib/html5lib-tests': ['tree-construction'],
  'minimaxir/big-list-of-naughty-strings': ['blns.txt'],
};

/** Fetches what a folder lacks of them. */
export function fetchCorpora(folder) {
  fetchRepositories(Object.keys(CORPORA), folder);
}

/** Fetches what a folder lacks of some repositories, each into `OWNER+NAME`. */
export function fetchRepositories(names, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const to = join(folder, name.replace('/', '+'));
    if (existsSync(to)) continue;
    const args = ['clone', '--quiet', '--depth', '1', `https://github.com/${name}`, to];
    const { status } = spawnSync('git', args, { stdio: 'inherit' });
    if (status !== 0) console.log(`${name} cannot be fetched; it is left out`);
  }
}

/** All vectors of a file, one a line, or of a folder of repositories; sorted, each once. */
export function vectorsIn(path) {
  if (extname(path) === '.txt') return sorted(readFileSync(path, 'utf8').split('\n'));
  const counts = [];
  const all = Object.entries(CORPORA).flatMap(([name, parts]) => {
    const root = join(path, name.replace('/', '+'));
    const files = parts.flatMap((part) => filesIn(join(root, part)));
    const found = sorted(files.flatMap((file) => vectorsOf(file)));
    counts.push(`${name} ${found.length}`);
    return found;
  });
  console.log(`corpus: ${counts.join(', ')}`);
  return sorted(all);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
}

/** Lines of lists, strings of JSON, lines and code of Markdown, literals of programs. */
function vectorsOf(file) {
  const text = readFileSync(file, 'utf8');
  switch (extname(file)) {
    case '.txt':
    case '.dat':
    case '.svg':
    case '.html':
    case '.xml':
    case '.yaml':
      return text.split('\n');
    case '.md':
      return [...text.split('\n'), ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code)];
    case '.json':
      return stringsOf(JSON.parse(text));
    case '.js':
    case '.mjs':
    case '.rb':
    case '.go':
    case '.py':
      return literalsOf(text);
    default:
      return [];
  }
}

function stringsOf(value) {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

function literalsOf(text) {
  const literals = text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\[\s\S])*)`/g);
  return [...literals].map(([, ...parts]) =>
    (parts.find((part) => part !== undefined) ?? '').replace(/\\(.)/g, meant),
  );
}

function meant(_, char) {
  return { n: '\n', t: '\t', r: '\r' }[char] ?? char;
}

/** What looks like a vector, as a data file may hold it: the limits say the rest, and refuse it elsewhere. */
function sorted(texts) {
  const clean = texts.map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim());
  return [...new Set(clean)].filter((text) => text.length < 2_000 && VECTOR.test(text)).sort();
}

const VECTOR = /<|script:|data:|\bon\w+\s*=|expression\(|&#|&\w+;|alert|%3c|\\x3c|\\u003c/i;
