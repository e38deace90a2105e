import { type FSWatcher, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchTree } from '../../src/files/watch-tree.ts';
import { refused, reset } from '../helpers/faulty-fs.ts';
import { SHED } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { serving } from './serving.ts';

/** The watches that were begun, by their paths, and the paths of which no other may begin. */
const watches = vi.hoisted(() => ({ begun: new Map<string, FSWatcher>(), refused: new Set<string>() }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const { faulty } = await import('../helpers/faulty-fs.ts');
  return {
    ...fs,
    ...faulty(fs),
    watch: (path: string, onEvent: () => void) => {
      if (watches.refused.has(path)) throw Object.assign(new Error('by plan'), { code: 'ENOSPC', path });
      const watcher = fs.watch(path, onEvent);
      watches.begun.set(path, watcher);
      return watcher;
    },
  };
});

const FENCE = Object.fromEntries(Object.entries(SHED).filter(([path]) => !path.startsWith('shed/')));

afterEach(() => {
  reset(0);
  watches.begun.clear();
  watches.refused.clear();
});

test.each(['ENOENT', 'EACCES'])(
  'a template that cannot be read, as %s says, is told until it can',
  async (code) => {
    const served = await serving(FENCE, '--templates', 'theme', '--port', '0');
    const foot = 'theme/html/block-foot.hbs';
    refused.set(join(served.cwd, foot), code);
    await served.after(() => served.put(foot, '<p>Not seen.</p>\n'));
    const { status, text } = await served.get('/');
    expect([status, text]).toEqual([
      200,
      expect.stringContaining(`Cannot read &#x60;${foot}&#x60; (${code}).`),
    ]);
    refused.clear();
    await served.after(() => served.put(foot, '<p>Mended.</p>\n'));
    const mended = (await served.get('/')).text;
    expect(mended).toContain('<p>Mended.</p>');
    expect(mended).not.toContain('rfc-compare-findings');
    expect(await served.stop()).toBe(0);
  },
);

describe('a watch that fails', () => {
  const failure = (path: string): Error =>
    Object.assign(new Error('EMFILE: by plan'), { code: 'EMFILE', path });

  test('is told, and ends nothing', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
    const data = join(cwd, 'data');
    mkdirSync(join(data, 'fence/options'), { recursive: true });
    const troubles: string[] = [];
    const tree = watchTree(
      memoryIo(cwd),
      'data',
      2,
      () => undefined,
      (sentence) => troubles.push(sentence),
    );
    try {
      for (const path of [join(data, 'fence'), dirname(data)]) {
        watches.begun.get(path)?.emit('error', failure(path));
        expect(troubles.splice(0)).toEqual([
          `Cannot watch \`${path}\` for changes (EMFILE); raise fs.inotify.max_user_watches or close what else watches.`,
        ]);
      }
      // Another folder of the name has come, which cannot be watched either.
      const options = join(data, 'fence/options');
      renameSync(options, join(cwd, 'away'));
      mkdirSync(options);
      watches.refused.add(options);
      watches.begun.get(options)?.emit('error', failure(options));
      expect(troubles).toEqual([expect.stringContaining(`Cannot watch \`${options}\` for changes (ENOSPC)`)]);
    } finally {
      tree.close();
      rmSync(cwd, { recursive: true });
    }
  });
});
