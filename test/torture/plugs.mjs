// npm run torture -- plugs [KILLS] [SHARE] [COMMAND]: KILLS (1,000) SIGKILLs at random moments of build and import, then SIGKILL,
// ENOSPC, EIO and EACCES at each system call that writes, by strace; of SHARE calls (1 is all) one, with 0 none. With a COMMAND
// (`build`, `import`, and `verify` for strace) all of them at that one.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quickBin } from './quick.mjs';
import { sweep } from './strace.mjs';
import { digest, inFolder, start, WORLDS } from './world.mjs';

/** Milliseconds from when a run begins to write within which every second kill falls. */
const WRITING = 8;

/** Commands that are killed at random. */
const KILLED = ['build', 'import'];

export async function torture([kills = '1000', share = '1', command]) {
  const kinds = Object.keys(WORLDS).filter((kind) => command === undefined || kind === command);
  if (kinds.length === 0)
    throw new Error(`There is no ${command}; expected ${Object.keys(WORLDS).join(', ')}`);
  return inFolder(async (base) => {
    const bin = await quickBin(base);
    return [
      ...(await killRandomly(
        base,
        bin,
        Number(kills),
        kinds.filter((kind) => KILLED.includes(kind)),
      )),
      ...(share === '0' ? [] : await sweep(base, bin, Number(share), kinds)),
    ];
  });
}

async function killRandomly(base, bin, kills, kinds) {
  const finds = [];
  for (const kind of kinds) {
    const tally = { cut: 0, ended: 0, writing: 0, missing: 0, untouched: 0, mended: 0 };
    const folder = join(base, `kill-${kind}`);
    mkdirSync(folder);
    const world = WORLDS[kind](folder, bin);
    const cwd = join(folder, 'cwd');
    const { wait, prepared } = await usual(bin, world, cwd);
    for (let count = 0; count < kills / kinds.length; count++) {
      anew(world, cwd);
      // Half of them anywhere, half from the moment when the lock is taken.
      const { code, writing } = await killed(
        bin,
        world,
        cwd,
        count % 2 === 0 ? Math.random() * wait : undefined,
      );
      tally[code === null ? 'cut' : 'ended'] += 1;
      if (writing) tally.writing += 1;
      // What is just as it was before needs no further look, and no mending.
      if (digest(cwd) === prepared) {
        tally.untouched += 1;
        continue;
      }
      const wrong = world.judge(cwd);
      if (wrong === 'missing') tally.missing += 1;
      else if (wrong !== '') finds.push(said(`${kind}, kill ${count}: ${wrong}`));
      const after = world.mend(cwd);
      tally.mended += 1;
      if (after !== '') finds.push(said(`${kind}, kill ${count}: ${after}`));
    }
    console.log(
      `plugs: ${kind}: ${tally.cut} runs killed, ${tally.writing} of them while writing; ${tally.ended} had ended. ` +
        `${tally.untouched} had changed nothing; ${tally.mended} had, and the next command completed each. ` +
        `Between the two renames of a swap: ${tally.missing}.`,
    );
  }
  return finds;
}

/** A find, told at once: a run at full length takes long, and may be stopped. */
function said(find) {
  console.log(`plugs: ${find}`);
  return find;
}

function anew(world, cwd) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
  world.prepare(cwd);
}

/** Milliseconds that a run takes here, and the digest of the folder before it. */
async function usual(bin, world, cwd) {
  anew(world, cwd);
  const prepared = digest(cwd);
  const before = performance.now();
  await new Promise((done) => start(bin, cwd, world.args).on('close', done));
  return { wait: performance.now() - before, prepared };
}

/** Runs and kills after some milliseconds, or soon after it begins to write. */
async function killed(bin, world, cwd, after) {
  const child = start(bin, cwd, world.args);
  const locks = [join(cwd, '.site.next'), join(cwd, 'data/.rfc-compare.next')];
  const isWriting = () => locks.some((path) => existsSync(path));
  const ended = new Promise((done) => child.on('close', done));
  let over = false;
  ended.then(() => {
    over = true;
  });
  if (after === undefined) {
    while (!over && !isWriting()) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, Math.random() * WRITING));
  } else await Promise.race([ended, new Promise((done) => setTimeout(done, after))]);
  child.kill('SIGKILL');
  const code = await ended;
  return { code, writing: isWriting() };
}
