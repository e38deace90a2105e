import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchAnswer } from '../../src/files/http.ts';
import { type Asked, type Io, realIo } from '../../src/io.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { runThread } from './io.ts';

const MBOX =
  'From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Alice Author <alice@example.org>\nMessage-ID: <1@example.org>\nSubject: Widgets\n\nWords\n\n';
let base = '';
let server: Server;
let agent = '';

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/all/1@example.org/t.mbox.gz': (response) => gzip(response),
  '/moved/1@example.org/t.mbox.gz': (response) => redirect(response, '/all/1@example.org/t.mbox.gz'),
  '/loop/1@example.org/t.mbox.gz': (response) => redirect(response, '/loop/1@example.org/t.mbox.gz'),
  '/scheme/1@example.org/t.mbox.gz': (response) => redirect(response, 'ftp://127.0.0.1/x'),
  '/gone/1@example.org/t.mbox.gz': (response) => response.writeHead(404).end('no'),
  '/choice/1@example.org/t.mbox.gz': (response) =>
    response.writeHead(300, { 'content-type': 'text/html' }).end('<html>'),
  '/robots/1@example.org/t.mbox.gz': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><p>Making sure you are not a bot'),
  '/plain/1@example.org/t.mbox.gz': (response) => response.writeHead(200).end('From here it is not gzip'),
  '/busy/1@example.org/t.mbox.gz': (response) => response.writeHead(503).end(),
  '/list.mbox': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(MBOX),
};

function gzip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/gzip' }).end(gzipSync(MBOX));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    agent = request.headers['user-agent'] ?? '';
    const answer = ANSWERS[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([['/all/1@example.org/'], ['/r/1@example.org/'], ['/moved/1@example.org/T/#u'], ['/list.mbox']])(
  '%s is read',
  async (path) => {
    const { code, out } = await runThread([`${base}${path}`]);
    expect([code, out]).toEqual([0, expect.stringContaining('Widgets  (1 message)')]);
    expect(agent).toMatch(/^rfc-compare /);
    expect(agent).not.toContain('Mozilla');
  },
);

test('a Message-ID is read through the archive mask', async () => {
  const asked: string[] = [];
  const fetch: Io['fetch'] = async (url) => {
    asked.push(String(url));
    return new Response(gzipSync(MBOX), { headers: { 'content-type': 'application/gzip' } });
  };
  const archive = 'https://archive.example.org/all/%s';
  const { code, out } = await runThread(['<1@example.org>'], { archive }, { fetch });
  expect([code, out]).toEqual([0, expect.stringContaining('Widgets  (1 message)')]);
  expect(asked).toEqual(['https://archive.example.org/all/1@example.org/t.mbox.gz']);
});

test.each([['192.0.2.1'], ['2001:db8::1'], ['8.8.8.8', '2606:4700::1']])(
  'an archive that the data name is read where it has addresses of the internet (%s)',
  async (...addresses) => {
    const fetch: Io['fetch'] = async () => new Response(gzipSync(MBOX));
    const archive = 'https://archive.example.org/all/%s';
    const lookup = async (): Promise<string[]> => addresses;
    const { code, out } = await runThread(['<1@example.org>'], { archive }, { fetch, lookup });
    expect([code, out]).toEqual([0, expect.stringContaining('Widgets  (1 message)')]);
  },
);

test.each([
  'http://127.0.0.1',
  'http://127.1',
  'http://2130706433',
  'http://0x7f.0.0.1',
  'http://0177.0.0.1',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://localhost',
  'http://ⓛocalhost',
  'http://x.localhost',
  'http://printer.local',
  'http://10.1.2.3',
  'http://172.16.0.1',
  'http://192.168.0.1',
  'http://169.254.169.254',
  'http://100.64.0.1',
  'http://[fd00::1]',
  'http://[fe80::1]',
  'http://0.0.0.0',
  'http://198.18.0.1',
  'http://224.0.0.1',
  'http://[2002:7f00:1::]',
  'http://[64:ff9b::10.0.0.1]',
  'http://[64:ff9b:1::a00:1]',
  'http://[::7f00:1]',
  'http://[ff02::1]',
  'http://inside.example.org',
])('the data cannot lead to %s, in the local network', async (host) => {
  const asked: unknown[] = [];
  const fetch: Io['fetch'] = async (url) => {
    asked.push(url);
    return new Response(MBOX);
  };
  const lookup = async (name: string): Promise<string[]> =>
    name === 'inside.example.org' ? ['192.0.2.1', '10.0.0.1'] : [];
  const { code, err } = await runThread(
    ['<1@example.org>'],
    { archive: `${host}/all/%s` },
    { fetch, lookup },
  );
  expect([code, err]).toEqual([
    3,
    expect.stringContaining('stands in the local network, and the data named it'),
  ]);
  expect(asked).toEqual([]);
});

test.each([
  ['/gone/1@example.org/', 'was not found (404); check the Message-ID'],
  ['/choice/1@example.org/', 'does not have this message (300)'],
  ['/robots/1@example.org/', 'a check for robots'],
  ['/plain/1@example.org/', 'should be gzip and is not'],
  ['/busy/1@example.org/', 'is busy or broken (503); try later'],
  ['/loop/1@example.org/', 'redirects more than 3 times'],
  ['/scheme/1@example.org/', 'another scheme'],
])('%s ends with 3 and a sentence that says what next', async (path, words) => {
  const { code, out, err } = await runThread([`${base}${path}`]);
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain(words);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a Message-ID that its archive does not give is sent elsewhere, a URL is not', async () => {
  const fetch: Io['fetch'] = async () => new Response('none', { status: 404 });
  const archive = 'https://archive.example.org/all/%s';
  const elsewhere = 'elsewhere, name the URL of the message, or an mbox';
  const { code, err } = await runThread(['<1@example.org>'], { archive }, { fetch });
  expect([code, err]).toEqual([3, expect.stringContaining(elsewhere)]);
  const named = await runThread(['https://archive.example.org/all/1@example.org/'], {}, { fetch });
  expect([named.code, named.err]).toEqual([3, expect.not.stringContaining(elsewhere)]);
});

test('nobody there is told as such', async () => {
  const { code, err } = await runThread(['http://127.0.0.1:1/all/1@example.org/']);
  expect(code).toBe(3);
  expect(err).toContain('cannot be reached');
});

test('the web does not lead into the local network', async () => {
  const fetch: Io['fetch'] = async () => Response.redirect('http://127.0.0.1:1/x', 302);
  const { code, err } = await runThread(['http://archive.example.org/all/1@example.org/'], {}, { fetch });
  expect(code).toBe(3);
  expect(err).toContain('into the local network');
  const other: Io['fetch'] = async () => Response.redirect('http://inside.example.org/x', 302);
  const lookup = async (name: string): Promise<string[]> => (name === 'inside.example.org' ? ['::1'] : []);
  const named = await runThread(
    ['http://archive.example.org/all/1@example.org/'],
    {},
    { fetch: other, lookup },
  );
  expect([named.code, named.err]).toEqual([3, expect.stringContaining('into the local network')]);
});

test('an answer without end is cut off', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1 << 20).fill(120)),
  });
  const fetch: Io['fetch'] = async () => new Response(endless, { status: 200 });
  const { code, err } = await runThread(['https://archive.example.org/x'], {}, { fetch });
  expect(code).toBe(3);
  expect(err).toContain('sends more than');
});

