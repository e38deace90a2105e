import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { missingShared, SHARED } from '../mail/shared.ts';

const missing = missingShared('threads');

test('check --strict is clean for the shipped data, by their locks alone', async () => {
  const io = memoryIo(ROOT);
  expect([await run(['check', '--strict'], io), io.written.stdout]).toEqual([
    0,
    expect.stringContaining('No errors, no warnings'),
  ]);
});

test.skipIf(missing !== undefined)(
  `every quote of the shipped data is proven${missing === undefined ? '' : ` (${missing})`}`,
  async () => {
    const names = readdirSync(join(SHARED, 'threads')).filter((name) => name.endsWith('.mbox.gz'));
    const io = memoryIo(ROOT);
    const archives = names.flatMap((name) => ['--archive', join(SHARED, 'threads', name)]);
    expect(await run(['verify', ...archives], io)).toBe(0);
    expect(io.written.stdout).toMatch(/^(\d+) quotes: \1 proven, 0 not\./m);
  },
);
