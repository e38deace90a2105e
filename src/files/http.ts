import { BlockList, isIP } from 'node:net';
import type { Io } from '../io.ts';

/** An answer from the web, whole and still packed. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: readonly Uint8Array[];
}

const AGENT = 'rfc-compare (reads mailing-list archives; one thread at a time)';
const REDIRECTS = 3;
const LARGEST = 64 << 20;
/** Milliseconds without an answer or a further byte, and in all. */
const SILENCE = 30_000;
const LONGEST = 300_000;

/**
 * The answer at an address (GET). Throws an Error whose message is a sentence for people: no answer in time, too large,
 * too many redirects, or one that leads to another scheme or from the web into the local network.
 */
export async function fetchAnswer(io: Io, address: string): Promise<Fetched> {
  let url = new URL(address);
  for (let hop = 0; ; hop++) {
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), SILENCE);
    const whole = setTimeout(() => stop.abort(), LONGEST);
    try {
      const answer = await io.fetch(url, {
        redirect: 'manual',
        signal: stop.signal,
        headers: {
          'user-agent': AGENT,
          accept: 'application/gzip, text/plain, */*;q=0.1',
          'accept-encoding': 'identity',
        },
      });
      const next = answer.status >= 301 && answer.status <= 308 ? answer.headers.get('location') : null;
      if (next !== null) {
        await answer.body?.cancel();
        url = redirected(url, next, hop);
        continue;
      }
      const body: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of answer.body ?? []) {
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort(), SILENCE);
        size += chunk.length;
        if (size > LARGEST)
          throw new Error(`${url.href} sends more than ${LARGEST} bytes; save it and read the file`);
        body.push(chunk);
      }
      return { url: url.href, status: answer.status, type: answer.headers.get('content-type') ?? '', body };
    } catch (error) {
      throw new Error(sentence(url, error, stop.signal.aborted));
    } finally {
      clearTimeout(timer);
      clearTimeout(whole);
    }
  }
}

function redirected(from: URL, location: string, hop: number): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to === undefined) throw new Error(`${from.href} redirects to "${location}", which is no address`);
  if (hop >= REDIRECTS)
    throw new Error(`${from.href} redirects more than ${REDIRECTS} times; check the address`);
  if (to.protocol !== from.protocol)
    throw new Error(
      `${from.href} redirects to ${to.protocol}, another scheme; name that address if you trust it`,
    );
  if (isLocal(to) && !isLocal(from))
    throw new Error(`${from.href} redirects into the local network (${to.hostname}), which is not followed`);
  return to;
}

const LOCAL = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  LOCAL.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 8],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  LOCAL.addSubnet(net, bits, 'ipv6');

function isLocal(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(host);
  if (family === 0) return host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local');
  return LOCAL.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

function sentence(url: URL, error: unknown, stopped: boolean): string {
  if (stopped) return `${url.href} did not answer in time; try again, or read an mbox instead`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : String(cause);
  return what.startsWith(url.href)
    ? what
    : `${url.href} cannot be reached: ${what}; check the address and the network`;
}
