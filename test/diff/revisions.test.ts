import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { changesOf } from '../../src/commands/draft-changes.ts';
import { load } from '../../src/commands/load.ts';
import { openRepository } from '../../src/files/git-data.ts';
import { listCommits } from '../../src/files/git-history.ts';
import { realIo } from '../../src/io.ts';
import { DRAFT_FORMS } from '../../src/model/draft.ts';
import { type Files, SHED } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { missingProgram } from '../mail/programs.ts';
import { type Repository, withRepository } from './repository.ts';

const missing = missingProgram('git');
const FENCE: Files = Object.fromEntries(Object.entries(SHED).filter(([path]) => !path.startsWith('shed/')));
const TITLED: Files = {
  ...FENCE,
  'fence/rfc.md': (FENCE['fence/rfc.md'] ?? '').replace('Wood of the fence', 'Wood of the new fence'),
};
const DEARER: Files = {
  ...TITLED,
  'fence/options/1-larch.md': (TITLED['fence/options/1-larch.md'] ?? '').replace('Good for', 'Bad for'),
};

const TITLE = '* Title: "Wood of the new fence", was "Wood of the fence"';
const COST = '* Cost, #1 larch: bad, was good';

/** v1, then v2 on a branch of that name's tag, then a third commit. */
async function withThree(use: (repository: Repository) => Promise<void>): Promise<void> {
  await withRepository(async (repository) => {
    repository.commit(FENCE, 'Ask about the fence');
    repository.git('tag', 'v1');
    repository.commit(TITLED, 'It is a new fence');
    repository.git('tag', '-a', '-m', 'second', 'v2');
    repository.commit(DEARER, 'Larch got dear');
    await use(repository);
  });
}

