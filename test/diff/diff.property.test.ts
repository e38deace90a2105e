import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/diff.ts';
import { diffData, type NamedRevision } from '../../src/revisions.ts';
import type { Files } from '../helpers/folder.ts';
import { dataFolders, ODD_WORDS, PLAIN_WORDS } from '../helpers/generate.ts';
import { changesIn, differences, line, mirrored, revision } from './revise.ts';

const SHAPE = { options: 4, criteria: 3, words: PLAIN_WORDS, longest: 5 };
const plain = dataFolders(SHAPE);
const odd = dataFolders({ ...SHAPE, words: ODD_WORDS });
const RUNS = { numRuns: 12 };

const CLAIM = /^- (.+) for (c\d+)((?:, .*)?), because (.*)$/;
const POSITION =
  /^- (\w+) (supports|accepts|opposes|is neutral on) ([a-z0-9 +-]+?)((?:, .*)?), because (.*)$/;

/** A line of a data file that says something. */
interface Spot {
  readonly path: string;
  readonly at: number;
  readonly text: string;
}

function spots(files: Files, pattern: RegExp): Spot[] {
  return Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.md')
      ? text.split('\n').flatMap((one, at) => (pattern.test(one) ? [{ path, at, text: one }] : []))
      : [],
  );
}

/** The files with other lines in the place of one. */
function splice(files: Files, { path, at }: Spot, lines: readonly string[]): Files {
  const all = (files[path] ?? '').split('\n');
  return { ...files, [path]: all.toSpliced(at, 1, ...lines).join('\n') };
}

function idOf(path: string): string {
  return /\d+-(.+)\.md$/.exec(path)?.[1] ?? '';
}

/** What follows from what was said, and is told beside it. */
const DERIVED = new Set(['disputes', 'objections']);
const direct = (changes: readonly Change[]): string[] =>
  changes.filter(({ part }) => !DERIVED.has(part)).map(({ from: _, to: __, ...change }) => line(change));

/** The changed line of a claim: where it stands, and what became of it. */
async function expectCell(old: Files, now: Files, spot: Spot, criterion: string, became: string) {
  const revisions = [await revision(old), await revision(now)] as const;
  const changes = changesIn(await diffData(...revisions));
  const [only, ...others] = direct(changes);
  expect(others).toEqual([]);
  expect(only?.replace(/(changed|kept)/, '*')).toBe(
    `assessments * ${criterion}--${idOf(spot.path)} (${became})`,
  );
  expectDerived(revisions, changes);
}

/** The cells, disputes and objections that a diff tells are those that the comparisons differ in. */
function expectDerived(revisions: readonly NamedRevision[], changes: readonly Change[]): void {
  const [before, after] = revisions.map(({ examination }) => examination.rfcs[0]?.comparison);
  const disputed = (side: typeof before): string[] =>
    (side?.disputes ?? []).map(({ criterion, option }) => `${criterion.id}--${option.id}`);
  const told = (part: string, kind: string): string[] =>
    changes
      .filter((change) => change.part === part && change.kind === kind)
      .map(({ criterion, option }) => `${criterion}--${option}`);
  expect(told('disputes', 'opened').sort()).toEqual(
    disputed(after)
      .filter((id) => !disputed(before).includes(id))
      .sort(),
  );
  expect(told('disputes', 'closed').sort()).toEqual(
    disputed(before)
      .filter((id) => !disputed(after).includes(id))
      .sort(),
  );
  const words = (side: typeof before): Map<string, string> =>
    new Map(
      (side?.rows ?? []).flatMap(({ cells }) =>
        cells.map(({ criterion, option, words: said }) => [`${criterion}--${option}`, said] as const),
      ),
    );
  const moved = [...words(after)].filter(([id, said]) => words(before).get(id) !== said);
  const toldMoves = changes.filter(({ part, kind }) => part === 'assessments' && kind === 'changed');
  expect(toldMoves.map(({ criterion, option, to }) => [`${criterion}--${option}`, to])).toEqual(moved);
}

/** Runs an edit of one spot that matches, on generated data that have one. */
async function edited(
  pattern: RegExp,
  edit: (files: Files, spot: Spot, words: string[]) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(plain, fc.nat(), async (files, pick) => {
      const all = spots(files, pattern);
      const spot = all[pick % Math.max(1, all.length)];
      fc.pre(spot !== undefined);
      await edit(files, spot, [...(pattern.exec(spot.text) ?? [])]);
    }),
    RUNS,
  );
}