test('a name is looked up once, and the address that was looked at is the one that is asked', async () => {
  const answers = [['192.0.2.1'], ['127.0.0.1']];
  const asked: Asked[] = [];
  const io = {
    ...memoryIo('.'),
    lookup: async () => answers.shift() ?? [],
    fetch: async (_: URL, how: Asked) => {
      asked.push(how);
      return new Response(MBOX);
    },
  };
  await fetchAnswer(io, 'http://changing.example.org/list.mbox', false);
  expect(asked.map(({ addresses }) => addresses)).toEqual([['192.0.2.1']]);
  expect(answers).toHaveLength(1);
});

test('an address that is given is asked whatever the name leads to; without one nothing is', async () => {
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://nowhere.invalid:${port}/list.mbox`);
  const how = { headers: {}, signal: AbortSignal.timeout(10_000) };
  const { status, body } = await realIo().fetch(url, { ...how, addresses: ['127.0.0.1'] });
  expect(status).toBe(200);
  let text = '';
  for await (const chunk of body ?? []) text += Buffer.from(chunk).toString();
  expect(text).toBe(MBOX);
  await expect(realIo().fetch(url, { ...how, addresses: [] })).rejects.toThrow('has no address');
});

test('a redirect does not make us send a password', async () => {
  const fetch: Io['fetch'] = async () => Response.redirect('http://ada:secret@archive.example.org/x', 302);
  const { code, err } = await runThread(['http://archive.example.org/list.mbox'], {}, { fetch });
  expect([code, err]).toEqual([3, expect.stringContaining('with a password, which is not sent')]);
  expect(err).not.toContain('secret');
});
