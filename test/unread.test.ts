import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../src/cli.ts';
import { refused, reset } from './helpers/faulty-fs.ts';
import { memoryIo } from './helpers/memory-io.ts';

vi.mock('node:fs', async (original) => (await import('./helpers/faulty-fs.ts')).withFaults(original));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => {
  reset(0);
  rmSync(cwd, { recursive: true });
});

/** What `check` says of a folder in which `people.yaml` alone stands. */
async function told(text: string | Uint8Array): Promise<string> {
  writeFileSync(join(cwd, 'people.yaml'), text);
  const io = memoryIo(cwd);
  expect(await run(['check', '--data', '.'], io)).toBe(1);
  return io.written.stdout + io.written.stderr;
}

test('a file in another encoding is told which one to save it in', async () => {
  expect(await told(Buffer.from('ben: { name: J\xf6rg }\n', 'latin1'))).toContain(
    'The file cannot be read: it is not UTF-8; save it in that encoding. [limit]',
  );
});

test('YAML that is indented with tabs is told what to indent with', async () => {
  expect(await told('ben:\n\tname: Ben Moss\n')).toMatch(
    /people\.yaml:2:1: error: .*Tabs are not allowed as indentation\. \[bad-yaml\][\s\S]*= help: Indent with spaces\./,
  );
});

test('a file that may not be read says so in words', async () => {
  const path = join(cwd, 'site.yaml');
  writeFileSync(path, 'format: 1\n');
  refused.set(path, 'EACCES');
  expect(await told('ben: { name: Ben Moss }\n')).toContain(
    'The file cannot be read: it is not allowed (EACCES); look at the rights of the file.',
  );
});
