import type { BodyLine, MailPlace } from '../model/message.ts';
import type { Account, ReadMessage, Thread, ThreadEntry } from '../model/thread.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { visibleLine } from '../text/visible.ts';

const WHO = 20;
const KIND = 11;
const INDENT = 40;
const NAMED = 20;

/** A thread as a tree, one line a mail: when (UTC), who, and the subject where it changes. With `ids`, each Message-ID. */
export function threadTree(thread: Thread, ids: boolean): string {
  const mails = thread.entries.filter((entry) => entry.message !== undefined).length;
  const head = `${shown(thread.subject) || '(no subject)'}  (${mails} ${mails === 1 ? 'message' : 'messages'})`;
  const lines = thread.entries.map((entry) => entryLine(entry, thread, ids));
  return `${head}\n${lines.join('\n')}\n`;
}

/** The mails of a thread with, before each line, its owner and its kind; a `?` for a line whose owner is not known. */
export function threadLines(messages: readonly ReadMessage[]): string {
  return messages
    .map(({ message, lines, problems }) => {
      const head = `${when(message.time, message.timeDoubt)}  ${message.author.name}: ${message.subject}`;
      const notes = problems.map((problem) => `  ! ${visibleLine(problem)}\n`).join('');
      return `${shown(head)}  <${visibleLine(message.id)}>\n${notes}${lines.map(ownedLine).join('')}`;
    })
    .join('\n');
}

/** The account: every mail that was read is kept, a duplicate or a problem; problems by place, notes with `verbose`. */
export function accountText(account: Account, verbose: boolean): string {
  const { read, kept, duplicates, problems, notes } = account;
  const sum = `${read} read = ${kept} kept + ${counted(duplicates, 'duplicate')} + ${counted(problems.length, 'problem')}`;
  const lines = [grouped(sum)];
  for (const { at, reason } of problems.slice(0, NAMED))
    lines.push(`  problem: ${placeText(at)}: ${visibleLine(reason)}`);
  if (problems.length > NAMED)
    lines.push(grouped(`  and ${counted(problems.length - NAMED, 'problem')} more; --as json has all`));
  if (verbose)
    for (const { at, reason } of notes) lines.push(`  note: ${placeText(at)}: ${visibleLine(reason)}`);
  else
    for (const { at, reason } of notes.slice(0, 3))
      lines.push(`  note: ${placeText(at)}: ${visibleLine(reason)}`);
  if (!verbose && notes.length > 3)
    lines.push(grouped(`  and ${counted(notes.length - 3, 'note')} more; -v shows them`));
  if (verbose)
    for (const { source, variant, bytes } of account.sources.slice(0, NAMED))
      lines.push(`  source: ${visibleLine(source)}: ${variant}, ${grouped(`${bytes}`)} bytes`);
  return `${lines.join('\n')}\n`;
}

function entryLine(entry: ThreadEntry, thread: Thread, ids: boolean): string {
  const indent = ' '.repeat(Math.min(entry.depth, INDENT));
  const id = ids ? `  <${visibleLine(entry.id)}>` : '';
  if (entry.message === undefined)
    return `${' '.repeat(18)}${indent}(not in the archive)  <${visibleLine(entry.id)}>`;
  const { message } = entry;
  const above = thread.entries[entry.parent]?.message?.subject;
  const same = above !== undefined && bare(above) === bare(message.subject);
  const subject = same ? '' : `  ${message.subject || '(no subject)'}`;
  const missing =
    entry.missing === undefined ? '' : `  (answers <${visibleLine(entry.missing)}>, not in the archive)`;
  return `${when(message.time, message.timeDoubt)} ${indent}${shown(`${message.author.name}${subject}`)}${missing}${id}`;
}

function bare(subject: string): string {
  return subject.replace(/^(?:(?:re|aw|sv|fwd?): *)+/i, '').trim();
}

function ownedLine({ text, depth, kind, owner }: BodyLine): string {
  const who = owner === undefined ? '?' : owner.name;
  const line = `${'> '.repeat(depth)}${shown(text)}`.trimEnd();
  return `${shown(who).slice(0, WHO).padEnd(WHO)} ${kind.padEnd(KIND)} | ${line}`.trimEnd().concat('\n');
}

/** `YYYY-MM-DD HH:MM`, with a `?` where it is doubtful. */
function when(time: number | undefined, doubt: string | undefined): string {
  if (time === undefined) return 'undated          ';
  const text = new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return `${text}${doubt === undefined ? ' ' : '?'}`;
}

function shown(text: string): string {
  return visibleLine(withoutAddresses(text));
}

/** Where a mail or a problem is: its source, and the byte, unless that is the first one. */
export function placeText(at: MailPlace): string {
  return at.offset === 0 ? visibleLine(at.source) : `${visibleLine(at.source)}, byte ${at.offset}`;
}

/** Numbers with a comma before every three digits. */
function grouped(text: string): string {
  return text.replace(/(?<=\d)(?=(?:\d{3}){1,8}(?!\d))/g, ',');
}