describe('one edit is told as that edit', () => {
  test('a claim that is taken out', () =>
    edited(CLAIM, (files, spot, [, , criterion = '']) =>
      expectCell(files, splice(files, spot, []), spot, criterion, 'removed'),
    ));

  test('a claim that is new', () =>
    edited(CLAIM, (files, spot, [, , criterion = '']) =>
      expectCell(
        files,
        splice(files, spot, [spot.text, `- Bad for ${criterion}, says ben, because ["so it is now"][last]`]),
        spot,
        criterion,
        'added',
      ),
    ));

  test('another rating', () =>
    edited(CLAIM, (files, spot, [, rating = '', criterion = '', tail = '', because = '']) => {
      const other = rating === 'Good' ? 'Bad' : 'Good';
      const now = splice(files, spot, [`- ${other} for ${criterion}${tail}, because ${because}`]);
      return expectCell(files, now, spot, criterion, 'changed');
    }));

  test('other words for the same', () =>
    edited(CLAIM, (files, spot, [, , criterion = '']) =>
      expectCell(
        files,
        splice(files, spot, [spot.text.replace(', because ', ', because to say it anew, ')]),
        spot,
        criterion,
        're-worded',
      ),
    ));

  test('another source for the same words', () =>
    edited(/^- (.+) for (c\d+)((?:, .*)?), because (.*\]\[first\])$/, (files, spot, [, , criterion = '']) =>
      expectCell(
        files,
        splice(files, spot, [spot.text.replace(/\[first\]$/, '[last]')]),
        spot,
        criterion,
        're-cited',
      ),
    ));

  test('a position that is taken out', () =>
    edited(POSITION, async (files, spot, [, person = '']) => {
      const [only, ...others] = direct(changesIn(await differences(files, splice(files, spot, []))));
      expect(others).toEqual([]);
      expect(only).toMatch(new RegExp(`^positions (removed|changed|kept) ${person} \\(removed\\)$`));
    }));

  test('a position that moves', () =>
    edited(POSITION, async (files, spot, [, person = '', stance = '', on = '', tail = '', because = '']) => {
      const other = stance === 'opposes' ? 'supports' : 'opposes';
      const now = splice(files, spot, [`- ${person} ${other} ${on}${tail}, because ${because}`]);
      const [only, ...others] = direct(changesIn(await differences(files, now)));
      expect(others).toEqual([]);
      expect(only).toMatch(new RegExp(`^positions (changed|kept) ${person} \\(changed\\)$`));
    }));

  test('a later position of the same person on the same options', () =>
    edited(POSITION, async (files, spot, [, person = '', , on = '']) => {
      const text = files[spot.path] ?? '';
      const now = {
        ...files,
        [spot.path]: `${text.trimEnd()}\n- ${person} accepts ${on}, because of [a later mail][last]\n`,
      };
      const [only, ...others] = direct(changesIn(await differences(files, now)));
      expect(others).toEqual([]);
      expect(only).toMatch(new RegExp(`^positions (changed|kept) ${person} \\(added\\)$`));
    }));

  test('an option with another id', () =>
    edited(/^title: "/, async (files, spot) => {
      const id = idOf(spot.path);
      fc.pre(id !== '');
      const now = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path.replace(`-${id}.md`, '-called-otherwise.md'),
          path.endsWith('rfc.md')
            ? text.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), 'called-otherwise')
            : text,
        ]),
      );
      const changes = changesIn(await differences(files, now));
      expect(changes.map(line)).toEqual([`options renamed called-otherwise: called-otherwise < ${id}`]);
    }));

  test('a criterion with another id', () =>
    edited(CLAIM, async (files, _, [, , id = '']) => {
      const now = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          text.replace(new RegExp(`\\b${id}\\b`, 'g'), 'other-name'),
        ]),
      );
      const changes = changesIn(await differences(files, now));
      expect(changes.map(line)).toEqual([`criteria renamed other-name: other-name < ${id}`]);
    }));
});

describe('what is not said otherwise is no change', () => {
  test('the same data, files in another order, lines broken elsewhere, other keys of sources', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (files) => {
        const now = Object.fromEntries(
          Object.entries(files)
            .reverse()
            .map(([path, text]) => [
              path,
              path.endsWith('.md')
                ? text
                    .replace(/\]\[first\]/g, '][first-mail]')
                    .replace(/^ {2}first:/m, '  first-mail:')
                    .replace(/^(- .*), because /gm, '$1,\n  because ')
                : text,
            ]),
        );
        const found = await differences(files, now);
        expect([changesIn(found), found.added, found.removed]).toEqual([[], [], []]);
        expect(found.same).toEqual(['any']);
      }),
      RUNS,
    );
  });

  test('claims of different cells in another order', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (files) => {
        const now = Object.fromEntries(
          Object.entries(files).map(([path, text]) => {
            const lines = text.split('\n');
            const cell = (one: string): string =>
              CLAIM.exec(one)?.[2] ?? /^- (c\d+) is /.exec(one)?.[1] ?? '';
            const claims = lines.filter((one) => path.includes('options') && one.startsWith('- '));
            const sorted = claims.toSorted((a, b) => (cell(a) < cell(b) ? -1 : cell(a) > cell(b) ? 1 : 0));
            return [
              path,
              lines.map((one) => (claims.includes(one) ? (sorted.shift() ?? '') : one)).join('\n'),
            ];
          }),
        );
        expect(changesIn(await differences(files, now))).toEqual([]);
      }),
      RUNS,
    );
  });
});

test('the way back is the same, the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(plain, plain, async (one, other) => {
      const now = { ...other, 'people.yaml': one['people.yaml'] ?? '' };
      const there = mirrored(changesIn(await differences(one, now)), false);
      const back = mirrored(changesIn(await differences(now, one)), true);
      expect(back.sort()).toEqual(there.sort());
    }),
    RUNS,
  );
});
