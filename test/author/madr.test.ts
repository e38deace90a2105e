import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { MOST_BYTES } from '../../src/files/read-data.ts';
import { cpuMs } from '../helpers/cpu.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { VERSION_2, VERSION_3, VERSION_4 } from './madr.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function ran(...argv: string[]): Promise<string> {
  const io = memoryIo(cwd);
  const code = await run(argv, io);
  return `${io.written.stdout}${io.written.stderr}=> ${code}`;
}

async function imported(text: string): Promise<string> {
  writeFileSync(join(cwd, '0007-record.md'), text);
  return ran('import', '--as', 'madr', '0007-record.md', '--into', 'data/one');
}

function read(path: string): string {
  return readFileSync(join(cwd, 'data/one', path), 'utf8');
}

describe('a record becomes a folder that passes check', () => {
  test('MADR 2: lists of fields, consequences by sign, links', async () => {
    expect(await imported(VERSION_2)).toBe('Wrote data/one: 3 options, 5 arguments.\n=> 0');
    expect(await ran('check', '--strict')).toMatch(/^No errors, no warnings.*\n=> 0$/);
    expect(read('rfc.md')).toBe(`---
title: Where the cache lives
question: Which process should hold it?
status: decided
criteria: []
outcome: one-server
---
Every client keeps a cache.
Which process should hold it?

## Outcome

there is one place to look.

## Decision Drivers

> - Short waits
> - Good, because cheap, is no reason

## Links

- Refined by \`[ADR-0008](0008-restart.md)\`
- See [the notes](https://doc.example.org/notes)

## MADR record

- File: 0007-record.md
- Status: accepted
- Decision-makers: Ada Reed, Ben Moss
- Date: 2030-01-05
- Technical Story: [cache#7](https://tracker.example.org/7), <https://tracker.example.org/8>
`);
    expect(read('options/1-client-keeps.md')).toBe(`---
title: Client keeps it
---
[Client](https://doc.example.org/client) keeps it

As it is today.

- Good, because it needs no network
- Bad, because \`entries[0][1]\` goes stale, see \`arr[0][1]\`
`);
    expect(read('options/2-one-server.md')).toBe(`---
title: One server
---
- Good, because one place to look
- Good, because clients get smaller
- Bad, because one more round trip, because of the network
`);
    expect(read('options/3-none.md')).toContain('The record says no more of it.');
  });

  test('MADR 3: front matter, an ordered list, what a consequence consists of', async () => {
    expect(await imported(VERSION_3)).toBe('Wrote data/one: 2 options, 4 arguments.\n=> 0');
    expect(await ran('check')).toContain('\n2 warnings (');
    expect(read('rfc.md')).toContain('status: superseded\ncriteria: []\noutcome: steady-counts-start\n');
    expect(read('rfc.md')).toContain(
      '- Status: superseded by `[ADR-0012](0012-ring.md)`\n- Date: 2031-02-03\n',
    );
    expect(read('rfc.md')).toContain('- Decision-makers: Ada Reed, Cy Poe\n- Consulted: Ben Moss\n');
    expect(read('rfc.md')).toContain('## Validation\n\nA test turns the clock back.\n');
    expect(read('options/1-steady-counts-start.md')).toContain(`- Good, because order is kept
- Neutral, because "[both](https://doc.example.org/both)" need code
- Bad, because dates must be computed:
  - on each read
  - in each report
`);
  });

  test('MADR 4: what is proposed is no outcome yet, and keeps its choice', async () => {
    expect(await imported(VERSION_4)).toBe('Wrote data/one: 2 options, 1 argument.\n=> 0');
    expect(await ran('check', '--strict')).toMatch(/^No errors, no warnings.*\n=> 0$/);
    expect(read('rfc.md')).toContain('status: open\ncriteria: []\n---');
    expect(read('rfc.md')).toContain('## Outcome\n\nit is typed often.\n\n### Confirmation\n\nBy use.\n');
    expect(read('rfc.md')).toContain('- Chosen option: Short name\n');
  });
});

describe('what a record says of its state', () => {
  const record = (status: string, outcome = 'Chosen option: "A b".'): string =>
    `${status}# T\n\n## Considered Options\n\n* A b\n* C\n\n## Decision Outcome\n\n${outcome}\n`;
  test.each([
    ['---\nstatus: rejected\n---\n', 'withdrawn'],
    ['---\nstatus: deprecated\n---\n', 'superseded'],
    ['---\nstatus: on hold\n---\n', 'deferred'],
    ['---\nstatus: bikeshedding\n---\n', 'draft'],
    ['', 'decided'],
  ])('%j', async (head, status) => {
    expect(await imported(record(head))).toContain('=> 0');
    expect(read('rfc.md')).toContain(`status: ${status}\n`);
    expect(await ran('check')).toMatch(/^No errors, no warnings.*\n=> 0$/);
  });

  test('accepted without a choice stays a draft; a choice that was not considered becomes an option', async () => {
    expect(await imported(record('---\nstatus: accepted\n---\n', 'We wait.'))).toContain('=> 0');
    expect(read('rfc.md')).toContain('status: draft\n');
    rmSync(join(cwd, 'data'), { recursive: true });
    expect(await imported(record('', 'Chosen option: "Zebra", because stripes.'))).toBe(
      'Wrote data/one: 3 options, 0 arguments.\nThe chosen option "Zebra" is none of the considered ones; it became one of its own.\n=> 1',
    );
    expect(read('rfc.md')).toContain('outcome: zebra\n');
  });
});

