import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { ROOT, SHED } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { serving } from './serving.ts';

/** Small data without a fault. */
const FENCE = Object.fromEntries(Object.entries(SHED).filter(([path]) => !path.startsWith('shed/')));
const LARCH = FENCE['fence/options/1-larch.md'] ?? '';

describe('templates', () => {
  test('are watched; one that fails leaves the page as it was, and says so', async () => {
    const served = await serving(FENCE, '--templates', 'theme', '--port', '0');
    const foot = 'theme/html/block-foot.hbs';
    await served.after(() => served.put(foot, '<p>As the theme has it.</p>\n'));
    expect((await served.get('/')).text).toContain('<p>As the theme has it.</p>');
    await served.after(() => served.put(foot, '{{nobody.knows}}'));
    const { status, text } = await served.get('/');
    expect(status).toBe(200);
    expect(text).toContain('<p>As the theme has it.</p>');
    expect(text).toMatch(
      /<strong class="error">error<\/strong>: &#x60;index\.html&#x60; cannot be made: &quot;knows&quot; not defined/,
    );
    await served.after(() => served.put('theme/html/stray.hbs', ''));
    expect((await served.get('/')).text).toContain('stands in for nothing');
    await served.after(() => {
      served.remove('theme/html/stray.hbs');
      served.put(foot, '<p>Mended.</p>\n');
    });
    const mended = (await served.get('/')).text;
    expect(mended).toContain('<p>Mended.</p>');
    expect(mended).not.toContain('rfc-compare-findings');
    expect(await served.stop()).toBe(0);
  });
});

describe('data with errors from the start', () => {
  test('are told on every page, until there is a site', async () => {
    const served = await serving({ ...FENCE, 'fence/options/1-larch.md': LARCH.replace('cost', 'kost') });
    const { status, text } = await served.get('/');
    expect(status).toBe(503);
    expect(text).toContain('<h1>Nothing is built yet</h1>');
    expect(text).toContain('data/fence/options/1-larch.md:4:12');
    expect(served.io.written.stderr).toContain(
      'data/fence/options/1-larch.md:4:12: error: Unknown criterion',
    );
    await served.after(() => served.put('data/fence/options/1-larch.md', LARCH));
    expect((await served.get('/')).status).toBe(200);
    expect(await served.stop()).toBe(0);
  });

  test('as warnings keep nothing from being built, unless they are to', async () => {
    const stray = { ...FENCE, 'notes.txt': '' };
    const [lax, strict] = [await serving(stray), await serving(stray, '--strict', '--port', '0')];
    const { status, text } = await lax.get('/');
    expect([status, /<details>\n<summary>1 warning</.test(text)]).toEqual([200, true]);
    expect((await strict.get('/')).status).toBe(503);
    expect([await lax.stop(), await strict.stop()]).toEqual([0, 0]);
  });
});

describe('the port', () => {
  test('is the usual one or the next, and a wanted one or none', async () => {
    const [first, second] = [await serving(FENCE, '--port', '0'), await serving(FENCE, '--port', '0')];
    const { port } = new URL(first.url);
    expect(new URL(second.url).port).not.toBe(port);
    const io = memoryIo(first.cwd);
    expect(await run(['serve', '--port', port], io)).toBe(2);
    expect(io.written.stderr).toContain(
      `Cannot listen on port ${port} (another program listens there); name another with --port, or none to have one chosen.`,
    );
    for (const wrong of ['70000', 'x', '-1'])
      expect(await run(['serve', '--port', wrong], memoryIo(first.cwd))).toBe(2);
    expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
  });

  test('without the option is one that is free', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.once('error', () => done()).listen(8765, '127.0.0.1', done));
    const served = await serving(FENCE, '--as', 'html');
    const port = Number(new URL(served.url).port);
    expect(port).toBeGreaterThan(8765);
    expect(await served.stop()).toBe(0);
    taken.close();
  });
});

test('a data folder that is not there is told at once', async () => {
  const io = memoryIo(tmpdir());
  expect(await run(['serve', '--data', 'no-such-folder'], io)).toBe(2);
  expect(io.written.stderr).toContain('There is no data folder `no-such-folder`');
});

describe('the process', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends cleanly at %s, and has opened a browser',
    async (signal) => {
      const cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-serve-'));
      const opener = join(cwd, process.platform === 'darwin' ? 'open' : 'xdg-open');
      writeFileSync(
        opener,
        `#!/bin/sh\nprintf '%s' "$1" > '${cwd}/opened.new' && mv '${cwd}/opened.new' '${cwd}/opened'\n`,
      );
      chmodSync(opener, 0o755);
      const child = spawn(
        process.execPath,
        [
          join(ROOT, 'dist/bin.cjs'),
          'serve',
          '--data',
          join(ROOT, 'data'),
          '--port',
          '0',
          '--as',
          'html',
          '--open',
        ],
        {
          cwd,
          env: { ...process.env, PATH: `${cwd}:${process.env.PATH}` },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      const ended = new Promise<unknown[]>((done) => child.once('close', (...how) => done(how)));
      const url = await new Promise<string>((done) =>
        child.stdout.once('data', (text) => done(String(text).trim())),
      );
      // A connection that stays open keeps no server from ending.
      const events = await fetch(`${url}.rfc-compare/events`);
      while (!opened(cwd)) await new Promise((done) => setTimeout(done, 10));
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      await expect(events.text()).rejects.toThrow();
      expect(opened(cwd)).toBe(url);
      rmSync(cwd, { recursive: true });
    },
  );
});

function opened(cwd: string): string {
  try {
    return readFileSync(join(cwd, 'opened'), 'utf8');
  } catch {
    return '';
  }
}
