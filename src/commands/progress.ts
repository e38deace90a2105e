import type { Io } from '../io.ts';
import type { ReadEvent } from '../model/message.ts';

/** A line that says how far a long run is. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const FIRST_MS = 1_000;
const EVERY_MS = 100;

/** Shows itself on a terminal only, and only once a second has passed. */
export function progress({ stderr, clock }: Io): Progress {
  const start = clock();
  let last = start + FIRST_MS - EVERY_MS;
  let shown = false;
  return {
    show: (text) => {
      const now = clock();
      if (stderr.isTTY !== true || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001b[K${text}`);
    },
    clear: () => {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** Passes the mails of an archive on, and says on a terminal how far the reading is. */
export async function* withProgress(
  io: Io,
  events: AsyncIterable<ReadEvent>,
): AsyncGenerator<ReadEvent, void> {
  const bar = progress(io);
  let mails = 0;
  let bytes = 0;
  for await (const event of events) {
    if (event.kind === 'mail') {
      mails += 1;
      bytes += event.mail.span;
      if (mails % 100 === 0) bar.show(`${mails} mails, ${Math.round(bytes / 1e6)} MB`);
    }
    yield event;
  }
  bar.clear();
}
