import { expect, test } from 'vitest';
import { ownRuns, type Run } from '../../src/cite/own-text.ts';
import { explain, prove, type Witness } from '../../src/cite/prove.ts';
import { readArchive } from '../../src/mail/archive.ts';
import { readThread, sentMails, sketchMail } from '../../src/mail/bodies.ts';
import { readMails } from '../../src/mail/read.ts';
import { threadsOf } from '../../src/mail/threads.ts';
import type { ReadMessage } from '../../src/model/thread.ts';
import { chunked, missingShared, shared } from '../mail/shared.ts';
import { seeded } from './random.ts';

const THREADS = [
  'ioasid-rfc-v1',
  'wbinvd-debate',
  'no-snoop-series',
  'lsm-sgx-options-2019',
  'linux-api-trampfd-2020',
].map((name) => `threads/${name}.mbox.gz`);
const PASSAGES = 10_000;
const missing = THREADS.map(missingShared).find((reason) => reason !== undefined);

/** A mail, and its own paragraphs as words: told apart here again, without what is tested. */
interface Read {
  readonly mail: ReadMessage;
  readonly runs: readonly Run[];
  /** Stretches of own paragraphs with nobody else's words in between. */
  readonly stretches: readonly (readonly (readonly string[])[])[];
  readonly quoted: readonly string[];
}

async function read(path: string): Promise<Read[]> {
  const bytes = shared(path);
  const events = () => readMails('test', chunked(bytes), false);
  const archive = await readArchive(events(), []);
  const bodies = new Map();
  for await (const { message, bytes: mail } of sentMails(events(), archive.messages, archive.account))
    bodies.set(message.id, await sketchMail(mail));
  return threadsOf(archive.messages, false)
    .flatMap((thread) => readThread(thread, bodies, []))
    .map((mail) => ({
      mail,
      runs: ownRuns(mail.lines, mail.message.author.name),
      stretches: stretchesOf(mail),
      quoted: mail.lines
        .filter(({ depth, owner }) => depth > 0 && owner?.by === 'text' && owner.id !== mail.message.id)
        .map(({ text }) => text.trim()),
    }));
}

function stretchesOf({ lines }: ReadMessage): string[][][] {
  const stretches: string[][][] = [[[]]];
  for (const { depth, kind, text } of lines) {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) stretches.at(-1)?.push([]);
    else if (depth === 0 && kind === 'own')
      stretches
        .at(-1)
        ?.at(-1)
        ?.push(...words);
    else stretches.push([[]]);
  }
  return stretches
    .map((stretch) => stretch.filter((words) => words.length > 0))
    .filter((stretch) => stretch.length > 0);
}

/** Words of a passage, `elided` true where it leaves some out; indexes into `words` that follow one another in the mail. */
interface Passage {
  readonly read: Read;
  readonly parts: readonly (readonly string[])[];
}

function passages(mails: readonly Read[], below: (most: number) => number): Passage[] {
  const found: Passage[] = [];
  const usable = mails.filter(({ stretches }) => stretches.length > 0);
  while (found.length < PASSAGES) {
    const one = usable[below(usable.length)];
    const stretch = one?.stretches[below(one.stretches.length)];
    if (one === undefined || stretch === undefined) continue;
    const at = below(stretch.length);
    const words = stretch[at] ?? [];
    const size = 4 + below(12);
    const from = below(Math.max(1, words.length - size));
    const first = words.slice(from, from + size);
    const tail =
      found.length % 3 === 0
        ? laterWords(words.slice(from + size), stretch.slice(at + 1, at + 3), below)
        : [];
    const parts = tail.length > 0 ? [first, tail] : [first];
    // What the mail elides itself, and lines of drawings, are no passages to re-quote.
    if (parts.some((part) => !isPlain(part))) continue;
    found.push({ read: one, parts });
  }
  return found;
}

/** Some words further on, in the same paragraph or one of the two after it. */
function laterWords(
  rest: readonly string[],
  after: readonly (readonly string[])[],
  below: (most: number) => number,
): string[] {
  const where = [rest, ...after][below(1 + after.length)] ?? [];
  const from = below(Math.max(1, where.length - 4));
  return where.slice(from, from + 4);
}

