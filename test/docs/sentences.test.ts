import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../src/pipeline.ts';
import { folderOf, ROOT } from '../helpers/folder.ts';

const PAGE = readFileSync(join(ROOT, 'docs/sentences.md'), 'utf8');

/** What the table of a section has in code, in its last column. */
function written(section: string): string[] {
  const [, text = ''] = new RegExp(`^## ${section}$([\\s\\S]*?)^## `, 'm').exec(PAGE) ?? [];
  return [...text.matchAll(/^\|.*\|(.*)\|$/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? '').replace('...', 'it is so')),
  );
}

test('every sentence that the page teaches is read without an error', async () => {
  const [claims, positions, citations] = ['Claims', 'Positions', 'Citations'].map(written);
  expect([claims?.length, positions?.length, citations?.length]).toEqual([9, 6, 4]);
  const list = (lines: readonly string[] = []): string => lines.map((line) => `- ${line}\n`).join('');
  const option = (more = ''): string => `---\ntitle: one\n---\nText.\n\n${more}`;
  const { rfcs, diagnostics } = await examine(
    folderOf({
      'criteria.yaml': 'latency: { name: Latency }\nowner: { name: Owner }\n',
      'people.yaml': 'ada: { name: Ada Reed }\nben: { name: Ben Moss }\n',
      'cache/rfc.md': `---\ntitle: Cache\nquestion: Where?\nstatus: open\ncriteria: [latency, owner]\nsources:\n  doubts: <2@example.org>\n---\n${list(
        citations?.map((citation) => `It failed ${citation}`),
      )}\n## Positions\n\n${list(positions)}`,
      'cache/options/1-client.md': option(),
      'cache/options/2-server.md': option(list(claims)),
    }),
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(rfcs[0]?.rfc.options.map((one) => one.claims.length)).toEqual([0, 9]);
  expect(rfcs[0]?.rfc.positions).toHaveLength(6);
  expect(rfcs[0]?.comparison.citations).toHaveLength(4);
});
