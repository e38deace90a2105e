import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readArchive } from '../../src/mail/archive.ts';
import { readMails } from '../../src/mail/read.ts';
import type { Message, RawMail, ReadEvent } from '../../src/model/message.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder of mail that is not ours to ship; tests that read it skip where it is missing. */
export const SHARED = process.env.RFC_COMPARE_SHARED ?? join(ROOT, '..', 'shared');

/** Why a test that needs `path` of the shared folder cannot run; undefined when it can. */
export function missingShared(path: string): string | undefined {
  if (existsSync(join(SHARED, path))) return undefined;
  const reason = `no ${path} in ${SHARED}; set RFC_COMPARE_SHARED`;
  if (process.env.REQUIRE_REAL_PARTS === '1') throw new Error(reason);
  return reason;
}

export function shared(path: string): Uint8Array {
  const bytes = readFileSync(join(SHARED, path));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export async function* chunked(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function eventsOf(bytes: Uint8Array, size?: number, single = false): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readMails('test', chunked(bytes, size), single)) events.push(event);
  return events;
}

export async function mailsOf(bytes: Uint8Array, size?: number): Promise<RawMail[]> {
  const events = await eventsOf(bytes, size);
  return events.flatMap((event) => (event.kind === 'mail' ? [event.mail] : []));
}

export async function messagesOf(bytes: Uint8Array): Promise<readonly Message[]> {
  return (await readArchive(readMails('test', chunked(bytes), false), [])).messages;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
