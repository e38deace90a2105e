import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../io.ts';
import type { Answer } from '../model/served.ts';

/** The only address that is listened on: nobody beyond this machine reaches it. */
const HOME = '127.0.0.1';
/** The port that is tried first where none is asked for, and how many after it. */
const USUAL = 8765;
const TRIES = 20;
/** Where a page hears of new builds (server-sent events, HTML standard 9.2). No page of a site begins with a dot. */
const EVENTS = '/.rfc-compare/events';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/xml',
};

/**
 * A page is for the one who serves it: no other site may put it in a frame, load its scripts and so read what is in them, or
 * learn its address; and the next build has other bytes.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What the server shows: values in memory; it never looks at a disk. */
export interface Shown {
  /** What stands at a path, such as `wbinvd/index.html`; for one that there is not, what says so. */
  readonly answer: (path: string) => Answer;
  /** The name of the build that is shown. */
  readonly build: () => string;
}

/** A server that listens. */
export interface PageServer {
  /** `http://127.0.0.1:8765/`. */
  readonly url: string;
  /** Tells all pages that are open the name of a new build, which may still be in the making. */
  readonly announce: (build: string) => void;
  /** Ends all connections, and resolves when nothing listens any more. */
  readonly close: () => Promise<void>;
}

/**
 * Serves pages on this machine alone, at a port: a wanted one, any free one for 0, or else the usual one or the next free.
 * @throws UsageError if no port can be had
 */
export async function servePages(shown: Shown, port?: number): Promise<PageServer> {
  const open = new Set<ServerResponse>();
  const announceTo = (response: ServerResponse, build: string): void =>
    void response.write(`data: ${build}\n\n`);
  const follow = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    open.add(response);
    response.on('close', () => open.delete(response));
    announceTo(response, shown.build());
  };
  const server = createServer((request, response) => {
    if (!isAllowed(request, response)) return;
    try {
      if (pathOf(request) === EVENTS) follow(request, response);
      else reply(request, response, shown.answer);
    } catch (error) {
      // Whatever a template of people's own does: the next request finds the server there.
      send(response, 500, 'text/plain', `${(error as Error).message}\n`);
    }
  });
  const found = await listen(server, port);
  return {
    url: `http://${HOME}:${found}/`,
    announce: (build) => {
      for (const response of open) announceTo(response, build);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports =
    wanted === undefined ? [...Array.from({ length: TRIES }, (_, at) => USUAL + at), 0] : [wanted];
  for (const port of ports) {
    const code = await new Promise<string | undefined>((done) => {
      server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
      server.listen(port, HOME, () => done(undefined));
    });
    server.removeAllListeners('error');
    if (code === undefined) return (server.address() as AddressInfo).port;
    if (code !== 'EADDRINUSE' || wanted !== undefined) throw new UsageError(refusal(port, code));
  }
  throw new UsageError('No port is free; end what listens, or name one with --port.');
}

function refusal(port: number, code: string): string {
  const why = code === 'EADDRINUSE' ? 'another program listens there' : code;
  return `Cannot listen on port ${port} (${why}); name another with --port, or none to have one chosen.`;
}

/**
 * A request by a name that is not this machine's comes from a page of another site that had its name lead here (DNS
 * rebinding): it is told nothing. Nothing can be changed from outside, so only reading is answered.
 */
function isAllowed({ headers, method }: IncomingMessage, response: ServerResponse): boolean {
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(headers.host ?? '')) {
    send(response, 403, 'text/plain', 'This server answers to localhost alone.\n');
    return false;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    send(response, 405, 'text/plain', 'Pages are read here, by GET and HEAD alone.\n');
    return false;
  }
  return true;
}

/** The path that is asked for, decoded; undefined where it cannot be. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url.replace(/^\/+/, '/'), `http://${HOME}`).pathname);
  } catch {
    return undefined;
  }
}

function reply(request: IncomingMessage, response: ServerResponse, answer: Shown['answer']): void {
  const path = pathOf(request);
  if (path === undefined) {
    send(response, 400, 'text/plain', 'This is no address.\n');
    return;
  }
  const name = path.slice(1);
  if (name === 'favicon.ico') {
    // Browsers ask for it on their own, and a site has none.
    response.writeHead(204, HEADERS).end();
    return;
  }
  const inFolder = name === '' || name.endsWith('/');
  const found = answer(inFolder ? `${name}index.html` : name);
  // Links in a page lead on from its folder: without the slash they would miss.
  if (found.status === 404 && !inFolder && answer(`${name}/index.html`).status === 200) {
    response.setHeader('location', `/${encodeURI(name)}/`);
    send(response, 302, 'text/plain', 'It is a folder.\n');
  } else send(response, found.status, TYPES[found.form] ?? 'text/plain', found.text);
}

/** To HEAD node sends the head alone. */
function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
