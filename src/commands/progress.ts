import type { Io } from '../io.ts';

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
