import { BlockList, isIP } from 'node:net';
import type { Io } from '../io.ts';
import { limit } from '../text/limits.ts';

/** An answer from the web, whole and still packed. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: readonly Uint8Array[];
}

const AGENT = 'rfc-compare (reads mailing-list archives; one thread at a time)';
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
  const silence = limit('silence-seconds') * 1000;
  let from: URL | undefined;
  for (let hop = 0; ; hop++) {
    if (url.username !== '' || url.password !== '')
      throw new Error(`${url.host} is named with a password, which is not sent; leave it out`);
    // What was looked at is what is asked: a name may have another address the next moment.
    const addresses = url.hostname === trusted ? undefined : await addressesOf(io, url, from);
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort('silence-seconds'), silence);
    const whole = setTimeout(() => stop.abort('answer-seconds'), limit('answer-seconds') * 1000);
    try {
      const answer = await io.fetch(url, {
        method,
        signal: stop.signal,
        ...(addresses === undefined ? {} : { addresses }),
        headers: {
          'user-agent': AGENT,
          accept: 'application/gzip, text/plain, */*;q=0.1',
          'accept-encoding': 'identity',
        },
      });
      const next = answer.status >= 301 && answer.status <= 308 ? answer.headers.get('location') : null;
      if (next !== null) {
        from = url;
        url = redirected(url, next, hop);
        continue;
      }
      const body: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of answer.body ?? []) {
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort('silence-seconds'), silence);
        size += chunk.length;
        const most = limit('answer-bytes');
        if (size > most)
          throw new Error(
            `${url.href} sends more than ${most} bytes; save it and read the file, or set \`--limit answer-bytes=NUMBER\``,
          );
        body.push(chunk);
      }
      return { url: url.href, status: answer.status, type: answer.headers.get('content-type') ?? '', body };
    } catch (error) {
      throw new Error(sentence(url, error, stop.signal.reason));
    } finally {
      clearTimeout(timer);
      clearTimeout(whole);
      // Whatever else would come is not waited for.
      stop.abort();
    }
  }
}

function redirected(from: URL, location: string, hop: number): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to === undefined) throw new Error(`${from.href} redirects to "${location}", which is no address`);
  const most = limit('redirects');
  if (hop >= most)
    throw new Error(
      `${from.href} redirects more than ${most} times; check the address, or set \`--limit redirects=NUMBER\``,
    );
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

/** Networks that are not of the internet (RFC 6890, RFC 4291). */
const LOCAL_V4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
]);
/** With those that stand for IPv4 addresses: mapped ones, those of 6to4 (RFC 3056) and of translators (RFC 6052, RFC 8215). */
const LOCAL_V6 = blockList('ipv6', [
  ['::', 8],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]);

/** Each family has a list of its own: in one for both, `::/8` is taken to hold every IPv4 address, too. */
function blockList(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, family);
  return list;
}

/**
 * The addresses of a host, none of which is, or stands for, one that is not of the internet (RFC 6890).
 * @throws Error with a sentence, if one is
 */
async function addressesOf(io: Io, url: URL, from: URL | undefined): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const addresses = isIP(host) === 0 ? await io.lookup(host) : [host];
  const named = host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local');
  if (named || addresses.some(isLocalAddress)) throw new Error(localSentence(url, from));
  return addresses;
}

function isLocalAddress(address: string): boolean {
  return isIP(address) === 4 ? LOCAL_V4.check(address, 'ipv4') : LOCAL_V6.check(address, 'ipv6');
}

/** `passed` is the limit of time that stopped it, if one did. */
function sentence(url: URL, error: unknown, passed: unknown): string {
  if (passed !== undefined)
    return `${url.href} did not answer in time; try again, read an mbox instead, or set \`--limit ${passed}=NUMBER\``;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : String(cause);
  return what.startsWith(url.href)
    ? what
    : `${url.href} cannot be reached: ${what}; check the address and the network`;
}
