import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { threadsOf } from '../../src/mail/threads.ts';
import { missingProgram } from './programs.ts';
import { mailsOf, messagesOf, missingShared, shared } from './shared.ts';

const NAMES = [
  'wbinvd-debate',
  'ioasid-rfc-v1',
  'ioasid-plan-v2',
  'iommu-rfc-v2',
  'iommufd-rfc-10-20',
  'iommufd-rfc-2022',
  'no-snoop-series',
  'lsm-sgx-options-2019',
  'linux-api-trampfd-2020',
];
const skipped = missingShared('threads') ?? missingProgram('mthread');

/** Child to nearest parent at hand, as `mthread` (mblaze) indents the mails; a line in angle brackets is a missing mail. */
function theirs(folder: string, files: readonly string[]): Map<string, string> {
  const run = spawnSync('mthread', [], {
    input: files.map((file) => join(folder, file)).join('\n'),
    encoding: 'utf8',
  });
  expect(run.status).toBe(0);
  const parents = new Map<string, string>();
  const path: string[] = [];
  for (const line of run.stdout.split('\n').filter((text) => text !== '')) {
    const depth = line.length - line.trimStart().length;
    const name = line.trim();
    const own = name.startsWith('<') ? '' : (name.split('/').pop() ?? '');
    path.length = depth;
    if (own !== '') parents.set(own, [...path].reverse().find((above) => above !== '') ?? '');
    path.push(own);
  }
  return parents;
}

for (const name of NAMES) {
  test.skipIf(skipped !== undefined)(
    `${name} is threaded as mthread threads it ${skipped ?? ''}`,
    async () => {
      const mbox = shared(`threads/${name}.mbox.gz`);
      const mails = await mailsOf(mbox);
      const messages = await messagesOf(mbox);
      const folder = mkdtempSync(join(tmpdir(), 'mthread-'));
      try {
        mkdirSync(join(folder, 'cur'));
        const files = mails.map((mail, index) => {
          const file = `${String(index).padStart(5, '0')}:2,S`;
          writeFileSync(join(folder, 'cur', file), mail.bytes);
          return file;
        });
        const expected = theirs(join(folder, 'cur'), files);
        const fileOf = new Map(
          messages.map((message) => [
            message.id,
            files[mails.findIndex((m) => m.at.offset === message.at.offset)] ?? '',
          ]),
        );
        const found = new Map<string, string>();
        for (const thread of threadsOf(messages, false)) {
          for (const entry of thread.entries) {
            if (entry.message === undefined) continue;
            let above = thread.entries[entry.parent];
            while (above !== undefined && above.message === undefined) above = thread.entries[above.parent];
            found.set(fileOf.get(entry.id) ?? '', above === undefined ? '' : (fileOf.get(above.id) ?? ''));
          }
        }
        expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...expected].sort()));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
}
