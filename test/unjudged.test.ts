import { expect, test, vi } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

/** Threads that answer nothing. */
vi.mock('../src/files/workers.ts', () => ({
  threadsFor: () => 2,
  startWorkers: () => ({
    share: async function* () {},
    tellAll: async () => [],
    end: async () => undefined,
  }),
}));

test('an RFC that no thread has judged does not count as clean', async () => {
  await expect(run(['check', '--jobs', '2'], memoryIo(ROOT))).rejects.toThrow(
    'No thread has judged the RFC no-snoop-control.',
  );
});
