// npm run torture -- suites [--fetch] FOLDER: the mails by which others test their readers, of a folder of repositories, which
// --fetch fills: what we make of each, held against what Python's email package makes of it. A mail whose words are neither
// shown, nor shown raw, nor refused with a reason, is a find.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readBody } from '../../dist/mail/body.js';
import { readMails } from '../../dist/mail/read.js';
import { fetchRepositories } from './corpus.mjs';
import { ROOT } from './world.mjs';

/** Who has malformed mails, and where. */
const SUITES = {
  'apache/james-mime4j': 'core/src/test/resources',
  'mikel/mail': 'spec/fixtures/emails',
  'nodemailer/mailparser': 'test/fixtures',
  'stalwartlabs/mail-parser': 'resources/eml',
  'python/cpython': 'Lib/test/test_email/data',
};
const MAIL = /\.(?:eml|msg)$|\/msg_\d+\.txt$/;
/** Share of the oracle's words that may be missing where two readers agree. */
const FEW = 0.01;

export async function torture(args) {
  const [folder] = args.filter((arg) => arg !== '--fetch');
  if (folder === undefined) throw new Error('Expected the folder of the suites.');
  if (args.includes('--fetch')) fetchRepositories(Object.keys(SUITES), folder);
  const finds = [];
  console.log(
    '| suite | mails | as the oracle | in part | raw, with a note | refused, with a reason | lost |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, under] of Object.entries(SUITES)) {
    const files = mailsIn(join(folder, name.replace('/', '+'), under));
    const oracle = wordsOf(files);
    const tally = { same: [], part: [], raw: [], refused: [], lost: [] };
    for (const [at, file] of files.entries()) tally[await verdictOn(file, oracle[at])].push(file);
    const { same, part, raw, refused, lost } = tally;
    const counts = [files, same, part, raw, refused, lost].map(({ length }) => length);
    console.log(`| ${name} | ${counts.join(' | ')} |`);
    for (const file of part) console.log(`  in part: ${file}`);
    finds.push(...lost.map((file) => `${name}: the words of ${file} are lost`));
  }
  return finds;
}

function mailsIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return MAIL.test(path) ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => mailsIn(join(path, name)));
}

function wordsOf(files) {
  const script = join(ROOT, 'test/torture/read-suite.py');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function verdictOn(file, { words = [] }) {
  const bytes = readFileSync(file);
  const texts = [];
  let raw = false;
  for await (const event of readMails(file, Readable.from([bytes]), true)) {
    if (event.kind === 'problem') return 'refused';
    if (event.kind !== 'mail') continue;
    const body = await readBody(event.mail.bytes, (word) => word);
    raw ||= body.from === 'raw';
    texts.push(body.text);
  }
  const shown = new Set(texts.join('\n').match(/[\p{L}\p{N}\p{M}_]{2,}/gu) ?? []);
  const missing = words.filter((word) => !shown.has(word)).length;
  if (missing <= words.length * FEW) return 'same';
  if (raw) return 'raw';
  return shown.size === 0 ? 'lost' : 'part';
}