describe.skipIf(missing !== undefined)(
  `git revisions are compared${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    test('tags, ranges, branches, steps back, and the data as they are', () =>
      withThree(async ({ ours, root, git }) => {
        git('branch', 'side', 'v1');
        for (const argv of [
          ['v1..v2'],
          ['v1', 'v2'],
          ['side', 'HEAD~1'],
          ['v1', git('rev-parse', '--short', 'v2')],
        ]) {
          const { code, stdout, stderr } = await ours('diff', ...argv);
          expect([code, stderr]).toEqual([0, '']);
          expect(stdout).toContain(TITLE);
          expect(stdout).not.toContain(COST);
        }
        for (const argv of [['v2..'], ['HEAD~1'], ['v2', 'main'], ['v2', 'data']]) {
          const { stdout } = await ours('diff', ...argv);
          expect(stdout).toContain(COST);
          expect(stdout).not.toContain(TITLE);
        }
        writeFileSync(join(root, 'data/fence/rfc.md'), FENCE['fence/rfc.md'] ?? '');
        expect((await ours('diff', 'HEAD')).stdout).toContain('was "Wood of the new fence"');
        expect((await ours('diff', 'v2..v2')).stdout).toBe(
          'What changed from v2 to v2\n\nNothing changed.\n',
        );
      }));

    test('whatever repository a hook works in', () =>
      withThree(async ({ root }) => {
        const env = { PATH: process.env.PATH, GIT_DIR: '.git', GIT_INDEX_FILE: 'none', GIT_PREFIX: 'none/' };
        const io = { ...memoryIo(root, env), spawn: realIo().spawn };
        expect(await run(['diff', 'v1..v2'], io)).toBe(0);
        expect(io.written.stdout).toContain(TITLE);
      }));

    test('names of people and criteria are those of the revision', () =>
      withRepository(async ({ commit, ours }) => {
        commit(FENCE, 'One');
        commit(
          { ...FENCE, 'people.yaml': (FENCE['people.yaml'] ?? '').replace('Ada Reed', 'Ada Rush') },
          'Two',
        );
        const { stdout } = await ours('diff', 'HEAD~1..HEAD');
        expect(stdout).toContain('* Ada Rush, name: Ada Rush, was Ada Reed');
      }));

    test('in a folder further down, from a folder further down, where names are odd', () =>
      withRepository(async ({ commit, root }) => {
        const under = 'its data/ü "x"\\y';
        commit(FENCE, 'One', under);
        commit({ ...DEARER, 'fence/a\nb.md': 'stray', '.hidden/rfc.md': 'no' }, 'Two', under);
        const from = async (cwd: string, data: string): Promise<string> => {
          const io = { ...memoryIo(join(root, cwd), { PATH: process.env.PATH }), spawn: realIo().spawn };
          expect(await run(['diff', 'HEAD~1', 'HEAD', '--data', data], io)).toBe(0);
          return io.written.stdout;
        };
        expect(await from('.', under)).toContain(COST);
        expect(await from('its data', 'ü "x"\\y/')).toContain(COST);
        expect(await from(under, '.')).toContain(COST);
        expect(await from('.', `./its data/../${under}`)).toContain(COST);
      }));

    test('what is no revision, no data or no repository is said, and no name is an option', () =>
      withThree(async ({ ours, root, git }) => {
        const told = async (...argv: string[]): Promise<string> => {
          const { code, stderr, stdout } = await ours('diff', ...argv);
          expect([code, stdout]).toEqual([2, '']);
          return stderr;
        };
        expect(await told('v9')).toMatch(
          /`v9` is neither a data folder nor a revision of the git repository/,
        );
        expect(await told('v1..v9')).toMatch(/`v9` is neither/);
        expect(await told('v1...v2')).toMatch(/no range; expected OLD\.\.NEW/);
        expect(await told('v1', 'v2', '--data', 'elsewhere')).toMatch(/`v1` has no data in `elsewhere`/);
        expect(await told('v1', 'v2', '--data', '../out')).toMatch(/outside of the git repository/);
        expect(await told('--', '--output=pwned')).toMatch(/`--output=pwned` is neither/);
        expect(await told('v1\nHEAD')).toMatch(/is neither/);
        expect(await told('v1..--all')).toMatch(/`--all` is neither/);
        git('tag', 'blob', git('rev-parse', 'v1:data/people.yaml'));
        expect(await told('blob')).toMatch(/`blob` is neither/);
        const outside = mkdtempSync(join(tmpdir(), 'rfc-compare-none-'));
        const io = { ...memoryIo(outside, { PATH: process.env.PATH }), spawn: realIo().spawn };
        expect(await run(['diff', 'HEAD~3'], io)).toBe(2);
        expect(io.written.stderr).toMatch(
          /There is no folder `HEAD~3`, and as a revision .* is in no git repository .*--data/,
        );
        rmSync(outside, { recursive: true });
        mkdirSync(join(root, 'empty'));
        expect(await told('empty', 'v1')).toMatch(/The folder `empty` holds no data/);
      }));

    test('a folder with the name of a revision is the folder, and that is said', () =>
      withThree(async ({ ours, root }) => {
        mkdirSync(join(root, 'v1'));
        writeFileSync(join(root, 'v1/criteria.yaml'), 'cost:\n  name: Cost\n');
        const plain = await ours('diff', 'v1', 'v2');
        expect(plain.stderr).toMatch(
          /`v1` is a folder and a git revision; the folder is compared\. Write `\.\/v1`/,
        );
        expect(plain.stdout).toContain('1 RFC added.');
        expect((await ours('diff', './v1', 'v2')).stderr).toBe('');
        const revision = await ours('diff', 'v1^0', 'v2');
        expect([revision.stderr, revision.stdout.includes(TITLE)]).toEqual(['', true]);
      }));

    test('without git two folders are compared, and a revision says what is missing', () =>
      withThree(async ({ root }) => {
        const io = (): ReturnType<typeof memoryIo> => ({
          ...memoryIo(root, { PATH: '/nonexistent' }),
          spawn: realIo().spawn,
        });
        const folders = io();
        expect(await run(['diff', 'data', './data'], folders)).toBe(0);
        const revisions = io();
        expect(await run(['diff', 'v1'], revisions)).toBe(2);
        expect(revisions.written.stderr).toMatch(/git, which is not installed; name two data folders/);
      }));

    test('an RFC that cannot be read in one revision is not said to be gone', () =>
      withRepository(async ({ commit, ours }) => {
        commit({ ...FENCE, 'fence/rfc.md': 'no front matter' }, 'Broken');
        commit(FENCE, 'Mended');
        const { code, stdout, stderr } = await ours('diff', 'HEAD~1..HEAD');
        expect(stdout).toContain('Not compared, as one of the two could not be read: fence.');
        expect(stderr).toMatch(/The data of `HEAD~1` have \d+ errors?/);
        expect(code).toBe(0);
        expect((await ours('diff', 'HEAD..HEAD~1')).code).toBe(1);
      }));
  },
);

describe.skipIf(missing !== undefined)('a draft gets what changed since a revision', () => {
  test('one item a change', () =>
    withThree(async ({ io }) => {
      const loaded = await load(io(), 'data');
      const { since, items } = await changesOf(io(), loaded, 'fence', 'v1', 'data');
      expect([since, items.length]).toEqual(['v1', 2]);
      const text = JSON.stringify(items);
      expect(text).toContain('Wood of the new fence');
      expect(text).toContain('"source":"larch@example.org"');
    }));

  test('in every form, but for a ballot, which refuses it', () =>
    withThree(async ({ ours }) => {
      for (const form of DRAFT_FORMS) {
        const options = ['--revision', '2', '--since', 'v1'];
        const from = form === 'mail' ? ['--from', 'ada@example.org'] : [];
        const { code, stdout, stderr } = await ours('draft', 'fence', '--as', form, ...options, ...from);
        if (form === 'ballot') {
          expect([code, stderr]).toEqual([2, expect.stringContaining('leave --since out')]);
          continue;
        }
        expect([form, code]).toEqual([form, 0]);
        expect(stdout).toContain('Changes in v2');
        expect(stdout).toContain('Wood of the new fence');
      }
    }));

  test('of a revision that has no such RFC it says so', () =>
    withThree(async ({ io, commit }) => {
      commit(SHED, 'The shed');
      const loaded = await load(io(), 'data');
      await expect(changesOf(io(), loaded, 'shed', 'v1', 'data')).rejects.toThrow('`v1` has no RFC `shed`');
      await expect(changesOf(io(), loaded, 'shed', 'v7', 'data')).rejects.toThrow(/neither a data folder/);
    }));
});

describe.skipIf(missing !== undefined)('the site tells the history', () => {
  const page = async ({ io, root }: Repository, path: string): Promise<string> => {
    const own = io();
    expect(await run(['build', '--history', '--as', 'html,md,txt', '--out', 'out'], own)).toBe(0);
    const { readFileSync } = await import('node:fs');
    return readFileSync(join(root, 'out', path), 'utf8');
  };

  test('each commit that changed the RFC, with its day in UTC, and nothing of the others', () =>
    withThree(async (repository) => {
      const { commit, git } = repository;
      commit(DEARER, 'Nothing of ours');
      commit({ ...DEARER, 'README.md': 'Read me.\n' }, 'Beside the RFC');
      git('mv', 'data/fence', 'data/hedge');
      git('commit', '-q', '-m', 'A hedge it is');
      const text = await page(repository, 'hedge/history/index.txt');
      expect(text.match(/^2021-.*$/gm)).toEqual([
        expect.stringMatching(/^2021-06-07 A hedge it is \([0-9a-f]{12}\)$/),
        expect.stringMatching(/^2021-06-04 Larch got dear /),
        expect.stringMatching(/^2021-06-03 It is a new fence /),
        expect.stringMatching(/^2021-06-02 Ask about the fence /),
      ]);
      for (const line of ['* The RFC: its id is hedge, was fence', TITLE, COST, 'Begins: fence,'])
        expect(text).toContain(line);
    }));

  test('no more commits than asked for, and that says so', () =>
    withThree(async ({ io }) => {
      const repository = await openRepository(io(), 'data');
      const { commits, cut } = await listCommits(io(), repository, 'HEAD', ['fence'], 2);
      expect([commits.map(({ subject }) => subject), cut]).toEqual([
        ['Larch got dear', 'It is a new fence'],
        'limit',
      ]);
      expect((await listCommits(io(), repository, 'HEAD', ['fence'], 3)).cut).toBeUndefined();
    }));

  test('a merge tells what is its own', () =>
    withThree(async (repository) => {
      const { git, root } = repository;
      git('checkout', '-q', '-b', 'side', 'v1');
      writeFileSync(join(root, 'data/fence/options/3-wire.md'), '---\ntitle: wire\n---\nIt is thin.\n');
      git('add', '-A');
      git('commit', '-q', '-m', 'Wire');
      git('checkout', '-q', 'main');
      git('merge', '-q', '--no-ff', '-m', 'Both together', 'side');
      const text = await page(repository, 'fence/history/index.txt');
      expect(text).toContain(' Wire (');
      expect(text).not.toContain('Both together');
    }));

  test('a shallow clone says that there is more', () =>
    withThree(async ({ root, io, git }) => {
      git('clone', '-q', '--depth', '1', `file://${root}`, 'shallow');
      const own = { ...io(), cwd: join(root, 'shallow') };
      expect(await run(['build', '--history', '--as', 'txt'], own)).toBe(0);
      const { readFileSync } = await import('node:fs');
      const text = readFileSync(join(root, 'shallow/site/fence/history/index.txt'), 'utf8');
      expect(text.replace(/\s+/g, ' ')).toContain('this clone of the repository is shallow');
      expect(await run(['diff', 'HEAD~1'], own)).toBe(2);
    }));

  test('who is withdrawn by now is not named of any revision', () =>
    withRepository(async (repository) => {
      const people = FENCE['people.yaml'] ?? '';
      repository.commit(FENCE, 'One');
      repository.commit(DEARER, 'What Ada Reed says now');
      repository.commit(
        { ...DEARER, 'people.yaml': people.replace('name: Ada Reed', 'name: Ada Reed\n  withdrawn: true') },
        'Three',
      );
      for (const form of ['html', 'md', 'txt'])
        expect(await page(repository, `fence/history/index.${form}`)).not.toMatch(/Ada|Reed/);
      expect((await repository.ours('diff', 'HEAD~2..HEAD~1', '--as', 'json')).stdout).toContain('Ada Reed');
      expect((await repository.ours('diff', 'HEAD~2..HEAD', '--as', 'json')).stdout).not.toContain(
        'Ada Reed',
      );
    }));

  test('the subject of a commit gives no address, and no part of a withdrawn name in any case', () =>
    withRepository(async (repository) => {
      const people = (FENCE['people.yaml'] ?? '')
        .replace('name: Ada Reed', 'name: Ada\n  withdrawn: true')
        .replace('"Reed, Ada"', '"Ada Reed"');
      expect(people).toContain('also: ["Ada Reed"]');
      repository.commit(FENCE, 'One');
      repository.commit(
        { ...DEARER, 'people.yaml': people },
        'As ADA REED and ada say (Ben <ben.moss@example.org>)',
      );
      for (const form of ['md', 'txt']) {
        const told = (await page(repository, `fence/history/index.${form}`)).replace(/\s+/g, ' ');
        expect(told).toMatch(/As \(name withdrawn\) and \(name withdrawn\) say \(Ben \S*\[address\\?\]\S*\)/);
        expect(told).not.toMatch(/\b(ada|reed|ben\.moss)\b/i);
      }
    }));

  test('outside of a repository it is an error, and nothing is written', async () => {
    const root = mkdtempSync(join(tmpdir(), 'rfc-compare-none-'));
    try {
      mkdirSync(join(root, 'data'));
      const io = { ...memoryIo(root, { PATH: process.env.PATH }), spawn: realIo().spawn };
      expect(await run(['build', '--history'], io)).toBe(2);
      expect(io.written.stderr).toMatch(/is in no git repository/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
