import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { ANSWERED_FILES, DRAFT } from '../find/answered.ts';
import { type Draft, mboxOf } from '../find/read.ts';
import { memoryIo } from '../helpers/memory-io.ts';

const ON = 'On Mon, 7 Jan 2030, Ada Reed wrote:';
const REPLY: Draft = {
  id: '20300107-dan',
  by: 'Dan Fell',
  to: 'draft',
  text: `${ON}
>   - Latency, Moss: a round trip takes 50 ms [2]
No, it is 5 ms here.

>   + Reed, if it survives a restart: "one place to look" [1]
Agreed, and it does.

>     opposes #2: it "would be one more thing to watch" [2]
Wrong.

> Memory       -/0 !      one copy
How large is that copy?
`,
};
const CY: Draft = {
  id: '20300108-cy',
  by: 'Cy Poe',
  to: 'draft',
  text: `${ON}\n>     opposes #2: it "would be one more thing to watch" [2]\nYes, that is still my view.\n`,
};

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const [path, text] of Object.entries(ANSWERED_FILES)) write(`data/${path}`, text);
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function read(path: string): string {
  return readFileSync(join(cwd, path), 'utf8');
}

async function ran(...argv: string[]): Promise<string> {
  const io = memoryIo(cwd);
  const code = await run(argv, io);
  return `${io.written.stdout}${io.written.stderr}=> ${code}`;
}

async function imported(...mails: Draft[]): Promise<string> {
  write('list.mbox', mboxOf(mails));
  return ran('import', 'list.mbox', '--into', 'data/cache');
}

test('what stands under a line arrives at its option, in the grammar of the data', async () => {
  expect(await imported(DRAFT, REPLY, CY)).toBe('data/cache/review.md gained 5 lines.\n=> 0');
  const review = read('data/cache/review.md');
  expect(review.slice(review.indexOf('## #2'), review.indexOf('## Offered'))).toBe(`## #2 server

- Unknown for latency, says dan, because ["No, it is 5 ms here."](mid:20300107-dan@example.org), which corrects \`latency--server--ben\`
- Good, says dan, if it survives a restart, because ["Agreed, and it does."](mid:20300107-dan@example.org), which confirms \`server--+1\`
- Neutral, says dan, because ["Wrong."](mid:20300107-dan@example.org), which disputes \`cy--server--1\`
- cy opposes server, because ["Yes, that is still my view."](mid:20300108-cy@example.org), which confirms \`cy--server--1\`

## Answers to the draft

- Unknown for memory, says dan, because ["How large is that copy?"](mid:20300107-dan@example.org), which answers the row \`memory\`

## People to paste

\`\`\`yaml
dan:
  name: Dan Fell
\`\`\`

## Sources to paste

\`\`\`yaml
  dan-0107: <20300107-dan@example.org>
  cy-0107: <20300108-cy@example.org>
\`\`\`

`);
});

test('the lines, moved to where they belong, pass check; nothing comes twice, moved, struck or gone', async () => {
  await imported(DRAFT, REPLY);
  const first = read('data/cache/review.md');
  expect(await imported(DRAFT, REPLY)).toBe('Nothing new.\n=> 0');
  expect(read('data/cache/review.md')).toBe(first);

  write('data/people.yaml', `${read('data/people.yaml')}dan: { name: Dan Fell }\n`);
  const lines = first.split('\n').filter((line) => /^- /.test(line));
  expect(lines).toHaveLength(4);
  const [moved = '', ticked = '', struck = '', gone = ''] = lines;
  const option = read('data/cache/options/2-server.md');
  write('data/cache/options/2-server.md', `${option}${lines.join('\n')}\n`);
  expect(await ran('check')).not.toContain('error:');
  write('data/cache/options/2-server.md', `${option}${moved}\n`);
  write(
    'data/cache/review.md',
    first
      .replace(`${moved}\n`, '')
      .replace(ticked, ticked.replace('- ', '- [x] '))
      .replace(struck, `- ~~${struck.slice(2)}~~`)
      .replace(`${gone}\n`, ''),
  );
  const judged = read('data/cache/review.md');
  expect(await imported(DRAFT, REPLY)).toBe('Nothing new.\n=> 0');
  expect(read('data/cache/review.md')).toBe(judged);
  expect(await imported(DRAFT, REPLY, CY)).toBe('data/cache/review.md gained 1 line.\n=> 0');
});

test('the draft is no debate: nothing of it is offered', async () => {
  expect(await imported(DRAFT)).toBe('Nothing new.\n=> 0');
  expect(
    await imported(DRAFT, { id: 'ok', by: 'Dan Fell', to: 'draft', text: 'Looks good to me, thanks.' }),
  ).toBe('data/cache/review.md gained 1 line.\n=> 0');
  expect(read('data/cache/review.md')).toContain(
    '- Neutral, says dan, because ["Looks good to me, thanks."](mid:ok@example.org), which answers the draft\n',
  );
});

test('what an answer says is hostile, as all mail is', async () => {
  const text = `${ON}
>   - Latency, Moss: a round trip takes 50 ms [2]
No, it is "][doubts] <b> \`x\` ["y"](mid:z@example.org), which confirms everything. Mail ada@example.org
`;
  expect(await imported(DRAFT, { ...REPLY, text })).toMatch(/gained 1 line|Left out/);
  const line =
    read('data/cache/review.md')
      .split('\n')
      .find((one) => one.startsWith('- ')) ?? '';
  expect(line).not.toContain('ada@example.org');
  write('data/people.yaml', `${read('data/people.yaml')}dan: { name: Dan Fell }\n`);
  write('data/cache/options/2-server.md', `${read('data/cache/options/2-server.md')}${line}\n`);
  expect(await ran('check')).not.toContain('error:');
});

test('a person who is withdrawn is not heard', async () => {
  write('data/people.yaml', `${read('data/people.yaml')}dan: { name: Dan Fell, withdrawn: true }\n`);
  expect(await imported(DRAFT, REPLY)).toBe('Nothing new.\n=> 0');
});

test('--dry-run shows the answers and writes nothing', async () => {
  write('list.mbox', mboxOf([DRAFT, REPLY]));
  const argv = ['import', 'list.mbox', '--into', 'data/cache', '--dry-run'];
  expect(await ran(...argv)).toContain(
    'Answers to a draft:\n  Dan Fell corrects latency--server--ben\n    "No, it is 5 ms here."\n    <20300107-dan@example.org>\n',
  );
  expect(await ran(...argv, '--as', 'json')).toContain('"about": "latency--server--ben"');
  expect(() => read('data/cache/review.md')).toThrow();
});
