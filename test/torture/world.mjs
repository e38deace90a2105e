// Folders in which commands are cut short, and what they may look like afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CASES = join(ROOT, 'test/cases');

export function run(bin, cwd, args) {
  return spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env: {} });
}

export function start(bin, cwd, args) {
  return spawn(process.execPath, [bin, ...args], { cwd, env: {}, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A digest of all files and links of a folder and their names; '' where there is none. */
export function digest(folder) {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const path of pathsIn(folder))
    hash
      .update(`${path}\0`)
      .update(contentOf(join(folder, path)))
      .update('\0');
  return hash.digest('hex');
}

function contentOf(path) {
  return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
}

function pathsIn(root, folder = '') {
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return lstatSync(join(root, path)).isDirectory() ? pathsIn(root, path) : [path];
    });
}

/** Hidden names in a folder: what a command that ended well leaves none of. */
export function leftovers(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.')) : [];
}

/** A temporary folder, gone when the work is done. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'rfc-compare-torture-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The kinds of command that write, each made in a folder for the script that is run. `prepare` makes a folder ready, `args` is the
 * command, `judge` names what is wrong after it was cut, `mend` gives the next command and names what is wrong then.
 */
export const WORLDS = { build: buildWorld, import: importWorld, verify: verifyWorld };

/** A site that is built anew from other data. */
function buildWorld(base, bin) {
  cpSync(join(CASES, 'small/in/data'), join(base, 'a'), { recursive: true });
  cpSync(join(base, 'a'), join(base, 'b'), { recursive: true });
  writeFileSync(join(base, 'b/site.yaml'), 'format: 1\ntitle: The other site\n');
  const build = (cwd, data) =>
    run(bin, cwd, ['build', '--data', join(base, data), '--out', 'site', '--as', 'csv,json']);
  const wanted = ['a', 'b'].map((data) => {
    const { status, stderr } = build(base, data);
    if (status !== 0) throw new Error(stderr);
    return digest(join(base, 'site'));
  });
  return {
    prepare: (cwd) => cpSync(join(base, 'site'), join(cwd, 'site'), { recursive: true }),
    args: ['build', '--data', join(base, 'a'), '--out', 'site', '--as', 'csv,json'],
    judge(cwd) {
      const now = digest(join(cwd, 'site'));
      if (now === '' && leftovers(cwd).includes('.site.last')) return 'missing';
      return wanted.includes(now) ? '' : 'the site is neither the old one nor the new one';
    },
    mend(cwd) {
      const { status, stderr } = build(cwd, 'a');
      if (status !== 0) return `the next build failed: ${stderr}`;
      if (digest(join(cwd, 'site')) !== wanted[0]) return 'the next build made another site';
      return leftovers(cwd).length === 0 ? '' : `the next build left ${leftovers(cwd)}`;
    },
  };
}

/** A data folder with one RFC in it that gains another. */
function importWorld(base, bin) {
  const mbox = join(CASES, 'import/in/mail.mbox');
  const args = ['import', mbox, '--into', 'data/cache'];
  const old = join(base, 'old');
  cpSync(join(CASES, 'small/in/data'), join(old, 'data'), { recursive: true });
  rmSync(join(old, 'data/site.yaml'));
  const fresh = join(base, 'fresh');
  cpSync(old, fresh, { recursive: true });
  run(bin, fresh, args);
  const text = (cwd, path) => (existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), 'utf8') : '');
  const either = (cwd, path) => [text(old, path), text(fresh, path)].includes(text(cwd, path));
  const rest = (cwd) => digest(join(cwd, 'data/clock'));
  /** States of the data, by digest, that `check` has passed. */
  const passed = new Set();
  return {
    prepare: (cwd) => cpSync(join(old, 'data'), join(cwd, 'data'), { recursive: true }),
    args,
    judge(cwd) {
      if (rest(cwd) !== rest(old)) return 'files that the import has nothing to do with are others';
      if (!either(cwd, 'data/people.yaml')) return 'people.yaml is neither the old one nor the new one';
      if (!either(cwd, 'data/site.yaml')) return 'site.yaml is neither the old one nor the new one';
      const cache = digest(join(cwd, 'data/cache'));
      if (cache !== '' && cache !== digest(join(fresh, 'data/cache'))) return 'the new folder is not whole';
      const state = digest(join(cwd, 'data'));
      if (passed.has(state)) return '';
      const { status, stdout } = run(bin, cwd, ['check']);
      if (status !== 0) return `check finds: ${stdout}`;
      passed.add(state);
      return '';
    },
    mend(cwd) {
      const { status, stderr } = run(bin, cwd, args);
      if (status !== 0) return `the next import failed: ${stderr}`;
      if (leftovers(join(cwd, 'data')).length > 0)
        return `the next import left ${leftovers(join(cwd, 'data'))}`;
      return digest(join(cwd, 'data')) === digest(join(fresh, 'data'))
        ? ''
        : 'the next import made something else';
    },
  };
}

/** A lock of proofs that is written anew. */
function verifyWorld(base, bin) {
  const old = join(base, 'verify');
  cpSync(join(CASES, 'locked/in'), old, { recursive: true });
  const path = 'data/clock/citations.lock.json';
  writeFileSync(
    join(old, path),
    readFileSync(join(old, path), 'utf8').replace(/"digest": "[0-9a-f]/, '"digest": "f'),
  );
  const args = ['verify', '--update', '--archive', 'mail.mbox'];
  const fresh = join(base, 'verified');
  cpSync(old, fresh, { recursive: true });
  run(bin, fresh, args);
  const wanted = [digest(join(old, 'data')), digest(join(fresh, 'data'))];
  return {
    prepare: (cwd) => cpSync(old, cwd, { recursive: true }),
    args,
    judge(cwd) {
      const hidden = join(cwd, 'data/.rfc-compare.next');
      const copy = join(cwd, '..', 'judged');
      rmSync(copy, { recursive: true, force: true });
      cpSync(join(cwd, 'data'), copy, { recursive: true, verbatimSymlinks: true });
      for (const name of leftovers(copy)) rmSync(join(copy, name), { recursive: true });
      return wanted.includes(digest(copy))
        ? ''
        : `a lock is neither the old one nor the new one (${existsSync(hidden)})`;
    },
    mend(cwd) {
      run(bin, cwd, args);
      if (leftovers(join(cwd, 'data')).length > 0)
        return `the next verify left ${leftovers(join(cwd, 'data'))}`;
      return digest(join(cwd, 'data')) === wanted[1] ? '' : 'the next verify wrote something else';
    },
  };
}
