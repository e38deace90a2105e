import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { FORMS } from '../src/model/template.ts';
import { type Answer, examiner } from './helpers/examiner.ts';
import { type Files, SHED } from './helpers/folder.ts';
import { mutated } from './helpers/mutate.ts';

/** `npm run torture -- folders` sets how many, and from where. */
const FOLDERS = Number(process.env.TORTURE_COUNT ?? 60);
const SEED = Number(process.env.TORTURE_SEED ?? 20_210_604);
/** Milliseconds of the processor that reading a folder may take. */
const SLOWEST = 1_000;

const { examine, stop } = examiner();
afterAll(stop);

/** RFCs and options that stand in the files, are not in what was read, and of which nothing is said. */
function unaccounted(files: Files, { found, rfcs, options }: Answer): string[] {
  const said = new Set(found.filter(({ severity }) => severity !== 'info').map(({ at }) => at.file));
  const saidIn = (folder: string): boolean => [...said].some((path) => path.startsWith(folder));
  return Object.keys(files).filter((path) => {
    const [, rfc, option] = /^([a-z]+)\/(?:rfc\.md|options\/\d+-(.+)\.md)$/.exec(path) ?? [];
    if (rfc === undefined) return false;
    if (!rfcs.includes(rfc)) return !saidIn(`${rfc}/`);
    return option !== undefined && !options.includes(`${rfc}/${option}`) && !said.has(path);
  });
}

test(`${FOLDERS} data folders mutated at random: none crashes or hangs, and no file is passed over in silence`, async () => {
  const finds: string[] = [];
  let whole = 0;
  for (const [at, files] of fc.sample(mutated(SHED), { numRuns: FOLDERS, seed: SEED }).entries()) {
    const answer = await examine(files, FORMS.slice(at % FORMS.length, (at % FORMS.length) + 1));
    const wrong = [
      ...(answer.threw === undefined ? [] : [answer.threw]),
      ...(answer.examined > SLOWEST ? [`took ${answer.examined} ms to read`] : []),
      ...(answer.polluted === '' ? [] : [`Object.prototype has ${answer.polluted}`]),
      ...unaccounted(files, answer).map((path) => `nothing is said of ${path}`),
    ];
    if (wrong.length > 0) finds.push(`${wrong.join('; ')}: ${JSON.stringify(files)}`);
    if (answer.rfcs.length === 2) whole += 1;
  }
  expect(finds).toEqual([]);
  // Most mutants are still RFCs, or this would test refusals alone.
  expect(whole).toBeGreaterThan(FOLDERS / 3);
}, 3_600_000);
