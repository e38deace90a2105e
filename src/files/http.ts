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
 * The answer at an address. Throws an Error whose message is a sentence for people: no answer in time, too large,
 * too many redirects, or one that leads to another scheme or into the local network. Hosts there are asked only if people
 * named them themselves (`named`); what data name, or a redirect, may be anybody's.
 */
export async function fetchAnswer(
  io: Io,
  address: string,
  named: boolean,
  method: 'GET' | 'POST' = 'GET',
): Promise<Fetched> {
  let url = new URL(address);
  const trusted = named ? url.hostname : undefined;
  let from: URL | undefined;
  for (let hop = 0; ; hop++) {
    if (url.hostname !== trusted && (await isLocal(io, url))) throw new Error(localSentence(url, from));
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), SILENCE);
    const whole = setTimeout(() => stop.abort(), LONGEST);
    try {
      const answer = await io.fetch(url, {
        method,
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
        from = url;
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
  return to;
}

function localSentence(url: URL, from: URL | undefined): string {
  return from === undefined
    ? `${url.href} stands in the local network, and the data named it; give its URL on the command line if you trust it`
    : `${from.href} redirects into the local network (${url.hostname}), which is not followed`;
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

/** Whether a host is, or stands for, an address that is not of the internet (RFC 6890). */
async function isLocal(io: Io, url: URL): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isLocalAddress(host);
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true;
  return (await io.lookup(host)).some(isLocalAddress);
}

function isLocalAddress(address: string): boolean {
  return LOCAL.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

function sentence(url: URL, error: unknown, stopped: boolean): string {
  if (stopped) return `${url.href} did not answer in time; try again, or read an mbox instead`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : String(cause);
  return what.startsWith(url.href)
    ? what
    : `${url.href} cannot be reached: ${what}; check the address and the network`;
}
