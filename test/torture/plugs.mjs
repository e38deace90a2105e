// npm run torture -- plugs [KILLS] [SHARE]: KILLS (1,000) SIGKILLs at random moments of build and import, then SIGKILL, ENOSPC,
// EIO and EACCES at each system call that writes, by strace; of SHARE calls (1 is all) one.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sweep } from './strace.mjs';
import { inFolder, start, WORLDS } from './world.mjs';

export async function torture([kills = '1000', share = '1']) {
  return inFolder(async (base) => [
    ...(await killRandomly(base, Number(kills))),
    ...(await sweep(base, Number(share))),
  ]);
}

async function killRandomly(base, kills) {
  const finds = [];
  for (const kind of ['build', 'import']) {
    const tally = { cut: 0, ended: 0, writing: 0, missing: 0 };
    const folder = join(base, `kill-${kind}`);
    mkdirSync(folder);
    const world = WORLDS[kind](folder);
    const cwd = join(folder, 'cwd');
    const wait = await usual(world, cwd);
    for (let count = 0; count < kills / 2; count++) {
      rmSync(cwd, { recursive: true, force: true });
      mkdirSync(cwd);
      world.prepare(cwd);
      // Half of them anywhere, half from the moment when the lock is taken.
      const { code, writing } = await killed(world, cwd, count % 2 === 0 ? Math.random() * wait : undefined);
      tally[code === null ? 'cut' : 'ended'] += 1;
      if (writing) tally.writing += 1;
      const wrong = world.judge(cwd);
      if (wrong === 'missing') tally.missing += 1;
      else if (wrong !== '') finds.push(said(`${kind}, kill ${count}: ${wrong}`));
      if (count % 5 === 0 || wrong !== '') {
        const after = world.mend(cwd);
        if (after !== '') finds.push(said(`${kind}, kill ${count}: ${after}`));
      }
    }
    console.log(
      `plugs: ${kind}: ${tally.cut} runs killed, ${tally.writing} of them while writing; ${tally.ended} had ended. ` +
        `Between the two renames of a swap: ${tally.missing}, each mended by the next command.`,
    );
  }
  return finds;
}

/** A find, told at once: a run at full length takes hours, and may be stopped. */
function said(find) {
  console.log(`plugs: ${find}`);
  return find;
}

/** Milliseconds that a run takes here. */
async function usual(world, cwd) {
  mkdirSync(cwd);
  world.prepare(cwd);
  const before = performance.now();
  await new Promise((done) => start(cwd, world.args).on('close', done));
  return performance.now() - before;
}

/** Runs and kills after some milliseconds, or within ten of when it begins to write. */
async function killed(world, cwd, after) {
  const child = start(cwd, world.args);
  const locks = [join(cwd, '.site.next'), join(cwd, 'data/.rfc-compare.next')];
  const isWriting = () => locks.some((path) => existsSync(path));
  const ended = new Promise((done) => child.on('close', done));
  let over = false;
  ended.then(() => {
    over = true;
  });
  if (after === undefined) {
    while (!over && !isWriting()) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, Math.random() * 10));
  } else await Promise.race([ended, new Promise((done) => setTimeout(done, after))]);
  child.kill('SIGKILL');
  const code = await ended;
  return { code, writing: isWriting() };
}
