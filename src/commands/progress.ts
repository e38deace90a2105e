import type { Io } from '../io.ts';
import type { ReadEvent } from '../model/message.ts';

const EVERY = 250;

/** Passes events on and, on a terminal, says on stderr how far the reading is; the line is gone at the end. */
export async function* withProgress(
  io: Io,
  events: AsyncIterable<ReadEvent>,
): AsyncGenerator<ReadEvent, void> {
  if (io.stderr.isTTY !== true) {
    yield* events;
    return;
  }
  let mails = 0;
  let bytes = 0;
  let said = io.clock();
  let shown = false;
  for await (const event of events) {
    if (event.kind === 'mail') {
      mails++;
      bytes += event.mail.span;
      if (mails % 100 === 0 && io.clock() - said > EVERY) {
        said = io.clock();
        shown = true;
        io.stderr.write(`\r${mails} mails, ${Math.round(bytes / 1e6)} MB\x1b[K`);
      }
    }
    yield event;
  }
  if (shown) io.stderr.write('\r\x1b[K');
}
