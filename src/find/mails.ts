import type { Speaker } from '../model/findings.ts';
import type { BodyLine } from '../model/message.ts';
import type { ReadMessage, Thread } from '../model/thread.ts';
import { levelText } from '../text/level.ts';
import { signsItself } from '../text/trailers.ts';
import type { Speakers } from './speakers.ts';

/** A thread and its mails with their lines, in the thread's order. */
export interface ReadThread {
  readonly thread: Thread;
  readonly read: readonly ReadMessage[];
}

/** A line of somebody's own paragraph: levelled, with where it starts in the paragraph's text. */
export interface OwnLine {
  readonly text: string;
  readonly start: number;
  /** Index of the body line, from 0. */
  readonly index: number;
}

/** Own lines with no blank line between them. */
export interface Paragraph {
  /** The lines, levelled and joined by blanks. */
  readonly text: string;
  readonly lines: readonly OwnLine[];
  /** The quoted lines that it answers: the last ones above it. */
  readonly answers: readonly BodyLine[];
}

/** A mail as findings are made of it. */
export interface Mail {
  readonly id: string;
  readonly by: Speaker;
  readonly time?: number;
  /** Index of its thread, and its place among all mails in the order of reading. */
  readonly thread: number;
  readonly order: number;
  readonly subject: string;
  /** Message-IDs of what it answers, the nearest first. */
  readonly above: readonly string[];
  readonly lines: readonly BodyLine[];
  readonly paragraphs: readonly Paragraph[];
}

/** The mails of threads, sorted by time; those whose date is missing follow what they answer. */
export function mailsOf(threads: readonly ReadThread[], speakers: Speakers): Mail[] {
  const mails = threads.flatMap(({ thread, read }, number) => {
    const lines = new Map(read.map((one) => [one.message.id, one.lines]));
    let time = 0;
    return thread.entries.flatMap(({ id, message }, at) => {
      if (message === undefined) return [];
      const body = lines.get(id) ?? [];
      time = message.time ?? time;
      const mail: Omit<Mail, 'order'> = {
        id,
        by: speakers.of(message.author),
        ...(message.time === undefined ? {} : { time: message.time }),
        thread: number,
        subject: message.subject,
        above: ancestors(thread, at),
        lines: body,
        paragraphs: paragraphsOf(body, message.author.name),
      };
      return [{ mail, sort: time }];
    });
  });
  const sorted = mails.map((one, at) => ({ ...one, at })).sort((a, b) => a.sort - b.sort || a.at - b.at);
  return sorted.map(({ mail }, order) => ({ ...mail, order }));
}

function ancestors({ entries }: Thread, at: number): string[] {
  const above: string[] = [];
  for (let up = entries[at]?.parent ?? -1; up >= 0; up = entries[up]?.parent ?? -1) {
    const entry = entries[up];
    if (entry?.message !== undefined) above.push(entry.id);
  }
  return above;
}

/** Cuts a body's own lines at blank lines and at what is not own; an author's trailers about themselves are own words. */
export function paragraphsOf(lines: readonly BodyLine[], author: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: OwnLine[] = [];
  let answers: BodyLine[] = [];
  let above: BodyLine[] = [];
  const close = (): void => {
    if (open.length > 0)
      paragraphs.push({ text: open.map(({ text }) => text).join(' '), lines: open, answers });
    open = [];
  };
  lines.forEach((line, index) => {
    const text = levelText(line.text);
    if (line.depth > 0) {
      close();
      if (text !== '' || above.length > 0) above.push(line);
      return;
    }
    if (line.kind === 'attribution') return;
    if (!isOwn(line, author) || text === '') {
      close();
      return;
    }
    if (above.length > 0) {
      answers = above;
      above = [];
    }
    const last = open.at(-1);
    open.push({ text, start: last === undefined ? 0 : last.start + last.text.length + 1, index });
  });
  close();
  return paragraphs;
}

function isOwn({ kind, text }: BodyLine, author: string): boolean {
  return kind === 'own' || (kind === 'trailer' && signsItself(text, author));
}
