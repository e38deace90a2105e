import type { Io } from '../io.ts';
import type { Changes, Preview, PreviewOptions } from './preview.ts';

export interface ServeOptions extends PreviewOptions {
  /** Where to listen: 0 is any free port; without it the usual one, or the next that is free. */
  readonly port?: number;
  /** Whether to show the site in a browser. */
  readonly open: boolean;
}

/**
 * `serve`: the site in memory, on this machine alone, with every page that is open loaded anew when its data or templates
 * change. The address goes to stdout. Ends when it is asked to, with exit code 0.
 * @throws UsageError if the data or templates cannot be read or watched, or no port can be had
 */
export async function serve(io: Io, options: ServeOptions): Promise<number> {
  const { servePages } = await import('../files/page-server.ts');
  const { openPreview } = await import('./preview.ts');
  const watch = await watchAll(io, options);
  try {
    const preview = await openPreview(io, options);
    const server = await servePages(preview, options.port);
    const terminal = teller(io, preview);
    const ended = stopped(io);
    try {
      io.stderr.write(`Serving ${options.data}; Ctrl-C ends it.\n`);
      io.stdout.write(`${server.url}\n`);
      watch.start(async (changes) => {
        // Pages are on their way back while the build is made; those that came meanwhile hear of it when it is.
        if (!(await preview.renew(changes, server.announce))) return;
        server.announce(preview.build());
        terminal.tell();
      });
      if (options.open) await show(io, server.url);
      await ended;
    } finally {
      terminal.end();
      await server.close();
    }
  } finally {
    watch.close();
  }
  return 0;
}

interface Watch {
  /** Hands over what changes, and has changed since the watch began, one lot after the other. */
  readonly start: (take: (changes: Changes) => Promise<void>) => void;
  readonly close: () => void;
}

/** Watches the data, and the templates if people have their own. */
async function watchAll(io: Io, { data, templates }: PreviewOptions): Promise<Watch> {
  const { DEEPEST } = await import('../files/read-data.ts');
  const { watchTree } = await import('../files/watch-tree.ts');
  let waiting: { data: Set<string>; templates: boolean } = { data: new Set(), templates: false };
  let take: ((changes: Changes) => Promise<void>) | undefined;
  let busy = false;
  const work = async (): Promise<void> => {
    if (busy || take === undefined) return;
    busy = true;
    while (waiting.data.size > 0 || waiting.templates) {
      const changes = waiting;
      waiting = { data: new Set(), templates: false };
      await take(changes);
    }
    busy = false;
  };
  const trouble = (sentence: string): void => void io.stderr.write(`${sentence}\n`);
  const onData = (folders: ReadonlySet<string>): void => {
    for (const folder of folders) waiting.data.add(folder);
    void work();
  };
  const onTemplates = (): void => {
    waiting.templates = true;
    void work();
  };
  const trees = [watchTree(io, data, DEEPEST, onData, trouble)];
  try {
    if (templates !== undefined) trees.push(watchTree(io, templates, 1, onTemplates, trouble));
  } catch (error) {
    for (const tree of trees) tree.close();
    throw error;
  }
  return {
    start: (taker) => {
      take = taker;
      void work();
    },
    close: () => {
      for (const tree of trees) tree.close();
    },
  };
}

/** Milliseconds that pages have to be loaded anew before the terminal is told: they are what is looked at. */
const PAGES_FIRST = 200;

/** Tells the findings of what is shown now, once, and then each time they are others. */
function teller(io: Io, preview: Preview): { readonly tell: () => void; readonly end: () => void } {
  let told = preview.report();
  io.stderr.write(told);
  let timer: NodeJS.Timeout | undefined;
  return {
    tell: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = preview.report();
        if (now !== told) io.stderr.write(now);
        told = now;
      }, PAGES_FIRST);
    },
    end: () => clearTimeout(timer),
  };
}

/** Resolves when the process is asked to end. */
function stopped(io: Io): Promise<void> {
  return new Promise((done) => {
    const off = io.onStop(() => {
      off();
      done();
    });
  });
}

async function show(io: Io, url: string): Promise<void> {
  const { openBrowser } = await import('../files/open-browser.ts');
  const trouble = await openBrowser(io, url);
  if (trouble !== undefined)
    io.stderr.write(`No browser could be opened (${trouble}); open ${url} in yours.\n`);
}
