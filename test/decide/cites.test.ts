import { expect, test } from 'vitest';
import { examine } from '../../src/pipeline.ts';
import { toldParts } from '../../src/render/decision/tell.ts';
import { caseFolder, shippedFolder } from '../helpers/folder.ts';

/** What says that something is not there, counts, or repeats what was given: it rests on no message. */
const WITHOUT = [
  /^No (?:must-have|option|single)\b/,
  /^What is left: /,
  /^Every option reaches every must-have/,
  /^The numbers behind the words: /,
  /^In no sum: .* \(it has no weight\)\.$/,
  /^Of \d+ cells, /,
  /^Nobody supports or accepts /,
  /^No other rating of one of its cells /,
  /^Against .* shows no difference that was rated\b/,
  /more such assessments would change something\.$/,
];

test('every finding cites what it rests on, unless it says that something is not there', async () => {
  const examined = await Promise.all(
    [shippedFolder(), caseFolder('decide')].map((folder) => examine(folder)),
  );
  const told = examined
    .flatMap(({ rfcs }) => rfcs)
    .flatMap(({ comparison }) => toldParts(comparison).flatMap((part) => part.told))
    .map(({ words }) => ({
      said: words.map((one) => (one.kind === 'text' ? one.text : '')).join(''),
      cites: words.some(({ kind }) => kind === 'citation'),
    }));
  const bare = told.filter(({ cites }) => !cites).map(({ said }) => said);
  expect(told.length).toBeGreaterThan(100);
  expect(bare.filter((said) => !WITHOUT.some((pattern) => pattern.test(said)))).toEqual([]);
});