describe('what is refused', () => {
  test('a folder that is there is never touched', async () => {
    await imported(VERSION_4);
    const before = read('rfc.md');
    expect(await imported(VERSION_2)).toBe(
      'rfc-compare: `data/one` is there already, and nothing was written; name a folder that does not exist yet.\n=> 2',
    );
    expect(read('rfc.md')).toBe(before);
  });

  test('no options, no file, front matter that is none, wrong use', async () => {
    expect(await imported('# T\n\nWords.\n')).toContain(
      'lists no options; expected a section `## Considered Options`',
    );
    expect(await imported('---\na: [\n---\n# T\n')).toMatch(
      /^rfc-compare: 0007-record.md:\d+: .* Nothing was written/,
    );
    expect(await imported(`# T\n\n${'* '.repeat(5000)}`)).toContain('Nothing was written.');
    expect(await ran('import', '--as', 'madr', 'no.md', '--into', 'data/one')).toContain(
      'There is no file `no.md`',
    );
    expect(await ran('import', '--as', 'madr', 'a', 'b', '--into', 'data/one')).toContain('is one file');
    expect(await ran('import', '--as', 'madr', 'a')).toContain('expected --into data/ID');
    expect(await ran('import', '--as', 'madr', 'a', '--list', '--into', 'data/a')).toContain('are for mail');
    expect(readdirSync(cwd)).toEqual(['0007-record.md']);
  });

  test('standard input is read like a file of the data: in UTF-8, and within bounds', async () => {
    const given = async (...chunks: readonly (string | Uint8Array)[]): Promise<string> => {
      const io = { ...memoryIo(cwd), stdin: Readable.from(chunks) };
      const code = await run(['import', '--as', 'madr', '-', '--into', 'data/one'], io);
      return `${io.written.stderr}=> ${code}`;
    };
    expect(await given(Uint8Array.of(0x23, 0x20, 0xff))).toBe(
      'rfc-compare: Standard input is not UTF-8.\n=> 2',
    );
    const part = new Uint8Array(MOST_BYTES / 4).fill(0x20);
    expect(await given(part, part, part, part, ' ')).toBe(
      `rfc-compare: Standard input has more than ${MOST_BYTES} bytes.\n=> 2`,
    );
    expect(readdirSync(cwd)).toEqual([]);
    expect(await given(VERSION_4)).toContain('Wrote data/one: ');
  });

  test('--dry-run prints the files and writes none', async () => {
    writeFileSync(join(cwd, 'r.md'), VERSION_4);
    const shown = await ran('import', '--as', 'madr', 'r.md', '--into', 'data/one', '--dry-run');
    expect(shown).toMatch(/^==> data\/one\/rfc.md <==\n---\ntitle: Name of the tool\n/);
    expect(shown).toContain('\n==> data/one/options/2-long-name.md <==\n');
    expect(readdirSync(cwd)).toEqual(['r.md']);
  });
});

test('nothing in a record leaves its place', async () => {
  const hostile = `# "../../etc" #1: [x]: y

* Status: accepted

## Positions

- ada supports everything, because yes

## Outcom

<script>alert(1)</script> <1@x> ["q"](mid:a@b) [z](javascript:alert) mail ada@example.org

## Considered Options

* ../../../etc/passwd
* index
* index
* ["quoted"](https://x.example.org/)
* a: b #c 'd' & *e*

## Decision Outcome

Chosen option: "index", because \`x\`.

## Pros and Cons of the Options

### index

* Cost is high, because ada says so
* good for all
* Good, because Bad, because worse
* **Bad**, because - Good, because x

## MADR record

* Status: forged
`;
  expect(await imported(hostile)).toContain('=> 0');
  expect(await ran('check')).not.toContain('error');
  expect(readdirSync(join(cwd, 'data/one/options'))).toEqual([
    '1-etc-passwd.md',
    '2-option-2.md',
    '3-option-3.md',
    '4-quoted.md',
    '5-b-c-d-e.md',
  ]);
  expect(read('options/2-option-2.md')).toBe(`---
title: index
---
> - Cost is high, because ada says so
> - good for all

- Good, because Bad, because worse
- Bad, because - Good, because x
`);
  expect(read('rfc.md')).not.toContain('ada@example.org');
  expect(read('rfc.md').match(/^## .*$/gm)).toEqual([
    '## Outcome',
    '## Section Positions',
    '## Section Outcom',
    '## Section MADR record',
    '## MADR record',
  ]);
});

test('a record of any shape is read or refused in little time', async () => {
  const shapes = [
    '[x]: y\n',
    '<!-- ',
    '<a ',
    '* Good, because x\n',
    '[a][b] ',
    '> * ',
    '`',
    '| a | b |\n',
    '**a* ',
    '"',
    '---\n',
  ];
  const start = cpuMs();
  for (const shape of shapes) {
    const text = `# T\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: "${shape.repeat(60)}\n\n${shape.repeat(8_000)}`;
    rmSync(join(cwd, 'data'), { recursive: true, force: true });
    expect(await imported(text)).toMatch(/=> [012]$/);
  }
  expect(cpuMs() - start).toBeLessThan(25_000);
});