function isPlain(words: readonly string[]): boolean {
  return words.length >= 4 && words.every((word) => !word.includes('..') && /[a-z0-9]/i.test(word));
}

/** Wrapped anew, with typographic marks, and `...` or `[...]` between the parts. */
function requoted({ parts }: Passage, below: (most: number) => number): string {
  const wrapped = parts.map((part) =>
    part.map((word, at) => (at === 0 ? word : `${[' ', '\n', '  ', '\t'][below(4)]}${word}`)).join(''),
  );
  const text = wrapped.join(below(2) === 0 ? ' ... ' : ' [...] ');
  return below(2) === 0 ? text : text.replaceAll('"', '\u201d').replaceAll("'", '\u2019');
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

test.skipIf(missing !== undefined)(
  `${PASSAGES} passages of real mail are proven, and none that was changed${missing === undefined ? '' : ` (${missing})`}`,
  { timeout: 60_000 },
  async () => {
    const mails = (await Promise.all(THREADS.map(read))).flat();
    const below = seeded(20210604);
    const all = passages(mails, below);
    const witnesses = mails.map(
      ({ mail, runs }): Witness => ({ id: mail.message.id, name: mail.message.author.name, own: runs }),
    );
    const wrong: string[] = [];
    const tried = { proven: 0, elided: 0, traced: 0, changed: 0, dropped: 0, swapped: 0, quoted: 0 };
    const expectNone = (
      kind: 'changed' | 'dropped' | 'swapped' | 'quoted',
      quote: string,
      one: Read,
    ): void => {
      tried[kind]++;
      if (prove(quote, { copies: [one.runs] })?.kind === 'proven') wrong.push(`${kind}: ${quote}`);
    };
    for (const [index, passage] of all.entries()) {
      const { read: one, parts } = passage;
      const quote = requoted(passage, below);
      const proof = prove(quote, { copies: [one.runs] });
      tried.proven++;
      if (parts.length > 1) tried.elided++;
      if (proof?.kind !== 'proven') wrong.push(`not proven: ${quote}`);

      const own = one.runs.map(({ text }) => text).join(' ');
      const [part = []] = parts;
      const rest = parts.slice(1);
      const asQuote = (words: readonly string[]): string =>
        requoted({ read: one, parts: [words, ...rest] }, below);
      const at = 1 + below(part.length - 2);
      expectNone('changed', asQuote(part.with(at, `${part[at]}ly`)), one);
      const dropped = part.toSpliced(at, 1);
      if (!own.includes(squeezed(dropped.join(' ')))) expectNone('dropped', asQuote(dropped), one);
      const swapped = part.with(at, part[at + 1] ?? '').with(at + 1, part[at] ?? '');
      if (!own.includes(squeezed(swapped.join(' ')))) expectNone('swapped', asQuote(swapped), one);

      const line = one.quoted[below(one.quoted.length)] ?? '';
      if (isPlain(line.split(/\s+/)) && !own.includes(squeezed(line))) expectNone('quoted', line, one);

      // Cited from another mail, the passage leads back to its author.
      if (index % 5 > 0) continue;
      const other = mails[below(mails.length)];
      if (other === undefined || prove(quote, { copies: [other.runs] })?.kind === 'proven') continue;
      const context = { id: other.mail.message.id, lines: other.mail.lines, others: witnesses };
      const why = explain(quote, { copies: [other.runs] }, context);
      const who = why.kind === 'elsewhere' || why.kind === 'quoted-there' ? why.name : why.kind;
      tried.traced++;
      const authors = witnesses.filter(
        ({ own: runs }) => prove(quote, { copies: [runs] })?.kind === 'proven',
      );
      if (!authors.some(({ name }) => name === who)) wrong.push(`traced to ${who}: ${quote}`);
    }
    expect(wrong).toEqual([]);
    expect(tried.proven).toBe(PASSAGES);
    for (const kind of ['elided', 'quoted'] as const) expect(tried[kind]).toBeGreaterThan(1_000);
    for (const kind of ['changed', 'dropped', 'swapped'] as const) expect(tried[kind]).toBeGreaterThan(9_000);
    expect(tried.traced).toBeGreaterThan(1_500);
    if (process.env.SHOW === '1') process.stderr.write(`${JSON.stringify(tried)}\n`);
  },
);
