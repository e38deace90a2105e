import { expect, test } from 'vitest';
import { authorsOf } from '../../src/mail/author.ts';
import { readHead } from '../../src/mail/message.ts';
import { threadsOf } from '../../src/mail/threads.ts';
import type { Message } from '../../src/model/message.ts';
import type { Thread } from '../../src/model/thread.ts';
import { mailsOf, missingShared, shared } from './shared.ts';

const CASES = ['thread', 'thread2', 'thread3', 'thread4', 'thread5', 'thread6', 'thread7', 'thread8'];
const FOLDER = 'mail-cases/imaptest-threads';

/** A mailbox of the case: some cases expunge messages and append others between two answers. */
async function messages(name: string): Promise<Message[]> {
  const tools = {
    note: () => {},
    decode: (text: string) => text,
    intern: (text: string) => text,
    authors: authorsOf([], (t) => t),
  };
  return (await mailsOf(shared(`${FOLDER}/${name}.mbox`))).map((mail) => {
    const head = readHead(mail, tools);
    if (typeof head === 'string') throw new Error(head);
    return head;
  });
}

/** RFC 5256, 3: an id that is not unique counts as none. */
function unique(list: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return list.map((message, index) => {
    const id = seen.has(message.id) ? `${index}@twice.invalid` : message.id;
    seen.add(id);
    return { ...message, id };
  });
}

/** The answer of IMAP THREAD, numbers being places in `list`. */
function answer(threads: readonly Thread[], list: readonly Message[]): string {
  return threads.map((thread) => `(${branch(thread, 0, list)})`).join('');
}

function branch(thread: Thread, at: number, list: readonly Message[]): string {
  const id = thread.entries[at]?.id;
  const below = thread.entries.flatMap((entry, index) => (entry.parent === at ? [index] : []));
  const number = list.findIndex((message) => message.id === id);
  const own = number < 0 ? '' : String(number + 1);
  if (below.length === 0) return own;
  if (below.length === 1 && own !== '') return `${own} ${branch(thread, below[0] ?? 0, list)}`;
  const rest = below.map((child) => `(${branch(thread, child, list)})`).join('');
  return own === '' ? rest : `${own} ${rest}`;
}

function run(list: readonly Message[]): string {
  const named = unique(list);
  return answer(threadsOf(named, true), named);
}

const skipped = missingShared(FOLDER);

/** The script of a case: each expected answer, after the appends and expunges before it. */
async function script(name: string): Promise<{ expected: string; found: string }[]> {
  const all = await messages(name);
  const lines = new TextDecoder().decode(shared(`${FOLDER}/${name}`)).split('\n');
  const box: Message[] = [];
  let next = 0;
  const append = (): void => {
    const message = all[next++];
    if (message !== undefined) box.push(message);
  };
  if (lines.some((line) => line === 'messages: all')) while (next < all.length) append();
  let marked: number[] = [];
  const results: { expected: string; found: string }[] = [];
  for (const line of lines) {
    const store = /^ok store ([\d,]+) \+flags/.exec(line);
    const thread = /^\* thread (.*)$/i.exec(line);
    if (line === 'ok append') append();
    if (store !== null) marked = (store[1] ?? '').split(',').map(Number);
    if (line === 'ok expunge') for (const number of marked.reverse()) box.splice(number - 1, 1);
    if (thread !== null) results.push({ expected: thread[1] ?? '', found: run(box) });
  }
  return results;
}

for (const name of CASES) {
  test.skipIf(skipped !== undefined)(
    `threads ${name} of imaptest as RFC 5256 does ${skipped ?? ''}`,
    async () => {
      const results = await script(name);
      expect(results.map((result) => result.found)).toEqual(results.map((result) => result.expected));
      expect(results.length).toBeGreaterThan(0);
    },
  );
}
